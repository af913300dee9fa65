import Foundation
import Testing

@Suite("sto-tui attendance, quarter and report")
struct AccountCommandTests {
    private let program: ProgramRunner
    private static let offering = "lasersnijden-basis@2027-03-11"

    init() throws {
        program = try ProgramRunner()
    }

    /// Signs four people of three schools up for an afternoon of 180 minutes.
    private func signUp() throws {
        for (name, school) in [
            ("an", "Emmacollege"), ("bo", "emmacollege-hoensbroek"), ("cas", "Sophianum"), ("dik", ""),
        ] {
            let outcome = try program.run([
                "enrol", Self.offering, "--as", "\(name)@school.nl", "--name", name.capitalized, "--school", school,
                "--today", "2027-01-12",
            ])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
    }

    private func run(_ arguments: String..., on day: String = "2027-03-12") throws -> ProgramRunner.Outcome {
        try program.run(["--today", day, "--as", "iris@regio.nl"] + arguments)
    }

    private func attendance(_ arguments: String..., on day: String = "2027-03-12") throws -> ProgramRunner.Outcome {
        try program.run(["--today", day, "--as", "iris@regio.nl", "attendance", Self.offering] + arguments)
    }

    private struct List: Decodable {
        struct Meeting: Decodable {
            struct Entry: Decodable {
                let person, state: String
                let minutes: Int?
            }
            let number, missing: Int
            let start: String
            let entries: [Entry]
        }
        let offering: String
        let meetings: [Meeting]

        var states: [String] {
            meetings[0].entries.map { "\($0.person.prefix { $0 != "@" }) \($0.state) \($0.minutes ?? -1)" }
        }
    }

    private struct Report: Decodable {
        struct Row: Decodable {
            let id, name: String?
            let participants, visits, missing: Int
            let hours, correction, plannedHours: Double
        }
        let by, from, to: String
        let closed: [String]
        let rows: [Row]
        let total: Row
    }

    /// An was there for 90 minutes, Bo excused himself, Cas was there, and nobody knows of Dik.
    private func note() throws {
        try signUp()
        for arguments in [["an", "--minutes", "90"], ["bo", "--excused"], ["cas", "--present"]] {
            let outcome = try program.run(
                ["attendance", Self.offering, "--person", "\(arguments[0])@school.nl"] + arguments.dropFirst()
                    + ["--today", "2027-03-12", "--as", "iris@regio.nl"])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
    }

    @Test("attendance shows what is known, and that the rest is missing")
    func list() throws {
        try note()
        let list = try attendance("--json").json(List.self)
        #expect(list.offering == Self.offering && list.meetings[0].start == "2027-03-11 15:30")
        #expect(list.states == ["an partly 90", "bo excused 0", "cas present 180", "dik missing -1"])
        #expect(list.meetings[0].missing == 1)
        let text = try attendance()
        #expect(text.output.hasSuffix("Nog niet genoteerd of iemand er was: 1 keer.\n"))
        #expect(text.output.contains("An") && text.output.contains("deels (90 min)"))
        let course = try run("attendance", "lasersnijden-basis", "--json")
        #expect(try course.json(List.self).offering == Self.offering, "the course's last offering that has begun")
    }

    private struct Entered: Decodable {
        let offering, person, state: String
        let meeting, minutes, seats: Int
    }

    @Test("what is entered is said, once or for everybody, and can be undone")
    func enter() throws {
        try signUp()
        let entered = try attendance("--person", "an@school.nl", "--minutes", "45", "--json").json(Entered.self)
        #expect(entered.state == "partly" && entered.minutes == 45 && entered.meeting == 1 && entered.seats == 1)
        let text = try attendance("--person", "an@school.nl", "--present", "--meeting", "1")
        #expect(text.output == "An: aanwezig (180 min), bijeenkomst 1.\n")
        #expect(try attendance("--all-present", "--json").json([String: Int].self) == ["entered": 3])
        #expect(try attendance("--all-present").output == "Van iedereen was al iets genoteerd.\n")
        #expect(try run("undo").output == "Ongedaan gemaakt: de aanwezigheid.\n")
        #expect(
            try attendance("--json").json(List.self).states
                == ["an present 180", "bo missing -1", "cas missing -1", "dik missing -1"])
        #expect(try run("audit").code == 0)
    }

    @Test("closing refuses while something is missing, unless it is left missing")
    func close() throws {
        try note()
        let refused = try attendance("--close")
        #expect(refused.code == 1 && refused.output == "" && refused.errors.contains("--leave-missing"))
        let counts = try attendance("--close", "--leave-missing", "--json").json([String: Int].self)
        #expect(counts == ["attended": 2, "absent": 1, "unknown": 1])
        #expect(try run("audit").code == 0)
    }

    private static let wrong: [([String], Int32)] = [
        (["--present"], 2), (["--person", "an@school.nl"], 2),
        (["--person", "an@school.nl", "--present", "--absent"], 2),
        (["--all-present", "--close"], 2), (["--leave-missing"], 2), (["--close", "--meeting", "1"], 2),
        (["--person", "an@school.nl", "--minutes", "veel"], 2), (["--person", "an@school.nl", "--minutes", "180"], 1),
        (["--person", "zoe@school.nl", "--present"], 1),
        (["--person", "an@school.nl", "--present", "--meeting", "2"], 1),
        (["--meeting", "2"], 1),
    ]

    @Test("what cannot be is refused with a sentence")
    func refusals() throws {
        try signUp()
        for (arguments, code) in Self.wrong {
            let outcome = try program.run(
                ["attendance", Self.offering] + arguments + ["--as", "iris@regio.nl", "--today", "2027-03-12"])
            #expect(outcome.code == code && outcome.output == "" && outcome.errors.count > 20, "\(arguments)")
        }
    }

    @Test("nothing is entered of what is to come, or of what nobody knows")
    func early() throws {
        try signUp()
        #expect(try attendance("--all-present", on: "2027-03-10").code == 1)
        #expect(try run("attendance", "bestaat-niet").code == 1)
        #expect(try run("attendance", "lasersnijden-basis@2027-11-18").code == 1)
    }

    @Test("a closed quarter keeps its hours; what is entered later is a correction beside them")
    func quarter() throws {
        try note()
        #expect(try run("quarter", "close", "2027Q1").code == 1)
        #expect(try run("quarter", "close", "2027").code == 2)
        #expect(try run("quarter", "list").output == "Er is nog geen kwartaal afgesloten.\n")
        let closed = try run("quarter", "close", "2027Q1", on: "2027-04-03")
        #expect(closed.output.hasPrefix("2027Q1 is afgesloten met 4,5 uur. Niet genoteerd of iemand er was: 1 keer."))
        #expect(try run("quarter", "close", "2027Q1", on: "2027-04-03").code == 1)
        #expect(try attendance("--person", "dik@school.nl", "--present", on: "2027-04-03").code == 0)
        let report = try run("report", "hours", "--quarter", "2027Q1", "--json", on: "2027-04-03").json(Report.self)
        #expect(report.closed == ["2027Q1"] && report.by == "school")
        #expect(report.from == "2027-01-01" && report.to == "2027-03-31")
        #expect(report.rows.map(\.id) == ["emmacollege-hoensbroek", "sophianum-gulpen", nil])
        #expect(report.rows.map(\.hours) == [1.5, 3, 0] && report.rows.map(\.correction) == [0, 0, 3])
        #expect(report.rows.map(\.missing) == [0, 0, 1] && report.total.hours == 4.5 && report.total.correction == 3)
        let list = try run("quarter", "list", on: "2027-04-03").output
        #expect(list == "2027Q1  afgesloten za 3 apr 2027  4,5 uur, correctie 3,0, ontbreekt 1\n")
        #expect(try run("audit").code == 0)
    }

    @Test("the table has figures on the right, with the comma of Dutch and the point of English")
    func table() throws {
        try note()
        let dutch = try run("report", "hours", "--quarter", "2027Q1").output
        #expect(
            dutch == """
                               mensen  bezoeken  uren  ontbreekt  correctie  gepland
                Emmacollege         1         1   1,5          0        0,0      0,0
                Sophianum           1         1   3,0          0        0,0      0,0
                (geen school)       0         0     –          1        0,0      0,0
                --------------------------------------------------------------------
                Totaal              2         2   4,5          1        0,0      0,0

                """)
        let english = try run("report", "hours", "--quarter", "2027Q1", "--lang", "en").output
        #expect(english.contains("Emmacollege       1       1    1.5") && english.contains("(no school)"))
    }

