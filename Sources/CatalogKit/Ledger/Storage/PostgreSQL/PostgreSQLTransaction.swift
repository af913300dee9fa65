/// Statements within one transaction on a server; it must not outlive the closure it was handed to.
struct PostgreSQLTransaction: SQLTransaction {
    let session: PostgreSQLSession

    func execute(_ sql: String, _ values: [SQLValue]) throws(LedgerError) {
        try session.send(sql, values)
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
        try session.run(sql, values)
    }

    func queries(_ sql: [String], _ values: [SQLValue]) throws(LedgerError) -> [[SQLRow]] {
        for statement in sql { try session.send(statement, values) }
        return try session.receive().suffix(sql.count)
    }

    func tableNames() throws(LedgerError) -> Set<String> {
        var names: Set<String> = []
        for row in try query(
            """
            SELECT relname::text FROM pg_class
            WHERE relnamespace = ?::regnamespace AND relkind IN ('r', 'p') AND relname NOT IN (\(PostgreSQLTables.ownNames))
            """, [.text(quoted(session.schema))])
        {
            names.insert(try row.text(0))
        }
        return names
    }

    /// The server looks after its own pages; what can be gone is what references point at, where somebody switched the
    /// checks off, and an index that was never finished.
    func integrityProblems() throws(LedgerError) -> [String] {
        var problems: [String] = []
        for row in try query(
            """
            SELECT c.relname::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE c.relnamespace = ?::regnamespace AND NOT i.indisvalid ORDER BY 1
            """, [.text(quoted(session.schema))])
        {
            problems.append("the index \(try row.text(0)) is not valid")
        }
        for row in try query(
            """
            SELECT f.conrelid::regclass::text, f.confrelid::regclass::text,
              string_agg(format('c.%I = p.%I', a.attname, b.attname), ' AND ' ORDER BY k.n),
              string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ')
            FROM pg_constraint f CROSS JOIN LATERAL unnest(f.conkey, f.confkey) WITH ORDINALITY k (child, parent, n)
              JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = k.child
              JOIN pg_attribute b ON b.attrelid = f.confrelid AND b.attnum = k.parent
            WHERE f.contype = 'f' AND f.connamespace = ?::regnamespace
            GROUP BY f.oid, f.conrelid, f.confrelid ORDER BY f.oid
            """, [.text(quoted(session.schema))])
        {
            let (child, parent) = (try row.text(0), try row.text(1))
            let orphans = try session.run(
                """
                SELECT COUNT(*) FROM \(child) c WHERE \(try row.text(3))
                  AND NOT EXISTS (SELECT 1 FROM \(parent) p WHERE \(try row.text(2)))
                """
            ).first?.int(0)
            if let orphans, orphans > 0 { problems.append("\(orphans) of \(child) point at no \(parent)") }
        }
        return problems
    }

    private func quoted(_ name: String) -> String {
        "\"\(name.replacing("\"", with: "\"\""))\""
    }
}
