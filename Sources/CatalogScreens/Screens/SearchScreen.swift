import CatalogKit

/// Where the parts of the tab Zoeken lie.
struct SearchLayout {
    /// The search box with the count behind it.
    let field: Rect
    /// The filters that are on, in words.
    let chips: Rect
    /// The filters; empty where there is room for one part only and another has the keys.
    let facets: Rect
    /// The hits.
    let results: Rect
    /// What the selected hit is about; empty where there is no room.
    let preview: Rect

    /// From this width on filters and hits stand side by side.
    static let wide = 100

    init(_ body: Rect, showsFacets: Bool, isOneColumn: Bool) {
        field = body.row(0)
        chips = body.row(1)
        let rest = body.split(top: 2).1
        let none = Rect(rest.x, rest.y, 0, 0)
        guard body.width >= Self.wide, !isOneColumn else {
            facets = showsFacets ? rest : none
            results = showsFacets ? none : rest
            preview = none
            return
        }
        let (left, right) = rest.split(left: 34)
        facets = left
        let previewHeight = right.height >= 24 ? 4 : 0
        (results, preview) = right.split(top: right.height - previewHeight)
    }
}

extension AppModel {
    var searchLayout: SearchLayout {
        SearchLayout(
            Frame(size).body, showsFacets: search.focus == .facets, isOneColumn: preferences.isPlain)
    }

    func drawSearch(on canvas: inout Canvas) {
        let layout = searchLayout
        drawSearchField(on: &canvas, in: layout.field)
        drawChips(on: &canvas, in: layout.chips.inset(1))
        drawFacets(on: &canvas, in: layout.facets)
        drawResults(on: &canvas, in: layout.results)
        drawPreview(on: &canvas, in: layout.preview)
        drawCompletions(on: &canvas, below: layout.field)
    }

    /// What was read otherwise than it was typed, then the filters that are on.
    private func drawChips(on canvas: inout Canvas, in rect: Rect) {
        var rest = rect
        if let remark = typedRemark {
            let used = canvas.put(cutting: "! \(remark)", in: rest, Style(.warning))
            rest = rest.split(left: used + 2).1
        }
        canvas.put(cutting: chips, in: rest, Style(.accent))
    }

    private func drawSearchField(on canvas: inout Canvas, in rect: Rect) {
        let (left, right) = rect.split(left: max(24, min(50, rect.width / 2)))
        canvas.put("/", in: left.inset(1), Style(.accent, bold: true))
        let box = left.split(left: 3).1
        search.field.draw(
            in: box, on: &canvas, isFocused: search.focus == .field && dialog == nil,
            placeholder: wording.searchPlaceholder)
        canvas.target(.searchField, in: left)
        guard let result = search.answer?.result else { return }
        let (place, hits) = (right.inset(1), wording.hits(result.total))
        let summaries = ["\(hits) · \(wording.sortedBy(search.sort))", hits, wording.found(result.total)]
        canvas.put(summaries.first { TextWidth.of($0) <= place.width } ?? "", in: place, .muted)
        canvas.target(.action(.sort), in: right)
    }

    /// The filters that are on, in words.
    private var chips: String {
        let query = search.asked
        var chips: [String] = []
        for facet in Query.Facet.allCases {
            for value in (query.filters[facet] ?? []).sorted() { chips.append(label(value, of: facet)) }
        }
        if let near = query.near, let within = near.within { chips.append(wording.withinOf(within, near.name)) }
        if query.from != nil || query.to != nil { chips.append(wording.dates(from: query.from, to: query.to)) }
        if query.freePlaces { chips.append(wording.onlyFreePlaces) }
        if query.upcoming == nil { chips.append(wording.alsoPast) }
        return chips.isEmpty ? "" : "▼ " + chips.joined(separator: " · ")
    }

    // MARK: - Filters

