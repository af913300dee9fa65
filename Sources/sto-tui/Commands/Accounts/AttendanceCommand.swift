import ArgumentParser
import CatalogKit
import CatalogScreens

/// `attendance`: shows who was at an offering's meetings, notes it, and closes the list.
struct AttendanceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "attendance", abstract: commandWording.aboutAttendance,
            discussion: commandWording.aboutAttendanceDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpID)) var id: String
    @Option(help: ArgumentHelp(commandWording.helpAttendancePerson, valueName: "email")) var person: String?
    @Flag(help: ArgumentHelp(commandWording.helpPresent)) var present = false
    @Flag(help: ArgumentHelp(commandWording.helpAbsent)) var absent = false
    @Flag(help: ArgumentHelp(commandWording.helpExcused)) var excused = false
    @Option(help: ArgumentHelp(commandWording.helpMinutes, valueName: "n")) var minutes: Int?
    @Option(help: ArgumentHelp(commandWording.helpWhichMeeting, valueName: "n")) var meeting: Int?
    @Flag(help: ArgumentHelp(commandWording.helpAllPresent)) var allPresent = false
    @Flag(help: ArgumentHelp(commandWording.helpClose)) var close = false
    @Flag(help: ArgumentHelp(commandWording.helpLeaveMissing)) var leaveMissing = false
    @OptionGroup var options: GlobalOptions

    /// What is asked.
    private enum Task {
        case list
        case enter(String, AttendanceMark)
        case enterAll
        case close
    }

    func run() throws {
        let context = try CommandContext(options)
        let task = try task(context.wording)
        let catalog = try context.catalog()
        let offering = try context.offeringWithPeople(id, in: catalog)
        let sheet = AttendanceSheet(context: context, catalog: catalog, offering: offering, meeting: meeting)
        switch task {
        case .list: try sheet.list()
        case .enter(let person, let mark): try sheet.enter(person, mark)
        case .enterAll: try sheet.enterAll()
        case .close: try sheet.close(leavingMissing: leaveMissing)
        }
    }

    /// Which one of the things that can be asked, and nothing that does not go with it.
    private func task(_ wording: Wording) throws(CommandFailure) -> Task {
        let marks: [AttendanceMark] =
            (present ? [.present] : []) + (absent ? [.absent] : []) + (excused ? [.excused] : [])
            + (minutes.map { [.partly(minutes: $0)] } ?? [])
        let tasks: [Task] =
            (person.map { person in marks.map { .enter(person, $0) } } ?? []) + (allPresent ? [.enterAll] : [])
            + (close ? [.close] : [])
        let isClear =
            marks.count == (person == nil ? 0 : 1) && tasks.count <= 1 && (close || !leaveMissing)
            && !(close && meeting != nil)
        guard isClear else { throw CommandFailure(.usage, wording.oneAttendanceTask) }
        return tasks.first ?? .list
    }
}

extension CommandContext {
    /// The id of an offering of which the attendance is asked: itself, or of a course the last one that has begun.
    ///
    /// An offering that is gone from the catalogue counts as well, for as long as the ledger knows it.
    func offeringWithPeople(_ id: String, in catalog: Catalog) throws(CommandFailure) -> String {
        if catalog.offering(id) != nil { return id }
        if let course = catalog.course(id) {
            let begun = course.offerings.filter { $0.start <= now }.max { $0.start < $1.start }
            guard let begun else { throw CommandFailure(.refused, wording.nothingBegun(course.title)) }
            return begun.id
        }
        let known = try withLedger(for: .reading) { (ledger) throws(LedgerError) in try ledger.terms(of: id) }
        guard known == nil else { return id }
        throw CommandFailure(.refused, wording.nothingCalled(id, suggestion: catalog.nearestID(to: id)))
    }
}
