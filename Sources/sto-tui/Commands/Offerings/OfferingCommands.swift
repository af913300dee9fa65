import ArgumentParser
import CatalogKit
import CatalogScreens

/// `offering`: what a coordinator does with an offering that is planned or was given.
struct OfferingCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "offering", abstract: commandWording.aboutOffering,
            discussion: commandWording.aboutOfferingDetail,
            subcommands: [
                List.self, OfferingChangeCommand.self, OfferingCancelCommand.self, OfferingFollowUpCommand.self,
            ])
    }

    /// `offering list`: the offerings to come and just past, with what asks for attention.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "list", abstract: commandWording.aboutOfferingList,
                discussion: commandWording.aboutOfferingListDetail)
        }

        @Flag(help: ArgumentHelp(commandWording.helpAlerts)) var alerts = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let catalog = try context.catalog()
            let standings = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.standings()
            }
            let board = OfferingBoard(catalog, standings, now: context.now)
            let rows = board.rows.filter { !alerts || !$0.alerts.isEmpty }
            if context.isJSON {
                try context.printJSON(rows.map { RowOutput(row: $0) })
                return
            }
            if rows.isEmpty { print(alerts ? context.wording.noAlerts : context.wording.noOfferings) }
            for row in rows {
                print(context.wording.boardLine(row))
                for alert in row.alerts { print("  ! " + context.wording.sentence(for: alert, in: catalog)) }
            }
        }
    }
}

/// An offering on the board as JSON; what it does not have is null.
private struct RowOutput: Encodable {
    let row: OfferingBoard.Row

    private enum Key: String, CodingKey {
        case offering, course, title, start, end, place, capacity, minimum, enrolBy, deadline, taken, held, waiting
        case cancelled, alerts
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let offering = row.offering
        try container.encode(offering.id, forKey: .offering)
        try container.encode(row.course.id, forKey: .course)
        try container.encode(row.course.title, forKey: .title)
        try container.encode(offering.start.iso, forKey: .start)
        try container.encode(offering.end.iso, forKey: .end)
        try container.encode(offering.place, forKey: .place)
        try container.encode(offering.capacity, forKey: .capacity)
        try container.encode(row.minimum, forKey: .minimum)
        try container.encode(offering.enrolBy?.description, forKey: .enrolBy)
        try container.encode(row.deadline.description, forKey: .deadline)
        try container.encode(row.standing.taken, forKey: .taken)
        try container.encode(row.standing.held, forKey: .held)
        try container.encode(row.standing.waiting, forKey: .waiting)
        try container.encode(offering.isCancelled, forKey: .cancelled)
        try container.encode(row.alerts.map(AlertOutput.init), forKey: .alerts)
    }
}

/// An alert as JSON: its kind, and the figures that go with that.
private struct AlertOutput: Encodable {
    let kind: String
    var taken: Int?
    var minimum: Int?
    var capacity: Int?
    var waiting: Int?
    var school: String?
    var people: Int?

    init(_ alert: OfferingBoard.Alert) {
        switch alert {
        case .minimumNotMet(let taken, let minimum):
            kind = "minimum-not-met"
            (self.taken, self.minimum) = (taken, minimum)
        case .oneSchool(let school, let taken, let capacity, let waiting):
            kind = "one-school"
            (self.school, self.taken, self.capacity, self.waiting) = (school, taken, capacity, waiting)
        case .attendanceMissing(let people):
            kind = "attendance-missing"
            self.people = people
        case .secondRun(let waiting):
            kind = "second-run"
            self.waiting = waiting
        case .cancelledUntold(let people):
            kind = "cancelled-untold"
            self.people = people
        }
    }
}
