extension Ledger {
    /// What somebody did, and what happened to them, newest first. Of others it tells no more than they were told.
    ///
    /// - Parameter email: The person's address.
    /// - Returns: The lines.
    /// - Throws: ``LedgerError/unknownPerson(_:)``, or a broken storage.
    public func story(of email: String) throws(LedgerError) -> [HistoryLine] {
        let email = Person.key(email)
        return try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            guard try sql.party(email) != nil else { throw .unknownPerson(email) }
            return try sql.story(where: JournalSubject.ofPerson, binding: "{person}", to: email).filter { line in
                // What a change of theirs brought others is the others' story.
                guard case .party(let actor) = line.actor, actor.email == email else {
                    return line.person.map { $0.email == email } ?? true
                }
                return line.action.isOwn || line.action == .undo || line.person?.email == email
            }
        }
    }

    /// What happened to an offering and to those in it, newest first.
    ///
    /// - Parameter offering: The offering's id.
    /// - Returns: The lines; empty for one that nobody came near.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func story(ofOffering offering: String) throws(LedgerError) -> [HistoryLine] {
        try look(.seeParticipants) { (sql) throws(LedgerError) in
            try sql.story(where: JournalSubject.ofOffering, binding: "{offering}", to: offering)
        }
    }
}

extension JournalSubject {
    /// A condition on `t`, a line of the journal, that picks out what happened to an offering. Who travels with whom, and who
    /// invited whom, is their own business.
    fileprivate static let ofOffering = """
        t.enrolment IN (SELECT ticket FROM enrolment WHERE offering = {offering})
        OR (t.subject_kind = 'offering' AND t.subject = {offering})
        OR (t.subject_kind = 'invitation' AND t.subject IN (
          SELECT CAST(id AS TEXT) FROM invitation WHERE offering = {offering}))
        OR (t.subject_kind = 'responsibility' AND t.subject IN (
          SELECT CAST(id AS TEXT) FROM responsibility WHERE kind = 'offering' AND subject = {offering}))
        OR (t.subject_kind = 'attendance' AND EXISTS (SELECT 1 FROM enrolment e WHERE e.offering = {offering}
          AND t.subject LIKE CAST(e.ticket AS TEXT) || '/%'))
        """
}

extension SQLTransaction {
    /// Somebody whom the ledger knows.
    fileprivate func party(_ email: String) throws(LedgerError) -> HistoryLine.Party? {
        try query("SELECT name FROM person WHERE email = ?", [.text(email)]).first
            .map { (row) throws(LedgerError) in HistoryLine.Party(email: email, name: try row.text(0)) }
    }

    /// The lines that a condition on `t`, a line of the journal, picks out, newest first.
    fileprivate func story(
        where condition: String, binding name: String, to value: String
    ) throws(LedgerError) -> [HistoryLine] {
        try query(
            """
            SELECT t.id, c.at, t.action, c.actor, t.enrolment, t.interest, t.subject_kind, t.subject, t.after_state,
              t.after_seats, t.after_choices, (
                SELECT f.person FROM journal o JOIN enrolment f ON f.ticket = o.enrolment
                WHERE t.action = 'promote' AND o.change = t.change AND o.action = 'cancel'
                  AND f.offering = (SELECT g.offering FROM enrolment g WHERE g.ticket = t.enrolment)
                ORDER BY o.id LIMIT 1)
            FROM journal t JOIN change c ON c.id = t.change WHERE \(condition) ORDER BY t.id DESC
            """, binding: name, to: value
        ).map { (row) throws(LedgerError) in try line(row, seenBy: value) }
    }

    private func line(_ row: SQLRow, seenBy viewer: String) throws(LedgerError) -> HistoryLine {
        let action: JournalAction = try row.value(2)
        let (person, subject) = try about(row)
        let details: [String: String] = try Facts.decode(row.text(10))
        var actor = HistoryLine.Actor.ledger
        // Whoever frees a seat does not thereby act for the person who gets it.
        if let email = try row.optionalText(3), action != .promote, let party = try party(email) {
            actor = .party(party)
            // Two who are to be introduced do not know of each other yet.
            if case .introduction = subject, action != .connect, email != viewer { actor = .hidden }
        }
        let freedBy = try row.optionalText(11).flatMap { (email) throws(LedgerError) in try party(email) }
        return HistoryLine(
            id: try row.int(0), at: try row.int(1), action: action, actor: actor,
            person: try person.flatMap { (email) throws(LedgerError) in try party(email) }, subject: subject,
            after: try row.text(8), seats: try row.int(9), reason: details["reason"] ?? "", freedBy: freedBy)
    }

