/// A search engine that keeps everything in memory; made for catalogues up to some ten thousand listings.
///
/// Listings are numbered in order of date, so that walking a bitmap is already the order by date. A query is answered in
/// three steps: a bitmap of the listings that hold the words, a bitmap for each filter, and for each facet the counts
/// over the words and all filters but its own.
public struct MemoryIndex: SearchEngine {
    private let listings: [Listing]
    /// Made while the first screen, which needs no words, is drawn already.
    private let words: Deferred<WordIndex>
    private let columns: [Query.Facet: FacetColumn]
    /// The points where listings take place, each once.
    private let points: [Coordinate]
    /// Per listing an index into ``points``, or −1.
    private let pointOf: [Int]

    /// Indexes a catalogue.
    public init(_ catalog: Catalog) {
        let listings = catalog.listings.sorted { Self.dateOrder($0) < Self.dateOrder($1) }
        words = Deferred {
            var texts = ListingTexts(catalog)
            let fields = listings.map { texts.fields(of: $0) }
            return WordIndex(fields, table: texts.table)
        }
        columns = Dictionary(
            uniqueKeysWithValues: Query.Facet.allCases.map { facet in
                (facet, FacetColumn(count: listings.count) { listings[$0].values(of: facet) })
            })
        points = Array(Set(listings.compactMap(\.coordinate)))
        let numbers = Dictionary(uniqueKeysWithValues: zip(points, points.indices))
        pointOf = listings.map { $0.coordinate.flatMap { numbers[$0] } ?? -1 }
        self.listings = listings
    }

    /// How many listings there are.
    public var count: Int { listings.count }

    /// The listing with a number below ``count``.
    public func listing(_ number: Int) -> Listing { listings[number] }

    /// What is free, given the seats that the ledger has handed out.
    public func availability(taken: [String: Int]) -> Availability {
        var free = Bitmap(count: count)
        var left: [Int32] = []
        left.reserveCapacity(count)
        for (number, listing) in listings.enumerated() {
            let places = listing.placesLeft(taken: taken.isEmpty ? 0 : taken[listing.id] ?? 0)
            left.append(places.map { Int32(clamping: $0) } ?? .max)
            if places != 0 { free.insert(number) }
        }
        return Availability(left: left, free: free)
    }

    /// Answers a query.
    public func search(_ query: Query, availability: Availability) -> SearchResult {
        let typed = Analyzer.words(query.text)
        let index = typed.isEmpty ? nil : words.value
        let matches = index?.matches(typed) ?? []
        var found = Bitmap(count: count, full: true)
        for match in matches { found.formIntersection(match.listings) }

        let kilometres = query.near.map { distances(from: $0.coordinate) }
        let filters = filters(of: query, kilometres: kilometres, free: availability.free)
        let all = filters.indices.reduce(into: found) { $0.formIntersection(filters[$1].listings) }
        func lifting(_ lifted: Filter.Kind) -> Bitmap {
            guard filters.contains(where: { $0.kind == lifted }) else { return all }
            return filters.filter { $0.kind != lifted }.reduce(into: found) { $0.formIntersection($1.listings) }
        }

        return SearchResult(
            total: all.population,
            hits: hits(
                of: query, in: all, kilometres: kilometres, score: index.map { index in { index.score($0, matches) } }),
            facets: Dictionary(
                uniqueKeysWithValues: columns.map { facet, column in
                    (facet, column.counts(in: lifting(.facet(facet))))
                }),
            rings: kilometres.map { rings(in: lifting(.near), kilometres: $0) } ?? [],
            withFreePlaces: lifting(.freePlaces).intersection(availability.free).population)
    }

    // MARK: - Filters

    private struct Filter {
        enum Kind: Equatable { case facet(Query.Facet), near, dates, upcoming, freePlaces }
        var kind: Kind
        var listings: Bitmap
    }

