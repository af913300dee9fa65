/// Finds the listings that a filter passes.
struct FilterSets: Sendable {
    private let values: PostingLists
    private let pointStarts: IndexColumn<UInt32>
    private let pointListings: IndexColumn<UInt32>
    private let points: IndexColumn<Double>
    private let pointOf: IndexColumn<UInt32>
    private let starts: IndexColumn<Int32>
    private let places: IndexColumn<Int32>
    private let free: IndexColumn<UInt64>
    private let freeCounts: IndexColumn<UInt32>
    private let count: Int
    /// The numbers of the values that are months.
    private let months: Range<Int>
    /// How many of the listings that a filter passes have each value.
    let counts: FilterCounts

    init(of bytes: IndexBytes, listings: Int, dense: Int, months: Range<Int>, valueCount: Int) {
        counts = FilterCounts(of: bytes, valueCount: valueCount)
        values = PostingLists(.values, of: bytes, listings: listings, dense: dense)
        pointStarts = IndexColumn(.pointStarts, of: bytes)
        pointListings = IndexColumn(.pointListings, of: bytes)
        points = IndexColumn(.points, of: bytes)
        pointOf = IndexColumn(.pointOf, of: bytes)
        starts = IndexColumn(.starts, of: bytes)
        places = IndexColumn(.places, of: bytes)
        free = IndexColumn(.free, of: bytes)
        freeCounts = IndexColumn(.freeCounts, of: bytes)
        count = listings
        self.months = months
    }

    /// The seats left in each listing, and the listings with any with the counts of their values, before our ledger gave out one.
    func initialPlaces() throws(IndexDamage) -> (
        left: IndexColumn<Int32>, free: (listings: Bitmap, counts: [UInt32])
    ) {
        (places, (Bitmap(try free.view()), try freeCounts.view().array))
    }

    /// The listings that have any of some values, by their numbers.
    func listings(withAnyOf wanted: [Int]) throws(IndexDamage) -> Bitmap {
        var set = Bitmap(count: count)
        for value in wanted { try values.formUnion(value..<value + 1, into: &set) }
        return set
    }

    /// Adds to `counts` how many of a set's listings have each of some values, looked up one by one.
    ///
    /// Costs ``steps(toCount:)``, however many listings are in the set.
    func count(_ wanted: Range<Int>, in set: Bitmap, into counts: inout [UInt32]) throws(IndexDamage) {
        // Listings are numbered by their start, so those of a month stand side by side, behind those of the months before; but
        // for those so late that their start is not kept.
        let dated = try firstListing(on: nil)
        var first = try values.total(
            months.lowerBound..<max(months.lowerBound, min(wanted.lowerBound, months.upperBound)))
        for value in wanted {
            let last = first + (months.contains(value) ? try values.total(value..<value + 1) : 0)
            let isRun = months.contains(value) && last <= dated
            counts[value] += UInt32(
                isRun ? set.population(in: first..<last) : try values.population(of: value, in: set))
            first = last
        }
    }

    /// How many steps it costs to count some values one by one.
    func steps(toCount wanted: Range<Int>) throws(IndexDamage) -> Int {
        wanted == months ? (count + 63) / 64 : try values.steps(of: wanted)
    }

    /// The distance of each point from another, in kilometres.
    func kilometres(from origin: Coordinate) throws(IndexDamage) -> [Double] {
        let points = try points.view()
        return (0..<points.indices.count / 2).map {
            origin.kilometres(to: Coordinate(latitude: points[$0 * 2], longitude: points[$0 * 2 + 1]))
        }
    }

    /// The listings within some distances, which go up, all in one go.
    func listings(within limits: [Double], _ kilometres: [Double]) throws(IndexDamage) -> [Bitmap] {
        var sets: [Bitmap] = []
        var set = Bitmap(count: count)
        var reached = -1.0
        for limit in limits {
            for point in kilometres.indices where kilometres[point] <= limit && kilometres[point] > reached {
                try insert(point, into: &set)
            }
            reached = limit
            sets.append(set)
        }
        return sets
    }

    /// The listings at a point.
    func listings(at point: Int) throws(IndexDamage) -> Bitmap {
        var set = Bitmap(count: count)
        try insert(point, into: &set)
        return set
    }

    /// Adds the listings at a point to a set.
    private func insert(_ point: Int, into set: inout Bitmap) throws(IndexDamage) {
        let starts = try pointStarts.view(point..<point + 2)
        set.insert(try pointListings.view(Int(starts[point])..<Int(starts[point + 1])))
    }

    /// The point of a listing, if it has one.
    func point(of listing: Int) throws(IndexDamage) -> Int? {
        let point = try pointOf.value(listing)
        return point == .max ? nil : Int(point)
    }

    /// The listings that start on the days from `first` to `last`, both included; those without a start are left out.
    func listings(from first: Day?, to last: Day?) throws(IndexDamage) -> Bitmap {
        var set = Bitmap(count: count)
        let from = try first.map(firstListing(on:)) ?? 0
        let to = try firstListing(on: last.map { $0.advanced(by: 1) })
        if from < to { set.insert(from..<to) }
        return set
    }

    /// The listings that start on a day or later, or have no start.
    func listings(upcoming today: Day) throws(IndexDamage) -> Bitmap {
        var set = Bitmap(count: count)
        set.insert(try firstListing(on: today)..<count)
        return set
    }

    /// The first listing that starts on a day or later; the first without a start when no day is given.
    private func firstListing(on day: Day?) throws(IndexDamage) -> Int {
        let limit = day.map { Int32(clamping: $0.number.multipliedReportingOverflow(by: 1440).partialValue) } ?? .max
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if try starts.value(middle) < limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
