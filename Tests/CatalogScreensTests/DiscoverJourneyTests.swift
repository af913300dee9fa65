import CatalogKit
import CatalogScreens
import Foundation
import Testing

@Suite("On Ontdek somebody")
struct DiscoverJourneyTests {
    /// The card that the cursor is on, as the first words of its title.
    private func selected(_ app: TestApp) throws -> String {
        let cursor = try #require(app.model.view().cursor)
        let row = Array(app.screen[cursor.y])
        #expect(row[cursor.x] == "▸")
        return String(row[(cursor.x + 2)...].prefix { $0 != "│" }).trimmingCharacters(in: .whitespaces)
    }

    @Test("walks along the cards and from shelf to shelf, by arrows and letters; each shelf keeps its card")
    func walking() throws {
        var app = try TestApp.onShelves(size: Size(80, 24))
        let steps = [
            ("l", "Meet & greet met het mbo"), ("<Right>", "Lasersnijden: van tekening tot pr…"),
            ("l", "Lasersnijden: van tekening tot pr…"), ("j", "XR-brillen op school"),
            ("k", "Lasersnijden: van tekening tot pr…"), ("h", "Meet & greet met het mbo"),
            ("<Left>", "Robotica met cobots"), ("<Left>", "Robotica met cobots"),
            ("<End>", "Lasersnijden: van tekening tot pr…"), ("<Home>", "Robotica met cobots"),
            ("<Down><Down>", "3D-printen met je collega’s"), ("<C-d>", "Een draad van groep 8 tot het mbo"),
            ("G", "Lassen in drie processen"), ("<C-u>", "Samen alle TechLabs langs"), ("<Down>", "XR in de les"),
            ("g", "Robotica met cobots"), ("GG", "Lassen in drie processen"), ("<Esc>", "Robotica met cobots"),
        ]
        for (keys, card) in steps {
            app.type(keys)
            #expect(try selected(app) == card, "\(keys)")
        }
        app.type("l")
        #expect(app.text.contains("‹ 2 van 3 ›"))
    }

    @Test("walks through a list by card, and aside by shelf")
    func list() throws {
        var app = try TestApp.onShelves(size: Size(40, 12))
        for (keys, card) in [
            ("jj", "Lasersnijden"), ("j", "XR-brillen"), ("k", "Lasersnijden"), ("l", "XR-brillen"), ("h", "Robotica"),
            ("<End>", "Lasersnijden"), ("<Home>", "Robotica"), ("G", "Lassen"), ("g", "Robotica"),
            ("<C-d>", "XR in de les"),
        ] {
            app.type(keys)
            #expect(app.cursorRow?.contains(card) == true, "\(keys): \(app.cursorRow ?? "")")
        }
    }

    @Test("opens a card and comes back to it")
    func opening() throws {
        var app = try TestApp.onShelves(size: Size(80, 24))
        app.type("ll<Enter>")
        #expect(app.text.contains("▸ do 4 feb 2027, 15:30–18:30"))
        app.type("<Esc>")
        #expect(try selected(app) == "Lasersnijden: van tekening tot pr…")
        app.type("G<Enter>")
        #expect(app.text.contains("▸ wo 19 mei 2027"))
        // Esc in another tab comes home.
        app.type("<Esc>3<Esc>")
        #expect(try selected(app) == "Lassen in drie processen")
        app.type("5<Esc>f")
        #expect(app.cursorRow?.contains("met vrije plekken") == true)
    }

    @Test("signs up from a card, which then makes room, and takes that back")
    func enrolling() throws {
        var app = try TestApp.onShelves(size: Size(80, 24))
        app.type("a<Enter>")
        #expect(app.text.contains("✓ Je bent aangemeld voor Robotica met cobots."))
        #expect(app.screen[2].contains("Je volgende: do 21 jan 15:30 · Robotica met cobots · Heerlen"))
        #expect(try selected(app) == "Meet & greet met het mbo")
        app.type("u")
        #expect(try selected(app) == "Robotica met cobots")
        #expect(app.screen[2].contains("Netwerk PIE"))
        app.type("<Esc>j")
        app.type("jjja")
        #expect(app.text.contains("! Aanmelden hoeft niet: open de module en begin."))
    }

    @Test("who is new is asked who that is first, and then gets other shelves")
    func newcomer() throws {
        var app = try TestApp(.shelves, size: Size(80, 24), tab: .discover)
        app.type("a")
        #expect(app.text.contains("Wie ben je?"))
        app.type("An<Enter>an@school.nl<Enter>emm<Down><Enter><Enter>")
        #expect(app.text.contains("✓ Je bent aangemeld voor Robotica met cobots."))
        #expect(app.text.contains("Binnenkort bij jou in de buurt · 25 km rond Sittard, en online"))
    }

