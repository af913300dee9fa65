/// The ledger's tables, as a list of migrations of which the shipped ones never change.
enum LedgerSchema {
    /// A step from one version to the next.
    struct Migration {
        /// The version after the step.
        let version: Int
        /// Portable SQL, in the style that ``RegionalSQL`` understands; `{identity}` stands for a primary key that numbers
        /// its rows upwards and never gives a number out twice, `{name}` for a name that no other ledger has.
        let statements: [String]
    }

    /// Every step, in order.
    static let migrations = [
        Migration(version: 1, statements: version1), Migration(version: 2, statements: version2),
        Migration(version: 3, statements: version3), Migration(version: 4, statements: version4),
        Migration(version: 5, statements: version5), Migration(version: 6, statements: version6),
        Migration(version: 7, statements: version7),
    ]

    /// The version that this program reads and writes.
    static var current: Int { migrations.last?.version ?? 0 }

    /// The statements that write what every ledger begins with.
    static var beginnings: [String] {
        migrations.flatMap(\.statements).filter { $0.hasPrefix("INSERT ") && $0.contains(" VALUES ") }
    }

    /// Brings a database to the current version; does nothing but look when it is there already.
    static func migrate(_ connection: any SQLConnection) throws(LedgerError) {
        let found = try connection.read { (sql) throws(LedgerError) in try version(sql) }
        guard found != current else { return }
        try connection.changeTables { (sql, carryOut) throws(LedgerError) in
            // Another process may have done the work since we looked.
            let found = try version(sql)
            if found > 0, found < current { try connection.keepBeforeUpgrade(from: found) }
            for migration in migrations where migration.version > (try version(sql)) {
                for statement in migration.statements { try carryOut(statement) }
                try sql.execute("INSERT INTO migration (version) VALUES (?)", [.integer(migration.version)])
            }
        }
    }

    /// The version that a database is at: 0 for an empty one.
    ///
    /// - Throws: ``LedgerError/newerSchema(found:known:)``, or ``LedgerError/notALedger(path:)`` with an empty path
    ///   when the tables are somebody else's.
    static func version(_ sql: any SQLTransaction) throws(LedgerError) -> Int {
        let tables = try sql.tableNames()
        guard !tables.isEmpty else { return 0 }
        guard tables.contains("migration"), tables.contains("enrolment") else { throw .notALedger(path: "") }
        return try known(sql)
    }

    /// Refuses a ledger that a newer program has brought further since this one opened it: what that program keeps in tables
    /// that this one does not know must not be missing from what is written now.
    ///
    /// - Throws: ``LedgerError/newerSchema(found:known:)``.
    static func checkCurrent(_ sql: any SQLTransaction) throws(LedgerError) {
        _ = try known(sql)
    }

    private static func known(_ sql: any SQLTransaction) throws(LedgerError) -> Int {
        let found = try sql.row("SELECT MAX(version) FROM migration").int(0)
        guard found <= current else { throw .newerSchema(found: found, known: current) }
        return found
    }
}
