public import ArgumentParser
public import CatalogKit
import CatalogScreens

/// `demand`: what the region asks for, a line per course.
struct DemandCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "demand", abstract: commandWording.aboutDemand, discussion: commandWording.aboutDemandDetail)
    }

    @Option(help: ArgumentHelp(commandWording.helpSortDemand, valueName: "column"))
    var sort = DemandBoard.Column.interested
    @Flag(help: ArgumentHelp(commandWording.helpThemes)) var themes = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let catalog = try context.catalog()
        guard !themes else { return try showThemes(context, catalog) }
        let demand = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in try ledger.demand() }
        let board = DemandBoard(demand, in: catalog, today: context.now.day)
        let rows = board.sorted(by: sort)
        if context.isJSON {
            try context.printJSON(rows.map { RowOutput(row: $0, months: board.months) })
            return
        }
        guard !rows.isEmpty else {
            print(context.wording.noDemand)
            return
        }
        print(context.wording.demandHeader)
        for row in rows { print(context.wording.demandLine(row)) }
    }

    /// Shows the themes that several schools ask about.
    private func showThemes(_ context: CommandContext, _ catalog: Catalog) throws {
        let questions = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in try ledger.questions() }
        let rows = ThemeDemand.rows(questions, in: catalog, today: context.now.day)
        if context.isJSON {
            try context.printJSON(rows.map(ThemeOutput.init))
            return
        }
        if rows.isEmpty { print(context.wording.noThemeDemand) }
        for row in rows { print(context.wording.themeLine(row, catalog.theme(row.theme))) }
    }

    /// A theme as JSON.
    struct ThemeOutput: Encodable {
        let theme: String
        let questions: Int
        let schools: Int
        let colleagues: Int
        let oldest: String
        let courses: Int

        init(_ row: ThemeDemand) {
            theme = row.theme
            questions = row.questions
            schools = row.schools
            colleagues = row.colleagues
            oldest = row.oldest.description
            courses = row.courses
        }
    }

    /// A row as JSON; what is not known is null.
    struct RowOutput: Encodable {
        let row: DemandBoard.Row
        let months: [Month]

        private enum Key: String, CodingKey {
            case course, title, interested, schools, towns, trend, threshold, met, forecast, host, kilometres, hours
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(row.course, forKey: .course)
            try container.encode(row.title, forKey: .title)
            try container.encode(row.interested, forKey: .interested)
            try container.encode(row.schools, forKey: .schools)
            try container.encode(row.towns, forKey: .towns)
            let trend = zip(months.map(\.description), row.trend)
            try container.encode(Dictionary(uniqueKeysWithValues: trend), forKey: .trend)
            try container.encode(row.threshold, forKey: .threshold)
            try container.encode(row.met, forKey: .met)
            try container.encode(row.forecast?.description, forKey: .forecast)
            try container.encode(row.host, forKey: .host)
            try container.encode(row.saving.map { $0.kilometres.rounded() }, forKey: .kilometres)
            try container.encode(row.saving.map { ($0.hours * 10).rounded() / 10 }, forKey: .hours)
        }
    }
}

extension DemandBoard.Column: ExpressibleByArgument {}
