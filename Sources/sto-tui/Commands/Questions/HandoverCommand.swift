import ArgumentParser
import CatalogKit
import CatalogScreens

/// `handover`: hands everything that hangs on somebody who leaves to a successor.
struct HandoverCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "handover", abstract: commandWording.aboutHandover,
            discussion: commandWording.aboutHandoverDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpLeaver)) var from: String
    @Argument(help: ArgumentHelp(commandWording.helpSuccessor)) var to: String
    @Flag(help: ArgumentHelp(commandWording.helpHandoverDryRun)) var dryRun = false
    @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
    @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let actor = context.viewer ?? from
        let answer = try context.withLedger(for: dryRun ? .reading : .writing) {
            (ledger) throws(LedgerError) -> (Holdings, Person)? in
            guard let successor = try context.person(to, name: name, school: school, in: ledger) else { return nil }
            let holdings =
                dryRun
                ? try ledger.holdings(of: from) : try ledger.handOver(from: from, to: successor, by: actor)
            return (holdings, successor)
        }
        guard let (holdings, successor) = answer else {
            throw CommandFailure(.usage, context.wording.nameNeeded(to))
        }
        if context.isJSON {
            try context.printJSON(
                HandoverOutput(holdings, from: from.lowercased(), to: successor.email, isDone: !dryRun))
            return
        }
        for line in context.wording.holdingLines(holdings) { print(line) }
        print(context.wording.handedOver(holdings, from: from, to: successor, isDone: !dryRun))
    }
}

/// What is handed over, in the shape of the command line's contract.
struct HandoverOutput: Encodable {
    /// Something that passes to the successor.
    struct Item: Encodable {
        let kind: String
        let subject: String
    }

    let from, to: String
    /// Whether it was done, and not only looked at.
    let done: Bool
    let items: [Item]
    /// The numbers of the offers of help that end.
    let helpOffers: [Int]
    /// The numbers of the introductions that end.
    let introductions: [Int]

    init(_ holdings: Holdings, from: String, to: String, isDone: Bool) {
        self.from = from
        self.to = to
        done = isDone
        items = holdings.responsibilities.map { Item(kind: $0.kind.rawValue, subject: $0.subject) }
        helpOffers = holdings.offers.map(\.id)
        introductions = holdings.introductions.map(\.id)
    }
}