    /// Whom and what a line is about.
    private func about(_ row: SQLRow) throws(LedgerError) -> (person: String?, HistoryLine.Subject) {
        if let ticket = try row.optionalInt(4) { return try enrolled(ticket) }
        if let interest = try row.optionalInt(5) {
            let found = try self.row("SELECT person, course FROM interest WHERE id = ?", [.integer(interest)])
            return (try found.text(0), .course(try found.text(1)))
        }
        return try about(JournalSubject(try row.value(6), try row.text(7)))
    }

    private func about(_ subject: JournalSubject) throws(LedgerError) -> (person: String?, HistoryLine.Subject) {
        func found(_ columns: String, of table: String) throws(LedgerError) -> SQLRow {
            try row("SELECT \(columns) FROM \(table) WHERE id = ?", [.integer(Int(subject.id) ?? 0)])
        }
        let id = Int(subject.id) ?? 0
        switch subject.kind {
        case .offering: return (nil, try offering(subject.id))
        case .quarter: return (nil, .quarter(subject.id))
        case .person: return (subject.id, .person)
        case .attendance: return try enrolled(Int(subject.id.prefix { $0 != "/" }) ?? 0)
        case .question:
            let row = try found("person, text", of: "question")
            return (try row.text(0), .question(id, try row.text(1)))
        case .helpOffer:
            let row = try found("person, text", of: "help_offer")
            return (try row.text(0), .helpOffer(id, try row.text(1)))
        case .idea:
            let row = try found("person, title", of: "idea")
            return (try row.text(0), .idea(id, try row.text(1)))
        case .introduction:
            let question = try found("question", of: "introduction").int(0)
            return (nil, .introduction(id, try self.question(question).text))
        case .supporter:
            let row = try found("person, idea", of: "supporter")
            let idea = try self.idea(row.int(1))
            return (try row.text(0), .idea(idea.id, idea.title))
        case .responsibility:
            let row = try found("person, kind, subject", of: "responsibility")
            return (try row.text(0), .responsibility(try row.value(1), try row.text(2)))
        case .completion:
            let row = try found("person, course", of: "completion")
            return (try row.text(0), .course(try row.text(1)))
        case .visibility: return (try found("person", of: "visibility").text(0), .visibility)
        case .role, .loginKey, .loginCode: return (try found("person", of: subject.kind.table).text(0), .person)
        case .travel: return try enrolled(found("enrolment", of: "travel").int(0))
        case .travelPair:
            let pair = try found("one", of: "travel_pair").int(0)
            return (
                nil, try enrolled(row("SELECT enrolment FROM travel WHERE id = ?", [.integer(pair)]).int(0)).1
            )
        case .colleagueInvitation:
            let row = try found("person, offering", of: "colleague_invitation")
            return (try row.text(0), try offering(row.text(1)))
        case .invitation:
            let row = try self.row(
                "SELECT i.person, v.offering FROM invitation v JOIN interest i ON i.id = v.interest WHERE v.id = ?",
                [.integer(id)])
            return (try row.text(0), try offering(row.text(1)))
        }
    }

    private func enrolled(_ ticket: Int) throws(LedgerError) -> (person: String?, HistoryLine.Subject) {
        let row = try row("SELECT person, offering FROM enrolment WHERE ticket = ?", [.integer(ticket)])
        return (try row.text(0), try offering(row.text(1)))
    }

    private func offering(_ id: String) throws(LedgerError) -> HistoryLine.Subject {
        guard let row = try query("SELECT title, starts_at FROM offering WHERE id = ?", [.text(id)]).first else {
            return .unknownOffering(id)
        }
        return .offering(id: id, title: try row.text(0), start: try row.int(1))
    }
}
