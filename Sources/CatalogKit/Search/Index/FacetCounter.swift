/// A set of listings whose values were counted.
struct CountedSet {
    let listings: Bitmap
    let population: Int
    /// Per value of a facet how many of the listings have it.
    let counts: [UInt32]
}

/// Counts the values of the facets, going through as few listings as it can.
struct FacetCounter {
    /// A counter per combination of values, all 0 between two counts.
    private var histogram: [UInt32] = []

    /// Per value of a facet how many listings of a set, which has `population` of them, have it; 0 outside `values`.
    ///
    /// What is known already saves work: the counts of a set that is only a little larger, less those of what this one
    /// lacks. Every known set must have all its listings.
    mutating func counts(
        of set: Bitmap, population: Int, values: Range<Int>, known: [CountedSet], in table: FacetTable
    ) throws(IndexDamage) -> [UInt32] {
        if histogram.isEmpty { histogram = Array(repeating: 0, count: table.combinations) }
        var counts = Array(repeating: UInt32(0), count: table.valueCount)
        let columns = table.columns(of: values)
        guard let base = known.min(by: { $0.population < $1.population }), base.population - population < population
        else {
            try table.count(set, population: population, columns, into: &counts, histogram: &histogram)
            return counts
        }
        if base.population > population {
            var rest = base.listings
            rest.subtract(set)
            let others = base.population - population
            try table.count(rest, population: others, columns, into: &counts, histogram: &histogram)
        }
        for value in values { counts[value] = base.counts[value] - counts[value] }
        return counts
    }
}
