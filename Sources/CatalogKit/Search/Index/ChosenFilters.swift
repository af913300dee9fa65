/// The filters of a query, each as a set of listings: worked out once, and then used for every key that is typed.
struct ChosenFilters {
    /// The query without its words and order, whose filters these are.
    let query: Query
    /// What was free.
    let availability: Availability
    /// The listings that pass all; nil without filters.
    let all: Bitmap?
    /// The facets with a filter of their own, each with the listings that pass all others; nil when there are no others.
    let lifted: [(facet: Query.Facet, others: Bitmap?)]
    /// The listings that pass all filters but the distance; nil when there are no others.
    let allButNear: Bitmap?
    /// The listings with free places that pass all other filters.
    let free: Bitmap
    /// The listings within each of ``SearchResult/ringKilometres``; empty where the query has no place.
    let rings: [Bitmap]
    /// The distance of each point, in kilometres, where the query has a place.
    let kilometres: [Double]?
    /// What single filters pass, where the counts of that are kept.
    private let counted: [(kind: FilterKind, set: CountedSet)]

    /// Works out the filters of a query.
    init(_ query: Query, _ availability: Availability, in index: SearchIndex) throws(IndexDamage) {
        let sets = index.filterSets
        var chosen: [(kind: FilterKind, listings: Bitmap)] = []
        var counted: [(kind: FilterKind, set: CountedSet)] = []
        for facet in Query.Facet.allCases {
            guard let wanted = query.filters[facet], !wanted.isEmpty else { continue }
            let values = index.numbers(of: wanted, in: facet)
            let listings = try sets.listings(withAnyOf: values)
            chosen.append((.facet(facet), listings))
            if values.count < 2 || facet.isSingle, let counts = try sets.counts.counts(ofValues: values) {
                counted.append((.facet(facet), CountedSet(listings, counts: counts)))
            }
        }
        var rings: [Bitmap] = []
        var kilometres: [Double]?
        if let near = query.near {
            let distances = try sets.kilometres(from: near.coordinate)
            let limits = SearchResult.ringKilometres
            let wanted = near.within ?? 0
            rings = try sets.listings(within: (limits + [wanted]).sorted(), distances)
            // The wanted distance stands behind all rings that are no wider.
            let place = limits.filter { $0 <= wanted }.count
            let within = rings.remove(at: place)
            if near.within != nil {
                chosen.append((.near, within))
                let points = distances.indices.filter { distances[$0] <= wanted }
                if let counts = try sets.counts.counts(ofPoints: points) {
                    counted.append((.near, CountedSet(within, counts: counts)))
                }
            }
            kilometres = distances
        }
        if query.from != nil || query.to != nil {
            chosen.append((.dates, try sets.listings(from: query.from, to: query.to)))
        }
        if let today = query.upcoming { chosen.append((.upcoming, try sets.listings(upcoming: today))) }
        if query.freePlaces {
            chosen.append((.freePlaces, availability.free))
            counted.append((.freePlaces, CountedSet(availability.free, counts: availability.counts)))
        }

        func all(but isLifted: (FilterKind) -> Bool) -> Bitmap? {
            let rest = chosen.filter { !isLifted($0.kind) }
            guard var result = rest.first?.listings else { return nil }
            for other in rest.dropFirst() { result.formIntersection(other.listings) }
            return result
        }
        self.query = query.filtersOnly
        self.availability = availability
        self.rings = rings
        self.counted = counted
        self.kilometres = kilometres
        self.all = all { _ in false }
        allButNear = all { $0 == .near }
        free = all { $0 == .freePlaces }.map(availability.free.intersection) ?? availability.free
        lifted = Query.Facet.allCases.filter { facet in chosen.contains { $0.kind.isLifted(for: facet) } }
            .map { facet in (facet, all { $0.isLifted(for: facet) }) }
    }

    /// What single filters pass whose counts are kept; but those that are lifted for a facet.
    func counted(for facet: Query.Facet? = nil) -> [CountedSet] {
        counted.filter { filter in facet.map { !filter.kind.isLifted(for: $0) } ?? true }.map(\.set)
    }

    /// Whether these are the filters of another query too.
    func serve(_ query: Query, _ availability: Availability) -> Bool {
        self.query == query.filtersOnly && self.availability == availability
    }
}

extension Query {
    /// The query without its words, order and limit.
    fileprivate var filtersOnly: Query {
        var query = self
        query.text = ""
        query.sort = .relevance
        query.limit = nil
        return query
    }
}
