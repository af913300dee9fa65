import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `agenda`: a person's enrolments, or a calendar of them.
struct AgendaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "agenda", abstract: commandWording.aboutAgenda, discussion: commandWording.aboutAgendaDetail)
    }

    @Option(help: ArgumentHelp(commandWording.helpICS, valueName: "file"), completion: .file()) var ics: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        if ics != nil, context.isJSON { throw CommandFailure(.usage, context.wording.eitherICSOrJSON) }
        let email = try context.email()
        let catalog = try context.catalog()
        let mine = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.enrolments(of: email)
        }
        let agenda = Agenda(mine, in: catalog)
        if let ics {
            try write(agenda, in: catalog.region, to: ics, context)
            return
        }
        if context.isJSON {
            try context.printJSON(agenda.entries.map(EntryOutput.init))
            return
        }
        if agenda.entries.isEmpty { print(context.wording.noAgenda) }
        for entry in agenda.upcoming(context.now) + agenda.past(context.now) {
            print(context.wording.agendaLine(entry, now: context.now))
        }
    }

    /// Writes the agenda as a calendar, to a file or for `-` to standard output, and says what could not go into it.
    private func write(
        _ agenda: Agenda, in region: Region, to path: String, _ context: CommandContext
    ) throws(CommandFailure) {
        let wording = context.wording
        let writer = ICalendarWriter(region: region, words: wording.calendarWords(), now: context.settings.now)
        let calendar = Data(writer.text(agenda.entries).utf8)
        do throws(PrivateFile.Failure) {
            if path == "-" {
                try PrivateFile.write(calendar, to: STDOUT_FILENO)
            } else {
                try PrivateFile.write(calendar, to: path)
                print(wording.calendarWritten(agenda.entries.count { $0.offering != nil }, path))
            }
        } catch {
            throw CommandFailure(.refused, wording.calendarNotWritten(path, error))
        }
        for entry in agenda.entries where entry.offering == nil {
            let line = wording.agendaLine(entry, now: context.now)
            FileHandle.standardError.write(Data("sto-tui: \(line)\n".utf8))
        }
    }

    /// An entry as JSON; what it does not have is null.
    struct EntryOutput: Encodable {
        let entry: Agenda.Entry

        private enum Key: String, CodingKey {
            case offering, course, title, start, end, place, venue, state, position, sessions
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(entry.id, forKey: .offering)
            try container.encode(entry.course?.id, forKey: .course)
            try container.encode(entry.course?.title, forKey: .title)
            try container.encode(entry.offering?.start.iso, forKey: .start)
            try container.encode(entry.offering?.end.iso, forKey: .end)
            try container.encode(entry.offering?.place, forKey: .place)
            try container.encode(entry.offering?.venue, forKey: .venue)
            try container.encode(entry.enrolment.state.rawValue, forKey: .state)
            try container.encode(entry.enrolment.position, forKey: .position)
            try container.encode(entry.enrolment.choices, forKey: .sessions)
        }
    }
}

/// `profile`: shows or keeps who uses the program on this computer.
struct ProfileCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "profile", abstract: commandWording.aboutProfile,
            discussion: commandWording.aboutProfileDetail)
    }

    @Option(help: ArgumentHelp(commandWording.helpEmail)) var email: String?
    @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
    @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
    @Option(
        help: ArgumentHelp(commandWording.helpVisible, valueName: "yes|no"), completion: .list(["yes", "no"]))
    var visible: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let isVisible = try wish(context.wording)
        let person = try isVisible == nil || context.settings.person == nil ? kept(context) : named(context)
        let visible = try context.withLedger(for: isVisible == nil ? .reading : .writing) {
            (ledger) throws(LedgerError) in
            if let isVisible { try ledger.setVisible(isVisible, for: person) }
            return try ledger.isVisible(person.email)
        }
        if context.isJSON {
            try context.printJSON(ProfileOutput(person, isVisible: visible))
        } else {
            print("\(person.name) <\(person.email)>\(person.school.isEmpty ? "" : ", " + person.school)")
            print(context.wording.visible(visible))
        }
    }

    /// Whether the person is to be visible; nil where nothing is said about it.
    private func wish(_ wording: Wording) throws(CommandFailure) -> Bool? {
        switch visible?.lowercased() {
        case nil: nil
        case "yes": true
        case "no": false
        case let other?: throw CommandFailure(.usage, wording.badVisible(other))
        }
    }

    /// Whoever `--as` names, for whom nothing is kept on this computer.
    private func named(_ context: CommandContext) throws(CommandFailure) -> Person {
        let email = try context.email()
        let person = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try context.person(email, name: name, school: school, in: ledger)
        }
        guard let person else { throw CommandFailure(.usage, context.wording.nameNeeded(email)) }
        return person
    }

    /// Whoever is kept on this computer, brought up to date first with what the options say.
    private func kept(_ context: CommandContext) throws(CommandFailure) -> Person {
        let profile = context.profileFile.read()
        guard email != nil || name != nil || school != nil else {
            guard let profile else { throw CommandFailure(.refused, context.wording.noProfile) }
            return profile
        }
        guard let email = email ?? profile?.email else { throw CommandFailure(.usage, context.wording.whoAreYou) }
        let person: Person
        do throws(LedgerError) {
            person = try Person(
                email: email, name: name ?? profile?.name ?? "", school: school ?? profile?.school ?? "")
        } catch {
            throw CommandFailure(error, context.wording)
        }
        do {
            try context.profileFile.write(person)
        } catch {
            throw CommandFailure(.broken, context.wording.profileNotSaved(context.profileFile.path))
        }
        return person
    }
}

/// Who uses the program, as JSON.
struct ProfileOutput: Encodable {
    let email: String
    let name: String
    let school: String
    let visible: Bool

    init(_ person: Person, isVisible: Bool) {
        (email, name, school) = (person.email, person.name, person.school)
        visible = isVisible
    }
}
