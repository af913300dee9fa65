import ArgumentParser
import CatalogKit
import CatalogScreens

/// `check`: names every problem in a catalogue's files.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: commandWording.aboutCheck, discussion: commandWording.aboutCheckDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpFolder, valueName: "dir"), completion: .directory)
    var folder: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let folder = folder ?? context.settings.catalogFolder
        let contents: CatalogContents
        do throws(CatalogReaderError) {
            contents = try CatalogReader(folder: folder).read()
        } catch {
            throw CommandFailure(error, context.wording)
        }
        let errors = contents.diagnostics.count { $0.severity == .error }
        if context.isJSON {
            try context.printJSON(contents.diagnostics.map { DiagnosticOutput($0, context.wording) })
        } else {
            for diagnostic in contents.diagnostics { print(context.wording.line(for: diagnostic, folder: folder)) }
            print(
                context.wording.checked(
                    courses: contents.catalog.courses.count, listings: contents.catalog.listings.count, errors: errors,
                    warnings: contents.diagnostics.count - errors))
        }
        // A warning leaves the course in, but is there to be mended all the same.
        if !contents.diagnostics.isEmpty { throw ExitCode(CommandFailure.Code.refused.rawValue) }
    }

    /// A diagnostic as JSON.
    struct DiagnosticOutput: Encodable {
        let file: String
        let line: Int
        let column: Int
        let severity: String
        let message: String

        init(_ diagnostic: Diagnostic, _ wording: Wording) {
            file = diagnostic.file
            line = diagnostic.line
            column = diagnostic.column
            severity = diagnostic.severity == .error ? "error" : "warning"
            message = wording.sentence(for: diagnostic.problem)
        }
    }
}

/// `audit`: proves that the ledger keeps its rules.
struct AuditCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "audit", abstract: commandWording.aboutAudit, discussion: commandWording.aboutAuditDetail)
    }

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let findings = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in try ledger.audit() }
        let sentences = findings.map(context.wording.sentence(for:))
        if context.isJSON {
            try context.printJSON(sentences)
        } else {
            for sentence in sentences { print(sentence) }
            if findings.isEmpty { print(context.wording.auditClean) }
        }
        if !findings.isEmpty { throw CommandFailure(.unsound, context.wording.auditFailed(findings.count)) }
    }
}
