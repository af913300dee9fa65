/// Finds the beginnings of words that ``HeavySets`` keeps, and packs what it keeps of them and of the families of stems.
struct HeavyPacker {
    /// The ranges of words with a heavy beginning, the heaviest first, then each family.
    private var ranges: [Range<Int>] = []
    private let listings: Int
    private let terms: Int

    /// - Parameters:
    ///   - bytes: the words in order, one after the other.
    ///   - ends: where each begins, and the last ends.
    ///   - lists: the listings that have each, and behind those the families of stems.
    ///   - listings: how many listings there are.
    init(bytes: [UInt8], ends: [UInt32], lists: InvertedLists, listings: Int) {
        self.listings = listings
        terms = ends.count - 1
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
        ranges = heaviest.prefix(HeavySets.most).map(\.words) + (terms..<lists.count).map { $0..<$0 + 1 }
    }

    /// Puts the sets in an index; `titles` are the listings that have each word in their title.
    func write(
        _ lists: InvertedLists, titles: InvertedLists?, facets: FacetPacker, valueCount: Int,
        to writer: inout IndexWriter
    ) {
        let kept = Parallel.map(ranges.count) { rank in
            let words = ranges[rank]
            // The empty beginning is everything, also listings without a word.
            let isAll = words == 0..<terms
            let set = isAll ? Bitmap(count: listings, full: true) : lists.union(words, count: listings)
            return (
                total: UInt32(set.population), counts: facets.counts(in: set, valueCount: valueCount),
                whole: rank < HeavySets.mostWhole ? set.array : []
            )
        }
        let inTitles = titles.map { titles in
            Parallel.map(min(HeavySets.mostTitles, ranges.count)) { titles.union(ranges[$0], count: listings).array }
        }
        let ranks = ranges.indices.sorted { HeavySets.key(ranges[$0]) < HeavySets.key(ranges[$1]) }
        writer.add(.heavyKeys, ranks.map { HeavySets.key(ranges[$0]) })
        writer.add(.heavyTotals, ranks.map { kept[$0].total })
        writer.add(.heavyCounts, ranks.flatMap { kept[$0].counts })
        writer.add(.heavyRanks, ranks.map { UInt32($0) })
        writer.add(.heavyBitmaps, joining: kept.map(\.whole))
        writer.add(.heavyTitles, joining: inTitles ?? [])
    }
}