    private func drawFacets(on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty else { return }
        let isSide = searchLayout.results.width > 0
        let inside = isSide ? Rect(rect.x + 1, rect.y, rect.width - 3, rect.height) : rect.inset(1)
        if isSide { canvas.verticalLine(Rect(rect.x + rect.width - 1, rect.y, 1, rect.height)) }
        // The first page is what nearly everybody sees, and most of the work is in what stands below it.
        var rows = facetRows(atLeast: inside.height)
        if !rows.contains(where: { $0.id == search.facetRow }) { rows = facetRows }
        let selected = rows.firstIndex { $0.id == search.facetRow } ?? 0
        let isFocused = search.focus == .facets && dialog == nil
        for (line, number) in List.page(around: selected, count: rows.count, height: inside.height).enumerated() {
            let row = rows[number]
            let place = inside.row(line)
            guard row.id.isSelectable else {
                canvas.put(cutting: row.label, in: place, .heading)
                continue
            }
            let isSelected = isFocused && number == selected
            let count = row.count.map(String.init) ?? ""
            let style = (row.isOn == true ? Style.strong : row.count == 0 ? .muted : .text).selected(isSelected)
            if isSelected { canvas.fill(place, style) }
            if let isOn = row.isOn { canvas.put(isOn ? "[x]" : "[ ]", in: place, style) }
            let label = place.split(left: 4).1
            canvas.put(cutting: row.label, in: label.split(left: label.width - count.utf8.count - 1).0, style)
            canvas.putRight(count, in: place, Style(.muted).selected(isSelected))
            canvas.target(.facetRow(Target.FacetTarget(id: row.id)), in: place)
            if isSelected { canvas.cursor = Point(place.x, place.y) }
        }
    }

    // MARK: - Hits

    private func drawResults(on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty else { return }
        guard let answer = search.answer else {
            canvas.put(wording.loading, in: rect.inset(1), .muted)
            return
        }
        guard answer.result.total > 0 else {
            drawNoHits(on: &canvas, in: rect)
            return
        }
        let hits = answer.result.hits
        let isFocused = search.focus == .results && dialog == nil
        let page = List.page(around: search.selected, count: hits.count, height: rect.height)
        for (line, (number, listing)) in zip(page, answer.listings(page)).enumerated() {
            let place = rect.row(line)
            let isSelected = number == search.selected
            draw(listing, isSelected: isSelected, on: &canvas, in: place)
            canvas.target(.result(number), in: place)
            if isSelected, isFocused { canvas.cursor = Point(place.x, place.y) }
        }
    }

    /// One hit on one row: when, what, where, how far, how full.
    ///
    /// The bar of the selected row lies on when and what only: a key repaints two rows, and the rest need not be among it.
    private func draw(_ listing: Listing, isSelected: Bool, on canvas: inout Canvas, in rect: Rect) {
        let isWide = rect.width >= 70
        let room = room(listing)
        let (left, right) = rect.split(left: rect.width - (isWide ? 31 : TextWidth.of(room.text)))
        if isWide {
            drawWhereabouts(listing, on: &canvas, in: right)
        }
        canvas.put(room.text, in: isWide ? right.split(left: 20).1 : right, room.style)

        let bar = Style(selected: true)
        let place = left.split(left: left.width - 1).0
        if isSelected {
            canvas.fill(place, bar)
            canvas.put("▸", in: place, bar)
        }
        if let mine = enrolments[listing.id] {
            let style = isSelected ? bar : Style(mine.state == .waiting ? .warning : .success, bold: true)
            canvas.put(mine.state == .waiting ? "…" : "✓", in: place.split(left: 1).1, style)
        } else if search.new.contains(listing.id) {
            canvas.put("•", in: place.split(left: 1).1, isSelected ? bar : Style(.accent, bold: true))
        }
        let (when, title) = place.split(left: 2).1.split(left: isWide ? wording.startColumns + 1 : 11)
        let start = isWide ? whenWide(listing) : whenNarrow(listing)
        canvas.put(start, in: when.split(left: when.width - 1).0, isSelected ? bar : .muted)
        canvas.put(cutting: listing.title, in: title, isSelected ? bar : .text)
    }

