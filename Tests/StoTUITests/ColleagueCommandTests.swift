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

    private static let offering = "lasersnijden-basis@2027-03-11"

    /// Signs three up, two of one school; An and Bo are visible.
    private func signUp() throws {
        for (name, school) in [("An", "Sophianum"), ("Bo", "sophianum-gulpen"), ("Cor", "VMBO Maastricht")] {
            let email = "\(name.lowercased())@school.example"
            #expect(
                try run("enrol", Self.offering, "--as", email, "--name", name, "--school", school).code == 0)
        }
        for name in ["an", "bo"] {
            #expect(try run("profile", "--visible", "yes", "--as", "\(name)@school.example").code == 0)
        }
    }

    @Test("list and show tell names of who agreed, numbers to everybody, and addresses to nobody")
    func privacy() throws {
        try signUp()
        let list = try run("colleague", "list", "--as", "an@school.example")
        #expect(list.output.hasPrefix("Bo\n  do 11 mrt 2027 ") && list.output.contains(Self.offering))
        #expect(try run("colleague", "list", "--as", "cor@school.example").output.hasPrefix("Er zijn nog geen"))
        let mine = try run("colleague", "show", Self.offering, "--as", "cor@school.example")
        #expect(mine.output == "Samen: Sophianum 2 · jij\nOnder wie An (Sophianum), Bo (Sophianum)\n")
        let an = try run("colleague", "show", Self.offering, "--as", "an@school.example")
        #expect(an.output.contains("gaat er nog 1; samen reizen? sto-tui colleague travel \(Self.offering)\n"))
        let stranger = try run("colleague", "show", Self.offering)
        #expect(stranger.output == "Samen: Sophianum 2 · VMBO Maastricht 1\n")
        for command in [["colleague", "list"], ["colleague", "show", Self.offering]] {
            for json in [[], ["--json"]] {
                let told = try program.run(command + json + ["--as", "an@school.example", "--today", "2027-01-12"])
                #expect(told.code == 0 && !told.output.contains("@school"), "\(command)")
            }
        }
    }

    private struct Company: Decodable {
        struct Companion: Decodable, Equatable {
            let name: String
            let town: String
        }

        let total: Int
        let travelsFrom: String?
        let companions: [Companion]
    }

    @Test("two of one town who say so travel together, until one cancels")
    func travelling() throws {
        try signUp()
        func company(_ name: String) throws -> Company {
            try run("colleague", "show", Self.offering, "--json", "--as", "\(name)@school.example").json()
        }
        let first = try run("colleague", "travel", Self.offering, "--as", "an@school.example")
        #expect(first.output.hasPrefix("Genoteerd: samen reizen vanuit Gulpen."))
        let second = try run("colleague", "travel", Self.offering, "--as", "bo@school.example", "--from", "gulpen")
        #expect(second.output.hasPrefix("Je reist samen met 1 collega vanuit Gulpen."))
        #expect(try company("an").companions == [.init(name: "Bo", town: "Gulpen")])
        #expect(try company("cor").companions == [])
        let hidden = try run("colleague", "travel", Self.offering, "--as", "cor@school.example")
        #expect(hidden.code == 1 && hidden.errors.contains("profile --visible yes"))
        #expect(try run("cancel", Self.offering, "--as", "bo@school.example").code == 0)
        let alone = try company("an")
        #expect(alone.companions == [] && alone.travelsFrom == "Gulpen" && alone.total == 1)
        #expect(try run("colleague", "travel", Self.offering, "--alone", "--as", "an@school.example").code == 0)
        #expect(try run("colleague", "travel", Self.offering, "--alone", "--as", "an@school.example").code == 1)
        #expect(try run("audit").code == 0)
    }

    @Test("an invitation goes to the outbox once, is undone, and shows no address where it is told")
    func inviting() throws {
        let nobody = try run(
            "colleague", "invite", Self.offering, "--as", "an@school.example", "--email", "zoe@x.example", "--name",
            "Zoe")
        #expect(nobody.code == 1 && nobody.errors.contains("kennen an@school.example nog niet"))
        _ = try run("profile", "--email", "an@school.example", "--name", "An")
        let invite = ["colleague", "invite", Self.offering, "--email", "zoe@x.example", "--name", "Zoe"]
        let first = try program.run(invite + ["--json", "--today", "2027-01-12"])
        #expect(first.code == 0 && first.output.contains("\"name\" : \"Zoe\"") && !first.output.contains("zoe@"))
        #expect(try run("outbox", "list").output.contains("uitnodiging van een collega"))
        let again = try program.run(invite + ["--today", "2027-01-12"])
        #expect(again.code == 1 && again.errors.contains("al voor uitgenodigd"))
        #expect(try run("undo").output.contains("je uitnodiging"))
        #expect(try !run("outbox", "list", "--json").output.contains("zoe@"))
        let wrong = try run("colleague", "invite", Self.offering, "--email", "zoe", "--name", "Zoe")
        #expect(wrong.code == 1 && wrong.errors.contains("geen e-mailadres"))
        #expect(try run("audit").code == 0)
    }
}
