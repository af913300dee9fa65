import CatalogKit

// The tab Zoeken.
extension AppModel {
    /// The number of the last search that was sent out; another number means another search.
    public var lastSearch: Int { search.generation }

    /// Sends the query out.
    mutating func startSearch(keepingSelection: Bool = false) -> [Effect] {
        guard let library, let availability else { return [] }
        search.query.near = search.query.near ?? defaultNearby
        readTyped()
        search.sent(keepingSelection: keepingSelection)
        return [.search(search.asked, in: library, availability: availability, generation: search.generation)]
    }

    mutating func performInSearch(_ action: Action) -> [Effect] {
        switch (search.focus, action) {
        case (.field, .complete):
            return take(completion: search.highlighted ?? 0)
        case (.field, .open) where search.highlighted != nil:
            return take(completion: search.highlighted ?? 0)
        case (.field, .down) where !completions.isEmpty:
            search.highlighted = min((search.highlighted ?? -1) + 1, completions.count - 1)
        case (.field, .up) where search.highlighted != nil:
            search.highlighted = search.highlighted.flatMap { $0 > 0 ? $0 - 1 : nil }
        case (.field, .open), (.field, .down), (.field, .back), (.field, .nextPane):
            search.focus = .results
        case (.field, .previousPane):
            search.focus = .facets
        case (.results, .nextPane), (_, .filters):
            search.focus = search.focus == .facets ? .results : .facets
        case (.results, .previousPane):
            search.focus = .field
        case (.facets, .nextPane), (.facets, .back):
            search.focus = .results
        case (.facets, .previousPane):
            search.focus = .results
        case (.results, .open):
            if search.suggestionCount > 0 { return take(suggestion: search.selected) }
            openSelectedListing()
        case (.results, .back):
            return clearSearch()
        case (.results, .sort):
            search.query.sort = search.nextSort
            return startSearch()
        case (_, .clearFilters):
            search.clearFilters()
            return startSearch()
        case (_, .near):
            dialog = .place(PlaceForm())
        case (.facets, .toggle):
            return toggleFacetRow()
        case (.facets, _):
            moveInFacets(action)
        case (.results, _):
            return moveInResults(action)
        default: break
        }
        return []
    }

    /// Esc in the list takes away the words, then the filters.
    private mutating func clearSearch() -> [Effect] {
        if !search.field.text.isEmpty {
            search.field.set("")
        } else if search.isFiltered {
            search.clearFilters()
        } else {
            return []
        }
        return startSearch()
    }

    /// Opens the page of the selected listing, with its offering selected.
    mutating func openSelectedListing() {
        guard let listing = search.selectedListing, let course = library?.catalog.course(listing.course) else { return }
        page = CoursePage(course: course, offering: listing.id, today: today)
    }

    private mutating func moveInResults(_ action: Action) -> [Effect] {
        guard let result = search.answer?.result else { return [] }
        if result.total == 0 {
            let count = search.suggestionCount
            search.selected = List.move(search.selected, by: action, count: count, page: count)
            return []
        }
        let target = List.move(search.selected, by: action, count: result.total, page: searchLayout.results.height)
        if target >= result.hits.count, result.hits.count < result.total {
            search.fetch(upTo: target)
            return startSearch(keepingSelection: true)
        }
        search.selected = max(0, min(target, result.hits.count - 1))
        return []
    }

    // MARK: - Filters

    private mutating func moveInFacets(_ action: Action) {
        let rows = facetRows.map(\.id).filter(\.isSelectable)
        let current = rows.firstIndex(of: search.facetRow) ?? 0
        let target = List.move(current, by: action, count: rows.count, page: searchLayout.facets.height)
        if rows.indices.contains(target) { search.facetRow = rows[target] }
    }

    /// Switches the selected row of the filters on or off.
    mutating func toggleFacetRow() -> [Effect] {
        switch search.facetRow {
        case .header: return []
        case .value(let facet, let value):
            search.toggle(value, of: facet)
        case .more(let facet):
            search.expanded.formSymmetricDifference([facet])
            return []
        case .ring(let kilometres):
            guard var near = nearby else { return [] }
            near.within = near.within == kilometres ? nil : kilometres
            search.choose(near)
        case .place:
            dialog = .place(PlaceForm())
            return []
        case .freePlaces:
            if search.asked.freePlaces { search.lift(.freePlaces) } else { search.query.freePlaces = true }
        case .past:
            search.toggleUpcoming(from: today)
        }
        return startSearch()
    }

    /// Where distances count from until somebody says otherwise: the town of the user's school, else the region's centre.
    var defaultNearby: Query.Nearby? {
        guard let catalog = library?.catalog else { return nil }
        let school = profile.flatMap { catalog.school($0.school) }
        return [school?.place, catalog.region.centre].compactMap { $0.flatMap(catalog.place(named:)) }.first.map {
            Query.Nearby(name: $0.name, coordinate: $0.coordinate)
        }
    }

    /// Where distances count from now.
    var nearby: Query.Nearby? { search.asked.near ?? defaultNearby }

    /// Kilometres to a listing from where distances count.
    func kilometres(to coordinate: Coordinate?) -> Double? {
        guard let nearby, let coordinate else { return nil }
        return nearby.coordinate.kilometres(to: coordinate)
    }
}
