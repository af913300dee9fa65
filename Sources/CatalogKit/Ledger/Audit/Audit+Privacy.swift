extension Audit {
    /// Of somebody who was erased nothing is left that tells of them, nobody sees them, and no mail goes to them.
    static func erased(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        let traces = [
            "SELECT person FROM progress", "SELECT person FROM request",
            "SELECT person FROM visibility WHERE state = 'visible'",
            "SELECT recipient FROM outbox WHERE state IN ('pending', 'sending', 'failed')",
            "SELECT person FROM outbox WHERE state IN ('pending', 'sending', 'failed')",
            "SELECT person FROM interest WHERE state IN ('open', 'planned') OR reason <> '' OR place IS NOT NULL",
            "SELECT person FROM question WHERE state IN ('new', 'in-conversation') OR text <> '-' OR equipment <> ''",
            "SELECT person FROM help_offer WHERE state = 'open' OR text <> '-'",
            "SELECT person FROM idea WHERE state = 'open' OR title <> '-' OR text <> ''",
            "SELECT person FROM responsibility WHERE state = 'held'",
            "SELECT email FROM person WHERE name NOT LIKE 'erased-%' OR left_at IS NULL",
        ]
        return try sql.query(
            """
            SELECT p.email FROM person p WHERE p.email LIKE '%@erased.invalid'
              AND (\(traces.map { "p.email IN (\($0))" }.joined(separator: " OR "))) ORDER BY p.email
            """
        ).map { (row) throws(LedgerError) in .erasedThoughKept(person: try row.text(0)) }
    }
}
