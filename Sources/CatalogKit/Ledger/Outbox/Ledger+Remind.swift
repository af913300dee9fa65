extension Ledger {
    /// For how long after a message about a seat a reminder of it would say nothing new, in seconds.
    public static let reminderRest = 24 * 3600

    /// Reminds everybody with a seat in what starts within so many days, each person once per offering.
    ///
    /// What was called off reminds nobody. Calling it again adds only who was not reminded yet.
    ///
    /// - Parameter days: How many days before the start; 0 reminds nobody.
    /// - Returns: How many reminders were added to the outbox.
    /// - Throws: A ``LedgerError`` that is no refusal.
    @discardableResult
    public func remind(daysBefore days: Int) throws(LedgerError) -> Int {
        try change(.sendMail, by: nil) { (change) throws(LedgerError) in
            let offerings = try change.sql.query(
                "SELECT id FROM offering WHERE starts_at > ? AND starts_at <= ? AND cancelled_at IS NULL ORDER BY id",
                [.integer(change.now), .integer(change.now + days * 86_400)])
            var sum = 0
            for offering in offerings { sum += try change.remind(of: offering.text(0)) }
            return sum
        }
    }
}

extension Change {
    fileprivate func remind(of offering: String) throws(LedgerError) -> Int {
        let seated = try sql.enrolments(
            where: """
                e.offering = ? AND e.state = 'enrolled' AND NOT EXISTS (
                  SELECT 1 FROM outbox m WHERE m.recipient = e.person AND m.offering = e.offering
                    AND m.kind = 'reminder')
                """, [.text(offering)])
        guard !seated.isEmpty else { return 0 }
        let journal = try journal(
            JournalLine(
                action: .remind, subject: JournalSubject(.offering, offering), before: nil, after: "reminded",
                detailsBefore: [:], detailsAfter: ["people": String(seated.count)]))
        for enrolment in seated {
            let facts = OutboxFacts(
                state: enrolment.state, position: nil, choices: enrolment.choices, lostChoices: [:],
                seats: enrolment.party.isEmpty ? nil : enrolment.seats)
            try post(.reminder, to: enrolment.person, journal: journal, about: .enrolment(offering: offering, facts))
        }
        return seated.count
    }
}

extension Audit {
    /// Nobody is reminded of an offering twice.
    static func remindedTwice(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT recipient, offering, COUNT(*) FROM outbox WHERE kind = 'reminder'
            GROUP BY recipient, offering HAVING COUNT(*) > 1 ORDER BY recipient, offering
            """
        ).map { (row) throws(LedgerError) in
            .remindedTwice(person: try row.text(0), offering: try row.text(1), count: try row.int(2))
        }
    }
}
