import CatalogKit

// The tab Ontdek: how it is drawn.
extension AppModel {
    func drawDiscover(on canvas: inout Canvas, in rect: Rect) {
        let layout = discoverLayout
        guard discover.answer != nil else {
            canvas.put(wording.loading, in: layout.dashboard.inset(1), .muted)
            return
        }
        drawDashboard(on: &canvas, in: layout.dashboard.inset(1))
        if discover.shelves.isEmpty {
            canvas.put(cutting: wording.noShelves, in: layout.area.inset(1, 1), .muted)
        } else if layout.isList {
            drawShelfList(on: &canvas, in: layout.area)
        } else {
            drawShelves(on: &canvas, in: layout)
        }
    }

    /// What is next and how many hours there were; a friendly sentence where there is neither.
    private func drawDashboard(on canvas: inout Canvas, in rect: Rect) {
        let hours = discover.answer.flatMap { $0.minutes > 0 ? wording.learned(minutes: $0.minutes) : nil }
        let new = newInSaved > 0 ? wording.newInSaved(newInSaved, list: wording.key(.savedSearches)) : nil
        guard let profile, let answer = discover.answer, answer.next != nil || hours != nil else {
            let sentence = profile.map { wording.nothingPlanned(for: $0.name) } ?? wording.welcome
            canvas.put(cutting: new ?? sentence, in: rect, .strong)
            return
        }
        let next = answer.next.map { wording.next($0, today: today) } ?? wording.greeting(profile.name)
        let used = canvas.put(cutting: next, in: rect, .strong)
        let rest = rect.split(left: used + 3).1
        let right = [new, hours].compactMap(\.self)
        for text in [right.joined(separator: " · ")] + right where !text.isEmpty && TextWidth.of(text) <= rest.width {
            canvas.putRight(text, in: rest, .muted)
            break
        }
    }

    // MARK: - Cards

    private func drawShelves(on canvas: inout Canvas, in layout: DiscoverLayout) {
        for (row, number) in List.page(
            around: discover.shelf, count: discover.shelves.count, height: layout.rows
        ).enumerated() {
            let place = layout.shelf(row)
            let shelf = discover.shelves[number]
            let selected = discover.card(on: shelf)
            drawHeading(of: number, turns: shelf.cards.count > layout.columns, on: &canvas, in: place.row(0).inset(1))
            let page = List.page(around: selected, count: shelf.cards.count, height: layout.columns)
            for (column, card) in page.enumerated() {
                let box = layout.card(column, in: place)
                draw(
                    shelf.cards[card], isSelected: discover.isSelected(shelf: number, card: card), on: &canvas, in: box)
                canvas.target(.card(shelf: number, card: card), in: box)
            }
        }
    }

    /// What a shelf is and why it is there, and which of its cards is selected where not all are in sight.
    private func drawHeading(of number: Int, turns: Bool, on canvas: inout Canvas, in rect: Rect) {
        let shelf = discover.shelves[number]
        let count = turns ? wording.place(discover.card(on: shelf) + 1, of: shelf.cards.count) : ""
        let (left, right) = rect.split(left: rect.width - TextWidth.of(count))
        let title = TextWidth.truncate(wording.title(of: shelf), to: left.width - 1)
        let rest = left.split(left: canvas.put(title, in: left, .heading) + 1).1
        let reason = "· " + wording.reason(for: shelf)
        if TextWidth.of(reason) < rest.width { canvas.put(reason, in: rest, .muted) }
        canvas.put(count, in: right, .muted)
        if turns {
            canvas.target(.turnShelf(number, .left), in: right.split(left: 2).0)
            canvas.target(.turnShelf(number, .right), in: right.split(left: right.width - 2).1)
        }
    }

    /// A card; the selected one has a bar on its title that begins in its side, so that a key repaints little.
    private func draw(_ card: Card, isSelected: Bool, on canvas: inout Canvas, in rect: Rect) {
        let inside = canvas.box(rect)
        let (top, bottom) = inside.split(top: inside.height - 2)
        if isSelected {
            canvas.fill(Rect(rect.x + 1, top.y, rect.width - 2, top.height), Style(bold: true, selected: true))
            canvas.put("▸", in: Rect(rect.x, top.y, 1, 1), Style(bold: true, selected: true))
            if dialog == nil { canvas.cursor = Point(rect.x, top.y) }
        }
        for (row, line) in title(card.title, in: top).enumerated() {
            canvas.put(line, in: top.row(row), Style(bold: true, selected: isSelected))
        }
        canvas.put(cutting: wording.when(card, today: today), in: bottom)
        var rest = bottom.row(1)
        for (number, span) in facts(of: card).enumerated() where !rest.isEmpty {
            if number > 0 { rest = rest.split(left: canvas.put(" · ", in: rest, .muted)).1 }
            rest = rest.split(left: canvas.put(cutting: span.text, in: rest, span.style)).1
        }
    }

