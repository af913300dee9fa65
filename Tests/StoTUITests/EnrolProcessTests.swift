import Foundation
import Testing

/// Many people at once, each with a program of their own; one test at a time, for each wants all of the computer.
@Suite("sto-tui enrol: many at once", .serialized)
struct EnrolProcessTests {
    private struct Answer: Decodable, Equatable {
        let offering, person, state: String
        let position: Int?
    }

    private let program: ProgramRunner

    /// A catalogue with one offering of five places.
    init() throws {
        program = try ProgramRunner()
        let files = FileManager.default
        let courses = program.home.appending(path: "catalog/courses/training")
        try files.createDirectory(at: courses, withIntermediateDirectories: true)
        for part in ["region.yaml", "vocabulary"] {
            try files.copyItem(
                atPath: "\(ProgramRunner.regionCatalog)/\(part)", toPath: "\(program.home.path)/catalog/\(part)")
        }
        let text = """
            ---
            title: Lassen
            format: training
            provider: samen-leren-zuid-limburg
            offerings:
              - start: 2027-03-11 15:30
                end: 2027-03-11 18:30
                place: Heerlen
                capacity: 5
            ---
            """
        try Data(text.utf8).write(to: courses.appending(path: "lassen.md"))
    }

    private func start(_ arguments: [String]) throws -> ProgramRunner.Run {
        try program.start(
            arguments + ["--today", "2027-01-12"], environment: ["STO_CATALOG": "\(program.home.path)/catalog"])
    }

    private func enrol(_ number: Int) throws -> ProgramRunner.Run {
        try start([
            "enrol", "lassen@2027-03-11", "--as", "an\(number)@school.example", "--name", "An",
            "--key", "key-\(number)", "--json",
        ])
    }

    /// That five have a place and each of the others a position of their own, without a gap.
    private func expectOrder(_ answers: [Answer]) throws {
        #expect(answers.count { $0.state == "enrolled" && $0.position == nil } == 5)
        let positions = answers.filter { $0.state == "waiting" }.compactMap(\.position).sorted()
        #expect(positions == Array(1...answers.count - 5))
        let audit = try start(["audit"]).outcome()
        #expect(audit.code == 0, "\(audit.output)\(audit.errors)")
    }

    @Test("fifty at once for five places, on a ledger yet to be made: five are in, 45 wait at positions 1 to 45")
    func fiftyForFive() throws {
        let runs = try (0..<50).map(enrol)
        let answers = try runs.map { run in
            let outcome = try run.outcome()
            #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
            return try outcome.json(Answer.self)
        }
        #expect(Set(answers.map(\.person)).count == 50)
        try expectOrder(answers)
    }

    @Test("what was answered before a kill -9 is kept, and asking again loses and doubles nobody")
    func killed() throws {
        let runs = try (0..<30).map(enrol)
        _ = try runs[Int.random(in: 0..<20)].outcome()
        for run in runs.shuffled() where run.process.isRunning { run.kill9() }
        var acknowledged: [Int: Answer] = [:]
        for (number, run) in runs.enumerated() {
            let outcome = try run.outcome()
            #expect([0, 128 + SIGKILL].contains(outcome.code), "\(outcome.errors)")
            if outcome.code == 0 { acknowledged[number] = try outcome.json(Answer.self) }
        }
        #expect(!acknowledged.isEmpty)
        #expect(try start(["audit"]).outcome().code == 0)

        let answers = try (0..<30).map { try enrol($0).outcome().json(Answer.self) }
        for (number, answer) in acknowledged { #expect(answers[number] == answer) }
        try expectOrder(answers)
    }
}
