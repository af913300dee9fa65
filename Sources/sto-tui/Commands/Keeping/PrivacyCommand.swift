import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `privacy`: what the ledger holds of somebody, erasing it, and letting go of what was kept long enough.
struct PrivacyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "privacy", abstract: commandWording.aboutPrivacy,
            subcommands: [Export.self, Erase.self, Retain.self])
    }

    /// `privacy export`: everything that the ledger holds of somebody, as JSON.
    struct Export: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: commandWording.aboutPrivacyExport, discussion: commandWording.aboutPrivacyExportDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpEmail)) var person: String
        @Option(help: ArgumentHelp(commandWording.helpPrivacyOut, valueName: "file"), completion: .file())
        var out: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let file = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.personalFile(of: person)
            }
            guard let out else { return try context.printJSON(file) }
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            let data = try encoder.encode(file)
            do throws(PrivateFile.Failure) {
                try PrivateFile.write(data, to: out)
            } catch {
                throw CommandFailure(.refused, context.wording.personalFileNotWritten(out))
            }
            print(context.wording.personalFileWritten(out, rows: file.tables.values.reduce(0) { $0 + $1.count }))
        }
    }

    /// `privacy erase`: takes everything that tells who somebody is out of the ledger.
    struct Erase: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: commandWording.aboutPrivacyErase, discussion: commandWording.aboutPrivacyEraseDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpEmail)) var person: String
        @Flag(help: ArgumentHelp(commandWording.helpYes)) var yes = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let actor = try context.email()
            guard yes || isAgreed(context.wording) else {
                throw CommandFailure(.refused, context.wording.nothingErased)
            }
            let erasure = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.erase(person, by: actor)
            }
            if context.isJSON {
                try context.printJSON(ErasureOutput(erasure))
            } else {
                for line in context.wording.erased(person, erasure) { print(line) }
            }
        }

        /// Asks at a terminal; elsewhere nobody can have agreed.
        private func isAgreed(_ wording: Wording) -> Bool {
            guard isatty(STDIN_FILENO) == 1 else { return false }
            Output.ask(wording.reallyErase(person))
            return readLine()?.lowercased() == person.lowercased()
        }
    }

    /// `privacy retain`: lets go of everything that was kept long enough.
    struct Retain: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: commandWording.aboutPrivacyRetain, discussion: commandWording.aboutPrivacyRetainDetail)
        }

        @Flag(help: ArgumentHelp(commandWording.helpRetainDryRun)) var dryRun = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let retention = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.retain(isTrial: dryRun)
            }
            if context.isJSON {
                try context.printJSON(RetentionOutput(retention, isDone: !dryRun))
            } else {
                for line in context.wording.retained(retention, isDone: !dryRun) { print(line) }
            }
        }
    }
}

/// What came of erasing somebody, in the shape of the command line's contract.
struct ErasureOutput: Encodable {
    let address: String
    /// The offerings that they were taken out of.
    let cancelled: [String]
    /// How many others got a seat by that.
    let promoted: Int
    let scrubbed: Bool

    init(_ erasure: Erasure) {
        address = erasure.address
        cancelled = erasure.cancelled.map(\.offering)
        promoted = erasure.promoted.count
        scrubbed = erasure.isScrubbed
    }
}

/// What was let go of, in the shape of the command line's contract.
struct RetentionOutput: Encodable {
    let erased, words, messages, requests: Int
    let responsible: [String]
    /// Whether it was done, and not only looked at.
    let done: Bool

    init(_ retention: Retention, isDone: Bool) {
        (erased, words) = (retention.erased, retention.words)
        (messages, requests) = (retention.messages, retention.requests)
        responsible = retention.responsible
        done = isDone
    }
}
