extension Ledger {
    /// How many seats are taken, waited for and held in one offering.
    public func seats(of offering: String) throws(LedgerError) -> SeatCount {
        try look(.seeOffer) { (sql) throws(LedgerError) in try sql.seats(of: offering) }
    }

    /// How many seats are taken in each session of an offering; empty sessions are left out.
    public func sessionSeats(of offering: String) throws(LedgerError) -> [SessionKey: Int] {
        try look(.seeOffer) { (sql) throws(LedgerError) in try sql.sessionSeats(of: offering) }
    }

    /// The terms of an offering as the ledger last saw them; nil when nobody ever signed up for it.
    public func terms(of offering: String) throws(LedgerError) -> OfferingTerms? {
        try look(.seeOffer) { (sql) throws(LedgerError) in try sql.mirroredOffering(offering)?.terms }
    }

    /// A person as the ledger knows them; nil for somebody who was only invited.
    public func person(_ email: String) throws(LedgerError) -> Person? {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in try sql.person(email) }
    }

    /// A person whom somebody else may know of, by a rule that whoever calls has judged.
    func acquaintance(_ email: String) throws(LedgerError) -> Person? {
        try look(.seeQuestions) { (sql) throws(LedgerError) in try sql.person(email) }
    }

    /// The name to write to somebody by, also if they were only invited.
    public func addressee(_ email: String) throws(LedgerError) -> String? {
        try look(.seeOutbox) { (sql) throws(LedgerError) in
            try sql.query("SELECT name FROM person WHERE email = ?", [.text(Person.key(email))])
                .first.map { (row) throws(LedgerError) in try row.text(0) }
        }
    }

    /// Everything a person signed up for, in order of ticket.
    ///
    /// - Parameters:
    ///   - email: The person's address.
    ///   - cancelled: Whether what was cancelled is among it.
    /// - Returns: What the ledger has of it.
    /// - Throws: A ``LedgerError`` that is no refusal, or ``LedgerError/notAllowed(_:)``.
    public func enrolments(of email: String, cancelled: Bool = true) throws(LedgerError) -> [Enrolment] {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.enrolments(
                where: "e.person = ?" + (cancelled ? "" : " AND e.state <> 'cancelled'"), [.text(Person.key(email))])
        }
    }

    /// A person's place in an offering, unless there is none or it was cancelled.
    public func enrolment(of email: String, in offering: String) throws(LedgerError) -> Enrolment? {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.activeEnrolment(of: Person.key(email), in: offering)
        }
    }

    /// Everyone who takes part in an offering or waits for it, in order of ticket.
    public func participants(in offering: String) throws(LedgerError) -> [Participant] {
        try look(.seeParticipants) { (sql) throws(LedgerError) in
            var people: [String: Person] = [:]
            for row in try sql.query(
                """
                SELECT p.email, p.name, p.school FROM person p
                WHERE p.email IN (SELECT e.person FROM enrolment e WHERE e.offering = ?)
                """, [.text(offering)])
            {
                people[try row.text(0)] = try Person(row)
            }
            return try sql.enrolments(where: "e.offering = ? AND e.state <> 'cancelled'", [.text(offering)])
                .compactMap { enrolment in
                    people[enrolment.person].map { Participant(person: $0, enrolment: enrolment) }
                }
        }
    }

    /// What happened to a person's enrolments, oldest first.
    public func history(of email: String) throws(LedgerError) -> [JournalEntry] {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.journal(where: "e.person = ?", [.text(Person.key(email))])
        }
    }

    /// What happened to the enrolments in an offering, oldest first.
    public func history(in offering: String) throws(LedgerError) -> [JournalEntry] {
        try look(.seeParticipants) { (sql) throws(LedgerError) in
            try sql.journal(where: "e.offering = ?", [.text(offering)])
        }
    }
}

extension SQLTransaction {
    /// A person; nil for a stranger, and for a guest.
    func person(_ email: String) throws(LedgerError) -> Person? {
        try query("SELECT email, name, school FROM person WHERE email = ? AND guest = 0", [.text(Person.key(email))])
            .first.map { (row) throws(LedgerError) in try Person(row) }
    }

    fileprivate func journal(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [JournalEntry] {
        try query("\(JournalEntry.select) WHERE \(condition) ORDER BY j.id", values)
            .map { (row) throws(LedgerError) in try JournalEntry(row) }
    }
}

extension Person {
    /// Makes a person from a row of `email, name, school`.
    init(_ row: SQLRow) throws(LedgerError) {
        self.init(email: try row.text(0), knownName: try row.text(1), school: try row.text(2))
    }
}
