import Foundation
import Testing

/// Tricks to get out of a session, or into somebody else's, each refused.
@Suite("Escapes from a session over SSH", .serialized, .enabled(if: SSHHost.isInstalled))
struct EscapeTests {
    /// What a client asks to be run instead, without a terminal. `SECRET` and `TRACE` stand for files of the host.
    static let commands = [
        "sh", "bash -i", "/bin/sh -c id", "id", "cat SECRET", "exec sh", "env", "sto-tui", "sto-tui agenda",
        "search x; touch TRACE", "search x && touch TRACE", "search x | tee TRACE", "search $(touch TRACE)",
        "search `touch TRACE`", "search x > TRACE", "agenda\ntouch TRACE", "search '", "search \"",
        "agenda --ics TRACE", "agenda --ics=TRACE", "agenda --ics - --ics TRACE", "agenda --keep TRACE",
        "agenda --as bo@school.example", "agenda --as=bo@school.example", "--as bo@school.example agenda",
        "agenda --ledger sqlite:TRACE", "agenda --catalog /etc", "--catalog /etc search passwd",
        "agenda --today 2027-02-01", "agenda --no-hosted", "agenda --hosted=false", "search -- --as bo@school.example",
        "history bo@school.example", "session --person bo@school.example", "people list", "people keys",
        "people give an@school.example operator", "people roles", "profile --name X", "enrol lasersnijden@2027-03-11",
        "cancel lasersnijden@2027-03-11", "participants lasersnijden@2027-03-11", "report hours", "demand", "audit",
        "backup TRACE", "restore TRACE", "export site --out TRACE", "import csv SECRET", "check /etc",
        "outbox send --sendmail 'touch TRACE'", "settings", "show ../../SECRET", "show SECRET", "search --help",
        "--experimental-dump-help", "--generate-completion-script bash", "interest add lasersnijden",
        "learning done welkom", "learning forget", "privacy erase bo@school.example", "\u{1B}]52;c;aGVs\u{07}",
    ]

    @Test("by another command")
    func command() throws {
        let host = try SSHHost()
        for trick in Self.commands {
            let command = trick.replacing("SECRET", with: host.secret).replacing("TRACE", with: host.trace)
            let outcome = try host.ask("an", command, options: host.shared)
            #expect(!FileManager.default.fileExists(atPath: host.trace), "\(trick) left a trace")
            for secret in ["geheim van de host", "Geheime", "uid=", "root:", "bo@school.example\n", "\u{1B}", "SSH_"] {
                #expect(!outcome.text.contains(secret), "\(trick) told: \(outcome.text)")
            }
            // What only looks for words that a shell would take for more finds nothing.
            let isSearch =
                trick.hasPrefix("search") && !trick.contains("--") && !trick.hasSuffix("'")
                && !trick.hasSuffix("\"")
            #expect(isSearch ? outcome.code <= 1 : outcome.code != 0, "\(trick): \(outcome.code) \(outcome.text)")
            #expect(outcome.code != 137, "\(trick) hangs")
        }
        #expect(try host.sto("audit").contains("klopt."))
        #expect(try host.sto("people", "list", "--json").contains("operator") == false)
    }

    @Test("by what else SSH can do: files, forwarding, variables, agents")
    func channels() throws {
        let host = try SSHHost()
        let common = host.client("an").dropFirst().dropLast().filter { $0 != "-p" && $0 != "\(host.port)" }
        let target = host.client("an").last ?? ""
        for program in [
            ["scp", "-P", "\(host.port)"] + common + ["\(target):\(host.secret)", "\(host.home.folder)/fetched"],
            ["scp", "-O", "-P", "\(host.port)"] + common + ["\(target):\(host.secret)", "\(host.home.folder)/fetched"],
            ["scp", "-P", "\(host.port)"] + common + [host.secret, "\(target):\(host.trace)"],
            ["scp", "-O", "-P", "\(host.port)"] + common + [host.secret, "\(target):\(host.trace)"],
            ["sftp", "-b", "-", "-P", "\(host.port)"] + common + [target],
        ] {
            let outcome = try SSHHost.run(program, typing: "get \(host.secret) \(host.home.folder)/fetched\n")
            #expect(outcome.code != 0, "\(program[0]): \(outcome.text)")
        }
        #expect(!FileManager.default.fileExists(atPath: "\(host.home.folder)/fetched"))
        #expect(!FileManager.default.fileExists(atPath: host.trace))
        // Forwarding: the remote end refuses, and a tunnel to sshd itself carries nothing.
        let direct = try host.ask("an", options: ["-W", "127.0.0.1:\(host.port)"])
        #expect(direct.code != 0 && !direct.text.contains("SSH-2.0"), "\(direct.text)")
        for options in [
            ["-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:22"], ["-o", "ExitOnForwardFailure=yes", "-R", "0"],
        ] {
            #expect(try host.ask("an", "agenda", options: options).code != 0, "\(options)")
        }
        // A subsystem, an agent, a display.
        #expect(try host.ask("an", "sftp", options: ["-s"]).code != 0)
        for options in [["-A"], ["-X"], ["-Y"]] {
            #expect(try host.ask("an", "env", options: options).code != 0)
        }
    }

    /// Variables of which each could lead somewhere.
    static let assignments = [
        "STO_LEDGER=sqlite:/tmp/nergens", "STO_CATALOG=/etc", "STO_TODAY=2026-01-01", "HOME=/",
        "XDG_CONFIG_HOME=/etc",
        "XDG_STATE_HOME=/etc", "TERMINFO=/tmp", "TERMCAP=/etc/passwd", "TERM=../../../../etc/passwd",
        "LESSOPEN=|sh",
        "PAGER=sh", "EDITOR=sh", "BROWSER=sh", "DISPLAY=:0", "LC_ALL=/etc/passwd", "LANGUAGE=../..",
        "TZ=/etc/passwd",
        "SSH_ORIGINAL_COMMAND=sh", "USER=bo", "LOGNAME=bo@school.example", "PATH=/tmp", "NLSPATH=/tmp/%N",
    ]

    @Test("by variables that the client sends")
    func variables() throws {
        let host = try SSHHost()
        for assignment in Self.assignments {
            let outcome = try host.ask("an", "agenda", options: ["-o", "SetEnv=\(assignment)"])
            #expect(
                outcome.code == 0 && outcome.text.hasSuffix("Je agenda is nog leeg.\n"),
                "\(assignment): \(outcome.text)")
        }
    }
}
