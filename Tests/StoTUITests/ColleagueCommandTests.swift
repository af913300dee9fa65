import Foundation
import Testing

@Suite("The commands about colleagues")
struct ColleagueCommandTests {
    private let program: ProgramRunner

    init() throws {
        program = try ProgramRunner()
    }

    private func run(_ arguments: String...) throws -> ProgramRunner.Outcome {
        try program.run(arguments + ["--today", "2027-01-12"])
    }

    private struct Profile: Decodable {
        let email: String
        let visible: Bool
    }

    @Test("nobody is visible until they say so; it is said again at any time, and undone")
    func visible() throws {
        let first = try run("profile", "--email", "an@school.example", "--name", "An")
        #expect(first.output == "An <an@school.example>\nCollega's zien niet waar je heen gaat.\n")
        #expect(try run("profile", "--json").json(Profile.self).visible == false)
        let shown = try run("profile", "--visible", "yes")
        #expect(shown.code == 0 && shown.output.hasSuffix("\nCollega's mogen zien waar je heen gaat.\n"))
        #expect(try run("profile", "--json").json(Profile.self).visible)
        let undone = try run("undo")
        #expect(undone.code == 0 && undone.output.contains("wat collega's van je zien"))
        #expect(try run("profile", "--json").json(Profile.self).visible == false)
        let wrong = try run("profile", "--visible", "misschien")
        #expect(wrong.code == 2 && wrong.errors.contains("kies yes of no"))
    }

    @Test("somebody else's consent is theirs, and leaves this computer's profile as it was")
    func others() throws {
        _ = try run("profile", "--email", "an@school.example", "--name", "An")
        #expect(try run("profile", "--visible", "yes", "--as", "bo@school.example").code == 2, "a name is needed")
        #expect(try run("profile", "--visible", "yes", "--as", "bo@school.example", "--name", "Bo").code == 0)
        let kept = try run("profile", "--json").json(Profile.self)
        #expect(kept.email == "an@school.example" && !kept.visible)
    }
}
