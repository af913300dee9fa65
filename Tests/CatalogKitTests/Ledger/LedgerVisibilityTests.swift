import Testing

@testable import CatalogKit

@Suite("The ledger: who may see where somebody goes", .onBothDatabases, .namesDatabase)
struct LedgerVisibilityTests {
    private let catalog = Catalog.together

    @Test("nobody is visible until they say so, and not any more once they say otherwise", arguments: Storage.allCases)
    func consent(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.enrol("anna", at: "Sophianum", in: desk.terms())
        try desk.enrol("bob", at: "Sophianum", in: desk.terms())
        #expect(try desk.ledger.colleagues(of: "bob@school.nl", in: catalog).isEmpty)
        #expect(try desk.show("anna", at: "Sophianum"))
        #expect(try !desk.show("anna", at: "Sophianum"), "again changes nothing")
        let anna = try #require(try desk.ledger.colleagues(of: "BOB@school.nl", in: catalog).first)
        #expect(anna.name == "Anna" && anna.school == "Sophianum" && anna.offerings == ["laser@2027": .enrolled])
        #expect(try desk.ledger.colleagues(of: "anna@school.nl", in: catalog).isEmpty, "nobody is their own colleague")
        #expect(try desk.show("anna", at: "Sophianum", false))
        #expect(try desk.ledger.colleagues(of: "bob@school.nl", in: catalog).isEmpty)
        #expect(try !desk.show("bob", at: "Sophianum", false), "it was off")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("colleagues are those of the same school, however it is written, and of no other")
    func schools() throws {
        let desk = try Desk()
        for (name, school) in [
            ("anna", "Sophianum"), ("bob", "sophianum-gulpen"), ("carl", "SOPHIANUM"), ("dora", "Porta Mosana"),
            ("eva", ""), ("finn", "Een school elders"), ("gijs", "een school elders"), ("hans", "SOPHIANUM-Gulpen"),
        ] {
            try desk.show(name, at: school)
        }
        func colleagues(_ name: String) throws -> String {
            try desk.ledger.colleagues(of: "\(name)@school.nl", in: catalog).map(\.name).joined(separator: " ")
        }
        #expect(try colleagues("anna") == "Bob Carl Hans")
        #expect(try colleagues("hans") == "Anna Bob Carl")
        #expect(try colleagues("dora") == "")
        #expect(try colleagues("eva") == "", "without a school nobody is of the same")
        #expect(try colleagues("finn") == "Gijs")
        #expect(try colleagues("nobody") == "", "whom the ledger does not know sees nobody")
    }

    @Test("of what they go to, what is over or cancelled is not told; who waits is told to wait")
    func upcoming() throws {
        let desk = try Desk()
        let full = desk.terms("full", capacity: 1)
        try desk.show("anna", at: "Sophianum")
        try desk.show("bob", at: "Sophianum")
        for terms in [desk.terms("one"), desk.terms("two")] { try desk.enrol("anna", at: "Sophianum", in: terms) }
        try desk.enrol("bob", at: "Sophianum", in: full)
        try desk.enrol("anna", at: "Sophianum", in: full)
        try desk.cancel("anna", desk.terms("two"))
        func offerings() throws -> [String: EnrolmentState] {
            try #require(try desk.ledger.colleagues(of: "bob@school.nl", in: catalog).first).offerings
        }
        #expect(try offerings() == ["one": .enrolled, "full": .waiting])
        desk.clock.now = full.end
        #expect(try offerings() == [:])
    }

    @Test("it can be undone, either way")
    func undo() throws {
        let desk = try Desk()
        try desk.show("anna", at: "Sophianum")
        #expect(try desk.undoOther("anna") == .setVisible)
        #expect(try !desk.ledger.isVisible("anna@school.nl"))
        try desk.show("anna", at: "Sophianum")
        desk.clock.advance(60)
        try desk.show("anna", at: "Sophianum", false)
        #expect(try desk.undoOther("anna") == .setVisible)
        #expect(try desk.ledger.isVisible("anna@school.nl"))
        #expect(try desk.ledger.outboxPending().isEmpty, "nobody is told, for it asks nothing of anyone")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who leaves is shown to nobody, and comes back unseen")
    func leaving() throws {
        let desk = try Desk()
        try desk.show("anna", at: "Sophianum")
        try desk.show("bob", at: "Sophianum")
        try desk.handOver("anna", to: "carl")
        #expect(try desk.ledger.colleagues(of: "bob@school.nl", in: catalog).isEmpty)
        #expect(try desk.ledger.colleagues(of: "anna@school.nl", in: catalog).isEmpty, "who left sees nobody")
        #expect(throws: LedgerError.hasLeft("anna@school.nl")) { try desk.show("anna", at: "Sophianum") }
        #expect(throws: LedgerError.undoSuperseded) { try desk.ledger.undo("anna@school.nl") }
        #expect(try desk.ledger.audit().isEmpty)
        #expect(try desk.undoOther("linda") == .handOver)
        #expect(try !desk.ledger.isVisible("anna@school.nl"))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who renames a person erases what they said with them")
    func erasing() throws {
        let desk = try Desk()
        try desk.show("anna", at: "Sophianum")
        try desk.ledger.connection.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE person SET email = 'x', name = 'x', school = '' WHERE email = 'anna@school.nl'")
        }
        #expect(try !desk.ledger.isVisible("anna@school.nl"))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("the audit finds somebody who left and is shown")
    func audit() throws {
        let desk = try Desk()
        try desk.show("anna", at: "Sophianum")
        try desk.ledger.connection.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE person SET left_at = 1")
        }
        #expect(try desk.ledger.audit() == [.visibleThoughGone(person: "anna@school.nl")])
    }

    @Test(
        "no question reads the people, the enrolments or the offerings of everybody",
        arguments: [
            (Ledger.colleagues, 4), (Ledger.colleaguesOfferings, 4), (Ledger.companySchools, 2),
            (Ledger.companyNames, 2),
            (SharedTravel.companions, 1), ("\(SharedTravel.select) WHERE \(SharedTravel.others)", 3),
            ("\(SharedTravel.select) WHERE e.person = ? AND t.state = 'yes'", 1),
            ("SELECT e.ticket FROM enrolment e WHERE e.person = ? ORDER BY e.ticket", 1),
        ])
    func bounded(_ statement: String, _ values: Int) throws {
        let desk = try Desk(.memory)
        let plan = try desk.ledger.connection.read { (sql) throws(LedgerError) in
            try sql.query("EXPLAIN QUERY PLAN " + statement, Array(repeating: "x", count: values))
                .map { (row) throws(LedgerError) in try row.text(3) }
        }
        #expect(plan.contains { $0.hasPrefix("SEARCH ") } && !plan.contains { $0.hasPrefix("SCAN ") }, "\(plan)")
    }
}
