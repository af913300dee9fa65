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

    /// What can be imported.
    enum Format: ExpressibleByArgument {
        /// Courses, in a format.
        case courses(ImportFormat)
        /// The towns of a country.
        case places

        init?(argument: String) {
            guard argument != Self.placesName else {
                self = .places
                return
            }
            guard let format = ImportFormat(rawValue: argument) else { return nil }
            self = .courses(format)
        }

        private static let placesName = "places"
        static let allValueStrings = ImportFormat.allCases.map(\.rawValue) + [placesName]
    }

    @Argument(help: ArgumentHelp(commandWording.helpImportFormat)) var format: Format
    @Argument(help: ArgumentHelp(commandWording.helpImportFiles, valueName: "file"), completion: .file())
    var files: [String]
    @Option(help: ArgumentHelp(commandWording.helpInto, valueName: "dir"), completion: .directory) var into: String?
    @Option(help: ArgumentHelp(commandWording.helpSourceName)) var name: String?
    @Option(help: ArgumentHelp(commandWording.helpMapping, valueName: "file"), completion: .file()) var mapping: String?
    @Flag(help: ArgumentHelp(commandWording.helpGuess)) var guess = false
    @Flag(help: ArgumentHelp(commandWording.helpAsFeed)) var feed = false
    @Flag(help: ArgumentHelp(commandWording.helpImportDryRun)) var dryRun = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        do {
            switch format {
            case .courses(let format): try run(format, context)
            case .places: try runPlaces(context)
            }
        } catch let failure as ImportFailure {
            throw CommandFailure(failure, context.wording)
        } catch let error as CatalogReaderError {
            throw CommandFailure(error, context.wording)
        }
    }

    private func run(_ format: ImportFormat, _ context: CommandContext) throws {
        let folder = folder(context)
        // Whoever names a folder that is not there yet begins a catalogue.
        if !dryRun, into != nil, mkdir(folder, 0o755) != 0, errno != EEXIST {
            throw ImportFailure.unwritable(folder, code: errno)
        }
        guard let name = name ?? ImportCommand.name(of: files[0]), Slug.isValid(name) else {
            throw CommandFailure(.usage, context.wording.badSourceName(name ?? files[0]))
        }
        let progress = ImportProgress(context.wording)
        let sources = try SourceFile.named(files) { progress.read($0) }
        let source = SourceFolder(catalog: folder, name: name)
        var (said, text) = try mappingFile(source)
        if format == .csv, guess || said.fields.isEmpty {
            let columns = try CSVGuess(SourceFile(path: sources[0].path, name: sources[0].name), mapping: said)
            if guess { return print(String(columns.mappingText.dropLast())) }
            guard try confirms(columns, context) else { throw CommandFailure(.refused, context.wording.guessRefused) }
            said.fields = try ImportMapping(Array(columns.mappingText.utf8), file: name).fields
            if text == nil, try source.mapping() == nil { text = Array(columns.mappingText.utf8) }
        }
        progress.total = sources.reduce(0) { $0 + $1.size }
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

    private func folder(_ context: CommandContext) -> String { into ?? context.settings.catalogFolder }

    /// Puts the towns of a country in the place of the catalogue's, but for those that are in use.
    private func runPlaces(_ context: CommandContext) throws {
        var intake = Intake()
        let towns = try SourceFile.named(files).flatMap { try GeoNamesReader.read($0, into: &intake) }
        let parts = try CatalogReader(folder: folder(context)).readHandWritten().parts
        let old = parts.vocabulary.places
        let used = Set(
            parts.vocabulary.schools.map(\.place) + [parts.region.centre]
                + parts.courses.flatMap(\.offerings).compactMap(\.place))
        guard !towns.isEmpty else { throw CommandFailure(.refused, context.wording.nothingToImport("places")) }
        let places = PlaceList.merging(towns, into: old, used: used)
        if !dryRun, places != old {
            let path = "\(folder(context))/vocabulary/places.yaml"
            try Interruption.held { () throws(ImportFailure) in
                do throws(FileReplacement.Failure) {
                    try FileReplacement.replace(path, with: Array(PlaceList.text(places).utf8))
                } catch {
                    throw .unwritable(path, code: error.code)
                }
            }
        }
        let (before, after) = (Set(old.map(\.name)), Set(places.map(\.name)))
        print(
            context.wording.importedPlaces(
                total: places.count, new: after.subtracting(before).count, gone: before.subtracting(after).count,
                isDryRun: dryRun))
        for line in context.wording.lines(for: intake.findings) { print(line) }
    }

    /// Shows what the columns are taken for, and asks whether that is right where somebody is there to answer.
    private func confirms(_ guess: CSVGuess, _ context: CommandContext) throws -> Bool {
        guard isatty(STDIN_FILENO) == 1, !context.isJSON, !dryRun else { return true }
        for line in context.wording.lines(for: guess) { print(line) }
        Output.flush()
        Output.ask(context.wording.isGuessRight)
        return context.wording.isYes(readLine() ?? "")
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
