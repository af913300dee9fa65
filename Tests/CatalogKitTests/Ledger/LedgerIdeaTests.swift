import CatalogKit
import Testing

@Suite("The ledger: ideas", .onBothDatabases, .namesDatabase)
struct LedgerIdeaTests {
    @Test("anybody has an idea, others join and leave it", arguments: Storage.allCases)
    func joining(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let idea = try desk.ledger.propose(Desk.colleague("anna"), title: " Alle\nTechLabs ", text: " zien ")
        #expect(idea.title == "Alle TechLabs" && idea.text == "zien" && idea.state == .open)
        #expect(try desk.propose("anna", "Alle TechLabs") == idea)
        for name in ["bob", "carl", "bob"] { try desk.join(name, 1) }
        #expect(try desk.ledger.idea(1).supporters == ["bob@school.nl", "carl@school.nl"])
        #expect(throws: LedgerError.ownIdea(1)) { try desk.join("anna", 1) }
        _ = try desk.ledger.leave("bob@school.nl", 1)
        #expect(throws: LedgerError.notJoined(1)) { try desk.ledger.leave("bob@school.nl", 1) }
        #expect(throws: LedgerError.notJoined(1)) { try desk.ledger.leave("anna@school.nl", 1) }
        #expect(try desk.ledger.idea(1).supporters == ["carl@school.nl"])
        #expect(try desk.join("bob", 1).supporters == ["bob@school.nl", "carl@school.nl"], "where they were before")
        #expect(throws: LedgerError.noSuch(.idea, 2)) { try desk.join("bob", 2) }
        #expect(throws: LedgerError.emptyText) { try desk.propose("anna", " ") }
        #expect(
            try desk.mail() == [
                "idea-noted anna", "idea-joined bob", "idea-supported anna", "idea-joined carl", "idea-supported anna",
                "idea-left bob", "idea-joined bob", "idea-supported anna",
            ])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("an idea that becomes a course makes everybody who is for it interested, unless they are or come already")
    func becoming() throws {
        let desk = try Desk()
        try desk.propose("anna")
        for name in ["bob", "carl", "dora"] { try desk.join(name, 1) }
        _ = try desk.ledger.leave("dora@school.nl", 1)
        try desk.declare("bob", place: "Heerlen")
        try desk.enrol("carl", in: desk.terms())
        let idea = try desk.ledger.become(1, course: "laser", by: "linda@school.nl")
        #expect(idea.state == .course && idea.course == "laser")
        let interests = try desk.ledger.interests(in: "laser")
        #expect(interests.map(\.person) == ["bob@school.nl", "anna@school.nl"])
        #expect(interests.map(\.place) == ["Heerlen", nil])
        #expect(
            try desk.mail().suffix(4) == [
                "idea-became anna", "interest-noted anna", "idea-became bob", "idea-became carl",
            ])
        #expect(throws: LedgerError.notOpen(.idea, 1)) { try desk.ledger.become(1, course: "x", by: "linda@school.nl") }
        #expect(throws: LedgerError.notOpen(.idea, 1)) { try desk.join("erik", 1) }
        #expect(throws: LedgerError.nothingToUndo) { try desk.ledger.undo("linda@school.nl") }
        #expect(try desk.withdraw("anna").state == .withdrawn, "the interest is anybody's own")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("its own person withdraws an idea, a coordinator closes it; everybody who is for it is told")
    func ending() throws {
        let desk = try Desk()
        for title in ["A", "B"] { try desk.propose("anna", title) }
        for idea in [1, 2] { try desk.join("bob", idea) }
        #expect(throws: LedgerError.notYours(.idea, 1)) { try desk.ledger.withdrawIdea(1, by: "bob@school.nl") }
        #expect(try desk.ledger.withdrawIdea(1, by: "anna@school.nl").state == .withdrawn)
        #expect(try desk.ledger.closeIdea(2, by: "linda@school.nl").state == .closed)
        #expect(
            try desk.mail().suffix(4) == [
                "idea-withdrawn anna", "idea-withdrawn bob", "idea-closed anna", "idea-closed bob",
            ])
        #expect(throws: LedgerError.notOpen(.idea, 2)) { try desk.ledger.withdrawIdea(2, by: "anna@school.nl") }
        #expect(throws: LedgerError.notOpen(.idea, 2)) { try desk.undoOther("bob") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("having an idea, joining, leaving and withdrawing can be undone", arguments: Storage.allCases)
    func undo(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.propose("anna")
        try desk.join("bob", 1)
        #expect(throws: LedgerError.undoSuperseded) { try desk.undoOther("anna") }
        _ = try desk.ledger.leave("bob@school.nl", 1)
        #expect(try desk.undoOther("bob") == .leave)
        #expect(try desk.ledger.idea(1).supporters == ["bob@school.nl"])
        #expect(try desk.undoOther("bob") == .join)
        #expect(try desk.ledger.idea(1).supporters.isEmpty)
        _ = try desk.ledger.withdrawIdea(1, by: "anna@school.nl")
        #expect(try desk.undoOther("anna") == .withdraw)
        #expect(try desk.ledger.idea(1).state == .open)
        #expect(try desk.undoOther("anna") == .propose)
        #expect(try desk.ledger.idea(1).state == .withdrawn)
        #expect(try desk.ledger.audit().isEmpty)
    }
}
