/// The work of one write transaction: the door through which every change to an enrolment or an interest goes, so that none is without
/// its journal entry and its message.
final class Change {
    let sql: any SQLTransaction
    let actor: String?
    let now: Int
    /// The change that this one takes back.
    var undoes: Int?
    /// The row in `change`, written with the first journal entry.
    private var id: Int?

    init(sql: any SQLTransaction, actor: String?, now: Int) {
        self.sql = sql
        self.actor = actor
        self.now = now
    }

    /// What the ledger does by itself in the same transaction: a change of its own, that no undo of this one touches.
    var byItself: Change { Change(sql: sql, actor: nil, now: now) }

    /// Makes sure that the actor is known, by address alone where nobody gave a name, for the journal names them.
    func knowActor() throws(LedgerError) {
        guard let actor else { return }
        try sql.execute(
            """
            INSERT INTO person (email, name, school) VALUES (?, ?, '')
            ON CONFLICT (email) DO UPDATE SET guest = 0 WHERE person.guest = 1
            """, [.text(actor), .text(actor)])
    }

    /// Adds or renews a person.
    func save(_ person: Person) throws(LedgerError) {
        try sql.execute(
            """
            INSERT INTO person (email, name, school) VALUES (?, ?, ?)
            ON CONFLICT (email) DO UPDATE SET name = excluded.name, school = excluded.school, guest = 0
            """, [.text(person.email), .text(person.name), .text(person.school)])
    }

    /// Adds an enrolment, with the next ticket.
    func add(
        _ person: Person, in offering: String, as state: EnrolmentState, choices: [String: String], seats: Int,
        party: String
    ) throws(LedgerError) -> Enrolment {
        let ticket = try sql.row(
            """
            INSERT INTO enrolment (person, offering, state, created_at, seats, party) VALUES (?, ?, ?, ?, ?, ?)
            RETURNING ticket
            """,
            [
                .text(person.email), .text(offering), .text(state.rawValue), .integer(now), .integer(seats),
                .text(party),
            ]
        ).int(0)
        var enrolment = Enrolment(
            ticket: ticket, person: person.email, offering: offering, state: state, choices: choices, position: nil,
            createdAt: now, seats: seats, party: party)
        try insertChoices(of: enrolment)
        try count(enrolment, before: nil)
        enrolment.position = try sql.position(of: enrolment)
        try record(.enrol, from: nil, to: enrolment, message: state == .waiting ? .waiting : .confirmed)
        return enrolment
    }

    /// Brings an enrolment into another state, with other choices or seats.
    ///
    /// The message tells how the enrolment stands now, or else what is told of the offering.
    func move(
        _ enrolment: Enrolment, to state: EnrolmentState, choices: [String: String], seats: Int? = nil,
        action: JournalAction, message: OutboxKind, lostChoices: [String: String] = [:],
        telling facts: [String: String]? = nil
    ) throws(LedgerError) -> Enrolment {
        var moved = enrolment
        moved.state = state
        moved.choices = choices
        moved.seats = seats ?? enrolment.seats
        if state != enrolment.state || moved.seats != enrolment.seats {
            try sql.execute(
                "UPDATE enrolment SET state = ?, seats = ? WHERE ticket = ?",
                [.text(state.rawValue), .integer(moved.seats), .integer(moved.ticket)])
            try count(moved, before: enrolment)
        }
        if choices != enrolment.choices {
            try sql.execute("DELETE FROM choice WHERE enrolment = ?", [.integer(moved.ticket)])
            try insertChoices(of: moved)
        }
        moved.position = try sql.position(of: moved)
        try record(
            action, from: enrolment, to: moved, message: message, lostChoices: lostChoices, telling: facts)
        if !moved.state.holdsSeat { try endTravel(where: "t.enrolment = ?", [.integer(moved.ticket)]) }
        return moved
    }

    /// Keeps the offering's own count of its seats.
    private func count(_ enrolment: Enrolment, before: Enrolment?) throws(LedgerError) {
        let taken = enrolment.takenSeats - (before?.takenSeats ?? 0)
        let waiting = enrolment.awaitedSeats - (before?.awaitedSeats ?? 0)
        guard taken != 0 || waiting != 0 else { return }
        try sql.execute(
            "UPDATE offering SET taken = taken + ?, waiting = waiting + ? WHERE id = ?",
            [.integer(taken), .integer(waiting), .text(enrolment.offering)])
    }

