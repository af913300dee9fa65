import CatalogKit

// The view Vraag: the board and a course on it.
extension AppModel {
    mutating func performInDemand(_ action: Action) -> [Effect] {
        switch coordination.demand.context {
        case .proposals: performInPlan(action)
        case .demandCourse: performOnDemandCourse(action)
        default: performOnBoard(action)
        }
    }

    private mutating func performOnBoard(_ action: Action) -> [Effect] {
        var demand = coordination.demand
        let area = CoordinationLayout(Frame(size).body).body
        switch action {
        case .back:
            return perform(.tab(.discover))
        case .open: demand.open(demand.selectedRow)
        case .plan:
            demand.open(demand.selectedRow)
            coordination.demand = demand
            return startPlanning()
        case .sort: demand.sort(by: demandTable.next(after: demand.table.sort, in: area.width))
        case .reverse: demand.reverse()
        default:
            demand.table.selected = List.move(
                demand.table.selected, by: action, count: demand.rows.count,
                page: Table<DemandBoard.Column>.page(in: area))
        }
        coordination.demand = demand
        return []
    }

    private mutating func performOnDemandCourse(_ action: Action) -> [Effect] {
        guard var opened = coordination.demand.opened else { return [] }
        let height = CoordinationLayout(Frame(size).body).text.height
        switch action {
        case .back:
            coordination.demand.opened = nil
            return []
        case .plan: return startPlanning()
        default:
            let lowest = max(0, demandLines(opened, width: pageWidth).count - height)
            opened.scroll = List.move(opened.scroll, by: action, count: lowest + 1, page: height)
            coordination.demand.opened = opened
            return []
        }
    }

    // MARK: - The board

    /// The columns of the board.
    var demandTable: Table<DemandBoard.Column> {
        func heading(_ column: DemandBoard.Column, _ width: Int, isRight: Bool = true, rank: Int)
            -> Table<DemandBoard.Column>.Heading
        {
            Table.Heading(
                column: column, title: wording.heading(of: column), width: width, isRight: isRight, rank: rank)
        }
        return Table(headings: [
            Table.Heading(
                column: .course, title: wording.heading(of: DemandBoard.Column.course), width: 20, isFlexible: true),
            heading(.interested, 7, rank: 0),
            heading(.schools, 8, rank: 5),
            heading(.towns, 9, rank: 6),
            heading(.trend, 8, isRight: false, rank: 3),
            heading(.threshold, 6, rank: 7),
            heading(.met, 8, isRight: false, rank: 2),
            heading(.forecast, 10, isRight: false, rank: 1),
            heading(.kilometres, 8, rank: 4),
            heading(.hours, 5, rank: 8),
        ])
    }

    func drawDemand(on canvas: inout Canvas, in layout: CoordinationLayout) {
        let demand = coordination.demand
        if let plan = demand.plan { return drawPlan(plan, on: &canvas, in: layout) }
        if let opened = demand.opened { return drawDemandCourse(opened, on: &canvas, in: layout) }
        guard let answer = demand.answer else {
            canvas.put(wording.computing, in: layout.summary.inset(1), .muted)
            return
        }
        guard !demand.rows.isEmpty else {
            canvas.put(wording.noDemand, in: layout.summary.inset(1), .strong)
            canvas.put(cutting: wording.noDemandHint, in: layout.body, .muted)
            return
        }
        let summary = wording.demandSummary(
            courses: demand.rows.count, people: Set(answer.demand.interests.map(\.person)).count,
            met: demand.rows.count { $0.met })
        canvas.put(cutting: summary, in: layout.summary.inset(1), .muted)
        demandTable.draw(
            demand.table, count: demand.rows.count, on: &canvas, in: layout.body, isFocused: dialog == nil
        ) { cell(demand.rows[$0], $1) }
    }

    private func cell(_ row: DemandBoard.Row, _ column: DemandBoard.Column) -> Table<DemandBoard.Column>.Cell {
        switch column {
        case .course: (row.title, .text)
        case .interested: ("\(row.interested)", .strong)
        case .schools: ("\(row.schools)", .muted)
        case .towns: ("\(row.towns.count)", .muted)
        case .trend: (Bars.spark(row.trend), Style(.accent))
        case .threshold: ("\(row.threshold)", .muted)
        case .met: (Bars.gauge(row.interested, of: row.threshold, width: 8), Style(row.met ? .success : .muted))
        case .forecast:
            row.met
                ? (wording.enough, Style(.success, bold: true))
                : (row.forecast.map { wording.compactDay($0, today: today) } ?? "–", .muted)
        case .kilometres: (row.saving.map { "\(Int($0.kilometres.rounded()))" } ?? "–", .muted)
        case .hours: (row.saving.map { "\(Int($0.hours.rounded()))" } ?? "–", .muted)
        }
    }

