import ArgumentParser
import CatalogKit
import CatalogScreens

/// `variant`: gives a course in the region that enough people ask for.
struct VariantCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "variant", abstract: commandWording.aboutVariant,
            subcommands: [VariantPlanCommand.self, VariantOpenCommand.self, Status.self, Close.self])
    }

    /// `variant status`: who of those invited came to which decision, in numbers.
    struct Status: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "status", abstract: commandWording.aboutVariantStatus)
        }

        @Argument(help: ArgumentHelp(commandWording.helpCourse)) var course: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let catalog = try context.catalog()
            let course = try context.course(course, in: catalog)
            let now = context.settings.now
            let (interested, variants) = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                (
                    try ledger.interestCounts(in: catalog)[course.id]?.interested ?? 0,
                    try ledger.variants(of: course.id).map { (variant) throws(LedgerError) in
                        VariantStanding(
                            variant, try ledger.invitations(in: variant.id), catalog.offering(variant.id)?.offering, now
                        )
                    }
                )
            }
            let threshold = course.minimum ?? DemandBoard.usualThreshold
            if context.isJSON {
                try context.printJSON(
                    StatusOutput(course: course.id, interested: interested, threshold: threshold, variants: variants))
                return
            }
            print(context.wording.stillAsking(course.title, interested, threshold))
            for variant in variants {
                for line in context.wording.lines(for: variant) { print(line) }
            }
        }
    }

    /// `variant close`: tells those who ask that they are not enough this time.
    struct Close: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "close", abstract: commandWording.aboutVariantClose,
                discussion: commandWording.aboutVariantCloseDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpCourse)) var course: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let actor = try context.email()
            let catalog = try context.catalog()
            // Interests may outlive their course in the catalogue.
            let found = catalog.course(course)
            let closed = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.closeInterest(in: found?.id ?? course, by: actor)
            }
            let title = found?.title ?? course
            guard !closed.isEmpty else { throw CommandFailure(.refused, context.wording.nobodyInterested(title)) }
            if context.isJSON {
                try context.printJSON(Closed(course: found?.id ?? course, told: closed.count))
            } else {
                print(context.wording.interestClosed(title, told: closed.count))
            }
        }

        private struct Closed: Encodable {
            let course: String
            let told: Int
        }
    }
}

/// How a variant fares: how many of those invited said what.
struct VariantStanding {
    let variant: Variant
    /// The offering, unless the catalogue does not have it any more.
    let offering: Offering?
    /// How many were invited.
    let invited: Int
    /// By what became of it; a hold whose time is up has lapsed, whether or not the ledger came by since.
    let counts: [InvitationState: Int]
    /// Until when the last open seat is held, in UTC seconds; nil where none is.
    let openUntil: Int?

    init(_ variant: Variant, _ invitations: [Invitation], _ offering: Offering?, _ now: Int) {
        self.variant = variant
        self.offering = offering
        invited = invitations.count
        counts = Dictionary(grouping: invitations) {
            $0.state == .open && $0.until <= now ? .lapsed : $0.state
        }.mapValues(\.count)
        openUntil = invitations.filter { $0.state == .open && $0.until > now }.map(\.until).max()
    }

    /// How many came to a state.
    func count(_ state: InvitationState) -> Int { counts[state] ?? 0 }
}

/// How the variants of a course fare, as JSON; what is not known is null.
private struct StatusOutput: Encodable {
    let course: String
    let interested: Int
    let threshold: Int
    let variants: [VariantStanding]

    private enum Key: String, CodingKey {
        case course, interested, threshold, met, variants
        case offering, start, cancelled, invited, accepted, declined, lapsed, withdrawn, open, openUntil, capacity
        case taken, held, waiting
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(course, forKey: .course)
        try container.encode(interested, forKey: .interested)
        try container.encode(threshold, forKey: .threshold)
        try container.encode(interested >= threshold, forKey: .met)
        var list = container.nestedUnkeyedContainer(forKey: .variants)
        for standing in variants {
            var part = list.nestedContainer(keyedBy: Key.self)
            try part.encode(standing.variant.id, forKey: .offering)
            try part.encode(LocalTime(utcSeconds: standing.variant.start).iso, forKey: .start)
            try part.encode(standing.variant.cancelledAt != nil, forKey: .cancelled)
            try part.encode(standing.invited, forKey: .invited)
            try part.encode(standing.count(.accepted), forKey: .accepted)
            try part.encode(standing.count(.declined), forKey: .declined)
            try part.encode(standing.count(.lapsed), forKey: .lapsed)
            try part.encode(standing.count(.withdrawn), forKey: .withdrawn)
            try part.encode(standing.count(.open), forKey: .open)
            try part.encode(standing.openUntil.map { LocalTime(utcSeconds: $0).iso }, forKey: .openUntil)
            try part.encode(standing.offering?.capacity, forKey: .capacity)
            try part.encode(standing.variant.seats.taken, forKey: .taken)
            try part.encode(standing.count(.open), forKey: .held)
            try part.encode(standing.variant.seats.waiting, forKey: .waiting)
        }
    }
}
