import CatalogKit

// What is typed in the search box besides words, and what helps with it.
extension AppModel {
    /// Reads what stands in the search box; while somebody types there, the value at the cursor is not finished.
    mutating func readTyped() {
        guard let library else { return }
        let isTyping = tab == .search && search.focus == .field
        search.typed = TypedQuery(
            search.field.text, SearchNames(library.catalog, library.engine), today: today,
            hasPlace: search.query.near != nil || defaultNearby != nil, cursor: isTyping ? search.field.cursor : nil)
    }

    /// Searches again where the cursor left a value, which means something now that it is finished.
    mutating func finishTyped() -> [Effect] {
        guard !search.typed.fields.isEmpty, search.typed.source == search.field.text else { return [] }
        let before = search.asked
        readTyped()
        return search.asked == before ? [] : startSearch()
    }

    // MARK: - Completions

    /// How many ways to finish a value are shown.
    private static let shownCompletions = 6

    /// The ways to finish the value at the cursor; empty where the search box does not have the keys.
    var completions: [TypedQuery.Completion] {
        guard dialog == nil, page == nil, tab == .search, search.focus == .field, !search.typed.fields.isEmpty,
            let answer = search.answer, search.typed.source == search.field.text
        else { return [] }
        let all = search.typed.completions(
            at: search.field.cursor, answer.result, SearchNames(answer.library.catalog, answer.library.engine),
            in: wording.language)
        return Array(all.prefix(Self.shownCompletions))
    }

    /// Finishes the value at the cursor.
    mutating func take(completion number: Int) -> [Effect] {
        let completions = completions
        guard completions.indices.contains(number) else { return [] }
        let (text, cursor) = search.typed.taking(completions[number], at: search.field.cursor)
        search.field.set(text, cursor: cursor)
        search.highlighted = nil
        return startSearch()
    }

    /// The ways to finish a value, in a box under the search box.
    func drawCompletions(on canvas: inout Canvas, below field: Rect) {
        let completions = completions
        guard !completions.isEmpty else { return }
        let width = min(44, size.width - 2)
        let inside = canvas.box(Rect(field.x + 1, field.y + 1, width, completions.count + 2))
        for (number, completion) in completions.enumerated() {
            let style = Style.text.selected(number == search.highlighted)
            let row = inside.row(number)
            canvas.fill(row, style)
            let count = String(completion.count)
            canvas.put(TextWidth.truncate(label(completion), to: row.width - count.count - 1), in: row, style)
            canvas.putRight(count, in: row, Style(.muted).selected(number == search.highlighted))
            canvas.target(.completion(number), in: row)
        }
    }

    private func label(_ completion: TypedQuery.Completion) -> String {
        switch completion.field {
        case .price: PriceClass(typed: completion.value).map(wording.price) ?? completion.text
        case .from, .until: Month(completion.value).map(wording.month) ?? completion.text
        case .within, .free: completion.text
        case .theme, .place, .format, .profile, .sector, .provider, .language:
            completion.field.facet.map { label(completion.value, of: $0) } ?? completion.text
        }
    }

    // MARK: - Where nothing was found

    /// Asks what to try.
    mutating func startSuggesting() -> [Effect] {
        guard let library, let availability else { return [] }
        return [.suggest(search.asked, in: library, availability: availability, generation: search.generation)]
    }

    /// Tries something where nothing was found.
    mutating func take(suggestion number: Int) -> [Effect] {
        guard let suggestions = search.suggestions, number < search.suggestionCount else { return [] }
        if number < suggestions.corrections.count {
            search.field.set(search.typed.replacing(suggestions.corrections[number].replacements))
        } else {
            for kind in suggestions.liftings[number - suggestions.corrections.count].filters {
                search.lift(kind)
                readTyped()
            }
        }
        search.focus = .results
        return startSearch()
    }

    /// What was not found, and what to try.
    func drawNoHits(on canvas: inout Canvas, in rect: Rect) {
        canvas.put(wording.noHits, in: rect.inset(1, 1), .strong)
        guard let suggestions = search.suggestions, !suggestions.isEmpty else {
            canvas.put(cutting: wording.noHitsHint, in: rect.inset(1, 2), .muted)
            return
        }
        let lines =
            suggestions.corrections.map { (wording.didYouMean($0.text), $0.count) }
            + suggestions.liftings.map {
                (wording.lifting($0, of: search.asked, in: library?.catalog.vocabulary), $0.count)
            }
        for (number, (text, count)) in lines.enumerated() {
            let row = rect.inset(0, 3).row(number)
            let isSelected = number == search.selected
            let style = Style.text.selected(isSelected)
            canvas.fill(row, style)
            let hits = wording.hits(count)
            canvas.put((isSelected ? "▸ " : "  ") + TextWidth.truncate(text, to: row.width - 22), in: row, style)
            canvas.putRight(hits + " ", in: row, Style(.muted).selected(isSelected))
            canvas.target(.suggestion(number), in: row)
            if isSelected, search.focus == .results, dialog == nil { canvas.cursor = Point(row.x, row.y) }
        }
    }

    // MARK: - What was read otherwise

    /// What of the typed text was not understood, or found as something else; nil where all is as it was typed.
    var typedRemark: String? {
        if let note = search.typed.notes.first { return wording.note(note, in: library?.catalog.vocabulary) }
        guard let replaced = search.answer?.result.replaced, !replaced.isEmpty else { return nil }
        return wording.replaced(replaced)
    }
}
