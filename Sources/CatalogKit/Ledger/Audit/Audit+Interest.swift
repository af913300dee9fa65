extension Audit {
    /// At most one interest that stands per person and course.
    static func interestedTwice(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT person, course, COUNT(*) FROM interest WHERE state IN ('open', 'planned')
            GROUP BY person, course HAVING COUNT(*) > 1 ORDER BY person, course
            """
        ).map { (row) throws(LedgerError) in
            .interestedTwice(person: try row.text(0), course: try row.text(1), count: try row.int(2))
        }
    }

    /// What is satisfied was satisfied by an enrolment of the same person.
    ///
    /// The enrolment's course is not compared: a course may bear another id since.
    static func satisfied(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT i.id FROM interest i LEFT JOIN enrolment e ON e.ticket = i.enrolment AND e.person = i.person
            WHERE i.state = 'satisfied' AND e.ticket IS NULL ORDER BY i.id
            """
        ).map { (row) throws(LedgerError) in .satisfiedByNothing(interest: try row.int(0)) }
    }

    /// Whether the journal tells every interest's story: plays it from the start.
    static func interestStory(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var told: [Int: (state: InterestState, details: [String: String])] = [:]
        var broken: Set<Int> = []
        for row in try sql.query("\(InterestEntry.select) ORDER BY j.id") {
            let entry = try InterestEntry(row)
            let before = told[entry.interest]
            if before?.state != entry.before || before?.details ?? [:] != entry.detailsBefore {
                broken.insert(entry.interest)
            }
            told[entry.interest] = (entry.after, entry.detailsAfter)
        }
        for interest in try sql.interests(where: "1 = 1", []) {
            let last = told[interest.id]
            if last?.state != interest.state || last?.details != interest.details { broken.insert(interest.id) }
        }
        return broken.sorted().map { .interestDiffers(interest: $0) }
    }
}
