import Testing

@Suite("sto-tui idea, responsible and handover")
struct IdeaCommandTests {
    private let program: ProgramRunner

    init() throws {
        program = try ProgramRunner()
    }

    private struct Idea: Decodable {
        let id, supporters, schools: Int
        let title, text, state, since: String
        let course: String?
        let own, joined: Bool
    }

    private struct Row: Decodable {
        let kind, subject, title: String
        let person, name: String?
    }

    private struct Handover: Decodable {
        struct Item: Decodable, Equatable {
            let kind, subject: String
        }
        let from, to: String
        let done: Bool
        let items: [Item]
        let helpOffers, introductions: [Int]
    }

    private func run(_ arguments: String..., as person: String? = nil) throws -> ProgramRunner.Outcome {
        try program.run(["--today", "2027-01-12"] + arguments + (person.map { ["--as", "\($0)@school.nl"] } ?? []))
    }

    @Test("an idea gathers people and becomes a course that they are interested in")
    func becoming() throws {
        let added = try run(
            "idea", "add", "Alle", "TechLabs", "bezoeken", "--text", "Elke maand een lab", "--name", "An", "--json",
            as: "an"
        ).json(Idea.self)
        #expect(added.id == 1 && added.title == "Alle TechLabs bezoeken" && added.text == "Elke maand een lab")
        #expect(added.state == "open" && added.own && !added.joined && added.supporters == 0)
        #expect(try run("idea", "join", "1", "--name", "Bo", as: "bo").output.contains("1 doet mee"))
        #expect(try run("idea", "join", "1", "--name", "Cor", as: "cor").code == 0)
        #expect(try run("idea", "leave", "1", as: "cor").code == 0)
        #expect(try run("idea", "show", "1", "--json", as: "bo").json(Idea.self).joined)
        #expect(try run("idea", "list", "--mine", "--json", as: "cor").json([Idea].self).isEmpty)
        let became = try run("idea", "become", "1", "--course", "lasersnijden-basis", "--json", as: "linda")
        #expect(try became.json(Idea.self).course == "lasersnijden-basis")
        for name in ["an", "bo"] {
            #expect(try run("interest", "list", as: name).output.contains("lasersnijden-basis"))
        }
        #expect(!(try run("interest", "list", as: "cor").output.contains("lasersnijden-basis")))
        #expect(try run("idea", "list").output == "Er zijn geen ideeën.\n")
        #expect(try run("idea", "list", "--state", "course", "--json").json([Idea].self).map(\.id) == [1])
        #expect(try run("audit").code == 0)
    }

    @Test("an idea counts each school once, by name or id, whoever had it included")
    func schools() throws {
        _ = try run("idea", "add", "Samen koken", "--name", "An", "--school", "Sophianum", as: "an")
        #expect(try run("idea", "show", "1", "--json").json(Idea.self).schools == 1)
        for (name, school) in [("Bo", "sophianum-gulpen"), ("Cor", "Emmacollege"), ("Dik", "")] {
            _ = try run("idea", "join", "1", "--name", name, "--school", school, as: name.lowercased())
        }
        #expect(try run("idea", "list", "--json").json([Idea].self).map(\.schools) == [2])
        #expect(try run("idea", "leave", "1", "--json", as: "cor").json(Idea.self).schools == 1)
    }

    @Test("ideas are closed by a coordinator and withdrawn by whoever had them")
    func ending() throws {
        for title in ["Eerste", "Tweede"] { _ = try run("idea", "add", title, "--name", "An", as: "an") }
        #expect(try run("idea", "withdraw", "1", as: "bo").code == 1)
        #expect(try run("idea", "withdraw", "1", as: "an").output.contains("ingetrokken"))
        #expect(try run("idea", "close", "2", as: "linda").output.contains("gaat niet door"))
        #expect(try run("idea", "join", "2", "--name", "Bo", as: "bo").code == 1)
        #expect(try run("idea", "show", "9").code == 1)
        #expect(try run("idea", "become", "2", as: "linda").code == 2)
        #expect(try run("idea", "add", " ", "--name", "An", as: "an").code == 1)
    }

