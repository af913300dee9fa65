import CatalogKit

/// What the peers know of listings besides their words: arrays, one entry per listing in order of start.
struct ListingTable {
    /// The facets, in order; a value's number counts on over all of them.
    static let facets = Query.Facet.allCases

    /// The listings.
    let listings: [Listing]
    /// Per facet the names of its values, in order.
    let names: [[String]]
    /// Per facet the numbers of its values.
    let ranges: [Range<Int>]
    /// The numbers of all values of listing n: `values[starts[n]..<starts[n + 1]]`.
    let values: [UInt16]
    let starts: [UInt32]
    /// The places, and which of them each listing has; -1 for none.
    let points: [Coordinate]
    let pointOf: [Int32]
    /// The day of the start; `Int32.max` for none.
    let days: [Int32]
    /// Whether there are free places.
    let hasRoom: [Bool]

    /// How many values there are.
    var valueCount: Int { ranges[ranges.count - 1].upperBound }

    /// Takes listings in order of start.
    init(_ listings: [Listing]) {
        var names: [[String]] = []
        var ranges: [Range<Int>] = []
        var numbers: [[String: UInt16]] = []
        for facet in Self.facets {
            let first = ranges.last?.upperBound ?? 0
            let own = Set(listings.lazy.flatMap { $0.values(of: facet) }).sorted()
            names.append(own)
            ranges.append(first..<first + own.count)
            numbers.append(Dictionary(uniqueKeysWithValues: zip(own, (first..<first + own.count).map(UInt16.init))))
        }
        var values: [UInt16] = []
        var starts: [UInt32] = [0]
        var points: [Coordinate] = []
        var pointNumbers: [Coordinate: Int32] = [:]
        pointNumbers.reserveCapacity(512)
        var pointOf: [Int32] = []
        for listing in listings {
            for (facet, numbers) in zip(Self.facets, numbers) {
                values += Set(listing.values(of: facet)).compactMap { numbers[$0] }.sorted()
            }
            starts.append(UInt32(values.count))
            guard let coordinate = listing.coordinate else {
                pointOf.append(-1)
                continue
            }
            if pointNumbers[coordinate] == nil {
                pointNumbers[coordinate] = Int32(points.count)
                points.append(coordinate)
            }
            pointOf.append(pointNumbers[coordinate] ?? -1)
        }
        self.listings = listings
        self.names = names
        self.ranges = ranges
        self.values = values
        self.starts = starts
        self.points = points
        self.pointOf = pointOf
        days = listings.map { $0.start.map { Int32($0.day.number) } ?? .max }
        hasRoom = listings.map { $0.placesLeft(taken: 0) != 0 }
    }

    /// The numbers of the values of a facet that a query wants; nil where it wants none in particular.
    func wanted(_ facet: Int, in query: Query) -> [Int]? {
        guard let chosen = query.filters[Self.facets[facet]], !chosen.isEmpty else { return nil }
        let folded = Set(chosen.map(Analyzer.fold))
        return names[facet].indices.filter { folded.contains(Analyzer.fold(names[facet][$0])) }
            .map { ranges[facet].lowerBound + $0 }
    }

    /// Per place the first of the distances that are counted which it is within; their number where it is farther.
    func rings(around near: Query.Nearby) -> [Int] {
        points.map { point in
            let kilometres = near.coordinate.kilometres(to: point)
            return SearchResult.ringKilometres.firstIndex { kilometres <= $0 } ?? SearchResult.ringKilometres.count
        }
    }
}
