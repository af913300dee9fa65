import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `offering follow-up`: keeps what remains of an offering, and tells those who were there.
struct OfferingFollowUpCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "follow-up", abstract: commandWording.aboutFollowUp,
            discussion: commandWording.aboutFollowUpDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpOffering)) var id: String
    @Argument(help: ArgumentHelp(commandWording.helpMarkdownFile), completion: .file(extensions: ["md"])) var file:
        String
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let wording = context.wording
        let actor = try context.email()
        let catalog = try context.catalog()
        let (course, offering) = try context.exactOffering(id, in: catalog)
        guard offering.start <= context.now else { throw CommandFailure(.refused, wording.notGivenYet(offering)) }
        guard let text = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(.refused, wording.cannotRead(file))
        }
        // The file first: whoever is told finds it. Telling is done once, so that the command may be given again.
        let path = try write(Array(text), context)
        let (told, unattended) = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
            (try ledger.tellFollowUp(of: id, by: actor), try ledger.standings()[id]?.unattended ?? 0)
        }
        if context.isJSON {
            try context.printJSON(Kept(offering: id, path: path, told: told, unattended: unattended))
        } else {
            print(wording.followUpKept(course.title, path: path, told: told, unattended: unattended))
        }
    }

    private func write(_ bytes: [UInt8], _ context: CommandContext) throws(CommandFailure) -> String {
        do throws(FollowUpFile.Failure) {
            return try FollowUpFile.write(bytes, for: id, in: context.settings.catalogFolder)
        } catch {
            throw CommandFailure(.refused, context.wording.sentence(for: error, file: file))
        }
    }

    private struct Kept: Encodable {
        let offering: String
        let path: String
        let told: Int
        let unattended: Int
    }
}
