/// A search that somebody keeps, and what they have seen of what it finds.
///
/// Dates that count from today are no part of it: it always looks ahead.
public struct SavedSearch: Hashable, Sendable, Codable {
    /// What stands in the search box.
    public let text: String
    /// Per facet the chosen values in order, by the facet's name.
    public let filters: [String: [String]]
    /// The town that distances count from; nil where no distance was chosen.
    public let place: String?
    /// The greatest distance in kilometres, inclusive.
    public let kilometres: Double?
    /// Whether only what has room is wanted.
    public let freePlaces: Bool
    /// The ids of the listings that were there when somebody last looked; nil until it was looked up once.
    public var seen: Set<String>?

    /// Only so many of what is found are compared with what was seen.
    public static let most = 1000

    /// Keeps a search.
    ///
    /// - Parameters:
    ///   - text: What stands in the search box.
    ///   - query: What was chosen beside it; its text does not count.
    public init(text: String, _ query: Query) {
        self.text = text
        filters = Dictionary(
            uniqueKeysWithValues: query.filters.filter { !$0.value.isEmpty }.map {
                ($0.key.rawValue, $0.value.sorted())
            })
        place = query.near?.within == nil ? nil : query.near?.name
        kilometres = query.near?.within
        freePlaces = query.freePlaces
    }

    /// Whether both look for the same.
    public func isSame(as other: SavedSearch) -> Bool {
        (text, filters, place, kilometres, freePlaces)
            == (other.text, other.filters, other.place, other.kilometres, other.freePlaces)
    }

    /// What was chosen beside the search box, from a day on.
    public func query(upcoming today: Day, in catalog: Catalog) -> Query {
        var query = Query(upcoming: today, freePlaces: freePlaces)
        for (name, values) in filters {
            if let facet = Query.Facet(rawValue: name) { query.filters[facet] = Set(values) }
        }
        query.near = place.flatMap(catalog.place(named:)).map {
            Query.Nearby(name: $0.name, coordinate: $0.coordinate, within: kilometres)
        }
        return query
    }

    /// What a saved search finds.
    public struct Answer: Hashable, Sendable {
        /// The search.
        public let search: SavedSearch
        /// How many listings it finds.
        public let total: Int
        /// The ids of the first of them, at most ``SavedSearch/most``.
        public let ids: [String]

        /// The same answer, all of which has been seen.
        public var asSeen: Answer {
            var search = search
            search.seen = Set(ids)
            return Answer(search: search, total: total, ids: ids)
        }

        /// The ids that were not there when somebody last looked.
        public var new: [String] { search.seen.map { seen in ids.filter { !seen.contains($0) } } ?? [] }
    }

    /// Looks up what it finds.
    ///
    /// - Throws: ``IndexDamage`` where the index turns out not to be whole.
    public func answer(_ catalog: Catalog, _ index: SearchIndex, today: Day) throws(IndexDamage) -> Answer {
        let chosen = query(upcoming: today, in: catalog)
        let typed = TypedQuery(text, SearchNames(catalog, index), today: today, hasPlace: chosen.near != nil)
        var query = typed.applied(to: chosen)
        query.limit = Self.most
        query.sort = .date
        let result = try index.search(query, availability: index.availability())
        return Answer(search: self, total: result.total, ids: result.hits.compactMap { index.listing($0.number)?.id })
    }
}
