import CatalogKit

/// The state of the tab Zoeken.
public struct SearchState: Equatable, Sendable {
    /// The part that the keys act on.
    enum Focus: Equatable, Sendable { case field, results, facets }

    /// The part that the keys act on.
    var focus: Focus = .results
    /// The search box.
    var field = TextField()
    /// What is chosen beside what is typed.
    var query: Query
    /// What stands in the search box, read.
    var typed = TypedQuery()
    /// Which way to finish what is typed is selected.
    var highlighted: Int?
    /// What to try in the place of a query that found nothing.
    private(set) var suggestions: SearchSuggestions?
    /// The number of the last query that was sent out.
    var generation = 0
    /// The answer to it, or to an earlier one while it is on its way.
    private(set) var answer: Answer?
    /// Which hit is selected.
    var selected = 0
    /// The ids of the listings that are new in the saved search that was opened.
    var new: Set<String> = []
    /// The row of the filters that is selected.
    var facetRow: FacetRow.ID = .freePlaces
    /// Facets whose values are all shown.
    var expanded: Set<Query.Facet> = []
    /// The hit to select again when the answer comes in.
    private var wanted: Int?

    /// An answer, with the library whose engine numbered its hits.
    struct Answer: Equatable, Sendable {
        let result: SearchResult
        let library: Library

        /// The listings of some hits.
        func listings(_ hits: Range<Int>) -> [Listing] {
            library.engine.listings(at: result.hits[hits].map(\.number))
        }
    }

    /// How many hits are asked for at first.
    static let firstPage = 200

    init(today: Day) {
        query = Query(upcoming: today, limit: Self.firstPage)
    }

    /// What is looked for now: what is chosen, and what is typed.
    var asked: Query { typed.applied(to: query) }

    /// How many things there are to try where nothing was found.
    var suggestionCount: Int { suggestions.map { $0.corrections.count + $0.liftings.count } ?? 0 }

    /// Whether anything but what is typed narrows the search down.
    var isFiltered: Bool {
        query.filters.contains { !$0.value.isEmpty } || query.near?.within != nil || query.freePlaces
    }

    /// The selected listing, if anything was found.
    var selectedListing: Listing? {
        guard let answer, answer.result.hits.indices.contains(selected) else { return nil }
        return answer.listings(selected..<selected + 1).first
    }

    /// The order that the hits are in: without words there is no relevance.
    var sort: Query.Sort { query.sort == .relevance && typed.text.isEmpty ? .date : query.sort }

    /// The order after this one: relevance, date, distance and round again.
    var nextSort: Query.Sort {
        switch sort {
        case .relevance: .date
        case .date: .distance
        case .distance: .relevance
        }
    }

    /// Takes in an answer.
    mutating func take(_ result: SearchResult, from library: Library) {
        answer = Answer(result: result, library: library)
        selected = min(wanted ?? 0, max(0, result.hits.count - 1))
        wanted = nil
        suggestions = nil
    }

    /// Takes in what to try where nothing was found.
    mutating func take(_ suggestions: SearchSuggestions) {
        self.suggestions = suggestions
    }

    /// Notes that a new query goes out; the selection starts at the first hit again, or stays where it is.
    mutating func sent(keepingSelection: Bool) {
        generation += 1
        wanted = keepingSelection ? wanted ?? selected : nil
        if !keepingSelection { query.limit = Self.firstPage }
    }

    /// Asks to select a hit that has not been fetched yet.
    mutating func fetch(upTo number: Int) {
        wanted = number
        query.limit = max((query.limit ?? 0) * 4, number + Self.firstPage)
    }

    /// A new day has begun.
    mutating func moved(to today: Day) {
        if query.upcoming != nil { query.upcoming = today }
    }
}
