import CatalogKit

// What is filtered stands in the search box or was chosen; to take away what is typed is to delete it from the box.
extension SearchState {
    /// Takes a condition away, wherever it comes from.
    mutating func lift(_ kind: FilterKind) {
        retype(typed.without(kind))
        query = query.lifting(kind)
    }

    /// Switches a value of a facet on or off.
    mutating func toggle(_ value: String, of facet: Query.Facet) {
        guard asked.filters[facet]?.contains(value) == true else {
            query.filters[facet, default: []].insert(value)
            return
        }
        // A typed price stands for several classes: the others stay on.
        let (text, others) = typed.without(value, of: facet)
        retype(text)
        query.filters[facet, default: []].formUnion(others)
        query.filters[facet]?.remove(value)
    }

    /// Counts distances from somewhere, perhaps with a greatest one.
    mutating func choose(_ near: Query.Nearby) {
        retype(typed.without(.near))
        query.near = near
    }

    /// Leaves out what is past, or shows it again.
    mutating func toggleUpcoming(from today: Day) {
        guard asked.upcoming == nil else {
            query.upcoming = nil
            return
        }
        // Who typed a first day in the past would go on seeing it.
        if let from = typed.from, from < today { retype(typed.without(.dates)) }
        query.upcoming = today
    }

    /// Removes every filter, not the words.
    mutating func clearFilters() {
        if !typed.fields.isEmpty { retype(typed.text) }
        query.filters = [:]
        query.near?.within = nil
        query.freePlaces = false
    }

    private mutating func retype(_ text: String) {
        guard text != field.text else { return }
        field.set(text)
    }
}
