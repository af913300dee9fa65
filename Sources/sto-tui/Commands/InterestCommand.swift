import ArgumentParser
import CatalogKit
import CatalogScreens

/// `interest`: says that somebody would come if a course were given in the region.
struct InterestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "interest", abstract: commandWording.aboutInterest,
            discussion: commandWording.aboutInterestDetail, subcommands: [Add.self, Withdraw.self, List.self])
    }
}

extension InterestCommand {
    /// `interest add`: declares an interest, or replaces the wishes of the one that stands.
    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "add", abstract: commandWording.aboutInterestAdd)
        }

        @Argument(help: ArgumentHelp(commandWording.helpCourse)) var course: String
        @Option(help: ArgumentHelp(commandWording.helpTown)) var town: String?
        @Option(help: ArgumentHelp(commandWording.helpDaypart, valueName: "mon-morning,…")) var daypart: [String] = []
        @Option(help: ArgumentHelp(commandWording.helpEarliest, valueName: "yyyy-mm-dd")) var earliest: String?
        @Option(help: ArgumentHelp(commandWording.helpReason)) var reason: String?
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @Option(help: ArgumentHelp(commandWording.helpKey)) var key: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let catalog = try context.catalog()
            let course = try context.course(course, in: catalog)
            let town = try context.town(town, in: catalog)?.name
            let dayparts = try dayparts(context.wording)
            let earliest = try context.day(earliest, "--earliest")
            let email = try context.email()
            let answer = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> Answer? in
                guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
                let outcome = try ledger.declareInterest(
                    person, in: course.id, place: town ?? catalog.school(person.school)?.place, dayparts: dayparts,
                    earliest: earliest, reason: reason ?? "", key: key)
                return (outcome, try ledger.interestCounts(in: catalog)[course.id] ?? InterestCount())
            }
            guard let (outcome, count) = answer else {
                throw CommandFailure(.usage, context.wording.nameNeeded(email))
            }
            if context.isJSON {
                try context.printJSON(InterestOutput(outcome.interest, count))
            } else {
                print(context.wording.declared(outcome, title: course.title, count))
            }
        }

        private typealias Answer = (outcome: InterestOutcome, count: InterestCount)

        private func dayparts(_ wording: Wording) throws(CommandFailure) -> Set<Daypart> {
            var dayparts: Set<Daypart> = []
            for text in daypart.flatMap({ $0.split(separator: ",") }) {
                guard let daypart = Daypart(text.lowercased()) else {
                    throw CommandFailure(.usage, wording.badDaypart(String(text)))
                }
                dayparts.insert(daypart)
            }
            return dayparts
        }
    }

    /// `interest withdraw`: takes an interest back.
    struct Withdraw: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "withdraw", abstract: commandWording.aboutInterestWithdraw)
        }

        @Argument(help: ArgumentHelp(commandWording.helpCourse)) var course: String
        @Option(help: ArgumentHelp(commandWording.helpKey)) var key: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let catalog = try context.catalog()
            // An interest may outlive its course in the catalogue.
            let found = catalog.course(course) ?? catalog.offering(course)?.course
            let interest = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.withdrawInterest(email, in: found?.id ?? course, key: key)
            }
            if context.isJSON {
                try context.printJSON(InterestOutput(interest))
            } else {
                print(context.wording.interestWithdrawn(title: found?.title ?? course))
            }
        }
    }

    /// `interest list`: what a person is interested in, and what became of it.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutInterestList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let catalog = try context.catalog()
            let (mine, counts) = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                (
                    try ledger.interests(of: email, withdrawn: false),
                    try ledger.interestCounts(in: catalog)
                )
            }
            if context.isJSON {
                try context.printJSON(mine.map { InterestOutput($0, counts[$0.course] ?? InterestCount()) })
                return
            }
            if mine.isEmpty { print(context.wording.noInterests) }
            for interest in mine {
                print(
                    context.wording.interestLine(
                        interest, title: catalog.course(interest.course)?.title, counts[interest.course]))
            }
        }
    }
}

/// An interest in the shape of the command line's contract; what it does not have is null.
struct InterestOutput: Encodable {
    let interest: Interest
    /// How many are interested; left out where nobody counted.
    let count: InterestCount?

    init(_ interest: Interest, _ count: InterestCount? = nil) {
        self.interest = interest
        self.count = count
    }

    private enum Key: String, CodingKey {
        case course, person, state, place, dayparts, earliest, reason, since, interested, schools
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(interest.course, forKey: .course)
        try container.encode(interest.person, forKey: .person)
        try container.encode(interest.state.rawValue, forKey: .state)
        try container.encode(interest.place, forKey: .place)
        try container.encode(interest.dayparts.sorted().map(\.description), forKey: .dayparts)
        try container.encode(interest.earliest?.description, forKey: .earliest)
        try container.encode(interest.reason, forKey: .reason)
        try container.encode(LocalTime(utcSeconds: interest.since).iso, forKey: .since)
        try container.encodeIfPresent(count?.interested, forKey: .interested)
        try container.encodeIfPresent(count?.schools, forKey: .schools)
    }
}
