/// The values that each listing has for one facet.
struct FacetColumn: Sendable {
    /// Every value that occurs, in order.
    let values: [String]
    /// The listings that have each value.
    let bitmaps: [Bitmap]

    /// Indexes into ``values`` by folded value; values that differ in case or accents only share one.
    private let numbers: [String: [Int]]
    /// Listing n has the values `entries[starts[n]..<starts[n + 1]]`, as indexes into ``values``.
    private let starts: [Int32]
    private let entries: [UInt32]

    /// Makes the column of `count` listings; `valuesOf` tells the values of each.
    init(count: Int, valuesOf: (Int) -> [String]) {
        let perListing = (0..<count).map(valuesOf)
        let values = Set(perListing.joined()).sorted()
        let index = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
        var bitmaps = Array(repeating: Bitmap(count: count), count: values.count)
        var starts: [Int32] = [0]
        var entries: [UInt32] = []
        starts.reserveCapacity(count + 1)
        for (listing, own) in perListing.enumerated() {
            for number in Set(own.compactMap { index[$0] }) {
                entries.append(UInt32(number))
                bitmaps[number].insert(listing)
            }
            starts.append(Int32(entries.count))
        }
        self.values = values
        self.bitmaps = bitmaps
        self.starts = starts
        self.entries = entries
        numbers = Dictionary(grouping: values.indices) { Analyzer.fold(values[$0]) }
    }

    /// The listings that have any of some values, compared folded.
    func listings(withAnyOf wanted: Set<String>, count: Int) -> Bitmap {
        var result = Bitmap(count: count)
        for value in wanted {
            for number in numbers[Analyzer.fold(value)] ?? [] { result.formUnion(bitmaps[number]) }
        }
        return result
    }

    /// How many listings of a set have each value.
    func counts(in listings: Bitmap) -> FacetCounts {
        var counts = Array(repeating: 0, count: values.count)
        listings.forEach { listing in
            for entry in Int(starts[listing])..<Int(starts[listing &+ 1]) { counts[Int(entries[entry])] &+= 1 }
        }
        return FacetCounts(values: values, counts: counts)
    }
}
