public import ArgumentParser
public import CatalogKit
import CatalogScreens
import Foundation

/// `report`: the region's account as a table, a chart, CSV or JSON.
struct ReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: commandWording.aboutReport, discussion: commandWording.aboutReportDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpReportKind)) var kind: ReportKind
    @Option(help: ArgumentHelp(commandWording.helpQuarter, valueName: "2027Q1")) var quarter: String?
    @Option(help: ArgumentHelp(commandWording.helpYear, valueName: "2026-2027")) var year: String?
    @Option(help: ArgumentHelp(commandWording.helpReportFrom, valueName: "yyyy-mm-dd")) var from: String?
    @Option(help: ArgumentHelp(commandWording.helpReportTo, valueName: "yyyy-mm-dd")) var to: String?
    @Option(help: ArgumentHelp(commandWording.helpBy, valueName: "by")) var by: ReportDimension?
    @Flag(help: ArgumentHelp(commandWording.helpCSV)) var csv = false
    @Flag(help: ArgumentHelp(commandWording.helpChart)) var chart = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        guard [csv, chart, context.isJSON].count(where: \.self) <= 1 else {
            throw CommandFailure(.usage, context.wording.oneRendering)
        }
        let request = try request(context)
        let catalog = try context.catalog()
        let report = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ReportAnswer(request, ledger, in: catalog, now: context.settings.now)
        }
        func name(of key: String?) -> String { context.wording.name(of: key, in: report, catalog) }
        if context.isJSON {
            try context.printJSON(ReportOutput(report, name: name))
            return
        }
        let names = report.table.rows.map { name(of: $0.key) }
        let text = ReportText(report: report, names: names, wording: context.wording)
        if csv {
            Output.print(table: CSVWriter.text(text.records))
        } else if chart {
            let isPlain = !Settings.showsEveryLetter(ProcessInfo.processInfo.environment)
            for line in text.chart(isPlain: isPlain) { print(line) }
        } else {
            for line in text.lines { print(line) }
        }
    }

    /// Which report is asked for.
    private func request(_ context: CommandContext) throws(CommandFailure) -> ReportRequest {
        if let by, !kind.dimensions.contains(by) {
            throw CommandFailure(.usage, context.wording.badDimension(by, kind.dimensions))
        }
        let request = ReportRequest(kind, by: by, in: try period(context), today: context.now.day)
        if kind == .plan {
            guard case .schoolYear = request.period else {
                throw CommandFailure(.usage, context.wording.planNeedsYear)
            }
        }
        return request
    }

    /// The period that is asked for; nil where none is.
    private func period(_ context: CommandContext) throws(CommandFailure) -> ReportPeriod? {
        let first = try context.day(from, "--from")
        let last = try context.day(to, "--to")
        let hasDays = first != nil || last != nil
        guard [quarter != nil, year != nil, hasDays].count(where: \.self) <= 1 else {
            throw CommandFailure(.usage, context.wording.onePeriod)
        }
        if let quarter { return .quarter(try context.quarter(quarter)) }
        if let year {
            guard let year = SchoolYear(year) else { throw CommandFailure(.usage, context.wording.badYear(year)) }
            return .schoolYear(year)
        }
        guard hasDays else { return nil }
        guard let first, let last, first <= last else { throw CommandFailure(.usage, context.wording.badDays) }
        return .days(first...last)
    }
}

extension ReportKind: ExpressibleByArgument {}
extension ReportDimension: ExpressibleByArgument {}
