import CatalogKit

// The view Uitvoeringen: every offering that a coordinator has to do with now.
extension AppModel {
    mutating func performInOfferings(_ action: Action) -> [Effect] {
        if coordination.offerings.opened != nil { return performWithParticipants(action) }
        var offerings = coordination.offerings
        let area = CoordinationLayout(Frame(size).body).body
        switch action {
        case .back: return perform(.tab(.discover))
        case .open: return openOffering(offerings.selectedRow?.id)
        case .sort: offerings.sort(by: offeringsTable.next(after: offerings.table.sort, in: area.width))
        case .reverse: offerings.reverse()
        default:
            offerings.table.selected = List.move(
                offerings.table.selected, by: action, count: offerings.rows?.count ?? 0,
                page: Table<OfferingsState.Column>.page(in: area))
        }
        coordination.offerings = offerings
        return []
    }

    /// Opens an offering with its people.
    private mutating func openOffering(_ id: String?) -> [Effect] {
        guard let id else { return [] }
        coordination.offerings.opened = OfferingsState.Opened(offering: id)
        return [.coordination(.loadParticipants(offering: id))]
    }

    // MARK: - Drawing

    /// Whether there is no room for the time next to the day.
    private var isNarrow: Bool { size.width < 60 }

    /// The columns of the board.
    var offeringsTable: Table<OfferingsState.Column> {
        func heading(
            _ column: OfferingsState.Column, _ width: Int, isRight: Bool = false, rank: Int
        ) -> Table<OfferingsState.Column>.Heading {
            Table.Heading(
                column: column, title: wording.heading(of: column), width: width, isRight: isRight, rank: rank)
        }
        return Table(headings: [
            heading(.start, isNarrow ? 10 : wording.startColumns, rank: 0),
            Table.Heading(
                column: .course, title: wording.heading(of: OfferingsState.Column.course), width: 14, isFlexible: true),
            heading(.place, 12, rank: 3),
            heading(.seats, 8, isRight: true, rank: 1),
            heading(.held, 6, isRight: true, rank: 5),
            heading(.waiting, 8, isRight: true, rank: 4),
            heading(.alerts, 20, rank: 2),
        ])
    }

    func drawOfferings(on canvas: inout Canvas, in layout: CoordinationLayout) {
        let offerings = coordination.offerings
        if let opened = offerings.opened { return drawParticipants(opened, on: &canvas, in: layout) }
        guard let rows = offerings.rows else {
            canvas.put(wording.computing, in: layout.summary.inset(1), .muted)
            return
        }
        let summary = wording.offeringsSummary(rows.count, alerts: rows.count { !$0.alerts.isEmpty })
        canvas.put(cutting: summary, in: layout.summary.inset(1), .muted)
        offeringsTable.draw(
            offerings.table, count: rows.count, on: &canvas, in: layout.body, isFocused: dialog == nil
        ) { cell(rows[$0], $1) }
    }

    private func cell(_ row: OfferingBoard.Row, _ column: OfferingsState.Column) -> Table<OfferingsState.Column>.Cell {
        let standing = row.standing
        switch column {
        case .start:
            let start = row.offering.start
            return (
                isNarrow ? wording.compactDay(start.day, today: today) : wording.compactStart(start, today: today),
                row.offering.end <= now ? .muted : .text
            )
        case .course: return (row.course.title, .text)
        case .place: return (row.offering.place ?? wording.online, .muted)
        case .seats: return (wording.taken(standing.taken, of: row.offering.capacity), .strong)
        case .held: return (standing.held == 0 ? "" : "\(standing.held)", .muted)
        case .waiting: return (standing.waiting == 0 ? "" : "\(standing.waiting)", Style(.warning))
        case .alerts:
            guard let first = row.alerts.first else {
                return (row.offering.isCancelled ? wording.calledOff : "", .muted)
            }
            let more = row.alerts.count > 1 ? " +\(row.alerts.count - 1)" : ""
            return ("! " + wording.short(first) + more, Style(.warning, bold: true))
        }
    }
}
