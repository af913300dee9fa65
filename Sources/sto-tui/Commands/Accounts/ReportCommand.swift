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

    /// What a report can be about.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case hours, participants, demand, pillars, plan
    }

    @Argument(help: ArgumentHelp(commandWording.helpReportKind)) var kind: Kind
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
        let period = try period(context)
        let catalog = try context.catalog()
        let (report, people) = try report(context, catalog, period)
        if context.isJSON {
            try context.printJSON(ReportOutput(report, name: { context.name(of: $0, report, catalog, people) }))
            return
        }
        let names = report.table.rows.map { context.name(of: $0.key, report, catalog, people) }
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

    /// The report, and the names of people by address.
    private func report(
        _ context: CommandContext, _ catalog: Catalog, _ period: ReportPeriod?
    ) throws(CommandFailure) -> (PrintedReport, [String: String]) {
        let now = context.settings.now
        let current = period ?? .schoolYear(SchoolYear(context.now.day))
        if kind == .demand {
            let dimension = try dimension(.course, of: DemandReport.dimensions, context.wording)
            let book = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in try ledger.demandBook() }
            let table = ReportTable(DemandReport(book, by: dimension, in: period, catalog))
            return (PrintedReport(kind: kind, dimension: dimension, period: period, table: table), [:])
        }
        let book = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in try ledger.attendanceBook() }
        let isAccount = kind == .hours || kind == .participants
        let dimension = try dimension(
            kind == .pillars ? .pillar : .school, of: isAccount ? ReportDimension.allCases : [], context.wording)
        var printed = current
        let table: ReportTable
        switch kind {
        case .participants:
            table = ReportTable(ParticipantsReport(book, by: dimension, in: current, catalog, now: now))
        case .pillars: table = ReportTable(PillarsReport(book, in: current, catalog, now: now))
        case .plan:
            guard case .schoolYear(let year) = current else {
                throw CommandFailure(.usage, context.wording.planNeedsYear)
            }
            printed = .schoolYear(year)
            table = ReportTable(PlanReport(book, of: year, catalog, now: now))
        case .hours, .demand: table = ReportTable(HoursReport(book, by: dimension, in: current, catalog, now: now))
        }
        let closed = book.closings.values.filter { $0.quarter.days.overlaps(printed.days) }
            .sorted { $0.quarter < $1.quarter }
        let people = Dictionary(book.enrolments.map { ($0.person, $0.name) }) { first, _ in first }
        return (
            PrintedReport(kind: kind, dimension: dimension, period: printed, table: table, closed: closed), people
        )
    }

    private func dimension(
        _ usual: ReportDimension, of others: [ReportDimension], _ wording: Wording
    ) throws(CommandFailure) -> ReportDimension {
        guard let by else { return usual }
        guard others.contains(by) else {
            throw CommandFailure(.usage, wording.badDimension(by, others.isEmpty ? [usual] : others))
        }
        return by
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

extension ReportDimension: ExpressibleByArgument {}

/// A report with all that a rendering needs.
struct PrintedReport {
    let kind: ReportCommand.Kind
    let dimension: ReportDimension
    /// Nil for all of time.
    let period: ReportPeriod?
    let table: ReportTable
    /// The quarters within the period that are closed, in order of time.
    var closed: [QuarterClosing] = []
}

extension CommandContext {
    /// What people call a row of a report.
    func name(
        of key: String?, _ report: PrintedReport, _ catalog: Catalog, _ people: [String: String]
    ) -> String {
        guard let key else { return wording.none(of: report.dimension) }
        return switch report.dimension {
        case .person: people[key] ?? key
        case .school: catalog.school(key)?.name ?? key
        case .theme:
            catalog.vocabulary.themes.first { $0.id == key }?.label(in: wording.language) ?? key
        case .pillar: catalog.region.pillars.first { $0.id == key }?.name ?? key
        case .course: catalog.course(key)?.title ?? key
        case .offering, .quarter, .schoolYear: key
        }
    }
}