    private func drawWhereabouts(_ listing: Listing, on canvas: inout Canvas, in rect: Rect) {
        let (place, rest) = rect.split(left: 13)
        canvas.put(cutting: whereLabel(listing), in: place.split(left: 12).0, .muted)
        if let distance = kilometres(to: listing.coordinate) {
            canvas.putRight(wording.kilometres(distance), in: rest.split(left: 6).0, .muted)
        }
    }

    private func whenWide(_ listing: Listing) -> String {
        listing.start.map { wording.compactStart($0, today: today) } ?? undated(listing)
    }

    private func whenNarrow(_ listing: Listing) -> String {
        listing.start.map { wording.compactDay($0.day, today: today) } ?? undated(listing)
    }

    private func undated(_ listing: Listing) -> String {
        listing.format == "e-learning" ? wording.always : wording.noDate
    }

    private func whereLabel(_ listing: Listing) -> String {
        listing.place ?? (listing.start == nil ? "" : wording.online)
    }

    /// How full a listing is.
    private func room(_ listing: Listing) -> TextLine.Span {
        guard listing.start != nil else { return TextLine.Span(text: "", style: .muted) }
        if listing.isCancelled { return TextLine.Span(text: wording.calledOff, style: .muted) }
        if isClosed(listing) { return TextLine.Span(text: wording.closed, style: .muted) }
        let count = seats[listing.id] ?? SeatCount()
        guard let left = listing.placesLeft(taken: count.claimed) else { return TextLine.Span(text: "", style: .muted) }
        let style = left == 0 ? Style(.error) : left <= 3 ? Style(.warning) : .muted
        return TextLine.Span(text: wording.shortRoom(left, waiting: count.waiting), style: style)
    }

    /// Whether it is too late to sign up.
    private func isClosed(_ listing: Listing) -> Bool {
        listing.enrolBy.map { $0 < today } ?? listing.start.map { $0 <= now } ?? false
    }

    // MARK: - Preview

    /// What the selected hit is about, in few words: every key repaints it. The title stands here only where the row
    /// above had to cut it off.
    private func drawPreview(on canvas: inout Canvas, in rect: Rect) {
        guard !rect.isEmpty, let listing = search.selectedListing else { return }
        canvas.line(rect.row(0))
        let inside = rect.split(top: 1).1.inset(1)
        let course = library?.catalog.course(listing.course)
        let facts = course.map { wording.facts(of: $0, vocabulary: library?.catalog.vocabulary) } ?? ""
        canvas.put(cutting: facts, in: inside.row(0), .muted)
        // More than fits in the preview need not be wrapped.
        let room = inside.width * inside.height
        let spans =
            snippet(of: listing, length: inside.width * 3 / 2)?.pieces.map { piece in
                TextLine.Span(text: piece.text, style: piece.isFound ? Style(bold: true, underlined: true) : .text)
            } ?? [TextLine.Span(text: String(listing.summary.unicodeScalars.prefix(room)), style: .text)]
        var lines = SpanWrap.lines(spans, width: inside.width)
        if TextWidth.of(listing.title) > rect.width - 50 {
            lines.insert(TextLine(TextWidth.truncate(listing.title, to: inside.width)), at: 0)
        }
        for (row, line) in lines.prefix(inside.height - 1).enumerated() {
            line.draw(on: &canvas, in: inside.row(1 + row))
        }
    }

    /// The piece of a hit's text in which its words were found, where the title does not have them.
    private func snippet(of listing: Listing, length: Int) -> Snippet? {
        guard !search.typed.text.isEmpty, let answer = search.answer else { return nil }
        let finder = SnippetFinder(
            search.typed.text, replaced: answer.result.replaced, in: answer.library.engine)
        return try? finder.snippet(of: listing, answer.library.catalog.course(listing.course), length: length)
    }
}
