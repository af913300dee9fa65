import Testing

@testable import CatalogKit

@Suite("What is shown of questions and ideas", .onBothDatabases, .namesDatabase)
struct QuestionsAnswerTests {
    private let ledger: Ledger

    init() throws {
        ledger = try Ledger(.memory) { 1_799_740_800 }
        for name in ["an", "cor"] {
            let person = try Person(email: "\(name)@school.nl", name: name, school: name == "an" ? "Emma" : "Overal")
            if name == "an" {
                _ = try ledger.ask(person, text: "Wie leert ons lassen?", theme: "techlab")
            } else {
                _ = try ledger.offerHelp(person, with: .theme("techlab"), text: "Lasser geweest")
            }
        }
        _ = try ledger.connect(1, to: "cor@school.nl", by: "linda@regio.nl")
        _ = try ledger.agree(to: 1, by: "cor@school.nl")
    }

    private func known(to viewer: String?) throws -> [String] {
        try QuestionsAnswer(ledger, for: viewer).people.keys.sorted()
    }

    @Test("names nobody but to the asker, the helper and whoever has the question in hand")
    func names() throws {
        #expect(try known(to: nil) == [])
        #expect(try known(to: "bo@school.nl") == [])
        #expect(try known(to: "an@school.nl") == ["an@school.nl"])
        #expect(try known(to: "cor@school.nl") == ["cor@school.nl"])
        _ = try ledger.take(1, by: "linda@regio.nl")
        #expect(try known(to: "bo@school.nl") == ["linda@regio.nl"])
        #expect(try known(to: "linda@regio.nl") == ["an@school.nl", "cor@school.nl", "linda@regio.nl"])
        #expect(try QuestionsAnswer(ledger, for: "linda@regio.nl").introduced(to: 1) == [])
        _ = try ledger.agree(to: 1, by: "an@school.nl")
        #expect(try known(to: "an@school.nl") == ["an@school.nl", "cor@school.nl", "linda@regio.nl"])
        #expect(try QuestionsAnswer(ledger, for: "linda@regio.nl").introduced(to: 1).map(\.name) == ["cor"])
        #expect(try QuestionsAnswer(ledger, for: "bo@school.nl").introduced(to: 1) == [])
    }

    @Test("counts each school of an idea once, by name or id, and nobody's who named none")
    func schools() throws {
        let catalog = Catalog(
            region: Region(id: "r", name: "R", centre: "Heerlen"),
            vocabulary: Vocabulary(
                schools: [School(id: "emma", name: "Emma College", place: "Heerlen", board: "", sector: "vmbo")]),
            courses: [])
        _ = try ledger.propose(Person(email: "a@s.nl", name: "A", school: "emma"), title: "Samen koken")
        for (name, school) in [("b", "Emma College"), ("c", ""), ("d", "Elders")] {
            _ = try ledger.join(Person(email: "\(name)@s.nl", name: name, school: school), 1)
        }
        let row = try #require(try IdeasAnswer(ledger, for: "d@s.nl", in: catalog).rows.first)
        #expect(row.schools == 2 && row.idea.supporters.count == 3 && row.part == .joined)
        #expect(try IdeasAnswer(ledger, for: "a@s.nl", in: catalog).rows.map(\.part) == [.own])
        #expect(try IdeasAnswer(ledger, for: nil, in: catalog).rows.map(\.part) == [nil])
    }
}
