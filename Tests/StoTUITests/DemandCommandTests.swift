import CatalogKit
import Testing

@Suite("sto-tui interest and demand")
struct DemandCommandTests {
    private let program: ProgramRunner
    private static let course = "landelijk-lassen-drie-processen"

    init() throws {
        program = try ProgramRunner()
    }

    private struct Answer: Decodable {
        let course, person, state, reason, since: String
        let place, earliest: String?
        let dayparts: [String]
        let interested, schools: Int?
    }

    private struct Row: Decodable {
        let course, title: String
        let interested, schools, threshold: Int
        let towns: [String]
        let trend: [String: Int]
        let met: Bool
        let forecast, host: String?
        let kilometres, hours: Double?
    }

    private func run(_ arguments: String..., as person: String? = nil) throws -> ProgramRunner.Outcome {
        try program.run(["--today", "2027-01-12"] + arguments + (person.map { ["--as", "\($0)@school.nl"] } ?? []))
    }

    private func add(_ name: String, _ school: String) throws {
        let outcome = try run("interest", "add", Self.course, "--name", name, "--school", school, as: name)
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    @Test("interest needs no profile; the town is the school's unless one is given")
    func add() throws {
        let first = try run(
            "interest", "add", Self.course, "--name", "An", "--school", "Emmacollege", "--daypart",
            "wed-afternoon,mon-morning", "--earliest", "2027-03-01", "--reason", "Te ver", "--json", as: "an")
        #expect(first.code == 0 && first.errors == "")
        let answer = try first.json(Answer.self)
        #expect(answer.course == Self.course && answer.person == "an@school.nl" && answer.state == "open")
        #expect(answer.place == "Hoensbroek" && answer.earliest == "2027-03-01" && answer.reason == "Te ver")
        #expect(answer.dayparts == ["mon-morning", "wed-afternoon"])
        #expect(answer.interested == 1 && answer.schools == 1)
        let again = try run("interest", "add", Self.course, "--town", "geleen", "--json", as: "an")
        #expect(try again.json(Answer.self).place == "Geleen")
        let text = try run(
            "interest", "add", Self.course, "--name", "Bo", "--school", "emmacollege-hoensbroek", as: "bo")
        #expect(text.output.hasSuffix(" is genoteerd: 2 geïnteresseerden van 1 school.\n"))
    }

    @Test("one can withdraw, undo that, and see one's interests")
    func withdrawAndList() throws {
        try add("An", "Emmacollege")
        #expect(try run("interest", "list", as: "An").output.contains(Self.course))
        #expect(try run("interest", "withdraw", Self.course, as: "An").code == 0)
        #expect(try run("interest", "withdraw", Self.course, as: "An").code == 1)
        #expect(try run("interest", "list", "--json", as: "An").json([Answer].self).isEmpty)
        #expect(try run("undo", "--json", as: "An").json(Answer.self).state == "open")
        let listed = try run("interest", "list", "--json", as: "An").json([Answer].self)
        #expect(listed.map(\.state) == ["open"] && listed.map(\.interested) == [1])
    }

    @Test("signing up for an offering of the course satisfies the interest")
    func satisfied() throws {
        try add("An", "Emmacollege")
        #expect(try run("enrol", "\(Self.course)@2027-04-07", as: "An").code == 0)
        #expect(try run("interest", "list", "--json", as: "An").json([Answer].self).map(\.state) == ["satisfied"])
        #expect(try run("demand", "--json").json([Row].self).isEmpty)
        #expect(try run("undo", as: "An").code == 0)
        #expect(try run("demand", "--json").json([Row].self).map(\.interested) == [1])
        #expect(try run("audit").code == 0)
    }

    @Test("demand tells of each course how many, from where, and what a variant saves; nobody's name")
    func demand() throws {
        for name in ["Annelies", "Bertram", "Cornelia"] { try add(name, "Emmacollege") }
        for name in ["Dagmar", "Ewoud", "Fenna", "Gijsbert"] { try add(name, "dacapo-sittard") }
        let before = try #require(try run("demand", "--json").json([Row].self).first)
        #expect(before.interested == 7 && !before.met && before.threshold == 8)
        // One lacks, and seven came in ninety days: ⌈90 / 7⌉ = 13 days after 12 January.
        #expect(before.forecast == "2027-01-25")
        try add("Hildegard", "Sophianum")
        let outcome = try run("demand", "--json")
        let row = try #require(try outcome.json([Row].self).first)
        #expect(row.course == Self.course && row.interested == 8 && row.schools == 3)
        #expect(row.towns == ["Gulpen", "Hoensbroek", "Sittard"])
        #expect(row.met && row.forecast == nil)
        #expect(row.trend.count == 6 && row.trend["2027-01"] == 8)
        #expect(row.host == "Sittard" && (row.kilometres ?? 0) > 3000 && (row.hours ?? 0) > 30)
        let text = try run("demand")
        #expect(text.output.split(separator: "\n").count == 2 && text.output.contains("8/8"))
        for words in [outcome.output, text.output] {
            for name in ["annelies", "hildegard", "@"] { #expect(!words.lowercased().contains(name)) }
        }
    }

    @Test("demand can be ordered by any column and by nothing else")
    func sorting() throws {
        try add("An", "Emmacollege")
        _ = try run("interest", "add", "lasersnijden-basis", as: "An")
        for column in DemandBoard.Column.allCases {
            #expect(try run("demand", "--sort", column.rawValue, "--json").json([Row].self).count == 2)
        }
        let titles = try run("demand", "--sort", "course", "--json").json([Row].self).map { $0.title.lowercased() }
        #expect(titles == titles.sorted())
        #expect(try run("demand", "--sort", "name").code == 2)
    }

    private static let refused: [([String], Int32)] = [
        (["add", "bestaat-niet"], 1), (["add", course, "--town", "Nergenshuizen"], 1),
        (["add", course, "--daypart", "maandag"], 2), (["add", course, "--earliest", "morgen"], 2),
        (["add", course], 2), (["withdraw", course], 1), (["add"], 2), (["vergeet"], 2),
    ]

    @Test("what cannot be is refused with a sentence", arguments: refused)
    func refusals(_ arguments: [String], _ code: Int32) throws {
        let outcome = try program.run(["interest"] + arguments + ["--as", "an@school.nl"])
        #expect(outcome.code == code && outcome.output == "" && !outcome.errors.isEmpty)
    }

    @Test("without an address nobody is interested, and nobody's demand is no error")
    func nobody() throws {
        #expect(try run("interest", "add", Self.course).code == 2)
        #expect(try run("interest", "list").code == 2)
        let demand = try run("demand")
        #expect(demand.code == 0 && demand.output == "Niemand toont nu belangstelling.\n")
        #expect(try run("demand", "--json").output == "[\n\n]\n")
    }
}