    // MARK: - A course on the board

    private func drawDemandCourse(
        _ opened: DemandState.Opened, on canvas: inout Canvas, in layout: CoordinationLayout
    ) {
        drawPage(demandLines(opened, width: pageWidth), scroll: opened.scroll, on: &canvas, in: layout.text)
    }

    /// The figures of a course, where people come from, the trend, and who would come when; nobody's name.
    func demandLines(_ opened: DemandState.Opened, width: Int) -> [TextLine] {
        let row = opened.row
        var lines = TextWrap.lines(row.title, width: width).map { TextLine($0, .heading) }
        lines.append(.empty)
        lines.append(
            TextLine(spans: [
                TextLine.Span(text: Bars.gauge(row.interested, of: row.threshold, width: 20), style: Style(.accent)),
                TextLine.Span(text: "  " + wording.people(row.interested, of: row.threshold), style: .strong),
            ]))
        lines.append(.empty)
        for (label, value) in figures(of: opened) {
            lines += TextLine.labelled(label, value, width: width)
        }
        lines += [.empty, TextLine(wording.heading(of: .trend), .heading)]
        lines += trendLines(row, width: width)
        lines += [.empty, TextLine(wording.whoWouldCome, .heading)]
        for interest in opened.interests { lines += wishLines(interest, width: width) }
        return lines
    }

    private func figures(of opened: DemandState.Opened) -> [(String, String)] {
        let row = opened.row
        let towns = opened.interests.compactMap { interest in
            library.flatMap { coordination.demand.answer?.demand.town(of: interest, in: $0.catalog) }
        }
        let counts = row.towns.map { town in "\(town) \(towns.count { $0 == town })" }
        let forecast = row.met ? wording.enough : row.forecast.map(wording.expected) ?? wording.noForecast
        return [
            (wording.heading(of: .schools), "\(row.schools)"),
            (wording.heading(of: .towns), counts.joined(separator: ", ")),
            (wording.heading(of: .forecast), forecast),
            (wording.bestPlace, row.host ?? "–"),
            (wording.saves, row.saving.map(wording.saving) ?? wording.noSaving),
        ]
    }

    private func trendLines(_ row: DemandBoard.Row, width: Int) -> [TextLine] {
        let highest = max(1, row.trend.max() ?? 1)
        return zip(coordination.demand.answer?.board.months ?? [], row.trend).map { month, number in
            TextLine(spans: [
                TextLine.Span(text: "  " + TextWidth.pad(wording.month(month), to: 16), style: .muted),
                TextLine.Span(
                    text: String(Bars.gauge(number, of: highest, width: min(20, width - 24)).prefix { $0 == "█" }),
                    style: Style(.accent)),
                TextLine.Span(text: number == 0 ? "–" : " \(number)", style: .text),
            ])
        }
    }

    private func wishLines(_ interest: Interest, width: Int) -> [TextLine] {
        let wishes = wording.wishes(interest)
        let facts = interest.dayparts.isEmpty ? wishes + [wording.anyTime] : wishes
        return TextWrap.lines(facts.joined(separator: " · "), width: width - 2).map { TextLine("  " + $0) }
            + (interest.reason.isEmpty
                ? []
                : TextWrap.lines("‘\(interest.reason)’", width: width - 4).map { TextLine("    " + $0, .muted) })
    }

    /// Draws lines from where they were scrolled to, with an arrow when there are more.
    func drawPage(_ lines: [TextLine], scroll: Int, on canvas: inout Canvas, in rect: Rect) {
        let scroll = min(scroll, max(0, lines.count - rect.height))
        for (row, line) in lines.dropFirst(scroll).prefix(rect.height).enumerated() {
            line.draw(on: &canvas, in: rect.row(row).split(left: pageWidth).0)
        }
        canvas.cursor = Point(rect.x, rect.y)
        if lines.count > scroll + rect.height, rect.height > 0 {
            canvas.putRight(" ↓ ", in: rect.row(rect.height - 1), .muted)
        }
    }
}
