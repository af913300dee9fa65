import Foundation

/// What the tables' owner does: makes them, brings them up to date, and lets regions in.
///
/// All of it within one transaction, under a lock of the database.
struct PostgreSQLTables {
    let session: PostgreSQLSession

    /// What the driver needs beside the ledger's tables.
    ///
    /// - `host` has a row for each region; whoever changes the ledger locks it, which nobody else can. It never changes itself,
    ///   so those who wait for it are served in order of arrival.
    /// - `numbering` holds the last number of each table that numbers its rows, as SQLite's AUTOINCREMENT does: for a region
    ///   there are no numbers but its own, and none tells how busy others are.
    /// - `written` holds a mark of each transaction; its last number is what tells that something was written.
    private static let own = ["host", "numbering", "written"]

    /// The names of those tables, as a list in SQL.
    static let ownNames = own.map { "'\($0)'" }.joined(separator: ", ")

    private static let ownStatements =
        [
            "CREATE TABLE host (\(RegionalSQL.column) PRIMARY KEY)",
            """
            CREATE TABLE numbering (\(RegionalSQL.column), name \(RegionalSQL.text) NOT NULL, last BIGINT NOT NULL,
              PRIMARY KEY (region, name))
            """,
            """
            CREATE FUNCTION numbered(counted TEXT) RETURNS BIGINT LANGUAGE plpgsql AS $$
            DECLARE number BIGINT;
            BEGIN
              INSERT INTO numbering AS n (name, last) VALUES (counted, 1)
              ON CONFLICT (region, name) DO UPDATE SET last = n.last + 1 RETURNING n.last INTO number;
              RETURN number;
            END $$
            """,
            """
            CREATE TABLE written (\(RegionalSQL.column), mark TEXT NOT NULL, number BIGINT NOT NULL DEFAULT numbered('written'),
              at TIMESTAMPTZ NOT NULL DEFAULT now(), PRIMARY KEY (region, mark))
            """,
            "CREATE INDEX written_at ON written (region, at)",
        ] + own.flatMap(RegionalSQL.guards)

    /// Begins a transaction in which nobody else changes the tables.
    func begin() throws(LedgerError) {
        try session.run("BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(\(session.key))")
    }

    /// Changes the tables, if we may.
    func change(_ body: (@escaping (String) throws(LedgerError) -> Void) throws(LedgerError) -> Void)
        throws(LedgerError)
    {
        guard try mayChange() else {
            throw .hostRefused(.tablesOutdated, role: session.role, server: session.server)
        }
        let isNew = try one("SELECT to_regclass('host') IS NULL") == 1
        if isNew {
            for statement in PostgreSQLTables.ownStatements { try session.run(statement) }
        }
        let regions = try regions()
        // A superuser is nobody's region.
        if isNew {
            for region in regions { try act(as: region) { () throws(LedgerError) in try settle() } }
        }
        try body { (statement) throws(LedgerError) in
            switch try RegionalSQL.step(statement) {
            case .tables(let statements): for statement in statements { try session.run(statement) }
            case .rows(let statement):
                for region in regions {
                    try admit(region)
                    try act(as: region) { () throws(LedgerError) in try begin(with: statement) }
                }
            }
        }
        for region in regions { try admit(region) }
    }

    /// The roles that have rows of their own, in order of name.
    func regions() throws(LedgerError) -> [String] {
        try session.run(
            """
            SELECT DISTINCT r.rolname::text COLLATE "C" FROM pg_class c
              CROSS JOIN LATERAL aclexplode(COALESCE(c.relacl, acldefault('r', c.relowner))) a JOIN pg_roles r ON r.oid = a.grantee
            WHERE c.oid = 'host'::regclass AND a.privilege_type = 'INSERT' AND NOT r.rolsuper AND NOT r.rolbypassrls ORDER BY 1
            """
        ).map { (row) throws(LedgerError) in try row.text(0) }
    }

    /// Lets a role at the ledger's tables, for what the ledger does and nothing else.
    func admit(_ region: String) throws(LedgerError) {
        let tables = try session.run(
            """
            SELECT string_agg(format('%I', relname), ', ') FROM pg_class
            WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relrowsecurity
            """
        ).first?.optionalText(0)
        guard let tables else { return }
        try session.run("GRANT SELECT, INSERT, UPDATE, DELETE ON \(tables) TO \(quoted(region))")
        if try one("SELECT to_regclass('migration') IS NULL") == 0 {
            try session.run("GRANT SELECT ON migration TO \(quoted(region))")
        }
    }

    /// Runs `body` as another role, which sees its own rows and none else.
    func act(as region: String, _ body: () throws(LedgerError) -> Void) throws(LedgerError) {
        try session.run("SET LOCAL ROLE \(quoted(region))")
        try body()
        try session.run("RESET ROLE")
    }

    /// Gives the role that acts its row, unless it has one; whether it had none.
    @discardableResult
    func settle() throws(LedgerError) -> Bool {
        try !session.run("INSERT INTO host DEFAULT VALUES ON CONFLICT DO NOTHING RETURNING region").isEmpty
    }

    /// Writes what a region begins with.
    func begin(with statement: String) throws(LedgerError) {
        try session.run(statement.replacing("{name}", with: UUID().uuidString.lowercased()))
    }

    /// A name as SQL wants it written.
    func quoted(_ name: String) -> String {
        "\"\(name.replacing("\"", with: "\"\""))\""
    }

    /// The one number that a question answers with.
    func one(_ question: String) throws(LedgerError) -> Int {
        try session.run(question).first?.int(0) ?? 0
    }

    private func mayChange() throws(LedgerError) -> Bool {
        try one(
            """
            SELECT has_schema_privilege(current_schema(), 'CREATE') AND NOT EXISTS (SELECT 1 FROM pg_class
              WHERE relnamespace = current_schema()::regnamespace AND relname = 'host' AND NOT pg_has_role(relowner, 'USAGE'))
            """) == 1
    }
}
