import ArgumentParser
import CatalogKit
import CatalogScreens

/// `quarter`: fixes the account of a quarter, and shows which ones are fixed.
struct QuarterCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "quarter", abstract: commandWording.aboutQuarter,
            discussion: commandWording.aboutQuarterDetail, subcommands: [Close.self, List.self])
    }

    /// `quarter close`: fixes the account of a quarter that is over.
    struct Close: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "close", abstract: commandWording.aboutQuarterClose)
        }

        @Argument(help: ArgumentHelp(commandWording.helpQuarterName)) var quarter: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let quarter = try context.quarter(quarter)
            let coordinator = try context.email()
            let catalog = try context.catalog()
            let now = context.settings.now
            let (closing, book) = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                (try ledger.closeQuarter(quarter, by: coordinator), try ledger.attendanceBook())
            }
            let total = HoursReport(book, by: .quarter, in: .quarter(quarter), catalog, now: now).total
            if context.isJSON {
                try context.printJSON(QuarterOutput(closing, total))
            } else {
                print(context.wording.quarterClosed(quarter, total, undo: context.wording.undoWithCommand))
            }
        }
    }

    /// `quarter list`: the quarters that are closed, with their hours.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutQuarterList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let catalog = try context.catalog()
            let now = context.settings.now
            let book = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.attendanceBook()
            }
            let rows = book.closings.values.sorted { $0.quarter < $1.quarter }.map { closing in
                (closing, HoursReport(book, by: .quarter, in: .quarter(closing.quarter), catalog, now: now).total)
            }
            if context.isJSON {
                try context.printJSON(rows.map(QuarterOutput.init))
            } else if rows.isEmpty {
                print(context.wording.noQuarters)
            } else {
                for (closing, total) in rows { print(context.wording.quarterLine(closing, total)) }
            }
        }
    }
}

/// A closed quarter as JSON.
struct QuarterOutput: Encodable {
    let quarter, closedAt: String
    let hours, correction: Double?
    let missing: Int

    init(_ closing: QuarterClosing, _ total: HoursReport.Row) {
        quarter = closing.quarter.description
        closedAt = LocalTime(utcSeconds: closing.closedAt).description
        hours = ReportTable.Value.minutes(total.minutes).number
        correction = ReportTable.Value.minutes(total.correction).number
        missing = total.missing
    }
}

extension CommandContext {
    /// The quarter that an argument or an option names.
    func quarter(_ text: String) throws(CommandFailure) -> Quarter {
        guard let quarter = Quarter(text) else { throw CommandFailure(.usage, wording.badQuarter(text)) }
        return quarter
    }
}