    private func filters(of query: Query, kilometres: [Double]?, free: Bitmap) -> [Filter] {
        var filters: [Filter] = []
        for (facet, values) in query.filters where !values.isEmpty {
            guard let column = columns[facet] else { continue }
            filters.append(Filter(kind: .facet(facet), listings: column.listings(withAnyOf: values, count: count)))
        }
        if let kilometres, let within = query.near?.within {
            filters.append(
                Filter(kind: .near, listings: select { distance($0, kilometres).map { $0 <= within } ?? false }))
        }
        if query.from != nil || query.to != nil {
            let first = query.from ?? Day(number: .min)
            let last = query.to ?? Day(number: .max)
            filters.append(
                Filter(
                    kind: .dates,
                    listings: select { listings[$0].start.map { $0.day >= first && $0.day <= last } ?? false }))
        }
        if let today = query.upcoming {
            filters.append(
                Filter(kind: .upcoming, listings: select { listings[$0].start.map { $0.day >= today } ?? true }))
        }
        if query.freePlaces { filters.append(Filter(kind: .freePlaces, listings: free)) }
        return filters
    }

    private func select(_ isWanted: (Int) -> Bool) -> Bitmap {
        var result = Bitmap(count: count)
        for number in 0..<count where isWanted(number) { result.insert(number) }
        return result
    }

    // MARK: - Distance

    /// The distance of each of ``points``, in kilometres.
    private func distances(from origin: Coordinate) -> [Double] {
        points.map { origin.kilometres(to: $0) }
    }

    private func distance(_ number: Int, _ kilometres: [Double]) -> Double? {
        pointOf[number] < 0 ? nil : kilometres[pointOf[number]]
    }

    private func rings(in found: Bitmap, kilometres: [Double]) -> [SearchResult.Ring] {
        var rings = SearchResult.ringKilometres.map { SearchResult.Ring(kilometres: $0, count: 0) }
        found.forEach { number in
            guard let distance = distance(number, kilometres) else { return }
            for ring in rings.indices where distance <= rings[ring].kilometres { rings[ring].count += 1 }
        }
        return rings
    }

    // MARK: - Order

    /// The first hits; `score` tells how well a listing answers the words, and is nil without words.
    private func hits(
        of query: Query, in found: Bitmap, kilometres: [Double]?, score: ((Int) -> Double)?
    ) -> [SearchResult.Hit] {
        func hit(_ number: Int) -> SearchResult.Hit {
            SearchResult.Hit(
                number: number, score: score?(number) ?? 0, kilometres: kilometres.flatMap { distance(number, $0) })
        }
        // What sorts first has the lowest key; equal keys keep the order by date, which is the order of the numbers.
        let key: ((SearchResult.Hit) -> Double)? =
            switch query.sort {
            case .relevance: score == nil ? nil : { -$0.score }
            case .date: nil
            case .distance: kilometres == nil ? nil : { $0.kilometres ?? .infinity }
            }
        var first = FirstHits(limit: query.limit ?? .max)
        found.visit { number in
            let hit = hit(number)
            first.offer(hit, key: key?(hit) ?? 0)
            return key != nil || !first.isFull
        }
        return first.ordered
    }

    private static func dateOrder(_ listing: Listing) -> (Int, Int, String) {
        (listing.start?.day.number ?? .max, listing.start?.minute ?? 0, listing.id)
    }
}

/// The hits with the lowest keys of those offered, in order; among equal keys the first offered comes first.
private struct FirstHits {
    private let limit: Int
    private var hits: [(key: Double, hit: SearchResult.Hit)] = []

    init(limit: Int) {
        self.limit = limit
    }

    var isFull: Bool { hits.count >= limit }

    /// The hits that are left, lowest key first.
    var ordered: [SearchResult.Hit] {
        // The numbers go up in the order of offering, which makes the order total.
        hits.sorted { ($0.key, $0.hit.number) < ($1.key, $1.hit.number) }.prefix(limit).map(\.hit)
    }

    mutating func offer(_ hit: SearchResult.Hit, key: Double) {
        hits.append((key, hit))
        // Now and then the worst are dropped: sorting at twice the limit costs a fixed amount per hit offered.
        if limit < .max / 2, hits.count >= 2 * limit + 64 {
            hits.sort { ($0.key, $0.hit.number) < ($1.key, $1.hit.number) }
            hits.removeLast(hits.count - limit)
        }
    }
}
