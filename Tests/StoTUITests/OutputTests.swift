import Foundation
import Testing

@Suite("What sto-tui says, and where it cannot")
struct OutputTests {
    private let program: ProgramRunner

    init() throws {
        program = try ProgramRunner()
    }

    /// Whether text holds nothing that steers a terminal or turns text around.
    private func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x0A: true
            case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
            default: true
            }
        }
    }

    @Test(
        "repeats nothing raw of what was typed",
        arguments: [
            ["show"], ["enrol"], ["search", "--near"], ["search", "--from"], ["search", "--lang"],
            ["search", "--sort"],
            ["search", "--limit"], ["check"],
            ["check", "--"],
            ["profile", "--email"], ["enrol", "lasersnijden-basis", "--session"], [],
        ])
    func echo(_ arguments: [String]) throws {
        let hostile = "x://\u{1B}[31m\u{9B}2J\r\u{8}\u{7F}\u{202E}\u{2066}rood"
        let outcome = try program.run(arguments + [hostile])
        #expect((1...3).contains(outcome.code))
        #expect(outcome.errors.contains("rood"), "It should say what is wrong.")
        #expect(isPlain(outcome.errors) && outcome.output == "")
    }

    @Test("keeps a sentence about something endless short, and its remedy whole", arguments: ["--from", "--limit"])
    func endless(_ option: String) throws {
        let outcome = try program.run(["search", option, String(repeating: "é", count: 10_000)])
        #expect(outcome.code == 2 && outcome.errors.count < 1200)
        let remedy = option == "--from" ? "schrijf jaar-maand-dag" : "past niet bij --limit <n>."
        #expect(outcome.errors.contains(remedy))
    }

    @Test("passes no control character of a name that was kept on, in JSON as an escape")
    func name() throws {
        let folder = program.home.appending(path: "config/netflixleren")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let kept = ["email": "an@school.example", "name": "An\u{202E} Jansen", "school": "\u{2066}School"]
        try JSONEncoder().encode(kept).write(to: folder.appending(path: "profile.json"))
        let text = try program.run(["profile"])
        #expect(text.code == 0 && text.output.contains("Jansen") && isPlain(text.output))
        #expect(isPlain(try program.run(["profile", "--json"]).output))
    }

    @Test("says so, with exit code 3, when the answer cannot be written", arguments: ["/dev/full", "-"])
    func unwritable(_ target: String) throws {
        for command in [["search"], ["search", "--json"], ["show", "lasersnijden-basis"], ["check"], ["--help"]] {
            let outcome = try program.run(command, redirection: target == "-" ? ">&-" : ">\(target)")
            #expect(outcome.code == 3, "\(command)")
            #expect(outcome.errors.contains("Niet alles kon worden afgedrukt"), "\(command)")
        }
    }

    @Test("stops in peace when the reader has read enough")
    func enough() throws {
        let outcome = try program.run(
            ["search", "--limit", "1000", "--json"], redirection: "| true; exit ${PIPESTATUS[0]}")
        #expect(outcome.code == 0 && outcome.errors == "")
    }

    @Test("speaks Dutch about wrong usage, and in the help")
    func usage() throws {
        let cases = [
            (["onzin"], "‘onzin’ hoort hier niet."), (["search", "--onzin"], "Optie ‘--onzin’ bestaat niet."),
            (["show"], "‘<id>’ ontbreekt."), (["show", "a", "b", "c"], "‘b', 'c’ hoort hier niet."),
            (["search", "--limit"], "Achter ‘--limit <n>’ ontbreekt een waarde."),
            (["search", "--limit", "x"], "‘x’ past niet bij --limit <n>."),
            (["search", "--them", "x"], "Bedoel je ‘--theme’?"),
            (["search", "--json=1"], "Achter --json hoort geen waarde."),
        ]
        for (arguments, sentence) in cases {
            let outcome = try program.run(arguments)
            #expect(outcome.code == 2 && outcome.output == "")
            #expect(outcome.errors.hasPrefix("sto-tui: ") && outcome.errors.contains(sentence), "\(outcome.errors)")
        }
        for command in ["search", "show", "enrol", "cancel", "undo", "agenda", "profile", "check", "audit"] {
            let dutch = try program.run([command, "--help"])
            #expect(dutch.code == 0 && dutch.errors == "")
            #expect(dutch.output.contains("GEBRUIK: sto-tui \(command)"))
            #expect(!dutch.output.contains(#/USAGE|OPTIONS|ARGUMENTS|Show help|default/#))
            #expect(try program.run([command, "--help", "--lang", "en"]).output.contains("USAGE: sto-tui \(command)"))
        }
    }
}