    private func insertChoices(of enrolment: Enrolment) throws(LedgerError) {
        for (round, session) in enrolment.choices {
            try sql.execute(
                "INSERT INTO choice (enrolment, offering, round, session) VALUES (?, ?, ?, ?)",
                [.integer(enrolment.ticket), .text(enrolment.offering), .text(round), .text(session)])
        }
    }

    private func record(
        _ action: JournalAction, from before: Enrolment?, to after: Enrolment, message: OutboxKind,
        lostChoices: [String: String] = [:], telling: [String: String]? = nil
    ) throws(LedgerError) {
        let journal = try journal(
            JournalLine(
                action: action, enrolment: after.ticket, before: before?.state.rawValue, after: after.state.rawValue,
                detailsBefore: before?.choices ?? [:], detailsAfter: after.choices,
                seatsBefore: before?.seats ?? after.seats, seatsAfter: after.seats))
        let facts = OutboxFacts(
            state: after.state, position: after.position, choices: after.choices, lostChoices: lostChoices,
            seats: after.party.isEmpty ? nil : after.seats)
        try post(
            message, to: after.person, journal: journal,
            about: telling.map { .offering(after.offering, $0) } ?? .enrolment(offering: after.offering, facts))
    }

    /// What a line of the journal tells: of an enrolment, of an interest, or of something else.
    struct JournalLine {
        var action: JournalAction
        var enrolment: Int?
        var interest: Int?
        var subject: JournalSubject?
        var before: String?
        var after: String
        var detailsBefore: [String: String]
        var detailsAfter: [String: String]
        /// What an enrolment takes; one for everything else.
        var seatsBefore = 1
        var seatsAfter = 1
    }

    /// Adds a line to the journal.
    func journal(_ line: JournalLine) throws(LedgerError) -> Int {
        try sql.row(
            """
            INSERT INTO journal
              (change, enrolment, interest, subject_kind, subject, action, before_state, after_state, before_choices,
              after_choices, before_seats, after_seats)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            [
                .integer(try changeID()), SQLValue(line.enrolment), SQLValue(line.interest),
                SQLValue(line.subject?.kind.rawValue), SQLValue(line.subject?.id),
                .text(line.action.rawValue), SQLValue(line.before), .text(line.after),
                .text(try Facts.encode(line.detailsBefore)), .text(try Facts.encode(line.detailsAfter)),
                .integer(line.seatsBefore), .integer(line.seatsAfter),
            ]
        ).int(0)
    }

    /// Puts a message in the outbox; it shows the name and address of `person`, if it names anybody.
    func post(
        _ kind: OutboxKind, to recipient: String, journal: Int, about topic: OutboxTopic, naming person: String? = nil
    ) throws(LedgerError) {
        var columns: (offering: String?, course: String?, question: Int?, idea: Int?)
        var facts = "{}"
        switch topic {
        case .enrolment(let offering, let told):
            columns.offering = offering
            facts = try Facts.encode(told)
        case .offering(let offering, let told):
            columns.offering = offering
            facts = try Facts.encode(told)
        case .interest(let course): columns.course = course
        case .question(let question, let told):
            columns.question = question
            facts = try Facts.encode(told)
        case .idea(let idea, let told):
            columns.idea = idea
            facts = try Facts.encode(told)
        case .other(let told): facts = try Facts.encode(told)
        }
        try sql.execute(
            """
            INSERT INTO outbox (journal, kind, recipient, offering, course, question, idea, person, facts, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(journal), .text(kind.rawValue), .text(recipient), SQLValue(columns.offering),
                SQLValue(columns.course), SQLValue(columns.question), SQLValue(columns.idea), SQLValue(person),
                .text(facts), .integer(now),
            ])
    }

    private func changeID() throws(LedgerError) -> Int {
        if let id { return id }
        let added = try sql.row(
            "INSERT INTO change (at, actor, undoes) VALUES (?, ?, ?) RETURNING id",
            [.integer(now), SQLValue(actor), SQLValue(undoes)]
        ).int(0)
        id = added
        return added
    }
}
