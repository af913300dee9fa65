import Testing

@Suite("sto-tui question, help-offer and introduction")
struct QuestionCommandTests {
    private let program: ProgramRunner

    init() throws {
        program = try ProgramRunner()
    }

    private struct Asked: Decodable {
        struct Matches: Decodable {
            let courses: [Course]
            let similar: [Similar]
            let helpers: [Helper]
            let experienced: Int
        }
        struct Course: Decodable {
            let course, title, listing, format: String
            let start, place: String?
        }
        struct Similar: Decodable {
            let id, colleagues, days: Int
            let school, text: String
        }
        struct Answer: Decodable {
            let kind: String
            let id: String?
        }
        let id, colleagues, days: Int
        let state, school, equipment, text, since, wait: String
        let theme, person, takenBy: String?
        let answer: Answer?
        let matches: Matches?
        let introductions: [Introduction]?
    }

    private struct Helper: Decodable {
        let id: Int
        let name, school, text, state: String
        let theme, course: String?
    }

    private struct Introduction: Decodable {
        let id, question: Int
        let state, since: String
        let text, side, name, email: String?
    }

    private struct Theme: Decodable {
        let theme, oldest: String
        let questions, schools, colleagues, courses: Int
    }

    private func run(_ arguments: String..., as person: String? = nil, today: String = "2027-01-12") throws
        -> ProgramRunner.Outcome
    {
        try program.run(["--today", today] + arguments + (person.map { ["--as", "\($0)@school.nl"] } ?? []))
    }

    private func ask(_ name: String, _ school: String, _ text: String = "Wij willen leren lasersnijden") throws {
        let outcome = try run(
            "question", "ask", text, "--theme", "maakonderwijs", "--colleagues", "3", "--name", name, "--school",
            school, as: name)
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    private func offer(_ name: String) throws {
        let outcome = try run(
            "help-offer", "add", "Drie", "jaar", "lasersnijden", "--theme", "maakonderwijs", "--name", name, "--school",
            "Sophianum", as: name)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("naam en school") && outcome.output.contains("adres krijgt niemand"))
    }

    @Test("asking needs no profile, and shows courses, the same question elsewhere and who helps")
    func asking() throws {
        try ask("Bo", "dacapo-sittard")
        try offer("Cor")
        let outcome = try run(
            "question", "ask", "--name", "An", "--school", "Emmacollege", "--theme", "Maakonderwijs", "--equipment",
            "Lasersnijder", "--colleagues", "2", "Wie leert ons", "lasersnijden?", "--json", as: "an")
        #expect(outcome.code == 0 && outcome.errors == "")
        let asked = try outcome.json(Asked.self)
        #expect(asked.id == 2 && asked.state == "new" && asked.school == "Emmacollege" && asked.colleagues == 2)
        #expect(asked.text == "Wie leert ons lasersnijden?" && asked.equipment == "Lasersnijder")
        #expect(asked.theme == "maakonderwijs" && asked.person == "an@school.nl" && asked.since.hasPrefix("2027-01-12"))
        let matches = try #require(asked.matches)
        #expect(matches.courses.contains { $0.listing == "lasersnijden-basis@2027-03-11" && $0.place == "Heerlen" })
        #expect(matches.similar.map(\.id) == [1] && matches.similar[0].school == "dacapo-sittard")
        #expect(matches.helpers.map(\.name) == ["Cor"] && matches.experienced == 0)
        #expect(!outcome.output.contains("cor@") && !outcome.output.contains("bo@"))
        let text = try run("question", "show", "2")
        #expect(text.output.contains("Deze cursussen passen erbij:") && text.output.contains("Cor, Sophianum"))
        #expect(!text.output.contains("an@school.nl"))
        #expect(try run("question", "show", "2", as: "an").output.contains("<an@school.nl>"))
    }

