import CatalogKit
import CatalogScreens

/// A report as lines for a terminal of 80 columns, or as records for a spreadsheet.
struct ReportText {
    let report: ReportAnswer
    /// What people call each row.
    let names: [String]
    let wording: Wording

    private static let width = 80
    /// Blanks between columns; one less where the names would have too little room.
    private static let gap = 2
    private static let leastRoom = 12

    private var table: ReportTable { report.table }

    /// The table: a heading, the rows, the total, and what one has to know of the figures.
    var lines: [String] {
        guard !table.rows.isEmpty else { return [wording.nothingToReport] }
        let heads = table.columns.map(wording.head)
        let rows = zip(names, table.rows).map { ($0, $1.values.map(wording.figure)) }
        let total = (wording.total, table.total.values.map(wording.figure))
        let widths = heads.indices.map { column in
            ([heads[column]] + (rows + [total]).map { $0.1[column] }).map { TextWidth.of($0) }.max() ?? 0
        }
        let figures = widths.reduce(0, +)
        let isTight = Self.width - figures - widths.count * Self.gap < Self.leastRoom
        let gap = isTight ? Self.gap - 1 : Self.gap
        let wanted = (rows + [total]).map { TextWidth.of($0.0) }.max() ?? 0
        let first = min(wanted, max(Self.width - figures - widths.count * gap, 1))
        func line(_ name: String, _ cells: [String]) -> String {
            zip(cells, widths).reduce(TextWidth.pad(name, to: first)) { text, cell in
                text + String(repeating: " ", count: gap + cell.1 - TextWidth.of(cell.0)) + cell.0
            }
        }
        let rule = String(repeating: "-", count: first + figures + widths.count * gap)
        return [line("", heads)] + rows.map(line) + [rule, line(total.0, total.1)]
            + wording.notes(report)
    }

    /// A bar for each row of the table's main column, as long as its figure beside the highest.
    func chart(isPlain: Bool) -> [String] {
        guard !table.rows.isEmpty, let column = table.columns.firstIndex(of: table.chart) else {
            return [wording.nothingToReport]
        }
        let values = table.rows.map { $0.values[column] }
        let figures = values.map(wording.figure)
        let widest = figures.map { TextWidth.of($0) }.max() ?? 0
        let first = min(names.map { TextWidth.of($0) }.max() ?? 0, 30)
        let room = Self.width - first - widest - 2 * Self.gap
        let highest = values.compactMap(\.number).max() ?? 0
        let lines = zip(names, zip(values, figures)).map { name, value in
            let share = highest > 0 ? max(0, value.0.number ?? 0) / highest : 0
            let blanks = String(repeating: " ", count: Self.gap + widest - TextWidth.of(value.1))
            let bar = Self.bar(share * Double(room))
            return "\(TextWidth.pad(name, to: first))\(blanks)\(value.1)\(bar.isEmpty ? "" : "  ")\(bar)"
        }
        let all = [wording.head(table.chart)] + lines
        return isPlain ? all.map { $0.map { PlainLetters.ascii(String($0)) }.joined() } : all
    }

    /// A bar of so many columns, to the nearest eighth of one; something is never nothing.
    private static func bar(_ columns: Double) -> String {
        let eighths = columns > 0 ? max(1, Int((columns * 8).rounded())) : 0
        let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + part
    }

    /// The records of a spreadsheet: the id and the name of each row, the figures, and the total.
    var records: [[CSVCell]] {
        func record(_ key: String, _ name: String, _ values: [ReportTable.Value]) -> [CSVCell] {
            [.text(key), .text(name)] + values.map(Self.cell)
        }
        let head: [CSVCell] = [.text("id"), .text(wording.head(of: report.request.dimension))]
        return [head + table.columns.map { .text(wording.head($0)) }]
            + zip(names, table.rows).map { record($1.key ?? "", $0, $1.values) }
            + [record("", wording.total, table.total.values)]
    }

    private static func cell(_ value: ReportTable.Value) -> CSVCell {
        switch value {
        case .count(let number), .euros(let number): .integer(number)
        case .minutes, .noMinutes: value.number.map { .decimal($0, digits: 1) } ?? .empty
        case .unknown: .empty
        }
    }
}

/// A report as JSON: its figures are those of the table; what is not known is null.
struct ReportOutput: Encodable {
    private let report: ReportAnswer
    private let name: (String?) -> String

    init(_ report: ReportAnswer, name: @escaping (String?) -> String) {
        self.report = report
        self.name = name
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    private struct Row: Encodable {
        let key, name: String?
        let figures: [(column: ReportTable.Column, value: ReportTable.Value)]

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            if let name {
                try container.encode(key, forKey: Key("id"))
                try container.encode(name, forKey: Key("name"))
            }
            for (column, value) in figures { try container.encode(value.number, forKey: Key(column.name)) }
        }
    }

    func encode(to encoder: any Encoder) throws {
        let table = report.table
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(report.request.kind.rawValue, forKey: Key("report"))
        try container.encode(report.request.dimension.rawValue, forKey: Key("by"))
        try container.encode(report.request.period?.days.lowerBound.description, forKey: Key("from"))
        try container.encode(report.request.period?.days.upperBound.description, forKey: Key("to"))
        try container.encode(report.closed.map(\.quarter.description), forKey: Key("closed"))
        let rows = table.rows.map { row in
            Row(key: row.key, name: name(row.key), figures: Array(zip(table.columns, row.values)))
        }
        try container.encode(rows, forKey: Key("rows"))
        let total = Row(key: nil, name: nil, figures: Array(zip(table.columns, table.total.values)))
        try container.encode(total, forKey: Key("total"))
    }
}
