/// Finds the beginnings of words that ``HeavySets`` keeps, and packs what it keeps of them.
struct HeavyPacker {
    /// The ranges of words with a heavy beginning, in order of their keys, and whether the set itself is kept.
    private var ranges: [(words: Range<Int>, isWhole: Bool)] = []
    private let listings: Int

    /// - Parameters:
    ///   - bytes: the words in order, one after the other.
    ///   - ends: where each begins, and the last ends.
    ///   - lists: the listings that have each.
    ///   - listings: how many listings there are.
    init(bytes: [UInt8], ends: [UInt32], lists: InvertedLists, listings: Int) {
        self.listings = listings
        let least = max(HeavySets.least, listings / HeavySets.share)
        var found: [UInt64: (words: Range<Int>, total: Int)] = [:]
        // Whatever begins with a heavy beginning has that among its own beginnings, so only those are followed.
        var open: [(words: Range<Int>, length: Int)] = [(0..<ends.count - 1, 0)]
        while let (words, length) = open.popLast() {
            found[HeavySets.key(words)] = (words, length == 0 ? .max : lists.total(words))
            var first = words.lowerBound
            while first < words.upperBound {
                let place = Int(ends[first]) + length
                var last = first + 1
                if place < ends[first + 1] {
                    while last < words.upperBound, bytes[Int(ends[last]) + length] == bytes[place] { last += 1 }
                    if lists.total(first..<last) > least { open.append((first..<last, length + 1)) }
                }
                first = last
            }
        }
        let heaviest = found.values.sorted { ($1.total, $0.words.lowerBound) < ($0.total, $1.words.lowerBound) }
        ranges = heaviest.prefix(HeavySets.most).enumerated().map { ($1.words, $0 < HeavySets.mostWhole) }
            .sorted { HeavySets.key($0.words) < HeavySets.key($1.words) }
    }

    /// Puts the sets in an index.
    func write(
        _ lists: InvertedLists, facets: FacetPacker, valueCount: Int, to writer: inout IndexWriter
    ) {
        let kept = Parallel.map(ranges.count) { number in
            // The empty beginning is everything, also listings without a word.
            let (words, isWhole) = ranges[number]
            let isAll = words == 0..<lists.starts.count - 1
            let set = isAll ? Bitmap(count: listings, full: true) : lists.union(words, count: listings)
            let counts = facets.counts(in: set, valueCount: valueCount)
            return (total: UInt32(set.population), counts: counts, whole: isWhole ? set.array : nil)
        }
        var bitmaps: [UInt64] = []
        var bitmapOf: [UInt32] = []
        for whole in kept.map(\.whole) {
            bitmapOf.append(whole.map { UInt32(bitmaps.count / max(1, $0.count)) } ?? .max)
            if let whole { bitmaps += whole }
        }
        writer.add(.heavyKeys, ranges.map { HeavySets.key($0.words) })
        writer.add(.heavyTotals, kept.map(\.total))
        writer.add(.heavyCounts, kept.flatMap(\.counts))
        writer.add(.heavyBitmapOf, bitmapOf)
        writer.add(.heavyBitmaps, bitmaps)
    }
}
