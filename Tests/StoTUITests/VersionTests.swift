import Foundation
import Testing

@testable import sto_tui

@Suite("sto-tui --version and its completions")
struct VersionTests {
    private let runner: ProgramRunner

    init() throws {
        runner = try ProgramRunner()
    }

    @Test("tells the version, and nothing else", arguments: [["--version"], ["search", "--version"]])
    func version(arguments: [String]) throws {
        let outcome = try runner.run(arguments)
        #expect(outcome.code == 0)
        #expect(outcome.output == "sto-tui \(Version.number)\n")
        #expect(outcome.errors == "")
    }

    @Test("has a version of three numbers, which a package can carry")
    func number() {
        #expect(Version.number.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    }

    @Test("completes in bash, zsh and fish, down to the commands", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let outcome = try runner.run(["--generate-completion-script", shell])
        #expect(outcome.code == 0)
        #expect(outcome.errors == "")
        for word in ["sto-tui", "follow-up", "free-places", "version"] {
            #expect(outcome.output.contains(word), "\(word) in \(shell)")
        }
    }

    @Test("writes completions that bash can read and that offer the commands")
    func bash() throws {
        let script = try runner.run(["--generate-completion-script", "bash"]).output
        try Data(script.utf8).write(to: runner.home.appending(path: "sto-tui.bash"))
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.currentDirectoryURL = runner.home
        process.arguments = [
            "--norc", "-ec",
            """
            bash -n sto-tui.bash
            source sto-tui.bash
            COMP_WORDS=(sto-tui vari) COMP_CWORD=1 COMP_LINE='sto-tui vari' COMP_POINT=12 COMP_TYPE=9
            _sto-tui sto-tui vari sto-tui
            echo "${COMPREPLY[*]}" >offered
            """,
        ]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let offered = String(decoding: try Data(contentsOf: runner.home.appending(path: "offered")), as: UTF8.self)
        #expect(offered == "variant\n")
    }
}
