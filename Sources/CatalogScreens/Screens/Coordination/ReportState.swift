import CatalogKit

/// The state of the view Verslag: which report, of which days, and its rows.
struct ReportState: Equatable, Sendable {
    /// What the rows can be ordered by.
    enum Column: Hashable, Sendable {
        case name
        case figure(ReportTable.Column)
    }

    /// A row with the name that people know.
    struct Row: Equatable, Sendable {
        let name: String
        let figures: ReportTable.Row
    }

    /// How long the period is.
    private enum Span: Sendable { case quarter, schoolYear, ever }

    /// Whether the report must be made anew before it is shown.
    var isStale = true
    /// What the report that is asked for is about.
    private(set) var kind = ReportKind.hours
    /// What the rows of each report are, where that is not the usual.
    private var dimensions: [ReportKind: ReportDimension] = [:]
    /// The quarter that is chosen; nil for the one of today.
    private var quarter: Quarter?
    private var span = Span.quarter
    /// The report; an earlier one while the next is on its way.
    private(set) var answer: ReportAnswer?
    /// Its rows in the order asked for.
    private(set) var rows: [Row] = []
    /// How wide the figures of each column are, those of the total included.
    private(set) var widths: [Int] = []
    /// The selected row and the order.
    var table = TableState<Column>(sort: .name)

    /// The report that is asked for.
    func request(today: Day) -> ReportRequest {
        let quarter = quarter ?? Quarter(today)
        let period: ReportPeriod? =
            switch shownSpan {
            case .quarter: .quarter(quarter)
            case .schoolYear: .schoolYear(SchoolYear(quarter.days.upperBound))
            case .ever: nil
            }
        return ReportRequest(kind, by: dimensions[kind], in: period, today: today)
    }

    /// How long the period of this report can be.
    private var spans: [Span] {
        switch kind {
        case .plan: [.schoolYear]
        case .demand: [.quarter, .schoolYear, .ever]
        case .hours, .participants, .pillars: [.quarter, .schoolYear]
        }
    }

    private var shownSpan: Span { spans.contains(span) ? span : .schoolYear }

    // MARK: - Choosing

    mutating func choose(_ kind: ReportKind) {
        self.kind = kind
        table = TableState(sort: .name)
    }

    /// Turns to the next report.
    mutating func nextKind() {
        choose(ReportKind.allCases.element(after: kind))
    }

    /// Turns to the next thing that the rows can be; false where there is but one.
    mutating func nextDimension() -> Bool {
        let dimensions = kind.dimensions
        self.dimensions[kind] = dimensions.element(after: self.dimensions[kind] ?? dimensions[0])
        table = TableState(sort: .name)
        return dimensions.count > 1
    }

    /// Turns from the quarter to its school year, and back; false where the report is of one kind of period only.
    mutating func nextSpan() -> Bool {
        guard spans.count > 1 else { return false }
        span = spans.element(after: shownSpan)
        return true
    }

    /// Turns to the period before or after; false where it is all of time.
    mutating func step(_ direction: Int, today: Day) -> Bool {
        guard shownSpan != .ever else { return false }
        quarter = (quarter ?? Quarter(today)).advanced(by: shownSpan == .quarter ? direction : 4 * direction)
        return true
    }

    // MARK: - Rows

    /// Takes in the report with its rows' names and its columns' widths, unless another one was asked for since; the same row
    /// stays selected.
    mutating func take(_ answer: ReportAnswer, names: [String], widths: [Int], today: Day) {
        guard answer.request == request(today: today) else { return }
        let selected = self.answer?.request.dimension == answer.request.dimension ? selectedRow?.figures.key : nil
        self.answer = answer
        self.widths = widths
        rows = zip(names, answer.table.rows).map(Row.init)
        order(keeping: selected)
    }

    private var selectedRow: Row? { rows.indices.contains(table.selected) ? rows[table.selected] : nil }

    mutating func sort(by column: Column) {
        table.sort(by: column)
        order(keeping: nil)
    }

    mutating func reverse() {
        table.isReversed.toggle()
        order(keeping: nil)
    }

    private mutating func order(keeping key: String?) {
        // A stable order: rows that are equal stay in order of name.
        let named = rows.map { (name: $0.name.lowercased(), row: $0) }.sorted { left, right in
            let (first, second) = (left.row.figures.key, right.row.figures.key)
            // What has no school or theme comes last.
            if (first == nil) != (second == nil) { return second == nil }
            return (left.name, first ?? "") < (right.name, second ?? "")
        }.map(\.row)
        let sorted = index(of: table.sort).map { named.sorted(byFigure: $0) } ?? named
        rows = table.isReversed ? sorted.reversed() : sorted
        table.selected = key.flatMap { key in rows.firstIndex { $0.figures.key == key } } ?? 0
    }

    private func index(of column: Column) -> Int? {
        guard case .figure(let column) = column else { return nil }
        return answer?.table.columns.firstIndex(of: column)
    }
}

extension [ReportState.Row] {
    /// The highest first, what nobody knows last; equals stay as they are.
    fileprivate func sorted(byFigure index: Int) -> Self {
        enumerated().sorted { left, right in
            let (first, second) = (
                left.element.figures.values[index].number, right.element.figures.values[index].number
            )
            return first == second ? left.offset < right.offset : (first ?? -.infinity) > (second ?? -.infinity)
        }.map(\.element)
    }
}

extension Array where Element: Equatable {
    /// The element after one, and after the last the first.
    fileprivate func element(after element: Element) -> Element {
        firstIndex(of: element).map { self[($0 + 1) % count] } ?? element
    }
}
