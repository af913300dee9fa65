extension Ledger {
    /// Makes somebody responsible for something, in place of whoever was; who is so already stays so.
    ///
    /// A question that nobody had taken is in conversation from then on.
    ///
    /// - Parameters:
    ///   - kind: What kind of thing.
    ///   - subject: The thing's id, which the caller vouches for where it is no question.
    ///   - person: Who is responsible from now on.
    ///   - email: Who says so.
    /// - Returns: Who is responsible now.
    /// - Throws: ``LedgerError/hasLeft(_:)``, for a question ``LedgerError/noSuch(_:_:)`` or ``LedgerError/notOpen(_:_:)``,
    ///   or a broken storage.
    public func assign(
        _ kind: ResponsibilityKind, _ subject: String, to person: Person, by email: String
    ) throws(LedgerError) -> Responsibility {
        try change(.assign, by: Person.key(email)) { (change) throws(LedgerError) in
            try change.save(person)
            try change.checkPresent(person.email)
            let question = kind == .question ? try change.sql.openQuestion(Int(subject) ?? 0) : nil
            let subject = question.map { String($0.id) } ?? subject
            let standing = try change.sql.holder(of: kind, subject)
            if let standing, standing.person == person.email { return standing }
            try change.knowActor()
            try change.end(kind, subject, telling: true)
            try change.give(kind, subject, to: person.email, action: .assign)
            if let question, question.state == .new {
                let journal = try change.move(
                    .question, question.id, from: question.state.rawValue, to: QuestionState.inConversation.rawValue,
                    action: .follow)
                try change.post(
                    .questionTaken, to: question.person, journal: journal,
                    about: .question(question.id, change.sql.question(question.id).facts))
            }
            guard let held = try change.sql.holder(of: kind, subject) else {
                throw .storage("nobody holds \(kind) \(subject)")
            }
            return held
        }
    }

    /// What everybody is responsible for, in order of kind and subject.
    public func responsibilities() throws(LedgerError) -> [Responsibility] {
        try look(.seeQuestions) { (sql) throws(LedgerError) in try sql.responsibilities(where: "1 = 1", []) }
    }

    /// Everything that hangs on a person.
    ///
    /// - Throws: ``LedgerError/unknownPerson(_:)``, ``LedgerError/hasLeft(_:)``, or a broken storage.
    public func holdings(of email: String) throws(LedgerError) -> Holdings {
        try look(.assign) { (sql) throws(LedgerError) in try sql.holdings(of: Person.key(email)) }
    }

    /// Hands everything that hangs on somebody who leaves to a successor, at once.
    ///
    /// What they are responsible for passes on. Their offers of help and the introductions that they would help in end,
    /// for nobody can help in their place. Nothing can be given to them from then on.
    ///
    /// - Parameters:
    ///   - leaver: The address of whoever leaves.
    ///   - successor: Who takes over.
    ///   - email: Who says so.
    /// - Returns: What hung on the one who leaves.
    /// - Throws: ``LedgerError/unknownPerson(_:)``, ``LedgerError/hasLeft(_:)``, ``LedgerError/handoverToSelf``, or a broken
    ///   storage.
    public func handOver(
        from leaver: String, to successor: Person, by email: String
    ) throws(LedgerError) -> Holdings {
        let leaver = Person.key(leaver)
        guard leaver != successor.email else { throw .handoverToSelf }
        return try change(.assign, by: Person.key(email)) { (change) throws(LedgerError) in
            let holdings = try change.sql.holdings(of: leaver)
            try change.save(successor)
            try change.checkPresent(successor.email)
            try change.knowActor()
            for held in holdings.responsibilities {
                try change.end(held.kind, held.subject)
                try change.give(held.kind, held.subject, to: successor.email, action: .follow)
            }
            for offer in holdings.offers { try change.withdraw(offer, action: .follow) }
            try change.endIntroductions(where: "i.helper = ?", [.text(leaver)])
            try change.depart(leaver, holdings, to: successor.email)
            return holdings
        }
    }
}

extension Holdings {
    /// How many of each kind, for a message.
    var facts: [String: String] {
        Dictionary(
            uniqueKeysWithValues: ResponsibilityKind.allCases.map { kind in
                (kind.rawValue, String(responsibilities.count { $0.kind == kind }))
            })
    }
}

extension SQLTransaction {
    /// Whoever is responsible for something now.
    fileprivate func holder(of kind: ResponsibilityKind, _ subject: String) throws(LedgerError) -> Responsibility? {
        try responsibilities(where: "r.kind = ? AND r.subject = ?", [.text(kind.rawValue), .text(subject)]).first
    }

    /// Everything that hangs on a person whom the ledger knows and who has not left.
    fileprivate func holdings(of email: String) throws(LedgerError) -> Holdings {
        let rows = try query("SELECT left_at FROM person WHERE email = ?", [.text(email)])
        guard let person = rows.first else { throw .unknownPerson(email) }
        guard try person.optionalInt(0) == nil else { throw .hasLeft(email) }
        return Holdings(
            responsibilities: try responsibilities(where: "r.person = ?", [.text(email)]),
            offers: try helpOffers(where: "h.person = ? AND h.state = 'open'", [.text(email)]),
            introductions: try introductions(where: "i.helper = ?", [.text(email)]).filter(\.state.isOpen))
    }
}

extension Change {
    /// Makes somebody responsible for something that nobody is responsible for.
    func give(
        _ kind: ResponsibilityKind, _ subject: String, to email: String, action: JournalAction
    ) throws(LedgerError) {
        let id = try sql.row(
            """
            INSERT INTO responsibility (kind, subject, person, state, since) VALUES (?, ?, ?, 'held', ?) RETURNING id
            """, [.text(kind.rawValue), .text(subject), .text(email), .integer(now)]
        ).int(0)
        let journal = try move(.responsibility, id, from: nil, to: "held", action: action)
        if action != .follow { try tell(.responsibility, id, journal: journal) }
    }

    /// Ends somebody's being responsible for something, if anybody is.
    func end(_ kind: ResponsibilityKind, _ subject: String, telling: Bool = false) throws(LedgerError) {
        guard let held = try sql.holder(of: kind, subject) else { return }
        let journal = try move(.responsibility, held.id, from: "held", to: "ended", action: .follow)
        if telling { try tell(.responsibility, held.id, journal: journal) }
    }

    /// Tells somebody whether they are responsible for something.
    func tellResponsible(_ id: Int, journal: Int) throws(LedgerError) {
        let row = try sql.row("SELECT kind, subject, person, state FROM responsibility WHERE id = ?", [.integer(id)])
        try post(
            row.text(3) == "held" ? .responsibilityGiven : .responsibilityEnded, to: row.text(2), journal: journal,
            about: .other(["kind": row.text(0), "subject": row.text(1)]))
    }

    /// Notes that somebody has left. The last entry of its change, so that an undo brings them back first.
    fileprivate func depart(_ email: String, _ holdings: Holdings, to successor: String) throws(LedgerError) {
        try sql.execute("UPDATE person SET left_at = ? WHERE email = ?", [.integer(now), .text(email)])
        let journal = try journal(
            JournalLine(
                action: .handOver, subject: JournalSubject(.person, email), before: "present", after: "left",
                detailsBefore: [:], detailsAfter: [:]))
        try post(.handedOver, to: successor, journal: journal, about: .other(holdings.facts), naming: email)
        try hide(email)
    }
}