    @Test("says from a card that they would come, and the bar grows")
    func interest() throws {
        var app = try TestApp.onShelves(size: Size(80, 24))
        app.type("G")
        #expect(app.text.contains("████░░░░░░ nog 5 nodig · jij ook"))
        app.type("i<C-x>")
        #expect(app.text.contains("███░░░░░░░ nog 6 nodig  "))
        app.type("i<Enter>")
        #expect(app.text.contains("████░░░░░░ nog 5 nodig · jij ook"))
    }

    @Test("clicks to select, clicks again to open, and turns the wheel from shelf to shelf")
    func mouse() throws {
        var app = try TestApp.onShelves(size: Size(80, 24))
        app.click("Meet & greet")
        #expect(try selected(app) == "Meet & greet met het mbo")
        app.send(.mouse(.wheel(Point(10, 6), lines: 3)))
        #expect(try selected(app) == "XR-brillen op school")
        app.send(.mouse(.wheel(Point(10, 6), lines: -3)))
        app.click("van 3 ›")
        #expect(try selected(app) == "Meet & greet met het mbo")
        app.send(.mouse(.click(Point(78, 3))))
        #expect(try selected(app) == "Lasersnijden: van tekening tot pr…")
        app.send(.mouse(.click(Point(68, 3))))
        #expect(try selected(app) == "Robotica met cobots")
        app.click("Robotica")
        #expect(app.text.contains("▸ do 21 jan 2027"))
        app.click("1 Ontdek")
        app.click("2 Zoeken")
        #expect(app.text.contains("activiteiten · op datum"))
    }

    @Test("sees a card go when it has begun, and a seat go when somebody takes it")
    func changes() throws {
        var app = try TestApp.onShelves(size: Size(80, 24))
        let terms = try #require(app.terms("cobots@2027-01-21"))
        _ = try app.ledger.enrol(Person(email: "eva@school.nl", name: "Eva"), in: terms)
        try app.readLedger()
        #expect(app.text.contains("│ 15 km · vol"))
        app.move(to: .at("2027-01-21 15:29"))
        #expect(app.text.contains("Robotica met cobots"))
        app.move(to: .at("2027-01-21 15:30"))
        #expect(!app.text.contains("Robotica met cobots"))
    }

    @Test("waits for no ledger, and shelves are worked out only when looked at, one answer at a time")
    func laziness() throws {
        let library = Library(.shelves)
        let now = LocalTime.at("2027-01-12 09:00")
        func asked(_ effects: [Effect]) -> Int {
            effects.count { if case .discover = $0 { true } else { false } }
        }
        let view = LedgerView(seats: ["cobots@2027-01-21": SeatCount(taken: 4)], mine: [])
        var model = AppModel(size: Size(80, 24), language: .dutch, now: now)
        #expect(model.view().lines[2] == " De catalogus wordt geladen …")
        #expect(asked(model.update(.loaded(library))) == 1)
        // What changes meanwhile is asked for once the answer is in.
        #expect(asked(model.update(.ledger(view))) == 0)
        func discovery(_ facts: DiscoveryFacts) throws -> Discovery {
            let availability = try library.engine.availability(taken: facts.seats.mapValues(\.claimed))
            return try Discovery(library.catalog, library.engine, availability, facts, now: now)
        }
        let first = try discovery(DiscoveryFacts())
        #expect(asked(model.update(.discovered(first))) == 1)
        #expect(model.view().lines.contains { $0.contains("4 plekken") })
        let second = try discovery(DiscoveryFacts(view, school: ""))
        #expect(asked(model.update(.discovered(second))) == 0)
        #expect(model.view().lines.contains { $0.contains("vol") })
        // The same again is nothing new; and in another tab nobody needs it.
        #expect(asked(model.update(.ledger(view))) == 0)
        #expect(asked(model.update(.key(.character("3")))) == 0)
        #expect(asked(model.update(.ledger(LedgerView(seats: [:], mine: [])))) == 0)
        #expect(asked(model.update(.key(.character("1")))) == 1)
        // Where the ledger could be told along, nothing has to be worked out twice.
        model = AppModel(size: Size(80, 24), language: .dutch, now: now)
        let effects = model.update(.loaded(library, view))
        #expect(asked(effects) == 1 && !effects.contains(.readLedger))
        #expect(asked(model.update(.discovered(second))) == 0)
    }
}
