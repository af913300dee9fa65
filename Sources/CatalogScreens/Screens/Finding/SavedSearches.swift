import CatalogKit

/// The list of saved searches.
public struct SavedSearches: Equatable, Sendable {
    /// Which of them is selected.
    var selected = 0
}

// Searches that somebody keeps, with what is new since they last looked.
extension AppModel {
    /// Looks up what the saved searches find now.
    func lookUpSaved() -> [Effect] {
        guard let library, !remembered.searches.isEmpty else { return [] }
        return [.lookUp(remembered.searches, in: library, today: today)]
    }

    /// Takes in what they find; what was saved just now has been seen.
    mutating func take(_ answers: [SavedSearch.Answer]) -> [Effect] {
        var isChanged = false
        for answer in answers {
            guard let number = remembered.searches.firstIndex(where: { $0.isSame(as: answer.search) }) else { continue }
            savedAnswers[number] = answer
            guard remembered.searches[number].seen == nil else { continue }
            savedAnswers[number] = answer.asSeen
            remembered.searches[number] = answer.asSeen.search
            isChanged = true
        }
        return isChanged ? [.remember(remembered)] : []
    }

    /// How many listings are new in the saved searches together, each counted once.
    var newInSaved: Int { Set(savedAnswers.values.flatMap(\.new)).count }

    /// Keeps what is looked for now.
    mutating func saveSearch() -> [Effect] {
        let search = SavedSearch(
            text: search.field.text.split(whereSeparator: \.isWhitespace).joined(separator: " "), self.search.query)
        guard search.text != "" || !search.filters.isEmpty || search.kilometres != nil || search.freePlaces else {
            return refuse(wording.nothingToSave)
        }
        guard !remembered.searches.contains(where: { $0.isSame(as: search) }) else {
            return refuse(wording.alreadySaved)
        }
        let before = remembered.searches
        change(searches: [search] + before)
        lastOwnChange = .searches(before)
        notice = Notice(kind: .success, text: wording.saved(name(of: search), list: wording.key(.savedSearches)))
        return [.remember(remembered)] + lookUpSaved()
    }

    /// Puts other searches in the place of those that are kept.
    mutating func change(searches: [SavedSearch]) {
        let answers = savedAnswers.values
        remembered.searches = searches
        savedAnswers = [:]
        for answer in answers {
            if let number = searches.firstIndex(where: { $0.isSame(as: answer.search) }) {
                savedAnswers[number] = answer
            }
        }
    }

    mutating func perform(_ action: Action, in list: SavedSearches) -> [Effect] {
        var list = list
        let searches = remembered.searches
        switch action {
        case .open:
            guard searches.indices.contains(list.selected) else { return [] }
            dialog = nil
            return open(saved: list.selected)
        case .removeSearch:
            guard searches.indices.contains(list.selected) else { return [] }
            var rest = searches
            let removed = rest.remove(at: list.selected)
            change(searches: rest)
            lastOwnChange = .searches(searches)
            list.selected = max(0, min(list.selected, rest.count - 1))
            dialog = .saved(list)
            notice = Notice(kind: .success, text: wording.removed(name(of: removed)) + " " + wording.undoWithKey)
            return [.remember(remembered)]
        default:
            list.selected = List.move(list.selected, by: action, count: searches.count, page: searches.count)
            dialog = .saved(list)
            return []
        }
    }

    /// Looks for what was saved; what is new in it is marked, and has been seen from then on.
    private mutating func open(saved number: Int) -> [Effect] {
        guard let catalog = library?.catalog else { return [] }
        let saved = remembered.searches[number]
        search.field.set(saved.text)
        let sort = search.query.sort
        search.query = saved.query(upcoming: today, in: catalog)
        search.query.sort = sort
        search.new = Set(savedAnswers[number]?.new ?? [])
        if let answer = savedAnswers[number] {
            savedAnswers[number] = answer.asSeen
            remembered.searches[number] = answer.asSeen.search
        }
        tab = .search
        page = nil
        search.focus = .results
        return [.remember(remembered)] + startSearch()
    }

    /// What a saved search looks for, in words.
    func name(of search: SavedSearch) -> String {
        var parts = [search.text]
        for facet in Query.Facet.allCases {
            parts += (search.filters[facet.rawValue] ?? []).map { label($0, of: facet) }
        }
        if let place = search.place, let kilometres = search.kilometres {
            parts.append(wording.withinOf(kilometres, place))
        }
        if search.freePlaces { parts.append(wording.onlyFreePlaces) }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func drawSaved(_ list: SavedSearches, on canvas: inout Canvas) {
        let searches = remembered.searches
        let rows = max(1, min(searches.count, size.height - 4))
        let outside = canvas.bounds.centred(min(70, size.width), rows + 2)
        let inside = canvas.box(outside, title: wording.savedTitle)
        guard !searches.isEmpty else {
            let sentence = wording.nothingSaved(wording.key(.saveSearch))
            canvas.put(cutting: sentence, in: inside.row(0), .muted)
            canvas.cursor = Point(inside.x, inside.y)
            return
        }
        for (row, number) in List.page(around: list.selected, count: searches.count, height: rows).enumerated() {
            let place = inside.row(row)
            let style = Style.text.selected(number == list.selected)
            canvas.fill(place, style)
            let found = savedAnswers[number].map { wording.found($0.total, new: $0.new.count) } ?? ""
            let room = place.width - TextWidth.of(found) - 2
            canvas.put(TextWidth.truncate(name(of: searches[number]), to: room), in: place, style)
            let isNew = savedAnswers[number]?.new.isEmpty == false
            canvas.putRight(
                found, in: place, Style(isNew ? .accent : .muted, bold: isNew).selected(number == list.selected))
            canvas.target(.choice(number), in: place)
            if number == list.selected { canvas.cursor = Point(place.x, place.y) }
        }
    }
}
