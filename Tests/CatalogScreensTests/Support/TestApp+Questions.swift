import CatalogKit
import Foundation

import Testing

@testable import CatalogScreens

extension TestApp {
    /// Three schools' questions of 42, 21 and 7 days ago, somebody who helps with the first, and the interface told of it.
    static func withQuestions(size: Size) throws -> TestApp {
        var app = try TestApp(size: size, now: .at("2026-12-01 09:00"), profile: .an)
        try app.ask("bo", "Elders", "Wie leert ons lassen?", theme: "techlab", equipment: "Lascabine", colleagues: 3)
        app.move(to: .at("2026-12-22 09:00"))
        try app.ask("cas", "Overal", "Hoe zet ik een XR-bril in?", theme: "xr")
        app.move(to: .at("2027-01-05 09:00"))
        try app.ask("dirk", "emma", "Een goed LOB-gesprek voeren", theme: "lob", colleagues: 5)
        _ = try app.ledger.offerHelp(
            Person(email: "cor@school.nl", name: "Cor", school: "Overal"), with: .theme("techlab"),
            text: "Tien jaar lasser geweest")
        app.move(to: .at("2027-01-12 09:00"))
        try app.readLedger()
        return app
    }

    /// Two ideas: one of Bo's that two of one school joined, and one of An's.
    static func withIdeas(size: Size) throws -> TestApp {
        var app = try TestApp(size: size, now: .at("2027-01-05 09:00"), profile: .an)
        _ = try app.ledger.propose(
            Person(email: "an@school.nl", name: "An", school: "Emma College"), title: "Een lesbrievenruil")
        let labs = try app.ledger.propose(
            Person(email: "bo@school.nl", name: "Bo", school: "Elders"), title: "Alle TechLabs bezoeken",
            text: "Elke maand een ander lab.")
        for (name, school) in [("cas", "emma"), ("dirk", "Emma College")] {
            _ = try app.ledger.join(Person(email: "\(name)@school.nl", name: name, school: school), labs.id)
        }
        app.move(to: .at("2027-01-12 09:00"))
        try app.readLedger()
        return app
    }

    private func ask(
        _ name: String, _ school: String, _ text: String, theme: String, equipment: String = "", colleagues: Int = 0
    ) throws {
        _ = try ledger.ask(
            Person(email: "\(name)@school.nl", name: name.capitalized, school: school), text: text, theme: theme,
            equipment: equipment, colleagues: colleagues)
    }

    /// Clicks on a column's heading, by number.
    mutating func click(heading number: Int) throws {
        let place = try #require(model.view().targets.first { $0.target == .heading(number) }).rect
        send(.mouse(.click(Point(place.x, place.y))))
    }

    /// Tells the interface that somebody else changed the ledger.
    mutating func readLedger() throws {
        send(
            .ledger(
                try LedgerView(of: ledger, for: model.profile, in: library.catalog, at: model.now.utcSeconds)))
    }
}
