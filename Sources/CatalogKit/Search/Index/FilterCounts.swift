/// How many listings have each value among those that have another value, or that are at a point.
///
/// So what one filter leaves is counted without a look at its listings. Kept for values that many listings have, for few
/// are quickly counted, and for all points where those are few beside the listings.
struct FilterCounts: Sendable {
    private let heavyValues: IndexColumn<UInt32>
    private let values: IndexColumn<UInt32>
    private let points: IndexColumn<UInt32>
    private let valueCount: Int

    init(of bytes: IndexBytes, valueCount: Int) {
        heavyValues = IndexColumn(.heavyValues, of: bytes)
        values = IndexColumn(.valueCounts, of: bytes)
        points = IndexColumn(.pointCounts, of: bytes)
        self.valueCount = valueCount
    }

    /// Whether the counts of a value are kept that so many of the listings have.
    static func isHeavy(_ count: Int, of listings: Int) -> Bool { count > max(HeavySets.least, listings / 64) }

    /// Whether the counts of so many points are kept: at most four for each listing.
    static func areKept(points: Int, valueCount: Int, listings: Int) -> Bool { points * valueCount <= listings * 4 }

    /// Per value how many listings with any of some others have it, if no listing has two of those; nil where that is not kept.
    func counts(ofValues wanted: [Int]) throws(IndexDamage) -> [UInt32]? {
        let heavy = try heavyValues.view().array
        let rows = wanted.compactMap { heavy.firstIndex(of: UInt32($0)) }
        return rows.count == wanted.count ? try sum(rows, of: values) : nil
    }

    /// Per value how many listings at some points have it; nil where that is not kept.
    func counts(ofPoints wanted: [Int]) throws(IndexDamage) -> [UInt32]? {
        points.count > 0 ? try sum(wanted, of: points) : nil
    }

    private func sum(_ wanted: [Int], of rows: IndexColumn<UInt32>) throws(IndexDamage) -> [UInt32] {
        var counts = Array(repeating: UInt32(0), count: valueCount)
        for row in wanted {
            let start = row * valueCount
            let row = try rows.view(start..<start + valueCount)
            for value in counts.indices { counts[value] &+= row[start &+ value] }
        }
        return counts
    }
}
