import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `agenda`: a person's enrolments, a month of them, or a calendar.
struct AgendaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "agenda", abstract: commandWording.aboutAgenda, discussion: commandWording.aboutAgendaDetail)
    }

    @Option(help: ArgumentHelp(commandWording.helpMonth, valueName: "yyyy-mm")) var month: String?
    @Option(help: ArgumentHelp(commandWording.helpICS, valueName: "file"), completion: .file()) var ics: String?
    @Option(help: ArgumentHelp(commandWording.aboutKeep, valueName: "file"), completion: .file()) var keep: String?
    @Flag(help: ArgumentHelp(commandWording.aboutStopKeeping)) var stopKeeping = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let ways = [ics != nil, keep != nil, stopKeeping, month != nil || context.isJSON]
        guard ways.count(where: { $0 }) <= 1 else { throw CommandFailure(.usage, context.wording.oneWayToShow) }
        if stopKeeping { return try stop(context) }
        let email = try context.email()
        let catalog = try context.catalog()
        if let path = ics ?? keep {
            try write(email, in: catalog, to: path, context)
            return
        }
        let (mine, interests, colleagues) = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            context.follow(ledger)
            return (
                try ledger.enrolments(of: email), try ledger.interests(of: email),
                try month == nil ? [] : ledger.colleagues(of: email, in: catalog)
            )
        }
        let agenda = Agenda(mine, in: catalog)
        if let month {
            guard let month = Month(month) else { throw CommandFailure(.usage, context.wording.badMonth(month)) }
            let calendar = AgendaCalendar(agenda, interests: interests, colleagues: colleagues, in: catalog)
            if context.isJSON {
                let entries = agenda.entries.filter { entry in
                    entry.offering?.meetings.contains { $0.days.contains { $0.month == month } } == true
                }
                try context.printJSON(entries.map(EntryOutput.init))
            } else {
                let text = MonthText(month, calendar, language: context.wording.language, today: context.now.day)
                for line in text.lines { print(line) }
            }
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
        if let kept = context.keptCalendar.read(), kept.email == email.lowercased() {
            print(context.wording.keptIn(kept.path))
        }
    }

    // MARK: - Calendars

    /// Writes the agenda as a calendar, to a file or for `-` to standard output, and says what could not go into it.
    private func write(_ email: String, in catalog: Catalog, to path: String, _ context: CommandContext) throws {
        let wording = context.wording
        let (calendar, entries) = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            (
                AgendaCalendarFile(catalog: catalog, ledger: ledger, wording: wording, now: context.settings.now),
                Agenda(try ledger.enrolments(of: email), in: catalog).entries
            )
        }
        do throws(AgendaCalendarFile.Failure) {
            if ics == "-" {
                try calendar.print(email)
            } else {
                let number = try calendar.write(email, to: path)
                if keep == nil {
                    print(wording.calendarWritten(number, path))
                } else {
                    let path = URL(filePath: path).standardizedFileURL.path
                    try remember(email, path, context)
                    print(wording.calendarKept(number, path))
                }
            }
        } catch {
            throw CommandFailure(.refused, wording.sentence(for: error))
        }
        for entry in entries where entry.offering == nil {
            Output.complain(wording.agendaLine(entry, now: context.now))
        }
    }

    private func remember(
        _ email: String, _ path: String, _ context: CommandContext
    ) throws(AgendaCalendarFile.Failure) {
        let file = context.keptCalendar
        do {
            try file.write(
                KeptCalendar(
                    email: email.lowercased(), path: path, ledger: context.settings.ledgerPath,
                    language: context.wording.language.rawValue))
        } catch {
            throw .file(file.path ?? "agenda.json", error as? PrivateFile.Failure ?? .forbidden)
        }
    }

    private func stop(_ context: CommandContext) throws {
        guard context.keptCalendar.remove() else { throw CommandFailure(.refused, context.wording.nothingKept) }
        print(context.wording.stoppedKeeping)
    }

    // MARK: - JSON

    /// An entry as JSON; what it does not have is null.
    struct EntryOutput: Encodable {
        let entry: Agenda.Entry

        private enum Key: String, CodingKey {
            case offering, course, title, start, end, meetings, place, venue, state, position, sessions
        }

        private struct MeetingOutput: Encodable {
            let start, end: String
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            let meetings = entry.offering?.meetings.map { MeetingOutput(start: $0.start.iso, end: $0.end.iso) }
            try container.encode(entry.id, forKey: .offering)
            try container.encode(entry.course?.id, forKey: .course)
            try container.encode(entry.course?.title, forKey: .title)
            try container.encode(entry.offering?.start.iso, forKey: .start)
            try container.encode(entry.offering?.end.iso, forKey: .end)
            try container.encode(meetings ?? [], forKey: .meetings)
            try container.encode(entry.offering?.place, forKey: .place)
            try container.encode(entry.offering?.venue, forKey: .venue)
            try container.encode(entry.enrolment.state.rawValue, forKey: .state)
            try container.encode(entry.enrolment.position, forKey: .position)
            try container.encode(entry.enrolment.choices, forKey: .sessions)
        }
    }
}

extension AgendaCalendarFile {
    /// Writes a person's agenda to standard output.
    fileprivate func print(_ email: String) throws(Failure) {
        do {
            try PrivateFile.write(Data(calendar(of: email).text.utf8), to: STDOUT_FILENO)
        } catch let error as LedgerError {
            throw .ledger(error)
        } catch {
            throw .file("-", error as? PrivateFile.Failure ?? .forbidden)
        }
    }
}
