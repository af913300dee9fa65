import CatalogKit

// The figures of the view Verslag, and the bars beside them.
extension AppModel {
    /// The columns of the report, as wide as what stands in them.
    var reportTable: Table<ReportState.Column> {
        guard let answer = coordination.report.answer else { return Table(headings: []) }
        let table = answer.table
        let figures = table.columns.enumerated().map { index, column in
            let title = wording.head(column)
            return Table<ReportState.Column>.Heading(
                column: .figure(column), title: title,
                width: max(TextWidth.of(title) + 1, coordination.report.widths[index]),
                isRight: true, rank: column == table.chart ? 0 : Self.rank(of: column, at: index))
        }
        let name = Table<ReportState.Column>.Heading(
            column: .name, title: wording.columnHead(of: answer.request.dimension), width: 14, isFlexible: true)
        return Table(headings: [name] + figures)
    }

    /// How wide the figures of each column are, those of the total included.
    func widths(of table: ReportTable) -> [Int] {
        table.columns.enumerated().map { index, column in
            (table.rows + [table.total]).map { TextWidth.of(text($0.values[index], in: column)) }.max() ?? 0
        }
    }

    /// The figures that stay longest where not all fit; the rest gives way from right to left.
    private static let lasting: [ReportTable.Column] = [
        .missing, .signUps, .questions, .budget, .hoursGoal, .unknownCosts, .participants, .correction, .open,
    ]

    private static func rank(of column: ReportTable.Column, at index: Int) -> Int {
        // One quarter of a school year says little without the others.
        if case .quarter = column { return 200 }
        return lasting.firstIndex(of: column).map { $0 + 1 } ?? 100 + index
    }

    func cell(
        _ row: ReportState.Row, _ column: ReportState.Column, _ table: ReportTable
    ) -> Table<ReportState.Column>.Cell {
        guard case .figure(let column) = column, let index = table.columns.firstIndex(of: column) else {
            return (row.name, .text)
        }
        let value = row.figures.values[index]
        let isNought = value.number == 0
        let style: Style =
            switch column {
            case .missing, .unknownCosts: isNought ? .muted : Style(.warning, bold: true)
            case .correction: isNought ? .muted : Style(.accent, bold: true)
            case table.chart: .strong
            default: .muted
            }
        return (text(value, in: column), style)
    }

    /// A figure as people read it; a correction with its sign.
    private func text(_ value: ReportTable.Value, in column: ReportTable.Column) -> String {
        let sign = column == .correction && (value.number ?? 0) > 0 ? "+" : ""
        return sign + wording.figure(value)
    }

    // MARK: - Bars

    /// How many columns the bars take, with a blank before them.
    func barColumns(_ width: Int) -> Int { width >= 110 ? 21 : width >= 70 ? 11 : 0 }

    /// Beside each row in sight a bar: how much of what was meant there is, or how much beside the highest.
    func drawBars(_ table: ReportTable, on canvas: inout Canvas, in rect: Rect) {
        guard rect.width >= 8 else { return }
        let report = coordination.report
        let page = List.page(
            around: report.table.selected, count: report.rows.count, height: Table<ReportState.Column>.page(in: rect))
        for (line, number) in page.enumerated() {
            canvas.put(bar(report.rows[number].figures, table, rect.width), in: rect.row(1 + line), Style(.accent))
        }
    }

    private func bar(_ row: ReportTable.Row, _ table: ReportTable, _ width: Int) -> String {
        func tenths(_ row: ReportTable.Row, _ column: ReportTable.Column) -> Int? {
            table.columns.firstIndex(of: column).flatMap { row.values[$0].number }.map { Int(($0 * 10).rounded()) }
        }
        guard let figure = tenths(row, table.chart) else { return "" }
        let goal: ReportTable.Column? =
            table.columns.contains(.hoursGoal) ? .hoursGoal : table.columns.contains(.budget) ? .budget : nil
        if let goal {
            // What nobody meant has no measure, so it has no bar.
            return tenths(row, goal).map { Bars.gauge(figure, of: $0, width: width) } ?? ""
        }
        let highest = table.rows.compactMap { tenths($0, table.chart) }.max() ?? 0
        return String(Bars.gauge(figure, of: highest, width: width).prefix { $0 == "█" })
    }
}
