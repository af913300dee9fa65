/// What becomes of a message when its turn comes.
enum OutboxVerdict: Hashable, Sendable {
    /// It is sent, about this: the facts as they are now.
    case send(OutboxTopic)
    /// It is not, for this reason.
    case drop(OutboxReason)
}

/// Messages of one strand tell one story, of which only the end matters.
enum OutboxStrand: Hashable, Sendable {
    /// Whether the person takes part.
    case place
    /// Whether the person is interested.
    case interest
    /// That it starts soon.
    case reminder
}

extension OutboxKind {
    /// The story that a message is part of.
    var strand: OutboxStrand {
        switch self {
        case .confirmed, .waiting, .promoted, .cancelled, .restored, .rechosen: .place
        case .interestNoted, .interestWithdrawn: .interest
        case .reminder: .reminder
        }
    }
}

/// Holds a message against the ledger as it is now.
///
/// **The rule: nobody gets a message about what is no longer true, and one message about how a thing ended.**
///
/// 1. Who has left gets nothing.
/// 2. A later message to the same person, of the same strand and about the same offering, course, question or idea replaces
///    an earlier one: whether it waits, is under way or was sent. Only one that was dropped or given up replaces nothing.
/// 3. What is left is held against the facts:
///
/// | message | is sent while | else dropped as |
/// |---|---|---|
/// | confirmed, promoted | the person has a seat | cancelled, waiting |
/// | waiting | the person waits; it tells the position of now | cancelled, seated |
/// | restored, rechosen | the person takes part, with the sessions and the position of now | cancelled |
/// | cancelled | the person does not take part | back |
/// | interest noted | the interest stands | not interested |
/// | interest withdrawn | no interest stands | interested |
/// | reminder | the person has a seat, and was last told of it longer than ``Ledger/reminderRest`` ago | cancelled, waiting, told |
///
/// Of a place, all but the cancellation are dropped once the offering was called off, or has started.
struct OutboxJudge {
    let sql: any SQLTransaction
    let now: Int

    /// What becomes of a message; a new kind does not compile without an answer.
    func verdict(on message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        if try hasLeft(message.recipient) { return .drop(.left) }
        if try isReplaced(message) { return .drop(.replaced) }
        switch message.kind {
        case .confirmed, .promoted: return try place(message) { $0.holdsSeat ? nil : .waiting }
        case .waiting: return try place(message) { $0 == .waiting ? nil : .seated }
        case .restored, .rechosen: return try place(message) { _ in nil }
        case .reminder:
            if try wasJustTold(message) { return .drop(.told) }
            return try place(message) { $0.holdsSeat ? nil : .waiting }
        case .cancelled:
            guard case .enrolment(let offering, _) = message.topic else { return .send(message.topic) }
            return try sql.activeEnrolment(of: message.recipient, in: offering) == nil
                ? .send(message.topic) : .drop(.back)
        case .interestNoted: return try interest(message, stands: true, else: .notInterested)
        case .interestWithdrawn: return try interest(message, stands: false, else: .interested)
        }
    }

    /// A message to someone who takes part, unless something speaks against the state in which they do.
    private func place(
        _ message: OutboxMessage, against: (EnrolmentState) -> OutboxReason?
    ) throws(LedgerError) -> OutboxVerdict {
        guard case .enrolment(let offering, let told) = message.topic else { return .send(message.topic) }
        guard let enrolment = try sql.activeEnrolment(of: message.recipient, in: offering) else {
            return .drop(.cancelled)
        }
        if let reason = against(enrolment.state) { return .drop(reason) }
        let row = try sql.row("SELECT starts_at, cancelled_at FROM offering WHERE id = ?", [.text(offering)])
        if try row.optionalInt(1) != nil { return .drop(.calledOff) }
        if try row.int(0) <= now { return .drop(.started) }
        let facts = OutboxFacts(
            state: enrolment.state, position: enrolment.position, choices: enrolment.choices,
            lostChoices: told.lostChoices.filter { enrolment.choices[$0.key] == nil })
        return .send(.enrolment(offering: offering, facts))
    }

    private func interest(
        _ message: OutboxMessage, stands: Bool, else reason: OutboxReason
    ) throws(LedgerError) -> OutboxVerdict {
        guard case .interest(let course) = message.topic else { return .send(message.topic) }
        let isActive = try sql.activeInterest(of: message.recipient, in: course) != nil
        return isActive == stands ? .send(message.topic) : .drop(reason)
    }

    private func hasLeft(_ person: String) throws(LedgerError) -> Bool {
        try !sql.query("SELECT 1 FROM person WHERE email = ? AND left_at IS NOT NULL", [.text(person)]).isEmpty
    }

    private func isReplaced(_ message: OutboxMessage) throws(LedgerError) -> Bool {
        try hasMessage(
            like: message, of: message.kind.strand, where: "id > ? AND state NOT IN ('dropped', 'failed')",
            [.integer(message.id)])
    }

    private func wasJustTold(_ message: OutboxMessage) throws(LedgerError) -> Bool {
        try hasMessage(
            like: message, of: .place, where: "id < ? AND created_at > ? AND state NOT IN ('dropped', 'failed')",
            [.integer(message.id), .integer(message.createdAt - Ledger.reminderRest)])
    }

    /// Whether the same person has a message of a strand about the same thing.
    private func hasMessage(
        like message: OutboxMessage, of strand: OutboxStrand, where condition: String, _ values: [SQLValue]
    ) throws(LedgerError) -> Bool {
        let kinds = OutboxKind.allCases.filter { $0.strand == strand }.map { "'\($0.rawValue)'" }
        let (column, key) = message.topic.key
        return try !sql.query(
            """
            SELECT id FROM outbox WHERE recipient = ? AND \(column) = ? AND kind IN (\(kinds.joined(separator: ", ")))
              AND \(condition) LIMIT 1
            """, [.text(message.recipient), key] + values
        ).isEmpty
    }
}

extension OutboxTopic {
    /// The column that names what a message is about, and the name.
    fileprivate var key: (column: String, value: SQLValue) {
        switch self {
        case .enrolment(let offering, _), .offering(let offering, _): ("offering", .text(offering))
        case .interest(let course): ("course", .text(course))
        case .question(let question, _): ("question", .integer(question))
        case .idea(let idea): ("idea", .integer(idea))
        }
    }
}
