import TestServer
import Testing

@testable import CatalogKit

@Suite("Regions in one PostgreSQL database")
struct RegionTests {
    let server: PostgreSQLServer

    init() throws {
        server = try .shared()
    }

    @Test("with the same people, offerings and numbers live apart, to the journal, the mail and the audit")
    func apart() throws {
        let (south, north) = (try Desk(.server), try Desk(.server))
        let terms = south.terms(capacity: 1)
        for desk in [south, north] {
            #expect(try desk.enrol("anna", in: terms, key: "k").enrolment.ticket == 1)
            #expect(try desk.enrol("bob", in: terms).enrolment.ticket == 2)
            #expect(try desk.ask("carl").id == 1)
        }
        #expect(try south.ledger.outboxMessages() == north.ledger.outboxMessages())
        try south.cancel("anna", terms)
        #expect(try south.seating(terms) == "bob | ")
        #expect(try north.seating(terms) == "anna | bob")
        #expect(throws: LedgerError.nothingToUndo) { try north.ledger.undo("dora@school.nl") }
        try south.ledger.connection.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE person SET email = 'z@school.nl' WHERE email = 'anna@school.nl'")
        }
        #expect(try north.ledger.person("anna@school.nl")?.name == "Anna")
        #expect(try south.ledger.name() != north.ledger.name())
        #expect(try south.ledger.audit().isEmpty && north.ledger.audit().isEmpty)
    }

    @Test("whoever writes in one does not make another wait")
    func locks() throws {
        let (south, north) = (try Desk(.server), try Desk(.server))
        let terms = south.terms()
        try south.ledger.connection.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE ledger SET name = 'x'")
            // It would wait for half a minute, and then say that the ledger is locked.
            do { try north.enrol("anna", in: terms) } catch { throw .storage("\(error)") }
        }
        #expect(try north.seating(terms) == "anna | ")
    }

    @Test(
        "have the columns that SQLite's tables have and the region; all keys, references and policies are the region's")
    func sameTables() throws {
        var columns: Set<String> = []
        try Ledger(.memory).connection.read { (sql) throws(LedgerError) in
            for table in try sql.tableNames() {
                for row in try sql.query("SELECT name FROM pragma_table_info('\(table)')") {
                    columns.insert("\(table).\(try row.text(0))")
                }
            }
        }
        let session = try PostgreSQLSession(PostgreSQLAddress(server.makePlace()))
        func names(_ question: String) throws -> Set<String> {
            Set(try session.run(question).map { try $0.text(0) })
        }
        let found = try names(
            """
            SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
            WHERE c.table_schema = 'public' AND c.column_name <> 'region' AND c.table_name NOT IN (\(PostgreSQLTables.ownNames))
            """)
        #expect(found == columns)
        let unguarded = try names(
            """
            SELECT relname::text FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
              AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid))
            """)
        #expect(unguarded == ["migration"])
        let whole = try names(
            """
            SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'region'
            WHERE c.relnamespace = 'public'::regnamespace AND i.indkey[0] <> a.attnum
            UNION ALL SELECT f.conname::text FROM pg_constraint f JOIN pg_attribute a ON a.attrelid = f.conrelid
            WHERE f.contype = 'f' AND f.connamespace = 'public'::regnamespace AND a.attname = 'region'
              AND f.conkey[1] <> a.attnum
            """)
        #expect(whole == [])
    }

    @Test("are told that something was written, each of its own only")
    func changes() throws {
        let (south, north) = (try Desk(.server), try Desk(.server))
        let before = (try south.ledger.changeToken(), try north.ledger.changeToken())
        try south.enrol("anna", in: south.terms())
        #expect(try south.ledger.changeToken() != before.0)
        #expect(try north.ledger.changeToken() == before.1)
    }

    @Test("when tables are made anew, each moves its own rows, and goes on with its own numbers")
    func migration() throws {
        let place = try server.makeDatabase()
        let owner = try PostgreSQLAddress(place)
        let hosts = try RegionHosts(owner)
        let database = try PostgreSQLSession(owner).database
        let names = [server.newName("region"), server.newName("region")]
        let desks = try names.map { name in
            _ = try hosts.add(name).get()
            return Desk(ledger: try Ledger(LedgerLocation(server.place(of: name, in: database))))
        }
        try desks[0].ask("anna")
        try desks[0].ask("anna", theme: nil)
        try desks[1].ask("bob")
        try PostgreSQLConnection(owner, asOperator: true).administer { (tables) throws(LedgerError) in
            try tables.change { (carryOut) throws(LedgerError) in
                for statement in [
                    "CREATE TABLE asked (id {identity}, person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE)",
                    "INSERT INTO asked (person) SELECT q.person FROM question q JOIN person p ON p.email = q.person ORDER BY q.id",
                ] {
                    try carryOut(statement)
                }
            }
        }
        for (desk, people) in zip(desks, [["anna", "anna"], ["bob"]]) {
            try desk.ledger.connection.write { (sql) throws(LedgerError) in
                try sql.execute("INSERT INTO asked (person) SELECT email FROM person")
                let rows = try sql.query("SELECT id, person FROM asked ORDER BY id")
                let expected = (people + [people[0]]).enumerated().map {
                    SQLRow([.integer($0 + 1), .text("\($1)@school.nl")])
                }
                #expect(rows == expected)
            }
        }
    }
}