    private static let reports: [[String]] = [
        ["hours", "--by", "person"], ["hours", "--by", "theme"], ["hours", "--by", "course"],
        ["hours", "--by", "offering"], ["hours", "--by", "pillar"], ["hours", "--by", "quarter"],
        ["hours", "--by", "school-year"], ["participants"], ["participants", "--by", "theme"], ["pillars"], ["plan"],
        ["demand"], ["demand", "--by", "theme"], ["demand", "--by", "school"],
    ]

    @Test("every report fits eighty columns, and says the same figures in JSON")
    func figures() throws {
        try note()
        _ = try program.run(["interest", "add", "cobots-eerste-programma", "--as", "an@school.nl"])
        for arguments in Self.reports { try compare(arguments) }
    }

    /// Holds a report's table to its JSON.
    private func compare(_ arguments: [String]) throws {
        let report = ["--today", "2027-03-12", "report"] + arguments
        let text = try program.run(report)
        #expect(text.code == 0, "\(text.errors)")
        let lines = text.output.split(separator: "\n").map(String.init)
        #expect(lines.allSatisfy { $0.count <= 80 }, "\(text.output)")
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(try program.run(report + ["--json"]).output.utf8))
                as? [String: Any])
        let total = try #require(json["total"] as? [String: Any])
        let shown = try #require(lines.first { $0.hasPrefix("Totaal") }).split(separator: " ").dropFirst()
            .map { $0 == "?" ? "?" : $0.replacing(",", with: ".") }
        let known = total.values.map { ($0 as? NSNumber)?.doubleValue }
        #expect(shown.compactMap { Double($0) }.sorted() == known.compactMap(\.self).sorted())
        #expect(shown.count { $0 == "?" } == known.count { $0 == nil })
        #expect((json["rows"] as? [Any])?.count == lines.firstIndex { $0.hasPrefix("---") }.map { $0 - 1 })
    }

    @Test("CSV is for a Dutch Excel: a byte order mark, semicolons, commas, CRLF, and no formula of a name")
    func csv() throws {
        try note()
        let evil = try program.run([
            "enrol", Self.offering, "--as", "evil@school.nl", "--name", "=1+1;\"x\"", "--today", "2027-01-12",
        ])
        #expect(evil.code == 0)
        let output = try run("report", "hours", "--quarter", "2027Q1", "--by", "person", "--csv").output
        #expect(
            output == "\u{FEFF}id;persoon;mensen;bezoeken;uren;ontbreekt;correctie;gepland\r\n"
                + "an@school.nl;An;1;1;1,5;0;0,0;0,0\r\nbo@school.nl;Bo;0;0;0,0;0;0,0;0,0\r\n"
                + "cas@school.nl;Cas;1;1;3,0;0;0,0;0,0\r\ndik@school.nl;Dik;0;0;0,0;1;0,0;0,0\r\n"
                + "evil@school.nl;\"'=1+1;\"\"x\"\"\";0;0;0,0;1;0,0;0,0\r\n;Totaal;2;2;4,5;2;0,0;0,0\r\n")
    }

    @Test("a chart draws a bar to the eighth of a column, in ASCII where the locale has nothing else")
    func chart() throws {
        try note()
        let arguments = ["--today", "2027-03-12", "report", "hours", "--quarter", "2027Q1", "--chart"]
        let chart = try program.run(arguments).output.split(separator: "\n")
        // 80 − 13 for the names − 3 for the figures − 2 × 2 for the gaps = 60 columns, and half of them. Nobody noted who
        // has no school.
        #expect(chart[0] == "uren" && chart[3] == "(geen school)    –")
        #expect(chart[1] == "Emmacollege    1,5  " + String(repeating: "█", count: 30))
        #expect(chart[2] == "Sophianum      3,0  " + String(repeating: "█", count: 60))
        let plain = try program.run(arguments, environment: ["LC_ALL": "C"]).output
        #expect(plain.utf8.allSatisfy { $0 < 0x80 })
        #expect(plain.contains("Sophianum      3,0  " + String(repeating: "#", count: 60)))
    }

    @Test("report demand and demand say the same of who is interested")
    func demand() throws {
        try signUp()
        for (name, course) in [
            ("an", "cobots-eerste-programma"), ("bo", "cobots-eerste-programma"), ("cas", "cnc-frezen-basis"),
        ] {
            #expect(try program.run(["interest", "add", course, "--as", "\(name)@school.nl"]).code == 0)
        }
        struct Row: Decodable {
            let course: String
            let interested: Int
        }
        struct Rows: Decodable {
            struct Row: Decodable {
                let id: String
                let interested: Int
            }
            let rows: [Row]
        }
        let board = try run("demand", "--json").json([Row].self)
        let report = try run("report", "demand", "--json").json(Rows.self)
        let counted = report.rows.filter { $0.interested > 0 }.map { "\($0.id) \($0.interested)" }.sorted()
        #expect(board.map { "\($0.course) \($0.interested)" }.sorted() == counted)
        #expect(counted == ["cnc-frezen-basis 1", "cobots-eerste-programma 2"])
    }

    private static let unclear: [[String]] = [
        ["hours", "--quarter", "2027Q1", "--year", "2026-2027"], ["hours", "--quarter", "Q1"],
        ["hours", "--year", "2026-2028"], ["hours", "--from", "2027-01-01"],
        ["hours", "--from", "2027-02-01", "--to", "2027-01-01"], ["hours", "--by", "kleur"],
        ["pillars", "--by", "school"],
        ["plan", "--quarter", "2027Q1"], ["demand", "--by", "quarter"], ["hours", "--csv", "--json"], ["geld"], [],
    ]

    @Test("what is not clear is wrong usage", arguments: unclear)
    func usage(_ arguments: [String]) throws {
        let outcome = try program.run(["report"] + arguments)
        #expect(outcome.code == 2 && outcome.output == "" && !outcome.errors.isEmpty)
    }
}
