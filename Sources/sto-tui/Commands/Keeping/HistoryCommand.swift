import ArgumentParser
import CatalogKit
import CatalogScreens

/// `history`: tells what happened to somebody or to an offering, newest first.
struct HistoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history", abstract: commandWording.aboutHistory,
            discussion: commandWording.aboutHistoryDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpHistorySubject, valueName: "person|offering")) var subject: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let viewer = (try? context.email())?.lowercased()
        let subject = try subject ?? context.email()
        let lines = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            let lines = try ledger.story(ofOffering: subject)
            return lines.isEmpty ? try ledger.story(of: subject) : lines
        }
        // A title is worth a look at the catalogue, and no reason to say nothing when that is away.
        let catalog = try? context.catalog()
        let told = lines.map { line in
            context.wording.history(line, seenBy: viewer, today: context.now.day) { catalog?.course($0)?.title }
        }
        if context.isJSON {
            try context.printJSON(zip(lines, told).map(HistoryOutput.init))
        } else {
            for line in told { print(line) }
        }
    }
}

/// A line of a story, in the shape of the command line's contract.
struct HistoryOutput: Encodable {
    let id: Int
    /// UTC seconds.
    let at: Int
    let action: String
    /// The address of whoever did it; nil where the program did, or where nobody may know.
    let actor: String?
    /// The address of whom it happened to.
    let person: String?
    let state: String
    let sentence: String

    init(_ line: HistoryLine, _ sentence: String) {
        id = line.id
        at = line.at
        action = line.action.rawValue
        if case .party(let party) = line.actor { actor = party.email } else { actor = nil }
        person = line.person?.email
        state = line.after
        self.sentence = sentence
    }
}
