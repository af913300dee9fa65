import CatalogKit

// The view Verslag: the region's account, as the command `report` gives it.
extension AppModel {
    mutating func performInReport(_ action: Action) -> [Effect] {
        switch action {
        case .back: return perform(.tab(.discover))
        case .nextReport:
            coordination.report.nextKind()
            return loadReport()
        case .grouping:
            return coordination.report.nextDimension() ? loadReport() : refuse(wording.oneGrouping)
        case .span:
            return coordination.report.nextSpan() ? loadReport() : refuse(wording.planIsOfAYear)
        case .earlier, .later:
            return coordination.report.step(action == .earlier ? -1 : 1, today: today)
                ? loadReport() : refuse(wording.noOtherPeriod)
        case .conclude: return asCoordinator { $0.startClosingQuarter() }
        case .sort:
            let width = reportLayout.table.width
            let column = reportTable.next(after: coordination.report.table.sort, in: width - barColumns(width))
            coordination.report.sort(by: column)
        case .reverse: coordination.report.reverse()
        default:
            coordination.report.table.selected = List.move(
                coordination.report.table.selected, by: action, count: coordination.report.rows.count,
                page: Table<ReportState.Column>.page(in: reportLayout.table))
        }
        return []
    }

    /// Turns to a report.
    mutating func show(_ kind: ReportKind) -> [Effect] {
        coordination.report.choose(kind)
        return loadReport()
    }

    /// Asks for the report that is chosen.
    mutating func loadReport() -> [Effect] {
        guard let library else { return [] }
        coordination.report.isStale = false
        let request = coordination.report.request(today: today)
        return [.coordination(.loadReport(request, in: library, now: now.utcSeconds))]
    }

    /// Takes in a report.
    mutating func take(_ answer: ReportAnswer) {
        guard let catalog = library?.catalog else { return }
        let names = answer.table.rows.map { wording.name(of: $0.key, in: answer, catalog) }
        coordination.report.take(answer, names: names, widths: widths(of: answer.table), today: today)
    }

    /// Asks whether the account of the quarter on the screen is complete.
    private mutating func startClosingQuarter() -> [Effect] {
        guard let answer = coordination.report.answer, answer.request.kind == .hours,
            case .quarter(let quarter) = answer.request.period
        else { return refuse(wording.closeFromHours) }
        guard quarter.days.upperBound < today else { return refuse(wording.sentence(for: .quarterNotEnded(quarter))) }
        guard answer.closed.isEmpty else { return refuse(wording.sentence(for: .quarterClosed(quarter))) }
        let stands = answer.figure(.hours).map { wording.quarterStands(quarter, hours: $0) }
        let missing = answer.figure(.missing)?.number.map { Int($0) } ?? 0
        dialog = .confirm(
            Confirmation(
                title: wording.closeQuarterTitle,
                sentences: [stands].compactMap(\.self)
                    + (missing > 0 ? [wording.stayUnknown(missing)] : [])
                    + [wording.laterIsCorrection, wording.closeQuarterQuestion(quarter)],
                yes: wording.keyConclude, effects: [.coordination(.change(.closeQuarter(quarter)))]))
        return []
    }

    // MARK: - Drawing

    /// Where the parts of the view lie.
    private struct Layout {
        let heading, table, total, notes: Rect
    }

    private var reportLayout: Layout {
        let body = CoordinationLayout(Frame(size).body).body
        let (heading, rest) = body.split(top: 1)
        let notes = reportNotes(width: rest.width).count
        let isRoomy = rest.height >= 10 + notes
        let room = rest.height - (isRoomy ? notes + 1 : 0)
        let (table, below) = rest.split(top: min(coordination.report.rows.count + 1, room - 1))
        return Layout(
            heading: heading, table: table, total: below.row(0),
            notes: isRoomy ? below.split(top: 2).1 : Rect(body.x, body.y, 0, 0))
    }

    func drawReport(on canvas: inout Canvas, in layout: CoordinationLayout) {
        drawKinds(on: &canvas, in: layout.summary)
        let report = coordination.report
        let places = reportLayout
        guard let answer = report.answer else {
            canvas.put(wording.computing, in: places.heading, .muted)
            return
        }
        let heading = wording.heading(of: answer.request)
        let used = canvas.put(cutting: heading, in: places.heading, .heading)
        let standing = places.heading.split(left: used).1
        let (state, style) = reportStanding(answer)
        canvas.put(cutting: state, in: standing, style)
        guard !report.rows.isEmpty else {
            canvas.put(cutting: wording.nothingToReport, in: places.table, .muted)
            canvas.cursor = Point(places.table.x, places.table.y)
            return
        }
        let bars = barColumns(places.table.width)
        let area = places.table.split(left: places.table.width - bars).0
        reportTable.draw(
            report.table, count: report.rows.count, on: &canvas, in: area, isFocused: dialog == nil
        ) { cell(report.rows[$0], $1, answer.table) }
        let total = ReportState.Row(name: wording.total, figures: answer.table.total)
        reportTable.drawLast(on: &canvas, in: places.total.split(left: area.width).0) { column in
            (cell(total, column, answer.table).text, .strong)
        }
        drawBars(answer.table, on: &canvas, in: places.table.split(left: area.width + 1).1)
        for (row, line) in reportNotes(width: places.notes.width).enumerated() {
            canvas.put(line, in: places.notes.row(row), .muted)
        }
    }

    /// The row of reports.
    private func drawKinds(on canvas: inout Canvas, in rect: Rect) {
        let names = ReportKind.allCases.map { (kind: $0, name: wording.name(of: $0)) }
        let isRoomy = names.reduce(0) { $0 + TextWidth.of($1.name) + 3 } <= rect.width - 2
        var rest = rect.inset(1)
        for (kind, name) in names {
            let isOpen = kind == coordination.report.kind
            let label = isRoomy ? " \(name) " : name
            let used = canvas.put(label, in: rest, Style(isOpen ? .accent : .muted, bold: isOpen, selected: isOpen))
            canvas.target(.report(kind), in: rest.split(left: used).0)
            rest = rest.split(left: used + 1).1
        }
    }

    /// Whether the account is closed, after the heading.
    private func reportStanding(_ answer: ReportAnswer) -> (String, Style) {
        guard answer.request.kind != .demand, let period = answer.request.period else { return ("", .muted) }
        let isOver = period.days.upperBound < today
        if case .quarter = period, let closing = answer.closed.first {
            return (" · " + wording.closedOn(closing), Style(.success))
        }
        if case .quarter = period {
            let word = isOver ? wording.notClosedYet : today < period.days.lowerBound ? wording.toCome : wording.running
            return (" · " + word, isOver ? Style(.warning) : .muted)
        }
        return (" · " + wording.closedQuarters(answer.closed), .muted)
    }

    /// What one has to know to read the figures.
    private func reportNotes(width: Int) -> [String] {
        guard let answer = coordination.report.answer, !coordination.report.rows.isEmpty else { return [] }
        let isMissing = (answer.figure(.missing)?.number ?? 0) > 0
        let notes = wording.notes(answer) + (isMissing ? [wording.missingIsNotNought] : [])
        return notes.flatMap { TextWrap.lines($0, width: width) }
    }
}

extension ReportAnswer {
    /// A figure of everything together; nil where the report has no such column.
    fileprivate func figure(_ column: ReportTable.Column) -> ReportTable.Value? {
        table.columns.firstIndex(of: column).map { table.total.values[$0] }
    }
}
