/// A set of listings whose values were counted.
struct CountedSet {
    let listings: Bitmap
    let population: Int
    /// Per value of a facet how many of the listings have it.
    let counts: [UInt32]

    init(_ listings: Bitmap, population: Int? = nil, counts: [UInt32]) {
        self.listings = listings
        self.population = population ?? listings.population
        self.counts = counts
    }
}

/// Counts the values of the facets, going through as few listings as it can.
struct FacetCounter {
    /// The counters of a ``FacetTable``, those of combinations 0 between two counts.
    private var histogram: [UInt32] = []

    /// To look at a listing takes about as long as so many steps of counting values one by one.
    private static let stepsPerListing = 4

    /// Per value of a facet how many listings of a set, which has `population` of them, have it; what stands outside `values`
    /// means nothing.
    ///
    /// What is known already saves work: the counts of a set that has almost the same listings, with those that this one has
    /// besides, less those that it lacks. A few values in many listings are counted one by one.
    mutating func counts(
        of set: Bitmap, population: Int, values: Range<Int>, known: [CountedSet], in index: SearchIndex
    ) throws(IndexDamage) -> [UInt32] {
        let table = index.facets
        if histogram.isEmpty { histogram = Array(repeating: 0, count: table.counters) }
        let columns = table.columns(of: values)
        var counts = Array(repeating: UInt32(0), count: table.valueCount)
        let (base, work) = nearest(of: known, to: set, population)
        if values.count < min(work, table.valueCount),
            try index.filterSets.steps(toCount: values) < work * Self.stepsPerListing
        {
            try index.filterSets.count(values, in: set, into: &counts)
            return counts
        }
        guard let base else {
            try table.count(set, population: population, columns, into: &counts, histogram: &histogram)
            return counts
        }
        let lacking = base.listings.subtracting(set)
        let lackingCount = lacking.population
        try table.count(lacking, population: lackingCount, columns, into: &counts, histogram: &histogram)
        for value in values { counts[value] = base.counts[value] - counts[value] }
        if base.population - lackingCount < population {
            let more = set.subtracting(base.listings)
            try table.count(more, population: more.population, columns, into: &counts, histogram: &histogram)
        }
        return counts
    }

    /// The known set that differs from a set in the fewest listings, nil where all differ in more than it has, and how many
    /// listings must be looked at.
    private func nearest(
        of known: [CountedSet], to set: Bitmap, _ population: Int
    ) -> (base: CountedSet?, work: Int) {
        var best: CountedSet?
        var least = population
        for base in known where abs(base.population - population) < least {
            let difference = base.population + population - 2 * set.intersectionPopulation(base.listings)
            guard difference < least else { continue }
            best = base
            least = difference
        }
        return (best, least)
    }
}
