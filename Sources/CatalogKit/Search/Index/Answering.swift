/// The answering of one query.
struct Answering {
    private let index: SearchIndex
    private let query: Query
    private let availability: Availability

    init(_ index: SearchIndex, _ query: Query, _ availability: Availability) {
        self.index = index
        self.query = query
        self.availability = availability
    }

    /// The answer.
    func result(_ workspace: inout Workspace) throws(IndexDamage) -> SearchResult {
        let filters = try filters(&workspace)
        let found = try FoundWords(query.text, in: index, &workspace)
        let all = filters.all.map(found.listings.intersection) ?? found.listings
        let total = filters.all == nil ? found.population : all.population
        let near = filters.rings.isEmpty ? nil : filters.allButNear.map(found.listings.intersection)
        return SearchResult(
            total: total,
            hits: try HitOrder(index, query, found, filters).first(of: all, population: total, &workspace),
            facets: try facets(found, filters, all, total, &workspace),
            rings: zip(SearchResult.ringKilometres, filters.rings).map { limit, ring in
                SearchResult.Ring(kilometres: limit, count: (near ?? found.listings).intersectionPopulation(ring))
            },
            withFreePlaces: found.listings.intersectionPopulation(filters.free), replaced: found.replaced)
    }

    /// The filters of the query; those of the last one where they are the same.
    private func filters(_ workspace: inout Workspace) throws(IndexDamage) -> ChosenFilters {
        if let known = workspace.filters, known.serve(query, availability) { return known }
        let filters = try ChosenFilters(query, availability, in: index)
        workspace.filters = filters
        return filters
    }

    /// The counts of all facets: over all that was found, but for a facet with a filter of its own without that.
    private func facets(
        _ found: FoundWords, _ filters: ChosenFilters, _ all: Bitmap, _ total: Int, _ workspace: inout Workspace
    ) throws(IndexDamage) -> [Query.Facet: FacetCounts] {
        let known = try found.counted(in: index)
        var counts = try workspace.counter.counts(
            of: all, population: total, values: 0..<index.facets.valueCount,
            known: known + filters.counted() + [workspace.counted].compactMap(\.self), in: index)
        let whole = CountedSet(all, population: total, counts: counts)
        for (facet, others) in filters.lifted {
            guard let values = index.valueRanges[facet] else { continue }
            let set = others.map(found.listings.intersection) ?? found.listings
            let population = others == nil ? found.population : set.population
            let similar = [whole, workspace.countedWithout[facet]].compactMap(\.self)
            let own = try workspace.counter.counts(
                of: set, population: population, values: values,
                known: known + filters.counted(for: facet) + similar, in: index)
            counts.replaceSubrange(values, with: own[values])
            workspace.countedWithout[facet] = CountedSet(set, population: population, counts: own)
        }
        workspace.counted = whole
        var result: [Query.Facet: FacetCounts] = [:]
        for (facet, names) in index.values {
            guard let range = index.valueRanges[facet] else { continue }
            result[facet] = FacetCounts(values: names, counts: range.map { Int(counts[$0]) })
        }
        return result
    }
}
