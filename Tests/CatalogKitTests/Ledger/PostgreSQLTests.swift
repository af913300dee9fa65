import Testing

@testable import CatalogKit

@Suite("The ledger on PostgreSQL")
struct PostgreSQLTests {
    @Test("a statement's question marks are numbered, but for those in quotes")
    func numbered() {
        #expect(
            PostgreSQLText.numbered("SELECT ?, '?''?', \"a?\" FROM t WHERE x = ? AND y = 'it' || ?")
                == "SELECT $1, '?''?', \"a?\" FROM t WHERE x = $2 AND y = 'it' || $3")
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
}
