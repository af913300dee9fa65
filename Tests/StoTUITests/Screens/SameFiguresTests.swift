import CatalogKit
import CatalogScreens
import Foundation
import Testing

@Suite("The tab Coördinatie says what the commands say")
struct SameFiguresTests {
    private let scene: CoordinatorScene

    init() throws {
        scene = try CoordinatorScene()
    }

    /// The screens, in the view so many places from the first, or from the last where negative.
    private func screens(view: Int) throws -> ProgramScreens {
        var screens = try scene.screens()
        try screens.type([.character("5")] + Array(repeating: view < 0 ? .backTab : .tab, count: abs(view)))
        return screens
    }

    private func rows(_ arguments: String...) throws -> [[String: Any]] {
        try #require(try scene.json(arguments) as? [[String: Any]])
    }

    private func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

    /// The number that a cell shows; nil for what nobody knows.
    private func shown(_ cell: String) -> Double? { Double(cell.replacing(",", with: ".").trimmingPrefix("+")) }

    // MARK: - Verslag

    private static let columns: [(report: String, columns: [String], groupings: [String])] = [
        (
            "hours", ["participants", "visits", "hours", "missing", "correction", "plannedHours"],
            ["school", "person", "theme", "pillar", "course", "offering", "quarter", "school-year"]
        ),
        (
            "participants", ["participants", "signUps", "cancelled", "waiting", "attended", "absent", "open"],
            ["school", "person", "theme", "pillar", "course", "offering", "quarter", "school-year"]
        ),
        (
            "demand", ["interested", "satisfied", "planned", "given", "notEnough", "questions"],
            ["course", "theme", "pillar", "school"]
        ),
        ("pillars", ["budget", "spent", "unknownCosts", "participants", "hours", "correction"], ["pillar"]),
        (
            "plan",
            [
                "trainings", "trainingsGoal", "hours", "hoursGoal", "2026Q3", "2026Q4", "2027Q1", "2027Q2", "2027Q3",
                "correction",
            ], ["school"]
        ),
    ]

    @Test("every report, in every division, of a quarter and of the school year", arguments: 0..<5)
    func report(_ number: Int) throws {
        let (report, columns, groupings) = Self.columns[number]
        var screens = try screens(view: -2)
        try screens.type([.character("[")] + Array(repeating: .character("r"), count: number))
        for grouping in groupings {
            // A plan, and a division in one way only, have no other key to press.
            let by = groupings.count > 1 ? ["--by", grouping] : []
            if report != "plan" {
                try compare(screens, ["report", report, "--quarter", "2026Q4"] + by, columns)
                try screens.type([.character("y")])
            }
            try compare(screens, ["report", report, "--year", "2026-2027"] + by, columns)
            if report == "demand" {
                try screens.type([.character("y")])
                try compare(screens, ["report", report] + by, columns)
            }
            if report != "plan" { try screens.type([.character("y")]) }
            if groupings.count > 1 { try screens.type([.character("b")]) }
        }
    }

