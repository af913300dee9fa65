import Testing

@Suite("sto-tui enrol, cancel and undo")
struct EnrolCommandTests {
    private static let offering = "lasersnijden-basis@2027-03-11"

    private let program: ProgramRunner

    init() throws {
        program = try ProgramRunner()
    }

    private func run(_ arguments: String...) throws -> ProgramRunner.Outcome {
        try program.run(arguments + ["--today", "2027-01-12"])
    }

    @Test("asks who it is for, and for the name of somebody new, as wrong usage")
    func who() throws {
        let nobody = try run("enrol", Self.offering)
        #expect(nobody.code == 2 && nobody.errors.hasPrefix("sto-tui: Wie ben je?"))
        let stranger = try run("enrol", Self.offering, "--as", "an@school.example")
        #expect(stranger.code == 2 && stranger.errors.contains("kent an@school.example nog niet; geef ook --name"))
        let halfProfile = try run("profile", "--name", "An")
        #expect(halfProfile.code == 2 && halfProfile.errors.hasPrefix("sto-tui: Wie ben je?"))
    }

    @Test("says what came of it, and how to take it back from the command line")
    func journey() throws {
        let first = try run("enrol", Self.offering, "--as", "an@school.example", "--name", "An")
        #expect(first.code == 0 && first.output.hasPrefix("Je bent aangemeld voor "))
        #expect(first.output.hasSuffix("Met ‘sto-tui undo’ maak je het ongedaan.\n"))
        let again = try run("enrol", Self.offering, "--as", "an@school.example")
        #expect(again.code == 0 && again.output.hasPrefix("Je was al aangemeld voor "))
        let cancelled = try run("cancel", Self.offering, "--as", "an@school.example")
        #expect(cancelled.code == 0 && cancelled.output.hasPrefix("Je bent afgemeld voor "))
        let undone = try run("undo", "--as", "an@school.example")
        #expect(undone.code == 0 && undone.output.hasPrefix("Je bent weer aangemeld voor "))
    }

    @Test("never repeats the password in a ledger's address")
    func password() throws {
        for (location, code, sentence) in [
            ("mysql://an:geheim@host/db", 3, "op ‘mysql://…’ wordt niet ondersteund"),
            ("postgresql://an:geheim@/db?host=/nergens", 3, "op /nergens/db is niet bereikbaar"),
            ("postgresql://an:geheim@[::1/db", 2, "geen adres van een PostgreSQL-database"),
        ] {
            let outcome = try run("agenda", "--as", "an@school.example", "--ledger", location)
            #expect(outcome.code == code && outcome.errors.contains(sentence), "\(outcome.errors)")
            #expect(!outcome.errors.contains("geheim"))
        }
    }
}