    @Test("the list of responsibilities names who, and the pillars that nobody has")
    func responsible() throws {
        #expect(try run("responsible", "set", "pillar", "techlabs", "linda@school.nl", as: "erik").code == 2)
        let set = try run(
            "responsible", "set", "pillar", "techlabs", "linda@school.nl", "--name", "Linda", "--json", as: "erik")
        #expect(try set.json(Row.self).name == "Linda")
        let rows = try run("responsible", "list", "--json").json([Row].self)
        #expect(rows.count == 5 && rows[0].subject == "techlabs" && rows[0].person == "linda@school.nl")
        #expect(rows.dropFirst().allSatisfy { $0.kind == "pillar" && $0.person == nil })
        #expect(rows[0].title == "TechLabs en DoeLabs")
        #expect(try run("responsible", "list").output.contains("(nog niemand)"))
        #expect(try run("responsible", "set", "pillar", "niets", "linda@school.nl", as: "erik").code == 1)
        #expect(try run("responsible", "set", "offering", "niets", "linda@school.nl", as: "erik").code == 1)
        #expect(try run("responsible", "set", "question", "7", "linda@school.nl", as: "erik").code == 1)
        #expect(try run("responsible", "set", "question", "x", "linda@school.nl", as: "erik").code == 2)
        #expect(try run("responsible", "set", "iets", "x", "linda@school.nl", as: "erik").code == 2)
    }

    @Test("a question that waits long with nobody is in the list of responsibilities")
    func waiting() throws {
        _ = try program.run([
            "question", "ask", "Wie helpt?", "--as", "an@school.nl", "--name", "An", "--today", "2026-12-01",
        ])
        let rows = try run("responsible", "list", "--json").json([Row].self)
        #expect(rows.last?.kind == "question" && rows.last?.title == "Wie helpt?" && rows.last?.person == nil)
    }

    @Test("a handover is shown first, passes everything at once, and can be undone")
    func handingOver() throws {
        _ = try run("question", "ask", "Wie helpt?", "--name", "An", as: "an")
        _ = try run("question", "take", "1", as: "linda")
        _ = try run("responsible", "set", "offering", "lasersnijden-basis@2027-03-11", "linda@school.nl", as: "linda")
        _ = try run("help-offer", "add", "Ik las", "--theme", "metaal-en-lassen", as: "linda")
        let unknown = try run("handover", "linda@school.nl", "frits@school.nl", as: "erik")
        #expect(unknown.code == 2)
        let looked = try run(
            "handover", "linda@school.nl", "frits@school.nl", "--name", "Frits", "--dry-run", "--json", as: "erik")
        let seen = try looked.json(Handover.self)
        #expect(!seen.done && seen.from == "linda@school.nl" && seen.to == "frits@school.nl")
        #expect(
            seen.items == [
                .init(kind: "offering", subject: "lasersnijden-basis@2027-03-11"),
                .init(kind: "question", subject: "1"),
            ])
        #expect(seen.helpOffers == [1] && seen.introductions.isEmpty)
        #expect(try run("responsible", "list", "--person", "linda@school.nl", "--json").json([Row].self).count == 2)
        let done = try run("handover", "linda@school.nl", "frits@school.nl", "--name", "Frits", as: "erik")
        #expect(done.code == 0 && done.output.contains("Overgedragen aan Frits: 2 dingen."))
        #expect(try run("responsible", "list", "--person", "frits@school.nl", "--json").json([Row].self).count == 2)
        let again = try run("responsible", "set", "pillar", "techlabs", "linda@school.nl", as: "erik")
        #expect(again.code == 1 && again.errors == "sto-tui: linda@school.nl is vertrokken; kies iemand anders.\n")
        #expect(try run("handover", "linda@school.nl", "frits@school.nl", as: "erik").code == 1)
        #expect(try run("handover", "zoe@school.nl", "frits@school.nl", as: "erik").code == 1)
        #expect(try run("handover", "frits@school.nl", "frits@school.nl", as: "erik").code == 1)
        #expect(try run("undo", as: "erik").output == "Ongedaan gemaakt: de overdracht.\n")
        #expect(try run("responsible", "list", "--person", "linda@school.nl", "--json").json([Row].self).count == 2)
        // Without a profile or --as it is whoever leaves who hands over.
        #expect(try run("handover", "linda@school.nl", "frits@school.nl").code == 0)
        #expect(try run("undo", as: "linda").code == 0)
        #expect(try run("audit").code == 0)
    }
}
