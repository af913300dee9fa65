extension Audit {
    /// Nobody who has left is shown to colleagues.
    static func visible(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT v.person FROM visibility v JOIN person p ON p.email = v.person
            WHERE v.state = 'visible' AND p.left_at IS NOT NULL ORDER BY v.person
            """
        ).map { (row) throws(LedgerError) in .visibleThoughGone(person: try row.text(0)) }
    }
}
