/// The regions whose ledgers share a database on a PostgreSQL server: each is a role of the server's, and sees its own
/// rows only.
public struct RegionHosts: Sendable {
    private let connection: PostgreSQLConnection
    private let address: PostgreSQLAddress

    /// Why a name cannot be a region's.
    public enum Refusal: Error, Equatable {
        /// It is not made of lower-case letters, digits and hyphens, or has a meaning to the server.
        case invalidName(String)
        /// A role of that name may do more than a region's should.
        case tooPowerful(String)
    }

    /// Connects as the owner of the tables, or as who is about to make them, and brings them up to date.
    ///
    /// - Parameter address: Where the database is, and as whom to go there.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public init(_ address: PostgreSQLAddress) throws(LedgerError) {
        connection = try PostgreSQLConnection(address, asOperator: true)
        self.address = address
        try LedgerSchema.migrate(connection)
    }

    /// The regions, in order of name; the owner of the tables is one, unless it is a superuser.
    public func all() throws(LedgerError) -> [String] {
        try connection.administer { (tables) throws(LedgerError) in try tables.regions() }
    }

    /// The address by which a region finds its ledger.
    public func place(of region: String) throws(LedgerError) -> String {
        try connection.administer { (tables) throws(LedgerError) in
            address.text(for: region, database: tables.session.database)
        }
    }

    /// Lets a region in: makes its role, without a password, and gives it the ledger's tables to use.
    ///
    /// - Parameter region: Its name, which is the role's.
    /// - Returns: Whether it is new, or why it cannot be.
    /// - Throws: A ``LedgerError``, among which ``LedgerError/hostRefused(_:role:server:)`` for who may make no roles.
    public func add(_ region: String) throws(LedgerError) -> Result<Bool, Refusal> {
        guard RegionHosts.isName(region) else { return .failure(.invalidName(region)) }
        return try connection.administer { (tables) throws(LedgerError) in
            let found = try tables.session.run(
                """
                SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolreplication FROM pg_roles WHERE rolname = ?
                """, [.text(region)])
            if let isPowerful = try found.first?.int(0), isPowerful == 1 { return .failure(.tooPowerful(region)) }
            try RegionHosts.makeRole(region, isThere: !found.isEmpty, tables)
            try tables.admit(region)
            var isNew = false
            try tables.act(as: region) { () throws(LedgerError) in
                isNew = try tables.settle()
                guard isNew else { return }
                for statement in LedgerSchema.beginnings { try tables.begin(with: statement) }
            }
            return .success(isNew)
        }
    }

    /// Whether a text can be a region's name.
    private static func isName(_ text: String) -> Bool {
        text.wholeMatch(of: /[a-z][a-z0-9-]{0,62}/) != nil && !["public", "none"].contains(text)
    }

    /// Makes a role that may connect, unless it is there, and lets it find the tables.
    private static func makeRole(_ region: String, isThere: Bool, _ tables: PostgreSQLTables) throws(LedgerError) {
        let (session, role) = (tables.session, tables.quoted(region))
        let mayMake = try tables.one(
            "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = CURRENT_USER")
        guard mayMake == 1 else { throw .hostRefused(.mayMakeNoRoles, role: session.role, server: session.server) }
        if !isThere { try session.run("CREATE ROLE \(role) LOGIN NOSUPERUSER NOBYPASSRLS") }
        // To write, at a new version, what each region has to write for itself.
        if !session.isPowerful { try session.run("GRANT \(role) TO CURRENT_USER") }
        let (schema, database) = (tables.quoted(session.schema), tables.quoted(session.database))
        try session.run(
            """
            GRANT CONNECT ON DATABASE \(database) TO \(role); GRANT USAGE ON SCHEMA \(schema) TO \(role);
            REVOKE CREATE ON SCHEMA \(schema) FROM PUBLIC; ALTER ROLE \(role) IN DATABASE \(database) SET search_path = \(schema)
            """)
        // Whoever may make functions there could put one in the way of the ledger's own (CVE-2018-1058).
        guard try tables.one("SELECT has_schema_privilege('\(region)', current_schema(), 'CREATE')") == 0 else {
            throw .hostRefused(.schemaIsOpen, role: session.role, server: session.server)
        }
    }
}
