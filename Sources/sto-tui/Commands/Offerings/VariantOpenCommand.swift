import ArgumentParser
import CatalogKit
import CatalogScreens

/// `variant open`: puts an offering in the course's file and invites those who asked for the course.
struct VariantOpenCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "open", abstract: commandWording.aboutVariantOpen,
            discussion: commandWording.aboutVariantOpenDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpCourse)) var course: String
    @Option(help: ArgumentHelp(commandWording.helpDate, valueName: "yyyy-mm-dd")) var date: String
    @Option(help: ArgumentHelp(commandWording.helpStart, valueName: "hh:mm")) var start: String
    @Option(help: ArgumentHelp(commandWording.helpEnd, valueName: "hh:mm")) var end: String
    @Option(help: ArgumentHelp(commandWording.helpHost)) var school: String
    @Option(help: ArgumentHelp(commandWording.helpCapacity)) var capacity: Int
    @Option(help: ArgumentHelp(commandWording.helpMinimum)) var minimum: Int?
    @Option(help: ArgumentHelp(commandWording.helpEnrolBy, valueName: "yyyy-mm-dd")) var enrolBy: String?
    @Option(help: ArgumentHelp(commandWording.helpHold, valueName: "hours")) var hold = 72
    @Option(help: ArgumentHelp(commandWording.helpVenue)) var venue: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let actor = try context.email()
        let catalog = try context.catalog()
        let course = try context.course(course, in: catalog)
        let wanted = try offering(of: course, in: catalog, context)
        var file = try CourseFileChange(course.id, in: catalog, context.settings)
        let known = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.offerings(of: course.id)
        }
        let opened = try file.add(wanted, besides: known)
        try warn(of: opened, course, in: catalog, context)
        let terms = OfferingTerms(course: course, offering: opened, region: catalog.region)
        let outcome = try context.carryOut(&file) { (ledger) throws(LedgerError) in
            try ledger.openVariant(terms, holdHours: hold, by: actor)
        }
        if context.isJSON {
            try context.printJSON(OpenOutput(course: course.id, opened, outcome))
        } else {
            // The id alone, for scripts; what came of it is for people.
            print(opened.id)
            Output.complain(context.wording.variantOpened(course.title, outcome))
        }
    }

    /// The offering that was asked for, under an id that may be taken yet.
    private func offering(
        of course: Course, in catalog: Catalog, _ context: CommandContext
    ) throws(CommandFailure) -> Offering {
        let wording = context.wording
        guard capacity > 0 else { throw CommandFailure(.usage, wording.atLeastOne("--capacity")) }
        if let minimum, minimum < 1 { throw CommandFailure(.usage, wording.atLeastOne("--minimum")) }
        guard hold >= 0 else { throw CommandFailure(.usage, wording.notNegative("--hold")) }
        guard let day = try context.day(date, "--date"), let from = try context.minute(start, "--start"),
            let to = try context.minute(end, "--end")
        else { throw CommandFailure(.usage, wording.badDate("--date", date)) }
        let meeting = try context.meeting(on: day, from: from, to: to)
        let last = try context.day(enrolBy, "--enrol-by")
        if let last, last < context.now.day { throw CommandFailure(.refused, wording.inThePast(last)) }
        let school = try context.school(school, in: catalog)
        guard let place = catalog.place(named: school.place) else {
            throw CommandFailure(.refused, wording.unknownPlace(school.place))
        }
        let whereabouts = [school.name, venue.map(PlainText.line)].compactMap(\.self).filter { !$0.isEmpty }
        return Offering(
            id: "\(course.id)@\(day)", meetings: [meeting], place: place.name,
            venue: whereabouts.joined(separator: ", "), capacity: capacity, minimum: minimum, enrolBy: last)
    }

    /// Says what speaks against the date; it is done all the same.
    private func warn(
        of offering: Offering, _ course: Course, in catalog: Catalog, _ context: CommandContext
    ) throws(CommandFailure) {
        for holiday in catalog.region.holidays where holiday.days.contains(offering.start.day) {
            Output.complain(context.wording.inHoliday(holiday.name, offering.start.day))
        }
        let (people, engagements) = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            (try ledger.interests(in: course.id).filter { $0.state == .open }.map(\.person), try ledger.engagements())
        }
        let busy = Set(
            catalog.clashes(of: people, with: offering.meetings, in: offering.id, engagements: engagements).map(
                \.person))
        if !busy.isEmpty { Output.complain(context.wording.busyThen(busy.count, of: people.count)) }
    }
}

/// What came of opening a variant, as JSON.
private struct OpenOutput: Encodable {
    let course: String
    let offering: String
    let invited: Int
    let planned: Int
    /// Until when the seats are held; left out where none is.
    let until: String?
    let invitations: [String]
    let capacity: Int?
    let held: Int

    init(course: String, _ offering: Offering, _ outcome: VariantOutcome) {
        self.course = course
        self.offering = offering.id
        invited = outcome.invited.count
        planned = outcome.planned.count
        until = outcome.invited.first.map { LocalTime(utcSeconds: $0.until).iso }
        invitations = outcome.invited.map(\.person)
        capacity = offering.capacity
        held = outcome.seats.held
    }
}
