import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// The words of the command line's help, in the user's language.
let commandWording = Wording(CommandLine.language)

extension CommandLine {
    /// The language that the arguments or the locale ask for; known before the arguments are parsed, for the help.
    fileprivate static var language: Language {
        let arguments = CommandLine.arguments
        let given = arguments.firstIndex(of: "--lang").flatMap {
            arguments.indices.contains($0 + 1) ? arguments[$0 + 1] : nil
        }
        let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
        return Settings.language(given ?? joined, ProcessInfo.processInfo.environment)
    }
}

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: ArgumentHelp(commandWording.helpCatalog, valueName: "dir"), completion: .directory)
    var catalog: String?

    @Option(help: ArgumentHelp(commandWording.helpLedger, valueName: "url"))
    var ledger: String?

    @Option(help: ArgumentHelp(commandWording.helpAs, valueName: "email"))
    var `as`: String?

    @Option(help: ArgumentHelp(commandWording.helpToday, valueName: "yyyy-mm-dd"))
    var today: String?

    @Option(
        help: ArgumentHelp(commandWording.helpLang, valueName: "nl|en"),
        completion: .list(Language.allCases.map(\.rawValue)))
    var lang: String?

    @Flag(help: ArgumentHelp(commandWording.helpJSON))
    var json = false

    /// With no more rights than the person of `--as` has on a host; for `session`.
    @Flag(help: .private) var hosted = false

    /// What they say.
    var values: GlobalValues {
        GlobalValues(
            catalog: catalog, ledger: ledger, as: self.as, today: today, lang: lang, json: json, hosted: hosted)
    }
}

/// What the options that every command takes say; where there is nothing to read, what they say then.
struct GlobalValues {
    var catalog: String?
    var ledger: String?
    var `as`: String?
    var today: String?
    var lang: String?
    var json = false
    var hosted = false
}

/// What a command works with, opened when it is needed.
struct CommandContext {
    let settings: Settings
    let wording: Wording
    let isJSON: Bool
    let profileFile: ProfileFile
    let keptCalendar: KeptCalendarFile

    init(_ options: GlobalOptions) throws(CommandFailure) {
        try self.init(options.values)
    }

    init(_ options: GlobalValues) throws(CommandFailure) {
        let environment = ProcessInfo.processInfo.environment
        if let lang = options.lang, Language(rawValue: lang.lowercased()) == nil {
            throw CommandFailure(.usage, commandWording.badLanguage(lang))
        }
        settings = try Settings(options, environment: environment)
        wording = Wording(settings.language)
        isJSON = options.json
        profileFile = ProfileFile(environment: environment)
        keptCalendar = KeptCalendarFile(environment: environment)
    }

    var now: LocalTime { LocalTime(utcSeconds: settings.now) }

    /// The catalogue's sound part; what is wrong in it is for `check` to say.
    func catalog() throws(CommandFailure) -> Catalog {
        do throws(CatalogReaderError) {
            return try CatalogReader(folder: settings.catalogFolder).read().catalog
        } catch {
            throw CommandFailure(error, wording)
        }
    }

    /// The catalogue with its index.
    func library() throws(CommandFailure) -> Library {
        do throws(CatalogReaderError) {
            return try settings.library()
        } catch {
            throw CommandFailure(error, wording)
        }
    }

    /// Runs work on the ledger, its errors turned into sentences; after a change the kept calendar follows.
    func withLedger<Value>(
        for access: Ledger.Access, _ work: (Ledger) throws(LedgerError) -> Value
    ) throws(CommandFailure) -> Value {
        do throws(LedgerError) {
            let ledger = try Ledger(settings.ledger, for: access, as: settings.authority, clock: settings.clock)
            let value = try work(ledger)
            if case .writing = access { follow(ledger) }
            return value
        } catch {
            throw CommandFailure(error, wording)
        }
    }

    /// Brings the calendar that is kept in step with a ledger; that it cannot be written is told, and stops nothing.
    func follow(_ ledger: Ledger) {
        do throws(AgendaCalendarFile.Failure) {
            try settings.follow(keptCalendar, ledger) { try? catalog() }
        } catch {
            Output.complain(wording.sentence(for: error))
        }
    }

    /// The person to act for: the address that was given, or the one kept on this computer.
    func email() throws(CommandFailure) -> String {
        guard let email = settings.person ?? profileFile.read()?.email else {
            throw CommandFailure(.usage, wording.whoAreYou)
        }
        return email
    }

    /// The person with an address: as named here, as the ledger knows them, or as kept on this computer; nil without a name.
    func person(
        _ email: String, name: String?, school: String?, in ledger: Ledger
    ) throws(LedgerError) -> Person? {
        let kept = profileFile.read()
        let known = try ledger.person(email) ?? (kept?.email == email.lowercased() ? kept : nil)
        if name == nil, known == nil { return nil }
        return try Person(email: email, name: name ?? known?.name ?? "", school: school ?? known?.school ?? "")
    }

    /// The day that an option gives.
    func day(_ text: String?, _ option: String) throws(CommandFailure) -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw CommandFailure(.usage, wording.badDate(option, text)) }
        return day
    }

    /// The town that an option gives.
    func town(_ name: String?, in catalog: Catalog) throws(CommandFailure) -> Place? {
        guard let name else { return nil }
        if let place = catalog.town(name) { return place }
        throw CommandFailure(.refused, wording.unknownTown(name, suggestion: catalog.nearestTown(to: name)))
    }

    /// The theme that an option gives, by its id.
    func theme(_ name: String?, in catalog: Catalog) throws(CommandFailure) -> String? {
        guard let name else { return nil }
        if let theme = catalog.theme(name) { return theme.id }
        throw CommandFailure(.refused, wording.unknownTheme(name, suggestion: catalog.nearestTheme(to: name)))
    }

    /// The offering that an id means: itself, or of a course the next one that can still be signed up for.
    func offering(_ id: String, in catalog: Catalog) throws(CommandFailure) -> (Course, Offering) {
        if let (course, offering) = catalog.offering(id) { return (course, offering) }
        let course = try course(id, in: catalog)
        let open = course.offerings.sorted { $0.start < $1.start }.first {
            !$0.isCancelled
                && settings.now < OfferingTerms(course: course, offering: $0, region: catalog.region).enrolUntil
        }
        guard let open else { throw CommandFailure(.refused, wording.noOpenOffering(course.title)) }
        return (course, open)
    }

    /// The course that an id means: itself, or an offering's.
    func course(_ id: String, in catalog: Catalog) throws(CommandFailure) -> Course {
        if let course = catalog.course(id) ?? catalog.offering(id)?.course { return course }
        throw CommandFailure(.refused, wording.nothingCalled(id, suggestion: catalog.nearestID(to: id)))
    }

    /// Prints a value as JSON: keys in order, absent values as null.
    func printJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        Output.print(json: String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
