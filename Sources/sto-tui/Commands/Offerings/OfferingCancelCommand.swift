import ArgumentParser
import CatalogKit
import CatalogScreens

/// `offering cancel`: calls an offering off, in the course's file and in the ledger.
struct OfferingCancelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cancel", abstract: commandWording.aboutOfferingCancel,
            discussion: commandWording.aboutOfferingCancelDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpOffering)) var id: String
    @Option(help: ArgumentHelp(commandWording.helpCancelReason)) var reason: String
    @Flag(help: ArgumentHelp(commandWording.helpYesCancel)) var yes = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let wording = context.wording
        let actor = try context.email()
        let catalog = try context.catalog()
        let (course, offering) = try context.exactOffering(id, in: catalog)
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw CommandFailure(.usage, wording.reasonNeeded)
        }
        let concerned = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.concerned(by: id).count
        }
        guard yes else { throw CommandFailure(.refused, wording.cancelNeedsYes(course.title, offering, concerned)) }
        var file = try CourseFileChange(course.id, in: catalog, context.settings)
        try file.edit { (editor) throws(CourseEditError) in try editor.change(id, [.cancelled]) }
        let terms = OfferingTerms(course: course, offering: offering, region: catalog.region)
        let ended = try context.carryOut(&file) { (ledger) throws(LedgerError) in
            try ledger.cancelOffering(id, terms: terms, reason: reason, by: actor)
        }
        if context.isJSON {
            try context.printJSON(Cancelled(offering: id, told: concerned, ended: ended.count))
        } else {
            print(wording.offeringCancelled(course.title, offering, told: concerned))
        }
    }

    private struct Cancelled: Encodable {
        let offering: String
        let told: Int
        let ended: Int
    }
}
