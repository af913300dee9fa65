import ArgumentParser
import CatalogKit
import CatalogScreens

/// `agenda`: a person's enrolments.
struct AgendaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "agenda", abstract: commandWording.aboutAgenda)
    }

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let email = try context.email()
        let catalog = try context.catalog()
        let mine = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.enrolments(of: email)
        }
        let agenda = Agenda(mine, in: catalog)
        if context.isJSON {
            try context.printJSON(agenda.entries.map(EntryOutput.init))
            return
        }
        if agenda.entries.isEmpty { print(context.wording.noAgenda) }
        for entry in agenda.upcoming(context.now) + agenda.past(context.now) {
            print(context.wording.agendaLine(entry, now: context.now))
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
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        var profile = context.profileFile.read()
        if email != nil || name != nil || school != nil {
            guard let email = email ?? profile?.email else {
                throw CommandFailure(.usage, context.wording.whoAreYou)
            }
            let person: Person
            do throws(LedgerError) {
                person = try Person(
                    email: email, name: name ?? profile?.name ?? "",
                    school: school ?? profile?.school ?? "")
            } catch {
                throw CommandFailure(error, context.wording)
            }
            do {
                try context.profileFile.write(person)
            } catch {
                throw CommandFailure(.broken, context.wording.profileNotSaved(context.profileFile.path))
            }
            profile = person
        }
        guard let profile else { throw CommandFailure(.refused, context.wording.noProfile) }
        if context.isJSON {
            try context.printJSON(["email": profile.email, "name": profile.name, "school": profile.school])
        } else {
            print("\(profile.name) <\(profile.email)>\(profile.school.isEmpty ? "" : ", " + profile.school)")
        }
    }
}