    /// As much of a title as fits, with … where that is not all.
    private func title(_ title: String, in rect: Rect) -> [String] {
        let lines = TextWrap.lines(title, width: rect.width)
        guard lines.count > rect.height else { return lines }
        let last = lines[(rect.height - 1)...].joined(separator: " ")
        return lines.prefix(rect.height - 1) + [TextWidth.truncate(last, to: rect.width)]
    }

    /// How far and how full, or how far along.
    private func facts(of card: Card) -> [TextLine.Span] {
        var facts: [TextLine.Span] = []
        switch card.reason {
        case .read(let share, let minutes):
            facts.append(TextLine.Span(text: gauge(share) + " " + wording.percentage(share), style: Style(.accent)))
            facts.append(TextLine.Span(text: wording.minutesToGo(minutes), style: .muted))
        case .interested(let number, let threshold):
            let share = Double(number) / Double(max(1, threshold))
            let text = gauge(share) + " " + wording.stillNeeded(threshold - number)
            facts.append(TextLine.Span(text: text, style: .muted))
            if interests[card.course]?.state == .open {
                facts.append(TextLine.Span(text: wording.youToo, style: Style(.success)))
            }
        case .colleagues, .signUps, nil:
            if let kilometres = card.kilometres {
                facts.append(TextLine.Span(text: wording.kilometres(kilometres), style: .muted))
            }
            if let seats = card.seats {
                facts.append(TextLine.Span(text: wording.seats(seats), style: seatStyle(seats.left)))
            }
            if let people = wording.people(card.reason) { facts.append(TextLine.Span(text: people, style: .muted)) }
            if facts.isEmpty {
                facts = card.themes.map { TextLine.Span(text: label($0, of: .theme), style: .muted) }
            }
        }
        return facts
    }

    private func gauge(_ share: Double) -> String {
        Bars.gauge(Int((share * 100).rounded()), of: 100, width: 10)
    }

    private func seatStyle(_ left: Int?) -> Style {
        left == 0 ? Style(.error) : left.map { $0 <= Discovery.fewSeats } == true ? Style(.warning) : .muted
    }

    // MARK: - A list

    private func drawShelfList(on canvas: inout Canvas, in rect: Rect) {
        let pages = ShelfRow.pages(discover.shelves, height: rect.height)
        let page = pages.first { page in
            page.contains { row in
                if case .card(let shelf, let card) = row {
                    discover.isSelected(shelf: shelf, card: card)
                } else {
                    false
                }
            }
        }
        for (line, row) in (page ?? []).enumerated() {
            let place = rect.row(line)
            switch row {
            case .heading(let shelf): drawHeading(of: shelf, turns: false, on: &canvas, in: place.inset(1))
            case .card(let shelf, let card):
                drawRow(
                    discover.shelves[shelf].cards[card], isSelected: discover.isSelected(shelf: shelf, card: card),
                    on: &canvas, in: place)
                canvas.target(.card(shelf: shelf, card: card), in: place)
            }
        }
    }

    private func drawRow(_ card: Card, isSelected: Bool, on canvas: inout Canvas, in rect: Rect) {
        let figure = wording.shortFigure(of: card)
        let (left, right) = rect.split(left: rect.width - TextWidth.of(figure))
        canvas.put(figure, in: right, seatStyle(card.seats?.left))
        let bar = Style(selected: true)
        let place = left.split(left: left.width - 1).0
        if isSelected {
            canvas.fill(place, bar)
            canvas.put("▸", in: place, bar)
            if dialog == nil { canvas.cursor = Point(place.x, place.y) }
        }
        let (when, title) = place.split(left: 2).1.split(left: 11)
        canvas.put(wording.shortWhen(card, today: today), in: when, isSelected ? bar : .muted)
        canvas.put(cutting: card.title, in: title, isSelected ? bar : .text)
    }
}
