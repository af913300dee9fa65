import TestServer
import Testing

@testable import CatalogKit

@Suite("The ledger on PostgreSQL")
struct PostgreSQLTests {
    @Test("a statement's question marks are numbered, but for those in quotes")
    func numbered() {
        #expect(
            PostgreSQLText.numbered("SELECT ?, '?''?', \"a?\" FROM t WHERE x = ? AND y = 'it' || ?")
                == "SELECT $1, '?''?', \"a?\" FROM t WHERE x = $2 AND y = 'it' || $3")
        #expect(
            PostgreSQLText.numbered("INSERT INTO t (x, y) VALUES (?, ?) ON CONFLICT (x) DO NOTHING")
                == "INSERT INTO t (x, y) VALUES ($1, $2) ON CONFLICT (region, x) DO NOTHING")
    }

    @Test(
        "texts compare by their bytes whatever the database's order, and one with a zero in it is refused, not cut short"
    )
    func texts() throws {
        let desk = try Desk(.server)
        let terms = desk.terms()
        for name in ["zoe", "Zoe"] {
            _ = try desk.ledger.enrol(Person(email: "\(name)@x.nl", name: name, school: "École"), in: terms)
        }
        #expect(try desk.ledger.participants(in: terms.id).count == 1)
        #expect(throws: LedgerError.storage("PostgreSQL 22021")) {
            try desk.ledger.connection.read { (sql) throws(LedgerError) in
                try sql.query("SELECT name FROM person WHERE name = ?", [.text("Zo\u{0}e")])
            }
        }
        let order = try desk.ledger.connection.read { (sql) throws(LedgerError) in
            try sql.query("SELECT CASE WHEN ? < ? THEN 1 ELSE 0 END", [.text("a"), .text("B")]).first?.int(0)
        }
        #expect(order == 0, "in every language's order a comes before B, in bytes after it")
    }

    @Test(
        "an address tells where a database is, and nobody is shown more of it",
        arguments: [
            (
                "postgresql://an:geheim@db.example.org:5433/netflixleren?connect_timeout=3",
                "db.example.org:5433/netflixleren"
            ),
            ("postgres://db.example.org/", "db.example.org/"),
            ("postgresql:///netflixleren?host=/run/postgresql&password=geheim", "/run/postgresql/netflixleren"),
        ])
    func names(_ text: String, _ name: String) throws {
        guard case .server(let address) = try LedgerLocation(text) else { throw LedgerError.invalidAddress }
        #expect(address.name == name)
    }

    @Test(
        "an address for another role leads to the same server",
        arguments: [
            ("postgresql://an:geheim@db.example.org:5433/x", "postgresql://zuid@db.example.org:5433/land"),
            ("postgresql://[::1]/x", "postgresql://zuid@[::1]/land"),
            ("postgresql:///x?host=/run/postgresql&port=5433", "postgresql://zuid@:5433/land?host=/run/postgresql"),
        ])
    func anotherRole(_ text: String, _ other: String) throws {
        #expect(try PostgreSQLAddress(text).text(for: "zuid", database: "land") == other)
        #expect(try PostgreSQLAddress(other).name.hasSuffix("/land"))
    }

    @Test(
        "what is no address is refused without repeating it",
        arguments: [
            "postgresql://h?nonsense=1", "postgres://[::1", "postgresql://%zz@h/d",
        ])
    func noAddress(_ text: String) {
        #expect(throws: LedgerError.invalidAddress) { try LedgerLocation(text) }
    }

    @Test("whoever is not on this computer has to prove who they are, unless the address says otherwise")
    func encryption() throws {
        func sslmode(_ text: String, _ environment: [String: String] = [:]) throws -> String? {
            let parameters = try PostgreSQLAddress(text).parameters(environment)
            // What comes before the address is overruled by what stands in it.
            let own = parameters.prefix { $0.keyword != "dbname" }
            return own.last { $0.keyword == "sslmode" }?.value
        }
        for local in [
            "postgresql:///d", "postgresql://localhost/d", "postgresql://127.0.0.1/d", "postgresql://[::1]/d",
            "postgresql:///d?host=/run/postgresql", "postgresql://db.example.org/d?hostaddr=127.0.0.1",
        ] {
            #expect(try sslmode(local) == nil, "\(local)")
        }
        for remote in [
            "postgresql://db.example.org/d", "postgresql://localhost,db.example.org/d",
            "postgresql://127.example.org/d",
            "postgresql:///d?service=region", "postgresql://localhost/d?hostaddr=10.0.0.1",
        ] {
            #expect(try sslmode(remote) == "verify-full", "\(remote)")
        }
        #expect(try sslmode("postgresql:///d", ["PGHOST": "db.example.org"]) == "verify-full")
        #expect(try sslmode("postgresql://localhost/d", ["PGHOSTADDR": "10.0.0.1"]) == "verify-full")
        #expect(try sslmode("postgresql://h/d?sslmode=require") == "verify-full", "which the address then overrules")
    }

    @Test("a database that is not there, a schema that is not there and another's tables are told apart")
    func refused() throws {
        let place = try PostgreSQLServer.shared().makePlace()
        func opening(_ text: String) -> LedgerError? {
            do throws(LedgerError) {
                _ = try Ledger(LedgerLocation(text))
                return nil
            } catch {
                return error
            }
        }
        let noDatabase = place.replacing("/postgres?", with: "/nergens?")
        let noSchema = "\(place)&options=-csearch_path%3Dnone"
        let server = try PostgreSQLAddress(place).name
        #expect(opening(noDatabase) == .accessRefused(server: try PostgreSQLAddress(noDatabase).name, code: "3D000"))
        #expect(opening(noSchema) == .accessRefused(server: server, code: "3F000"))
        #expect(
            opening(try PostgreSQLServer.shared().place(of: "niemand")) == .accessRefused(server: server, code: "28000")
        )
        let bakery = try PostgreSQLServer.shared().makeDatabase()
        try PostgreSQLSession(PostgreSQLAddress(bakery)).run("CREATE TABLE cake (name TEXT)")
        #expect(opening(bakery) == .notALedger(path: try PostgreSQLAddress(bakery).name))
    }

    @Test("a server that takes no changes, and a ledger of a newer program, are told as they are of a file")
    func readOnly() throws {
        let place = try PostgreSQLServer.shared().makeDatabase()
        let desk = Desk(ledger: try Ledger(LedgerLocation(place)))
        let terms = OfferingTerms(
            id: "x", course: "x", title: "X", capacity: 1, start: .max, end: .max, enrolUntil: .max, promoteUntil: .max)
        try desk.enrol("anna", in: terms)
        let standby = Desk(ledger: try Ledger(LedgerLocation("\(place)&options=-cdefault_transaction_read_only%3Don")))
        #expect(try standby.seating(terms) == "anna | ")
        #expect(throws: LedgerError.readOnly) { try standby.enrol("bob", in: terms) }
        try PostgreSQLSession(PostgreSQLAddress(place)).run("INSERT INTO migration (version) VALUES (99)")
        #expect(throws: LedgerError.newerSchema(found: 99, known: LedgerSchema.current)) {
            try Ledger(LedgerLocation(place))
        }
    }

    @Test("the audit finds a reference to nothing, that came about while the server's checks were off")
    func references() throws {
        let place = try PostgreSQLServer.shared().makePlace()
        let desk = Desk(ledger: try Ledger(LedgerLocation(place)))
        try desk.declare("anna")
        let region = try PostgreSQLSession(PostgreSQLAddress(place)).role
        try PostgreSQLServer.shared().administer(
            "SET session_replication_role = replica; DELETE FROM person WHERE region = $$\(region)$$")
        #expect(try desk.ledger.audit().contains(.damaged(detail: "1 of interest point at no person")))
    }
}
