import Foundation
import Testing

@Suite("sto-tui learning")
struct LearningCommandTests {
    private static let module = "lasersnijden-veilig"
    private static let who = ["--as", "an@school.example"]

    private let program: ProgramRunner

    init() throws {
        program = try ProgramRunner()
    }

    private func run(_ arguments: String..., on day: String = "2027-01-12") throws -> ProgramRunner.Outcome {
        try program.run(arguments + ["--today", day])
    }

    private struct Standing: Decodable {
        let course, title, state: String
        let minutes, minutesLeft, chapter: Int?
        let chapters: Int
        let share: Double
        let doneAt, url: String?
    }

    private func list() throws -> [Standing] {
        let outcome = try run("learning", "list", "--json", "--as", "an@school.example")
        return try JSONDecoder().decode([Standing].self, from: Data(outcome.output.utf8))
    }

    @Test("list asks whose, and shows every module of the catalogue as new to somebody who read nothing")
    func newcomer() throws {
        #expect(try run("learning", "list").code == 2)
        let all = try list()
        #expect(all.count == 38 && all.allSatisfy { $0.state == "new" && $0.share == 0 && $0.doneAt == nil })
        #expect(all.count { $0.url != nil } == 7 && all.allSatisfy { ($0.url == nil) == ($0.chapters > 0) })
        let laser = try #require(all.first { $0.course == Self.module })
        #expect(laser.chapters == 5 && laser.minutes == 40 && laser.minutesLeft == 40 && laser.chapter == nil)
        let lines = try run("learning", "list", "--as", "an@school.example").output
        #expect(lines.contains("40 minuten                Lasersnijden, veilig en slim  lasersnijden-veilig\n"))
    }

    @Test("done needs a name once, counts in the hours of its quarter exactly once, and can be undone")
    func done() throws {
        #expect(try run("learning", "done", Self.module, "--as", "an@school.example").code == 2)
        let done = try run(
            "learning", "done", Self.module, "--as", "an@school.example", "--name", "An", "--school",
            "sophianum-gulpen")
        #expect(done.code == 0)
        #expect(done.output.hasPrefix("Afgerond: Lasersnijden, veilig en slim. Er telt 40 minuten mee in je uren."))
        let again = try run("learning", "done", Self.module, "--as", "an@school.example", on: "2027-04-12")
        #expect(again.code == 1)
        #expect(again.errors.contains("Deze module heb je al afgerond, op di 12 jan 2027."))
        let hours = try run("report", "hours", "--quarter", "2027Q1", "--by", "course", "--csv", on: "2027-04-12")
        #expect(hours.output.contains(Self.module) && hours.output.contains("0,7"))
        let later = try run("report", "hours", "--quarter", "2027Q2", "--by", "course", "--csv", on: "2027-07-12")
        #expect(!later.output.contains(Self.module))
        #expect(try list().first?.state == "finished")
        #expect(try run("audit").code == 0)
        #expect(
            try run("undo", "--as", "an@school.example").output == "Ongedaan gemaakt: het afronden van de module.\n")
        #expect(try list().allSatisfy { $0.state == "new" })
        #expect(try run("audit").code == 0)
    }

    @Test("read prints a module's words for whoever cannot look at a screen, a chapter at a time where asked")
    func read() throws {
        let all = try run("learning", "read", Self.module)
        #expect(all.code == 0 && all.output.hasPrefix("Inleiding\n\nIn veel labs"))
        #expect(all.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let chapter = try run("learning", "read", Self.module, "--chapter", "3")
        #expect(chapter.output.hasPrefix("Wat er nooit in mag\n") && all.output.contains(chapter.output))
        #expect(chapter.output.contains("✓ 3. Niet gebruiken"))
        let none = try run("learning", "read", Self.module, "--chapter", "6")
        #expect(none.code == 1 && none.errors.contains("Hoofdstuk 6 is er niet; er zijn er 5."))
        let elsewhere = try run("learning", "read", "python-voor-docenten")
        #expect(elsewhere.code == 1 && elsewhere.errors.contains("https://"))
        #expect(try run("learning", "read", "lasersnijden-basis").errors.contains("Dit is geen e-learning."))
        #expect(try run("learning", "read", "lasersnijden-veilih").code == 1)
        let json = try run("learning", "read", Self.module, "--chapter", "1", "--json", "--lang", "en")
        #expect(json.output.contains("\"title\" : \"Introduction\""))
    }

    @Test("forget has nothing to forget for who read nothing")
    func forget() throws {
        let outcome = try run("learning", "forget", "--as", "an@school.example")
        #expect(outcome.code == 1 && outcome.errors.contains("Er is niets om te vergeten."))
    }
}
