import Testing

@testable import CatalogKit

@Suite("The ledger: the story of somebody and of an offering", .onBothDatabases, .namesDatabase)
struct LedgerStoryTests {
    /// A story as "action actor>person", newest first.
    private func told(_ lines: [HistoryLine]) -> [String] {
        lines.map { line in
            let actor =
                switch line.actor {
                case .ledger: "-"
                case .hidden: "?"
                case .party(let party): String(party.email.prefix { $0 != "@" })
                }
            return "\(line.action.rawValue) \(actor)>\(line.person?.email.prefix { $0 != "@" } ?? "")"
        }
    }

    @Test("tells who got a seat, and by whom; what a change brought others is their own story")
    func promotion() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 1)
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        try desk.cancel("anna", terms)
        let bob = try desk.ledger.story(of: "bob@school.nl")
        #expect(told(bob) == ["promote ->bob", "enrol bob>bob"])
        #expect(bob[0].freedBy == HistoryLine.Party(email: "anna@school.nl", name: "Anna"))
        #expect(bob[0].subject == .offering(id: terms.id, title: "Lasersnijden", start: terms.start))
        #expect(try told(desk.ledger.story(of: "anna@school.nl")) == ["cancel anna>anna", "enrol anna>anna"])
        #expect(
            try told(desk.ledger.story(ofOffering: terms.id)) == [
                "promote ->bob", "cancel anna>anna", "enrol bob>bob", "enrol anna>anna",
            ])
    }

    @Test("tells of an offering that was called off, by whom and why")
    func calledOff() throws {
        let desk = try Desk()
        try desk.enrol("anna", in: desk.terms())
        _ = try desk.ledger.cancelOffering(desk.terms().id, reason: "de docent is ziek", by: Desk.coordinator)
        let lines = try desk.ledger.story(ofOffering: desk.terms().id)
        #expect(told(lines) == ["call-off toos>anna", "cancel-offering toos>", "enrol anna>anna"])
        #expect(lines[1].reason == "de docent is ziek")
        #expect(try told(desk.ledger.story(of: Desk.coordinator)) == ["cancel-offering toos>"])
        #expect(try told(desk.ledger.story(of: "anna@school.nl")) == ["call-off toos>anna", "enrol anna>anna"])
    }

    @Test("names nobody to another before both agreed to an introduction")
    func introduction() throws {
        let desk = try Desk()
        try desk.ask("anna")
        try desk.offerHelp("bob")
        try desk.connect("toos", 1, to: "bob")
        try desk.agree("bob", 1)
        #expect(
            try told(desk.ledger.story(of: "anna@school.nl")) == ["agree ?>", "connect toos>", "ask anna>anna"])
        #expect(
            try told(desk.ledger.story(of: "bob@school.nl")) == ["agree bob>", "connect toos>", "offer-help bob>bob"])
    }

    @Test("can be told of everything that somebody can do")
    func everything() throws {
        let desk = try Desk()
        try desk.liveFully("zebedeus")
        for name in ["zebedeus", "anna", "bob", "linda"] {
            #expect(try !desk.ledger.story(of: Desk.address(name)).isEmpty)
        }
        for offering in ["laser@2027", "groep@2027", "frezen@2027", "vorig@2027"] {
            #expect(try !desk.ledger.story(ofOffering: offering).isEmpty)
        }
        #expect(throws: LedgerError.unknownPerson("x@y.nl")) { try desk.ledger.story(of: "x@y.nl") }
        #expect(try desk.ledger.story(ofOffering: "x@2027").isEmpty)
    }
}