    @Test("the list shows open questions, oldest first, and marks those that wait")
    func listing() throws {
        _ = try run(
            "question", "ask", "Derde?", "--name", "An", "--school", "S", as: "an", today: "2027-01-12")
        for (day, text) in [("2026-12-13", "Eerste?"), ("2026-12-12", "Nulde?"), ("2026-12-29", "Tweede?")] {
            #expect(try run("question", "ask", text, "--name", "Bo", as: "bo", today: day).code == 0)
        }
        let listed = try run("question", "list", "--json").json([Asked].self)
        #expect(listed.map(\.text) == ["Nulde?", "Eerste?", "Tweede?", "Derde?"])
        #expect(listed.map(\.days) == [31, 30, 14, 0])
        #expect(listed.map(\.wait) == ["too-long", "long", "short", "short"])
        #expect(listed.allSatisfy { $0.person == nil && $0.matches == nil })
        let lines = try run("question", "list").output.split(separator: "\n")
        #expect(lines[0].contains("31 dagen !!") && lines[1].contains("30 dagen ! ") && !lines[2].contains("!"))
        #expect(try run("question", "list", "--mine", "--json", as: "an").json([Asked].self).map(\.id) == [1])
        #expect(try run("question", "withdraw", "1", as: "an").code == 0)
        #expect(try run("question", "list", "--json").json([Asked].self).count == 3)
        let withdrawn = try run("question", "list", "--state", "withdrawn", "--json").json([Asked].self)
        #expect(withdrawn.map(\.id) == [1])
        #expect(try run("question", "list", "--state", "weg").code == 2)
    }

