import CatalogKit
import CatalogScreens
import Foundation

/// What the options and the environment say about where things are and who is asking.
struct Settings: Sendable {
    /// The catalogue's folder.
    let catalogFolder: String
    /// Where the ledger is kept.
    let ledger: LedgerLocation
    /// The language to speak.
    let language: Language
    /// What the user set to their liking.
    private(set) var preferences: Preferences
    /// A sentence for each thing in the settings file that cannot be.
    let settingsProblems: [String]
    /// The address of the person to act for; nil for the profile's.
    let person: String?
    /// Whether a host lets the person in: with their own rights alone, and without leave to keep files.
    let isHosted: Bool
    /// Seconds that the program's clock is ahead of the computer's, for a day that was asked for.
    var clockOffset: Int

    /// Where the catalogue's index is kept; nil where there is no place for it.
    let indexFile: String?

    /// Now, in UTC seconds.
    var now: Int { Ledger.systemClock() + clockOffset }

    /// In whose name the ledger is used.
    var authority: Authority { isHosted ? .session(of: person ?? "") : .owner }

    /// Reads the catalogue with its index, which is built where there is none of these files.
    ///
    /// - Parameter progress: is called with the number of listings now and then while an index is built.
    /// - Returns: the catalogue, whole.
    /// - Throws: ``CatalogReaderError`` when the catalogue cannot be read.
    func library(progress: ((Int) -> Void)? = nil) throws(CatalogReaderError) -> Library {
        // Without the folder the index stays in memory.
        if let indexFile { try? UserFolder.make(for: indexFile) }
        return try Library(folder: catalogFolder, indexFile: indexFile, progress: progress)
    }

    /// The settings with nothing drawn but text.
    func plain() -> Settings {
        var settings = self
        settings.preferences.isPlain = true
        return settings
    }

    /// Throws the catalogue's index away; the next to read the catalogue builds another.
    func dropIndex() {
        if let indexFile { unlink(indexFile) }
    }

    /// The clock that the ledger goes by.
    var clock: @Sendable () -> Int {
        let offset = clockOffset
        return { Ledger.systemClock() + offset }
    }

    /// The options, where given, else the environment, else what is usual.
    ///
    /// - Parameters:
    ///   - options: what was asked for on the command line.
    ///   - environment: the process's environment.
    /// - Throws: ``CommandFailure`` for a value that cannot be.
    init(_ options: GlobalValues, environment: [String: String]) throws(CommandFailure) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let configFile = ConfigFile(environment: environment)
        let locale = Settings.language(options.lang, environment)
        (preferences, settingsProblems) = configFile.read(Wording(locale))
        language = options.lang == nil ? preferences.language ?? locale : locale
        let wording = Wording(language)
        catalogFolder = options.catalog ?? value("STO_CATALOG") ?? Settings.usualCatalog()
        indexFile = IndexPlace.path(ofCatalog: catalogFolder, environment: environment)
        do {
            ledger = try LedgerLocation(option: options.ledger, environment: environment)
        } catch .invalidAddress {
            throw CommandFailure(.usage, wording.sentence(for: LedgerError.invalidAddress))
        } catch {
            throw CommandFailure(error, wording)
        }
        person = options.as
        isHosted = options.hosted
        clockOffset = 0
        if let today = options.today ?? value("STO_TODAY") {
            guard let day = Day(today) else { throw CommandFailure(.usage, wording.badDate("--today", today)) }
            clockOffset = Settings.offset(from: Ledger.systemClock(), to: day)
        }
    }

    /// Dutch, unless the option or the locale says English.
    static func language(_ option: String?, _ environment: [String: String]) -> Language {
        if let option { return Language(rawValue: option.lowercased()) ?? .dutch }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("en") == true ? .english : .dutch
    }

    /// Whether the locale has letters beyond ASCII.
    static func showsEveryLetter(_ environment: [String: String]) -> Bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty }
        let name = locale?.lowercased() ?? ""
        return name.contains("utf-8") || name.contains("utf8")
    }

    /// Seconds from an instant, in UTC seconds, to the same time by the clock on a day.
    static func offset(from now: Int, to day: Day) -> Int {
        let time = LocalTime(utcSeconds: now)
        // No whole number of days: of the two, one may have summer time.
        return LocalTime(day: day, minute: time.minute).utcSeconds - now / 60 * 60
    }

    /// `./catalog`, or the one that was installed beside the program.
    private static func usualCatalog() -> String {
        if FileManager.default.fileExists(atPath: "catalog/region.yaml") { return "catalog" }
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let installed = program.deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("share/netflixleren/catalog").path
        return FileManager.default.fileExists(atPath: installed) ? installed : "catalog"
    }
}
