import ArgumentParser
import CatalogExchange
import CatalogKit
import CatalogScreens
import Foundation
import Synchronization

/// `import`: takes what others publish into the catalogue.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import", abstract: commandWording.aboutImport, discussion: commandWording.aboutImportDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpImportFormat)) var format: ImportFormat
    @Argument(help: ArgumentHelp(commandWording.helpImportFiles, valueName: "file"), completion: .file())
    var files: [String]
    @Option(help: ArgumentHelp(commandWording.helpInto, valueName: "dir"), completion: .directory) var into: String?
    @Option(help: ArgumentHelp(commandWording.helpSourceName)) var name: String?
    @Option(help: ArgumentHelp(commandWording.helpMapping, valueName: "file"), completion: .file()) var mapping: String?
    @Flag(help: ArgumentHelp(commandWording.helpAsFeed)) var feed = false
    @Flag(help: ArgumentHelp(commandWording.helpImportDryRun)) var dryRun = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        do {
            try run(context)
        } catch let failure as ImportFailure {
            throw CommandFailure(failure, context.wording)
        } catch let error as CatalogReaderError {
            throw CommandFailure(error, context.wording)
        }
    }

    private func run(_ context: CommandContext) throws {
        let folder = into ?? context.settings.catalogFolder
        guard let name = name ?? ImportCommand.name(of: files[0]), Slug.isValid(name) else {
            throw CommandFailure(.usage, context.wording.badSourceName(name ?? files[0]))
        }
        let progress = ImportProgress(context.wording)
        let sources = try SourceFile.named(files) { progress.read($0) }
        progress.total = sources.reduce(0) { $0 + $1.size }
        let source = SourceFolder(catalog: folder, name: name)
        let (said, text) = try mappingFile(source)
        let importer = Importer(into: folder, name: name, mapping: said, today: context.now.day)
        let prepared = try importer.prepare(sources, with: format.reader, landing: feed ? .feed : nil)
        progress.clear()
        if !dryRun, !prepared.summary.hasNothing {
            try Interruption.held { () throws(ImportFailure) in
                try prepared.write()
                if let text { try source.write(mapping: text) }
            }
        }
        if context.isJSON {
            try context.printJSON(ImportOutput(prepared.summary, isDryRun: dryRun, context.wording))
        } else {
            for line in context.wording.lines(for: prepared.summary, isDryRun: dryRun) { print(line) }
        }
        guard !prepared.summary.hasNothing else {
            throw CommandFailure(.refused, context.wording.nothingToImport(format.rawValue))
        }
    }

    /// What was said about the source: now, or at an earlier import; and the text to keep of it.
    private func mappingFile(_ source: SourceFolder) throws(ImportFailure) -> (ImportMapping, text: [UInt8]?) {
        guard let mapping else { return (try source.mapping() ?? ImportMapping(), nil) }
        guard let bytes = FileManager.default.contents(atPath: mapping) else {
            throw .unreadable(mapping, code: ENOENT)
        }
        return (try ImportMapping(Array(bytes), file: mapping), Array(bytes))
    }

    /// The name of a source that is not named: its file's or folder's without the ending.
    private static func name(of path: String) -> String? {
        let file = URL(filePath: path).standardizedFileURL.lastPathComponent
        return Slug.of(String(file.split(separator: ".", maxSplits: 1).first ?? ""))
    }
}

extension ImportFormat: ExpressibleByArgument {}

extension ImportSummary {
    /// Whether the source had nothing that could be used.
    fileprivate var hasNothing: Bool {
        isEmpty && courses.unchanged + offerings.unchanged == 0 && kept.isEmpty && removed.isEmpty
            && offerings.vanished.isEmpty && courses.vanished.isEmpty
    }
}

/// Shows how far reading is, at most ten times a second.
private final class ImportProgress: Sendable {
    private struct State {
        var read = 0
        var total = 0
        var shown = -1
    }

    private let state = Mutex(State())
    private let wording: Wording

    init(_ wording: Wording) {
        self.wording = wording
    }

    var total: Int {
        get { state.withLock { $0.total } }
        set { state.withLock { $0.total = newValue } }
    }

    func read(_ bytes: Int) {
        let percentage = state.withLock { state -> Int? in
            state.read += bytes
            // A file that is read twice counts twice.
            let percentage = min(99, state.read * 100 / max(1, state.total))
            guard percentage > state.shown else { return nil }
            state.shown = percentage
            return percentage
        }
        if let percentage { Output.progress(wording.reading(percentage: percentage)) }
    }

    func clear() { Output.progress("") }
}

/// Keeps Ctrl-C and a request to end waiting while files are written.
enum Interruption {
    /// Runs work that is not to be cut off in the middle; what was asked meanwhile happens after it.
    static func held(_ work: () throws(ImportFailure) -> Void) throws(ImportFailure) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
        var before = sigset_t()
        pthread_sigmask(SIG_BLOCK, &signals, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        try work()
    }
}
