import ArgumentParser
import CatalogKit
import CatalogScreens

/// `enrol`: signs somebody up.
struct EnrolCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "enrol", abstract: commandWording.aboutEnrol, discussion: commandWording.aboutEnrolDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpID)) var id: String
    @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
    @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
    @Option(help: ArgumentHelp(commandWording.helpSession, valueName: "round=session")) var session: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFor, valueName: "email")) var `for`: String?
    @Option(help: ArgumentHelp(commandWording.helpGroup)) var group: String?
    @Option(help: ArgumentHelp(commandWording.helpGroupSeats)) var seats: Int?
    @Option(help: ArgumentHelp(commandWording.helpKey)) var key: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let wording = context.wording
        guard (group == nil) == (seats == nil), group == nil || session.isEmpty else {
            throw CommandFailure(.usage, wording.groupNeedsSeats)
        }
        let catalog = try context.catalog()
        let (course, offering) = try context.offering(id, in: catalog)
        if let url = catalog.listing(offering.id)?.url, offering.id == course.id {
            throw CommandFailure(.refused, wording.enrolElsewhere(url))
        }
        if offering.isCancelled { throw CommandFailure(.refused, wording.isCalledOff) }
        let terms = OfferingTerms(course: course, offering: offering, region: catalog.region)
        let choices = try choices(wording)
        let actor = try context.email()
        let email = `for` ?? actor
        let answer = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> Answer? in
            guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
            let clashes = Agenda(try ledger.enrolments(of: person.email), in: catalog).clashes(
                with: offering, choosing: choices)
            guard let group, let seats else {
                return (try ledger.enrol(person, in: terms, choices: choices, key: key, by: actor), clashes, person)
            }
            // Whoever speaks for a group need not come along.
            return (
                try ledger.enrolGroup(person, party: group, seats: seats, in: terms, key: key, by: actor), [], person
            )
        }
        guard let (outcome, clashes, person) = answer else { throw CommandFailure(.usage, wording.nameNeeded(email)) }
        if context.isJSON {
            try context.printJSON(
                EnrolmentOutput(outcome.enrolment, overlaps: clashes.map(\.entry.id).uniqued))
        } else if group != nil || person.email != actor.lowercased() {
            print(wording.enrolledForOther(outcome, name: person.name, title: course.title))
        } else {
            print(wording.enrolled(outcome, title: course.title, undo: wording.undoWithCommand).text)
        }
        guard group == nil else { return }
        for clash in clashes { Output.complain(wording.clash(clash)) }
        for day in offering.holidays(in: catalog.region) { Output.complain(wording.holiday(day)) }
    }

    private typealias Answer = (outcome: EnrolOutcome, clashes: [Agenda.Clash], person: Person)

    private func choices(_ wording: Wording) throws(CommandFailure) -> [String: String] {
        var choices: [String: String] = [:]
        for text in session {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw CommandFailure(.usage, wording.badSession(text)) }
            choices[parts[0]] = parts[1]
        }
        return choices
    }
}

/// `cancel`: cancels somebody's enrolment.
struct CancelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "cancel", abstract: commandWording.aboutCancel)
    }

    @Argument(help: ArgumentHelp(commandWording.helpID)) var id: String
    @Option(help: ArgumentHelp(commandWording.helpKey)) var key: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let email = try context.email()
        let catalog = try context.catalog()
        let outcome = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
            // A course's id means the enrolment that the person has in one of its offerings.
            let mine = try ledger.enrolments(of: email).filter { $0.state != .cancelled }
            let ids = catalog.course(id)?.offerings.map(\.id) ?? []
            let offering = mine.first { $0.offering == id || ids.contains($0.offering) }?.offering ?? id
            return try ledger.cancel(email, from: offering, key: key)
        }
        if context.isJSON {
            try context.printJSON(EnrolmentOutput(outcome.enrolment))
        } else {
            let title = catalog.title(ofOffering: outcome.enrolment.offering)
            print(context.wording.cancelled(outcome, title: title, undo: context.wording.undoWithCommand).text)
        }
    }
}

/// `undo`: takes back a person's last change.
struct UndoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "undo", abstract: commandWording.aboutUndo)
    }

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let email = try context.email()
        let catalog = try context.catalog()
        let outcome = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in try ledger.undo(email) }
        switch outcome {
        case .enrolment(let undo) where context.isJSON: try context.printJSON(EnrolmentOutput(undo.enrolment))
        case .interest(let undo) where context.isJSON: try context.printJSON(InterestOutput(undo.interest))
        case .other(let action) where context.isJSON: try context.printJSON(["undone": action.rawValue])
        case .enrolment(let undo):
            print(context.wording.undone(undo, title: catalog.title(ofOffering: undo.enrolment.offering)).text)
        case .interest(let undo):
            print(context.wording.undone(undo, title: catalog.course(undo.interest.course)?.title).text)
        case .other(let action): print(context.wording.undone(action).text)
        }
    }
}

/// An enrolment in the shape of the command line's contract.
struct EnrolmentOutput: Encodable {
    let offering: String
    let person: String
    let state: String
    /// The place in the queue; left out for whoever has a seat.
    let position: Int?
    /// The name of a group, and how many it has; left out for one person.
    let party: String?
    let seats: Int?
    /// The chosen session of each round.
    let sessions: [String: String]
    /// Offerings in the person's agenda that share time with this one; left out where nothing was compared.
    let overlaps: [String]?

    init(_ enrolment: Enrolment, overlaps: [String]? = nil) {
        offering = enrolment.offering
        person = enrolment.person
        state = enrolment.state.rawValue
        position = enrolment.position
        party = enrolment.party.isEmpty ? nil : enrolment.party
        seats = enrolment.party.isEmpty ? nil : enrolment.seats
        sessions = enrolment.choices
        self.overlaps = overlaps
    }
}

extension [String] {
    /// Each once, in the order of the first.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Catalog {
    /// The title of an offering's course, or its id where the catalogue does not have it any more.
    func title(ofOffering id: String) -> String {
        listing(id)?.title ?? id
    }
}
