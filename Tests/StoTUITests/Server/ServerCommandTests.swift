import Foundation
import TestServer
import Testing

/// The real program against a real server.
@Suite("sto-tui with a ledger on PostgreSQL")
struct ServerCommandTests {
    let program: ProgramRunner
    let place: String

    init() throws {
        program = try ProgramRunner()
        place = try PostgreSQLServer.shared().makePlace()
    }

    private func run(_ arguments: String...) throws -> ProgramRunner.Outcome {
        try program.run(arguments, environment: ["STO_LEDGER": place, "STO_TODAY": "2027-01-12"])
    }

    @Test("what one command does the next one knows, the mail and the audit included")
    func journey() throws {
        let offering = "lasersnijden-basis@2027-03-11"
        let enrolled = try run("enrol", offering, "--as", "an@school.example", "--name", "An")
        #expect(enrolled.code == 0 && enrolled.output.hasPrefix("Je bent aangemeld voor "), "\(enrolled.errors)")
        #expect(try run("agenda", "--as", "an@school.example").output.contains("Lasersnijden"))
        #expect(try run("participants", offering).output.contains("An"))
        #expect(try run("cancel", offering, "--as", "an@school.example").code == 0)
        #expect(try run("undo", "--as", "an@school.example").output.hasPrefix("Je bent weer aangemeld voor "))
        #expect(try run("interest", "add", "lasersnijden-basis", "--as", "bo@school.example", "--name", "Bo").code == 0)
        #expect(try run("demand", "--json").output.contains("lasersnijden-basis"))
        #expect(try run("audit").code == 0)
        let sent = try run("outbox", "send", "--sendmail", "/bin/true")
        #expect(sent.code == 0, "\(sent.errors)")
        #expect(try run("outbox", "list", "--all", "--json").output.contains("\"sent\""))
    }

    @Test("an operator makes a region, which then keeps its ledger beside the others")
    func regions() throws {
        let server = try PostgreSQLServer.shared()
        let owner = try server.makeDatabase()
        let name = server.newName("zuid-limburg-")
        let added = try run("region", "add", name, "--ledger", owner)
        #expect(added.code == 0, "\(added.errors)")
        let lines = added.output.split(separator: "\n")
        let place = try #require(lines.last?.split(separator: " ").last).description
        #expect(lines.first?.hasPrefix("Regio \(name) doet mee.") == true && place.hasPrefix("postgresql://\(name)@"))
        #expect(
            try run("interest", "add", "lasersnijden-basis", "--as", "bo@x.nl", "--name", "Bo", "--ledger", place).code
                == 0)
        #expect(try run("demand", "--json", "--ledger", place).output.contains("lasersnijden-basis"))
        #expect(try !run("demand", "--json", "--ledger", owner).output.contains("lasersnijden-basis"))
        #expect(try run("region", "list", "--json", "--ledger", owner).json([String].self).contains(name))
        #expect(try run("region", "add", "Zuid", "--ledger", owner).code == 2)
        #expect(try run("region", "list", "--ledger", "sqlite::memory:").code == 2)
        let refused = try run("demand", "--ledger", server.place(of: "ledger"))
        #expect(refused.code == 3 && refused.errors.contains("sto-tui region add"), "\(refused.errors)")
    }

    @Test("64 at once for the places of one offering: exactly so many are in, the rest wait in order")
    func manyAtOnce() throws {
        let offering = "lasersnijden-basis@2027-03-11"
        let capacity = 16
        let runs = try (0..<64).map {
            try program.start(
                ["enrol", offering, "--as", "p\($0)@school.example", "--name", "P\($0)", "--json"],
                environment: ["STO_LEDGER": place, "STO_TODAY": "2027-01-12"])
        }
        struct Answer: Decodable {
            let state: String
            let position: Int?
        }
        let answers = try runs.map { run in
            let outcome = try run.outcome()
            #expect(outcome.code == 0, "\(outcome.errors)")
            return try outcome.json(Answer.self)
        }
        #expect(answers.count { $0.state == "enrolled" } == capacity)
        #expect(answers.compactMap(\.position).sorted() == Array(1...(64 - capacity)))
        #expect(try run("audit").code == 0)
    }
}
