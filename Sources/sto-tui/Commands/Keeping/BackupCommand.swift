import ArgumentParser
import CatalogKit
import CatalogScreens

/// `backup`: writes the whole ledger into one file, while others go on working.
struct BackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup", abstract: commandWording.aboutBackup, discussion: commandWording.aboutBackupDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpBackupFile, valueName: "file"), completion: .file())
    var file: String
    @Flag(help: ArgumentHelp(commandWording.helpForce)) var force = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let backup = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.backUp(to: file, replacing: force)
        }
        if context.isJSON {
            try context.printJSON(KeepingOutput(backup.summary, file: file, kept: nil))
        } else {
            print(context.wording.backedUp(backup.summary, file: file))
        }
        guard backup.findings.isEmpty else {
            throw CommandFailure(.unsound, context.wording.auditFailed(backup.findings.count))
        }
    }
}

/// `restore`: puts a backup in the place of the ledger.
struct RestoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore", abstract: commandWording.aboutRestore,
            discussion: commandWording.aboutRestoreDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpRestoreFile, valueName: "file"), completion: .file())
    var file: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let restored: LedgerRestore
        do throws(LedgerError) {
            restored = try Ledger.restore(file, into: context.settings.ledger, clock: context.settings.clock)
        } catch {
            throw CommandFailure(error, context.wording)
        }
        if context.isJSON {
            try context.printJSON(KeepingOutput(restored.summary, file: file, kept: restored.kept))
        } else {
            for line in context.wording.restored(restored) { print(line) }
        }
    }
}

/// A backup that was made or restored, in the shape of the command line's contract.
struct KeepingOutput: Encodable {
    let file: String
    let people, enrolments: Int
    /// UTC seconds.
    let lastChange: Int?
    /// Where what stood there before is kept.
    let kept: String?

    init(_ summary: LedgerSummary, file: String, kept: String?) {
        self.file = file
        self.kept = kept
        (people, enrolments, lastChange) = (summary.people, summary.enrolments, summary.lastChange)
    }
}