    private func compare(_ screens: ProgramScreens, _ command: [String], _ columns: [String]) throws {
        let json = try #require(try scene.json(command) as? [String: Any])
        let total = try #require(json["total"] as? [String: Any])
        let rows = try #require(json["rows"] as? [[String: Any]])
        guard !rows.isEmpty else {
            #expect(screens.rows.contains { $0.contains("Niets in deze periode.") }, "\(command)")
            return
        }
        let present = columns.filter { total[$0] != nil }
        for row in rows + [total.merging(["name": "Totaal"]) { $1 }] {
            let cells = try screens.cells(of: try #require(row["name"] as? String)).prefix(present.count)
            // Hours that are missing altogether are nought to programs, and to people a dash.
            let dashes = zip(present, cells).filter { $1 == "–" }.map(\.0)
            #expect(dashes.isEmpty || dashes == ["hours"] && number(row["missing"]) ?? 0 > 0, "\(command) \(row)")
            let figures = cells.map { $0 == "–" ? 0 : shown($0) }
            #expect(figures == present.map { number(row[$0]) }, "\(command) \(row)")
        }
    }

    // MARK: - Post

    @Test("the outbox: counts, and what became of each message")
    func outbox() throws {
        var screens = try screens(view: -1)
        try screens.type([.character("t")])
        let states = ["pending": "wacht", "failed": "mislukt", "dropped": "vervallen", "sent": "verstuurd"]
        let messages = try rows("outbox", "list", "--all")
        let expected = messages.map { row in
            "\(states[row["state"] as? String ?? ""] ?? "?") \(row["to"] as? String ?? "?")"
        }
        let shown = screens.rows.filter { $0.contains("@school.nl") }.map { row in
            let cells = row.dropFirst(3).split(separator: " ")
            return "\(cells[0]) \(cells.first { $0.contains("@") } ?? "?")"
        }
        #expect(shown.sorted() == expected.sorted() && !shown.isEmpty)
        let waiting = messages.count { $0["state"] as? String == "pending" }
        #expect(screens.rows[3] == " 1 mislukt · \(waiting) wachten · 1 vervallen · 1 verstuurd")
        try screens.type([.character("g"), .enter])
        let failed = try #require(messages.first { $0["state"] as? String == "failed" })
        let page = screens.rows.joined(separator: "\n")
        #expect(page.contains(try #require(failed["problem"] as? String)))
        #expect(page.contains("Pogingen      \(try #require(failed["attempts"] as? Int))"))
        #expect(page.contains("Onderwerp     ") && page.contains("Beste Gijs,"))
    }

    // MARK: - Vraag

    @Test("the board of what the region asks for")
    func demand() throws {
        let screens = try screens(view: 0)
        for row in try rows("demand") {
            let cells = try screens.cells(of: try #require(row["title"] as? String))
            let towns = try #require(row["towns"] as? [String]).count
            let interested = try #require(row["interested"] as? Int)
            #expect(cells.prefix(3) == ["\(interested)", "\(try #require(row["schools"] as? Int))", "\(towns)"])
            #expect(cells.contains("\(try #require(row["threshold"] as? Int))"))
            let kilometres = try #require(number(row["kilometres"]))
            // The command gives tenths of an hour, the board whole hours.
            let hours = try #require(number(row["hours"]))
            #expect(cells.suffix(2).map(shown) == [kilometres, hours.rounded()])
        }
    }

    @Test("the proposals for a variant")
    func plan() throws {
        var screens = try screens(view: 0)
        try screens.type([.character("p")])
        let plan = try #require(try scene.json(["variant", "plan", CoordinatorScene.welding]) as? [String: Any])
        let page = screens.rows.joined(separator: "\n")
        let asked = try #require(plan["interested"] as? Int)
        #expect(page.contains("\(asked) geïnteresseerden · \(try #require(plan["seats"] as? Int)) plekken"))
        let proposals = try #require(plan["proposals"] as? [[String: Any]])
        #expect(!proposals.isEmpty)
        for proposal in proposals {
            let (start, end) = (proposal["start"] as? String ?? "?", proposal["end"] as? String ?? "?")
            #expect(page.contains("\(start)–\(end)") && page.contains(proposal["schoolName"] as? String ?? "?"))
            #expect(page.contains("\(proposal["canCome"] as? Int ?? -1) van de \(asked) kunnen"))
            #expect(page.contains("samen \(Int(try #require(number(proposal["totalKm"])).rounded())) km heen"))
        }
    }

    // MARK: - Uitvoeringen

    @Test("the running offerings: seats, held seats and who waits")
    func offerings() throws {
        let screens = try screens(view: 1)
        let offerings = try rows("offering", "list")
        let lines = screens.rows.filter { $0.contains("/") }
        #expect(screens.rows[3].hasPrefix(" \(offerings.count) uitvoeringen"))
        for row in offerings where (number(row["taken"]) ?? 0) > 0 {
            let seats = "\(row["taken"] as? Int ?? -1)/\(row["capacity"] as? Int ?? -1)"
            let title = try #require(row["title"] as? String)
            #expect(
                lines.contains { $0.contains(title) && $0.split(separator: " ").contains(Substring(seats)) },
                "\(title) \(seats)\n\(lines.joined(separator: "\n"))")
        }
    }

    @Test("the people of an offering, and whether they were there")
    func people() throws {
        var screens = try screens(view: 1)
        let offerings = try rows("offering", "list")
        let index = try #require(offerings.firstIndex { $0["offering"] as? String == CoordinatorScene.spring })
        try screens.type(Array(repeating: .down, count: index) + [.enter])
        let words = ["enrolled": "aangemeld", "waiting": "wacht", "cancelled": "afgemeld"]
        let people = try rows("participants", CoordinatorScene.spring)
        #expect(people.count == 2)
        for row in people {
            let cells = try screens.cells(of: try #require(row["name"] as? String))
            #expect(cells.contains(words[row["state"] as? String ?? ""] ?? "?"))
        }
    }

    @Test("who was at a meeting")
    func attendance() throws {
        var screens = try screens(view: 1)
        let id = CoordinatorScene.autumn[1]
        let index = try #require(try rows("offering", "list").firstIndex { $0["offering"] as? String == id })
        try screens.type(Array(repeating: .down, count: index) + [.enter])
        let list = try #require(try scene.json(["attendance", id]) as? [String: Any])
        let meetings = try #require(list["meetings"] as? [[String: Any]])
        let marks = ["present": "✓", "absent": "✗", "excused": "afgem.", "missing": "·"]
        for entry in try #require(meetings[0]["entries"] as? [[String: Any]]) {
            let name = try #require(entry["name"] as? String)
            let row = try #require(screens.rows.first { $0.contains(name) })
            #expect(row.hasSuffix(" \(marks[entry["state"] as? String ?? ""] ?? "?")"), "\(row)")
        }
    }
}
