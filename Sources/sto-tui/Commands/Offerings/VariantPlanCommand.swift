import ArgumentParser
import CatalogKit
import CatalogScreens

/// `variant plan`: where and when a course is best given in the region.
struct VariantPlanCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan", abstract: commandWording.aboutVariantPlan,
            discussion: commandWording.aboutVariantPlanDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpCourse)) var course: String
    @Option(help: ArgumentHelp(commandWording.helpPlanFrom, valueName: "yyyy-mm-dd")) var from: String?
    @Option(help: ArgumentHelp(commandWording.helpPlanTo, valueName: "yyyy-mm-dd")) var to: String?
    @Option(help: ArgumentHelp(commandWording.helpPlanSeats)) var seats: Int?
    @Option(help: ArgumentHelp(commandWording.helpPlanMinutes)) var minutes: Int?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let wording = context.wording
        let days = try days(context)
        if let seats, seats < 1 { throw CommandFailure(.usage, wording.atLeastOne("--seats")) }
        if let minutes, !(1...PlanRequest.longestDay).contains(minutes) {
            throw CommandFailure(.usage, wording.minutesOutOfRange(PlanRequest.longestDay))
        }
        let catalog = try context.catalog()
        let course = try context.course(course, in: catalog)
        let (demand, engagements) = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            (try ledger.demand(), try ledger.engagements())
        }
        let request = PlanRequest(
            for: course, demand, engagements: engagements, in: catalog, days: days, minutes: minutes, seats: seats)
        let proposals = VariantPlanner(request).proposals()
        if context.isJSON {
            try context.printJSON(PlanOutput(course: course.id, request, proposals))
        } else if !proposals.isEmpty {
            for line in wording.plan(of: course, request, proposals) { print(line) }
        }
        guard proposals.isEmpty else { return }
        throw CommandFailure(
            .refused,
            request.interested.isEmpty ? wording.nobodyInterested(course.title) : wording.noProposal(days))
    }

    private func days(_ context: CommandContext) throws(CommandFailure) -> ClosedRange<Day> {
        let today = context.now.day
        let from = try context.day(from, "--from") ?? today.advanced(by: PlanRequest.leadDays)
        let last = try context.day(to, "--to") ?? from.advanced(by: PlanRequest.spanDays)
        guard from >= today else { throw CommandFailure(.refused, context.wording.inThePast(from)) }
        guard from <= last else { throw CommandFailure(.usage, context.wording.fromAfterTo(from, last)) }
        guard last.number - from.number <= VariantPlanCommand.mostDays else {
            throw CommandFailure(.usage, context.wording.tooManyDays(VariantPlanCommand.mostDays))
        }
        return from...last
    }

    /// Two school years; further ahead nobody knows their roster, or the holidays.
    private static let mostDays = 730
}

/// The proposals in the shape of the command line's contract; what is not known is null.
struct PlanOutput: Encodable {
    let course: String
    let interested: Int
    let minutes: Int
    let seats: Int
    let from: String
    let to: String
    let proposals: [Proposal]

    init(course: String, _ request: PlanRequest, _ proposals: [VariantProposal]) {
        self.course = course
        interested = request.interested.count
        minutes = request.minutes
        seats = request.seats
        from = request.days.lowerBound.description
        to = request.days.upperBound.description
        self.proposals = proposals.map(Proposal.init)
    }

    /// A place and time.
    struct Proposal: Encodable {
        let proposal: VariantProposal

        private enum Key: String, CodingKey {
            case place, school, schoolName, date, start, end, canCome, seated, totalKm, worstKm, kmSaved, comes, waits
            case absent
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            let meeting = proposal.meeting
            try container.encode(proposal.host.place, forKey: .place)
            try container.encode(proposal.host.school, forKey: .school)
            try container.encode(proposal.host.name, forKey: .schoolName)
            try container.encode(meeting.start.day.description, forKey: .date)
            try container.encode(meeting.start.clock, forKey: .start)
            try container.encode(meeting.end.clock, forKey: .end)
            try container.encode(proposal.comes.count + proposal.waits.count, forKey: .canCome)
            try container.encode(proposal.comes.count, forKey: .seated)
            try container.encode(tenths(proposal.totalKm), forKey: .totalKm)
            try container.encode(tenths(proposal.worstKm), forKey: .worstKm)
            try container.encode(proposal.kmSaved.map(tenths), forKey: .kmSaved)
            try container.encode(proposal.comes, forKey: .comes)
            try container.encode(proposal.waits, forKey: .waits)
            try container.encode(proposal.absent.map(Absence.init), forKey: .absent)
        }

        private func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
    }

    /// Somebody who could not come, with the first reason that holds.
    struct Absence: Encodable {
        let person: String
        let reason: String

        init(_ absence: VariantProposal.Absence) {
            person = absence.person
            reason = absence.reason.kind.rawValue
        }
    }
}

extension VariantProposal.Reason {
    /// What kind of reason it is.
    enum Kind: String, CaseIterable {
        case tooEarly = "too-early"
        case daypart
        case busy
    }

    var kind: Kind {
        switch self {
        case .tooEarly: .tooEarly
        case .daypart: .daypart
        case .busy: .busy
        }
    }
}
