extension Audit {
    /// Nobody finished a module twice, so that it counts once.
    static func completedTwice(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT person, course, COUNT(*) FROM completion WHERE state = 'done'
            GROUP BY person, course HAVING COUNT(*) > 1 ORDER BY person, course
            """
        ).map { (row) throws(LedgerError) in
            .completedTwice(person: try row.text(0), course: try row.text(1), count: try row.int(2))
        }
    }

    /// A completion counts at the moment of its change, and no change touches a quarter's completions after its closing.
    static func completionsInTime(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        let closings = try sql.closings()
        var late: Set<Int> = []
        for row in try sql.query(
            """
            SELECT m.id, m.done_at, c.at, j.before_state FROM completion m
              JOIN journal j ON j.subject_kind = 'completion' AND j.subject = CAST(m.id AS TEXT)
              JOIN change c ON c.id = j.change
            """)
        {
            let (id, doneAt, at) = (try row.int(0), try row.int(1), try row.int(2))
            let isFirst = try row.optionalText(3) == nil
            let closing = closings[Quarter(LocalTime(utcSeconds: doneAt).day)]
            if isFirst && at != doneAt || closing.map({ at > $0.closedAt }) ?? false { late.insert(id) }
        }
        return late.sorted().map { .completionOutOfTime(completion: $0) }
    }
}
