import Foundation
import Testing

extension TerminalTests {
    /// What the commands say of questions and ideas, the screens say as well.
    @Suite("Questions and ideas, in the commands and on the screen")
    struct QuestionsJourney {
        private static let fill = """
            ask() {
              sto-tui question ask "$4" --today $1 --as "$2@school.example" --name "$2" --school "$3" --theme maakonderwijs \\
                --colleagues $5
            }
            ask 2026-12-01 Bo sophianum-gulpen "Wie leert ons lasersnijden?" 13
            ask 2026-12-22 Cas graaf-huyn-geleen "Een lascabine, en nu?" 22
            ask 2027-01-05 Dirk vmbo-maastricht "Zagen zonder splinters" 31
            sto-tui question take 2 --as linda@ro.nl
            sto-tui question withdraw 3 --as dirk@school.example
            sto-tui idea add "Alle TechLabs bezoeken" --as bo@school.example
            sto-tui idea add "Een lesbrievenruil" --as cas@school.example
            sto-tui idea join 1 --as cas@school.example; sto-tui idea join 1 --as dirk@school.example
            sto-tui profile --email an@regio.example --name An
            sto-tui question list --json > questions.json; sto-tui question show 1 --json > question.json
            sto-tui idea list --json > ideas.json
            echo filled=$?
            """

        private struct Question: Decodable {
            struct Matches: Decodable {
                struct Course: Decodable { let title: String }
                struct Similar: Decodable { let text: String }
                let courses: [Course]
                let similar: [Similar]
            }
            let colleagues, days: Int
            let text, state, wait: String
            let takenBy: String?
            let matches: Matches?
        }

        private struct Idea: Decodable {
            let title: String
            let supporters, schools: Int
        }

        @Test("A question is asked while its matches show, taken and answered; every figure is that of --json")
        func figures() throws {
            let home = try Home()
            try home.write(Self.fill, to: "fill.sh")
            let terminal = try TmuxTerminal(columns: 120, rows: 40, home: home)
            try terminal.enter("cd ~; clear; sh fill.sh | tail -1")
            try terminal.wait(for: "filled=0")
            func json<Value: Decodable>(_ type: Value.Type, _ file: String) throws -> Value {
                try JSONDecoder().decode(type, from: Data(home.read(file).utf8))
            }
            let questions = try json([Question].self, "questions.json")
            #expect(questions.map(\.days) == [42, 21])

            try terminal.enter("sto-tui; echo code=$?")
            try terminal.wait(for: "1 Ontdek")
            try terminal.press("5", "Tab", "Tab")
            let list = try terminal.wait("both questions") { screen in
                screen.contains("2 open vragen · 1 nog niet opgepakt")
                    && questions.allSatisfy { screen.contains($0.text) }
            }
            for question in questions {
                let sign = question.wait == "too-long" ? "!!" : "!"
                let row = try #require(list.lines.first { $0.contains(question.text) })
                #expect(row.contains(" \(sign) \(question.days) ") && row.contains(" \(question.colleagues) "))
                #expect(row.contains(question.state == "new" ? "nieuw" : "in gesprek"))
                if let taker = question.takenBy { #expect(row.contains(taker)) }
            }
            try terminal.press("Enter")
            let matches = try #require(try json(Question.self, "question.json").matches)
            #expect(!matches.courses.isEmpty && !matches.similar.isEmpty)
            try terminal.wait("the same matches") { screen in
                matches.courses.allSatisfy { screen.contains($0.title) }
                    && matches.similar.allSatisfy { screen.contains($0.text) }
            }
            try terminal.press("Escape", "Tab")
            let ideas = try terminal.wait(for: "Alle TechLabs bezoeken")
            for idea in try json([Idea].self, "ideas.json") {
                let row = try #require(ideas.lines.first { $0.contains(idea.title) })
                let figures = row.split(separator: " ").compactMap { Int($0) }
                #expect(figures.prefix(2) == [idea.supporters, idea.schools])
            }

            try terminal.press("v")
            try terminal.wait(for: "Wat wil jouw school leren?")
            try terminal.type("Lasersnijden in de onderbouw")
            try terminal.press("Tab")
            try terminal.type("maak")
            try terminal.wait(for: "Maakonderwijs")
            try terminal.press("Enter")
            try terminal.wait("a course and the same question elsewhere, while one types") {
                $0.contains("Lasersnijden, van tekening tot product") && $0.contains("Wie leert ons lasersnijden?")
            }
            try terminal.press("Enter")
            try terminal.wait(for: "Je vraag is genoteerd")
            try terminal.press("BTab")
            try terminal.wait(for: "3 open vragen")
            try terminal.press("G", "t")
            try terminal.wait(for: "De vraag is nu van jou.")
            try terminal.press("Enter")
            try terminal.wait("a match that is selected") { $0.contains("Deze cursussen passen erbij:") }
            try terminal.press("a")
            try terminal.wait(for: "Wat beantwoordt deze vraag?")
            try terminal.press("Enter")
            try terminal.wait(for: "Beantwoord; wie het vroeg, krijgt bericht.")
            try terminal.press("q", "q")
            try terminal.wait(for: "code=0")
            try terminal.enter("clear; sto-tui question list --state answered; sto-tui audit")
            let answered = try terminal.wait(for: "klopt")
            #expect(answered.contains("Lasersnijden in de onderbouw"))
        }
    }
}
