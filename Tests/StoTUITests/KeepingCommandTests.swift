import CatalogKit
import Foundation
import Testing

@Suite("sto-tui audit, backup, restore, history and privacy")
struct KeepingCommandTests {
    private let runner: ProgramRunner
    private static let offering = "lasersnijden-basis@2027-03-11"

    init() throws {
        runner = try ProgramRunner()
    }

    private func run(_ arguments: String..., redirection: String? = nil) throws -> ProgramRunner.Outcome {
        try runner.run(arguments + ["--today", "2027-02-01"], redirection: redirection)
    }

    private var folder: String { "\(runner.home.path)/data/netflixleren" }
    private var ledger: String { "\(folder)/ledger.sqlite" }
    private var backup: String { "\(runner.home.path)/backup" }

    private func enrol(_ name: String) throws {
        let outcome = try run(
            "enrol", Self.offering, "--as", "\(name)@school.nl", "--name", name.capitalized, "--school", "Sophianum")
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    private func breakRule() throws {
        try SQLiteConnection(path: ledger).write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE enrolment SET state = 'waiting'", [])
        }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("audit ends with 0 for a sound ledger, and with 2 and a sentence a row for one that breaks its rules")
    func audit() throws {
        try enrol("an")
        #expect(try run("audit").code == 0)
        try breakRule()
        let outcome = try run("audit")
        #expect(outcome.code == 2)
        #expect(outcome.output.contains("aanmelding 1: het journaal zegt iets anders."))
        #expect(outcome.errors.hasPrefix("sto-tui: Het grootboek klopt niet: "))
        let json = try run("audit", "--json")
        #expect(json.code == 2)
        #expect(try json.json([String].self) == outcome.output.split(separator: "\n").map(String.init))
        try Data(repeating: 7, count: 8192).write(to: URL(filePath: ledger))
        #expect(try run("audit").code == 3)
    }

    @Test("backup and restore bring back what was, and say so")
    func backupAndRestore() throws {
        #expect(try run("backup", backup).errors == "sto-tui: Er is nog geen grootboek om te bewaren.\n")
        try enrol("an")
        #expect(
            try run("backup", backup).output.hasPrefix(
                "Bewaard in \(backup): 1 mens, 1 aanmelding, laatste wijziging ma 1 feb 2027 "))
        let again = try run("backup", backup)
        #expect(again.code == 1 && again.errors.contains("--force"))
        #expect(try run("backup", backup, "--force").code == 0)
        try enrol("bo")
        let restored = try run("restore", backup)
        #expect(restored.code == 0)
        #expect(restored.output.hasPrefix("Teruggezet: 1 mens, 1 aanmelding, "))
        #expect(restored.output.contains("Wat er stond is bewaard in \(ledger).before-restore-2027-02-01-"))
        #expect(try run("agenda", "--as", "an@school.nl").output.contains("Lasersnijden"))
        #expect(try run("history", "bo@school.nl").code == 1, "Bo came later")
        try breakRule()
        let unsound = try run("backup", backup, "--force")
        #expect(unsound.code == 2 && unsound.output.hasPrefix("Bewaard in"))
        #expect(try run("restore", backup).errors.contains("De reservekopie klopt niet"))
        #expect(try run("restore", "/nergens").code == 3)
    }

    @Test("leave no half file, whenever they are killed")
    func killed() throws {
        try enrol("an")
        for milliseconds in stride(from: 5, through: 60, by: 5) {
            let run = try runner.start(
                ["backup", backup, "--force"],
                under: ["timeout", "-s", "KILL", "0.0\(milliseconds / 10)\(milliseconds % 10)"])
            _ = try run.outcome()
            guard FileManager.default.fileExists(atPath: backup) else { continue }
            #expect(try Ledger(.file(backup), for: .reading).audit().isEmpty)
        }
        #expect(try run("backup", backup, "--force").code == 0)
        #expect(!FileManager.default.fileExists(atPath: backup + ".part"))
    }

    @Test("a backup is left to the tools of a server")
    func server() throws {
        let url = "postgresql://localhost:1/nowhere"
        let outcome = try run("restore", backup, "--ledger", url)
        #expect(outcome.code == 1 && outcome.errors.contains("pg_restore"))
    }

    @Test("nobody else can read the ledger, its companions, backups and what is exported")
    func modes() throws {
        let out = "\(runner.home.path)/an.json"
        try enrol("an")
        let held = try SQLiteConnection(path: ledger)
        _ = try runner.run(
            ["backup", backup],
            redirection: "; umask 0022; \"$0\" backup \(backup)2; \"$0\" privacy export an@school.nl --out \(out)")
        try enrol("bo")
        _ = try held.changeToken()
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" }
        #expect(files.contains("\(ledger)-wal") && files.contains("\(ledger)-shm"))
        for file in files + [backup, "\(backup)2", out] { #expect(try mode(file) == 0o600, "\(file)") }
    }

    @Test("history tells you what happened, with who did it")
    func history() throws {
        try enrol("an")
        _ = try run("cancel", Self.offering, "--as", "an@school.nl")
        let lines = try run("history", "--as", "an@school.nl").output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains(" · je meldde je af voor ‘Lasersnijden"))
        #expect(lines[1].contains(" · je meldde je aan voor ‘Lasersnijden"))
        let offering = try run("history", Self.offering, "--as", "toos@sto.nl", "--lang", "en")
        #expect(offering.output.contains(" · An signed up for ‘Lasersnijden"))
        struct Line: Decodable { let action, sentence: String }
        #expect(try run("history", "an@school.nl", "--json").json([Line].self).map(\.action) == ["cancel", "enrol"])
        #expect(try run("history").code == 2, "who are you?")
        #expect(try run("history", "niemand@school.nl").code == 1)
    }

    @Test("privacy exports, erases after asking, and lets go")
    func privacy() throws {
        try enrol("an")
        struct File: Decodable { let person: String }
        #expect(try run("privacy", "export", "an@school.nl").json(File.self).person == "an@school.nl")
        let refused = try run("privacy", "erase", "an@school.nl", "--as", "toos@sto.nl")
        #expect(refused.code == 1 && refused.errors.contains("--yes"))
        let trial = try run("privacy", "retain", "--dry-run")
        #expect(trial.output == "Zou worden losgelaten: 0 mensen, 0 teksten, 0 berichten, 0 aanvragen.\n")
        let erased = try run("privacy", "erase", "an@school.nl", "--yes", "--as", "toos@sto.nl")
        #expect(erased.output.hasPrefix("an@school.nl is gewist: 1 aanmelding vervallen, 0 anderen kregen een plek.\n"))
        #expect(erased.output.contains("In het bestand is niets achtergebleven.\n"))
        #expect(try run("privacy", "export", "an@school.nl").code == 1)
        #expect(try run("audit").code == 0)
        let bytes = try Data(contentsOf: URL(filePath: ledger))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("an@school.nl"))
    }
}
