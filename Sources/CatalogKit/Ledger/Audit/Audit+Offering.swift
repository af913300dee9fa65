extension Audit {
    /// Everybody hears of a follow-up once.
    static func toldTwice(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT recipient, offering, COUNT(*) FROM outbox WHERE kind = ?
            GROUP BY recipient, offering HAVING COUNT(*) > 1 ORDER BY recipient, offering
            """, [.text(OutboxKind.followUp.rawValue)]
        ).map { (row) throws(LedgerError) in
            .toldTwice(person: try row.text(0), offering: try row.text(1), count: try row.int(2))
        }
    }
}
