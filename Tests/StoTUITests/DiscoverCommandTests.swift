import CatalogScreens
import Foundation
import Testing

@Suite("The command discover")
struct DiscoverCommandTests {
    /// What is printed as JSON, as far as it matters here.
    private struct Answer: Decodable {
        struct Next: Decodable {
            let offering, start: String
        }
        struct Shelf: Decodable {
            let shelf: String
            let about: String?
            let cards: [Card]
        }
        struct Card: Decodable {
            let id, title: String
            let placesLeft, waiting, interested, threshold: Int?
            let kilometres: Double?
        }
        let next: Next?
        let minutes: Int
        let shelves: [Shelf]
    }

    @Test("prints the shelves that are there, each with its reason, and a line a card")
    func text() throws {
        let catalog = try SmallCatalog()
        let outcome = try catalog.run("discover", as: nil)
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                Binnenkort in de regio (50 km rond Zuiddorp, en online)
                  wo 3 feb 13:00 Zuiddorp         De open werkplaats  (4 plekken)  werkplaats@2027-02-03

                Verzamelt nog belangstelling (bij genoeg mensen komt het hierheen)
                  wo 2 jun 09:00 Verweg           Frezen, de basis  (0/8, nog 8 nodig)  landelijk-frezen@2027-06-02

                """)
        let english = try catalog.run("discover", as: nil, lang: "en")
        #expect(english.output.hasPrefix("Soon in the region (50 km around Zuiddorp, and online)\n  Wed 3 Feb 13:00 "))
    }

    @Test("says as JSON what is next and how full things are, for somebody of a school")
    func json() throws {
        let catalog = try SmallCatalog()
        for name in ["an", "bo", "cas", "dik", "els"] {
            _ = try catalog.run(
                "enrol", "werkplaats@2027-02-03", "--name", name, "--school", "noord", as: name)
        }
        _ = try catalog.run("enrol", "werkplaats@2027-02-24", "--name", "fin", "--school", "midden", as: "fin")
        _ = try catalog.run("interest", "add", "landelijk-frezen", as: "fin")
        let newcomer = try catalog.run("discover", "--json", as: nil).json(Answer.self)
        #expect(newcomer.next == nil && newcomer.minutes == 0)
        let full = try #require(newcomer.shelves.first?.cards.first)
        #expect(
            full.id == "werkplaats@2027-02-03" && full.placesLeft == 0 && full.waiting == 1 && full.kilometres == nil)
        let fin = try catalog.run("discover", "--json", as: "fin").json(Answer.self)
        #expect(fin.next?.offering == "werkplaats@2027-02-24" && fin.next?.start == "2027-02-24T13:30")
        #expect(fin.shelves.map(\.shelf) == ["collecting"])
        #expect(fin.shelves[0].cards[0].interested == 1 && fin.shelves[0].cards[0].threshold == 8)
    }

    @Test("has nothing once all is over, and says so")
    func nothing() throws {
        let outcome = try SmallCatalog().run("discover", as: nil, on: "2030-01-01")
        // The national course still collects interest.
        #expect(outcome.output.contains("nog geen data · 3 uur") && outcome.code == 0)
        let catalog = try SmallCatalog()
        try FileManager.default.removeItem(atPath: "\(catalog.folder)/\(SmallCatalog.national)")
        let empty = try catalog.run("discover", as: nil, on: "2030-01-01")
        #expect(empty.code == 1 && empty.errors == "sto-tui: Er is nu niets om te laten zien.\n")
    }

    @Test("says what the tab Ontdek says, card for card")
    func same() throws {
        let scene = try CoordinatorScene()
        let json = try #require(
            try scene.json(["discover", "--as", CoordinatorScene.iris]) as? [String: Any])
        let shelves = try #require(json["shelves"] as? [[String: Any]])
        var screens = try scene.screens()
        // Narrow enough for a list, and high enough for all of it.
        try screens.resize(to: Size(62, 150))
        let rows = screens.rows.dropFirst(3).prefix { !$0.isEmpty }
        var expected: [String] = []
        for shelf in shelves {
            expected.append("# \(try #require(shelf["shelf"] as? String))")
            for card in try #require(shelf["cards"] as? [[String: Any]]) {
                expected.append(String(try #require(card["title"] as? String).prefix(30)))
            }
        }
        #expect(shelves.count > 4 && rows.count == expected.count)
        let titles = [
            "region": "Binnenkort in de regio", "new": "Nieuw", "popular": "Populair in de regio",
            "almost-full": "Bijna vol", "short": "In 30 minuten of minder", "through-line": "Van po via vmbo naar mbo",
            "collecting": "Verzamelt nog belangstelling",
        ]
        for (row, text) in zip(rows, expected) {
            let title = text.hasPrefix("# ") ? titles[String(text.dropFirst(2))] ?? "?" : text
            #expect(row.contains(title), "\(row) \(text)")
        }
    }
}