    @Test("a question is taken, answered, and the answer undone")
    func working() throws {
        try ask("An", "Emmacollege")
        let taken = try run("question", "take", "1", "--json", as: "linda").json(Asked.self)
        #expect(
            taken.state == "in-conversation" && taken.takenBy == "linda@school.nl" && taken.person == "an@school.nl")
        let other = try run("question", "take", "1", as: "erik")
        #expect(other.code == 1 && other.errors.contains("linda@school.nl heeft deze vraag al opgepakt."))
        let answered = try run("question", "answer", "1", "--course", "lasersnijden-basis", "--json", as: "linda")
        #expect(try answered.json(Asked.self).answer?.id == "lasersnijden-basis")
        #expect(try run("question", "answer", "1", "--course", "lasersnijden-basis", as: "linda").code == 1)
        #expect(try run("undo", as: "linda").output == "Ongedaan gemaakt: het antwoord op de vraag.\n")
        #expect(try run("question", "show", "1", "--json").json(Asked.self).state == "in-conversation")
        #expect(try run("audit").code == 0)
    }

    @Test("an introduction is made only when both agree; then each sees the other's address")
    func introducing() throws {
        try ask("An", "Emmacollege")
        try offer("Cor")
        let proposed = try run("question", "connect", "1", "--helper", "1", "--json", as: "linda")
        #expect(try proposed.json(Introduction.self).state == "proposed")
        #expect(!proposed.output.contains("cor@") && !proposed.output.contains("an@"))
        #expect(try run("question", "connect", "1", "--helper", "cor@school.nl", as: "linda").code == 1)
        let seen = try run("introduction", "list", "--json", as: "Cor")
        #expect(try seen.json([Introduction].self).map(\.side) == ["helper"] && !seen.output.contains("an@"))
        #expect(try run("introduction", "agree", "1", as: "linda").code == 1)
        let first = try run("introduction", "agree", "1", as: "cor")
        #expect(first.code == 0 && !first.output.contains("an@school.nl"))
        let made = try run("introduction", "agree", "1", "--json", as: "an").json(Introduction.self)
        #expect(made.state == "made" && made.name == "Cor" && made.email == "cor@school.nl")
        #expect(try run("introduction", "list", as: "cor").output.contains("An <an@school.nl>"))
        #expect(try run("introduction", "decline", "1", as: "an").code == 1)
        #expect(try run("question", "answer", "1", "--person", "cor@school.nl", as: "linda").code == 0)
        let shown = try run("question", "show", "1", "--json").json(Asked.self)
        #expect(shown.answer?.kind == "person" && shown.answer?.id == nil)
        #expect(shown.introductions?.map(\.email) == [nil])
        #expect(try run("audit").code == 0)
    }

    @Test("somebody declines without a reason, and an offer of help can be withdrawn")
    func declining() throws {
        try ask("An", "Emmacollege")
        try offer("Cor")
        #expect(try run("help-offer", "list", "--json").json([Helper].self).map(\.name) == ["Cor"])
        #expect(try run("help-offer", "list", "--theme", "xr", "--json").json([Helper].self).isEmpty)
        _ = try run("question", "connect", "1", "--helper", "cor@school.nl", as: "linda")
        #expect(try run("introduction", "decline", "1", as: "cor").output.contains("gaat niet door"))
        #expect(try run("introduction", "list", "--json", as: "an").json([Introduction].self)[0].email == nil)
        #expect(try run("help-offer", "withdraw", "1", as: "an").code == 1)
        #expect(try run("help-offer", "withdraw", "1", as: "cor").code == 0)
        #expect(try run("help-offer", "list").output == "Er is nog geen hulpaanbod.\n")
        #expect(try run("undo", "--json", as: "cor").output.contains("\"undone\" : \"withdraw\""))
        #expect(try run("help-offer", "list", "--mine", as: "cor").output.contains("Drie jaar lasersnijden"))
    }

    @Test("two schools with one theme are demand for it; the courses' demand stays an array of its own")
    func themes() throws {
        try ask("An", "Emmacollege")
        #expect(try run("demand", "--themes", "--json").json([Theme].self).isEmpty)
        #expect(try run("demand", "--themes").output == "Er is geen thema waar 2 of meer scholen naar vragen.\n")
        try ask("Bo", "Sophianum")
        let row = try #require(try run("demand", "--themes", "--json").json([Theme].self).first)
        #expect(row.theme == "maakonderwijs" && row.questions == 2 && row.schools == 2 && row.colleagues == 6)
        #expect(row.oldest == "2027-01-12" && row.courses > 0)
        #expect(try run("demand", "--themes").output.hasPrefix("Maakonderwijs  (2 vragen, 2 scholen, 6 collega’s"))
        #expect(try run("demand", "--json").output == "[\n\n]\n")
    }

    private static let refused: [([String], Int32)] = [
        (["question", "ask"], 2), (["question", "ask", " "], 1),
        (["question", "ask", "Hoe?", "--theme", "robotika"], 1),
        (["question", "ask", "Hoe?", "--colleagues", "-1"], 2), (["question", "show", "7"], 1),
        (["question", "show", "x"], 2), (["question", "take", "7"], 1), (["question", "answer", "7"], 2),
        (["question", "answer", "7", "--course", "lasersnijden-basis", "--idea", "1"], 2),
        (["question", "answer", "7", "--course", "bestaat-niet"], 1), (["question", "withdraw", "7"], 1),
        (["question", "connect", "7", "--helper", "9"], 1), (["question", "connect", "7"], 2),
        (["help-offer", "add", "Ik kan het"], 2), (["help-offer", "add", "Ik kan het", "--theme", "nergens"], 1),
        (["help-offer", "withdraw", "7"], 1), (["introduction", "agree", "7"], 1),
        (["introduction", "decline", "7"], 1),
        (["question", "vergeet"], 2),
    ]

    @Test("what cannot be is refused with a sentence", arguments: refused)
    func refusals(_ arguments: [String], _ code: Int32) throws {
        let isNew = arguments[1] == "ask" || arguments[1] == "add"
        let outcome = try program.run(arguments + ["--as", "an@school.nl"] + (isNew ? ["--name", "An"] : []))
        #expect(outcome.code == code && outcome.output == "" && !outcome.errors.isEmpty, "\(outcome.errors)")
    }

    @Test("a misspelt theme is met with the nearest one; a new person needs a name")
    func suggestions() throws {
        let misspelt = try run("question", "ask", "Hoe?", "--theme", "robotika", as: "an")
        #expect(misspelt.errors == "sto-tui: ‘robotika’ is geen thema van de catalogus. Bedoel je ‘robotica’?\n")
        #expect(try run("question", "ask", "Hoe?", as: "an").code == 2)
        #expect(try run("question", "ask", "Hoe?").code == 2)
        #expect(try run("question", "list").output == "Er zijn geen vragen.\n")
    }
}
