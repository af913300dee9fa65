import ArgumentParser
import CatalogKit
import CatalogScreens

/// `offering change`: other seats, another time or another deadline, in the course's file and in the ledger.
struct OfferingChangeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "change", abstract: commandWording.aboutOfferingChange,
            discussion: commandWording.aboutOfferingChangeDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpOffering)) var id: String
    @Option(help: ArgumentHelp(commandWording.helpCapacity)) var capacity: Int?
    @Option(help: ArgumentHelp(commandWording.helpDate, valueName: "yyyy-mm-dd")) var date: String?
    @Option(help: ArgumentHelp(commandWording.helpStart, valueName: "hh:mm")) var start: String?
    @Option(help: ArgumentHelp(commandWording.helpEnd, valueName: "hh:mm")) var end: String?
    @Option(help: ArgumentHelp(commandWording.helpMeeting)) var meeting: Int?
    @Option(help: ArgumentHelp(commandWording.helpEnrolBy, valueName: "yyyy-mm-dd")) var enrolBy: String?
    @Flag(help: ArgumentHelp(commandWording.helpYesClashes)) var yes = false
    @Flag(help: ArgumentHelp(commandWording.helpDryRun)) var dryRun = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let wording = context.wording
        let actor = try context.email()
        let catalog = try context.catalog()
        let (course, offering) = try context.exactOffering(id, in: catalog)
        guard !offering.isCancelled else { throw CommandFailure(.refused, wording.isCalledOff) }
        let changes = try changes(to: offering, context)
        var file = try CourseFileChange(course.id, in: catalog, context.settings)
        try file.edit { (editor) throws(CourseEditError) in try editor.change(id, changes) }
        guard let changed = file.editor.course.offerings.first(where: { $0.id == id }) else { return }
        let isMoved = changed.meetings != offering.meetings
        let terms = OfferingTerms(course: course, offering: changed, region: catalog.region)
        let plan = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            Plan(
                standing: try ledger.standings()[id] ?? OfferingStanding(), concerned: try ledger.concerned(by: id),
                engagements: try ledger.engagements(), participants: try ledger.participants(in: id),
                move: try ledger.move(to: terms))
        }
        if let capacity, capacity < plan.standing.taken + plan.standing.held {
            throw CommandFailure(.refused, wording.capacityBelow(plan.standing))
        }
        let clashes =
            isMoved
            ? catalog.clashes(of: plan.concerned, with: changed.meetings, in: id, engagements: plan.engagements) : []
        if !context.isJSON {
            for clash in clashes { print(wording.clash(clash, plan.name(of: clash.person))) }
        }
        let told = plan.move == nil ? 0 : plan.concerned.count
        var promoted = 0
        if !dryRun {
            guard clashes.isEmpty || yes else { throw CommandFailure(.refused, wording.clashesNeedYes(clashes)) }
            promoted = try context.carryOut(&file) { (ledger) throws(LedgerError) in
                try ledger.refresh(terms, by: actor).count
            }
        }
        if context.isJSON {
            try context.printJSON(
                ChangeOutput(changed, clashes: clashes, told: told, promoted: promoted, written: !dryRun))
        } else {
            print(wording.offeringChanged(course, changed, told: told, promoted: promoted, isDryRun: dryRun))
        }
    }

    /// What the ledger knows of those who are concerned.
    private struct Plan {
        let standing: OfferingStanding
        let concerned: [String]
        let engagements: [String: [String]]
        let participants: [Participant]
        /// What they are told; nil also where an earlier run has told them.
        let move: OfferingMove?

        func name(of address: String) -> String {
            participants.first { $0.person.email == address }?.person.name ?? address
        }
    }

    private func changes(to offering: Offering, _ context: CommandContext) throws(CommandFailure) -> [OfferingChange] {
        var changes: [OfferingChange] = []
        if let capacity {
            guard capacity > 0 else { throw CommandFailure(.usage, context.wording.atLeastOne("--capacity")) }
            changes.append(.capacity(capacity))
        }
        let day = try context.day(date, "--date")
        let (start, end) = (try context.minute(start, "--start"), try context.minute(end, "--end"))
        if day != nil || start != nil || end != nil {
            guard let number = meeting ?? (offering.meetings.count == 1 ? 1 : nil) else {
                throw CommandFailure(.usage, context.wording.whichMeeting(offering.meetings.count))
            }
            guard offering.meetings.indices.contains(number - 1) else {
                throw CommandFailure(
                    .refused, context.wording.sentence(for: CourseEditError.meetingMissing(number - 1)))
            }
            let old = offering.meetings[number - 1]
            let new = try context.meeting(
                on: day ?? old.start.day, from: start ?? old.start.minute, to: end ?? old.end.minute)
            changes.append(.meeting(number: number - 1, new))
        }
        if let last = try context.day(enrolBy, "--enrol-by") { changes.append(.enrolBy(last)) }
        guard !changes.isEmpty else { throw CommandFailure(.usage, context.wording.nothingToChange) }
        return changes
    }
}

/// What became of a change, as JSON; what an offering does not have is null.
private struct ChangeOutput: Encodable {
    let offering: Offering
    let clashes: [Clash]
    let told: Int
    let promoted: Int
    let written: Bool

    init(_ offering: Offering, clashes: [Clash], told: Int, promoted: Int, written: Bool) {
        self.offering = offering
        self.clashes = clashes
        self.told = told
        self.promoted = promoted
        self.written = written
    }

    private enum Key: String, CodingKey {
        case offering, capacity, start, end, enrolBy, clashes, told, promoted, written
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(offering.id, forKey: .offering)
        try container.encode(offering.capacity, forKey: .capacity)
        try container.encode(offering.start.iso, forKey: .start)
        try container.encode(offering.end.iso, forKey: .end)
        try container.encode(offering.enrolBy?.description, forKey: .enrolBy)
        try container.encode(clashes.map(ClashOutput.init), forKey: .clashes)
        try container.encode(told, forKey: .told)
        try container.encode(promoted, forKey: .promoted)
        try container.encode(written, forKey: .written)
    }
}
