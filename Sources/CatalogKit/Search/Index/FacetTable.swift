/// The values of every facet of every listing, packed so that a set of listings is counted in one pass.
///
/// Facets that have few combinations of values share a column, and a facet that has many is divided over several: each
/// column numbers the combinations of its values that occur, of which there are at most ``most``. A listing's row is one
/// such number per column, however many values the listing has, four to a word of 64 bits, the first one lowest. To count
/// a set of listings is to count those numbers, and then to spread each count over the values that the number stands for.
struct FacetTable: Sendable {
    /// The most combinations in a column: the counters of a few columns then stay in a processor's first caches.
    static let most = 4096

    /// How many values there are in all facets together.
    let valueCount: Int
    /// How many combinations the columns have together.
    private let combinations: Int
    private let columns: [Column]
    private let meaningStarts: IndexColumn<UInt32>
    private let meaning: IndexColumn<UInt32>
    private let rows: IndexColumn<UInt64>

    /// How many counters a histogram has: one per combination, and one for what is none.
    var counters: Int { combinations + 1 }

    /// How many words a row has.
    private var width: Int { Self.width(columns: columns.count) }

    /// How many words a row with so many columns has.
    static func width(columns: Int) -> Int { (columns + 3) / 4 }

    private struct Column {
        /// The numbers of its combinations among those of all columns.
        var combinations: Range<Int>
        /// The values that its combinations are made of.
        var values: [Range<Int>] = []
    }

    init(of bytes: IndexBytes, valueCount: Int) throws(IndexDamage) {
        self.valueCount = valueCount
        var columns: [Column] = []
        for end in try IndexColumn<UInt32>(.facetCombinations, of: bytes).view().array {
            columns.append(Column(combinations: (columns.last?.combinations.upperBound ?? 0)..<Int(end)))
        }
        let ranges = try IndexColumn<UInt32>(.facetRanges, of: bytes).view()
        for entry in stride(from: 0, to: ranges.indices.count, by: 3) {
            columns[Int(ranges[entry])].values.append(Int(ranges[entry + 1])..<Int(ranges[entry + 2]))
        }
        self.columns = columns
        combinations = columns.last?.combinations.upperBound ?? 0
        meaningStarts = IndexColumn(.facetMeaningStarts, of: bytes)
        meaning = IndexColumn(.facetMeaning, of: bytes)
        rows = IndexColumn(.facetRows, of: bytes)
    }

    /// The columns that hold any of some values.
    func columns(of values: Range<Int>) -> [Int] {
        columns.indices.filter { column in columns[column].values.contains { $0.overlaps(values) } }
    }

    /// Counts a set of `population` listings in some columns.
    ///
    /// What is counted is added to `counts`, per value; values of other columns are left as they are. The histogram is room
    /// for ``counters``; those of combinations are 0 before and after. Costs one step per listing and column, and one
    /// per 64 listings of the catalogue.
    func count(
        _ set: Bitmap, population: Int, _ wanted: [Int], into counts: inout [UInt32], histogram: inout [UInt32]
    ) throws(IndexDamage) {
        guard population > 0 else { return }
        // Few listings touch few combinations: then looking through all of those would be most of the work.
        if population * 4 < Self.most {
            let meaningStarts = try meaningStarts.view()
            let meaning = try meaning.view()
            let rows = try rows.view()
            let width = width
            var counts = counts.mutableSpan
            set.forEach { listing in
                for column in wanted {
                    let number = Self.number(of: column, in: rows[listing &* width &+ column / 4])
                    let combination = columns[column].combinations.lowerBound &+ number
                    for index in Int(meaningStarts[combination])..<Int(meaningStarts[combination &+ 1]) {
                        counts[Int(meaning[index])] &+= 1
                    }
                }
            }
            return
        }
        try count(set, wanted, &histogram)
        for column in wanted { try spread(column, &histogram, over: &counts) }
    }

    /// A listing's number in a column, out of the word of its row that has it.
    @inline(__always)
    private static func number(of column: Int, in word: UInt64) -> Int {
        Int(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: column % 4 &* 16) & 0xFFFF)
    }

    /// Counts the combinations of a set in some columns.
    private func count(_ set: Bitmap, _ wanted: [Int], _ histogram: inout [UInt32]) throws(IndexDamage) {
        let rows = try rows.view()
        // Where a word has no column, a number is 0: the counter behind all others takes those.
        let starts = columns.map(\.combinations.lowerBound) + Array(repeating: combinations, count: 3)
        Self.count(set, wanted, starts: starts, &histogram) { rows[$0] }
    }

    /// Counts the combinations of a set in some columns.
    ///
    /// - Parameters:
    ///   - set: the listings.
    ///   - wanted: the columns.
    ///   - starts: the counter of each column's first combination, and three times the one behind all others.
    ///   - histogram: the counters, to which is added.
    ///   - word: a word of all rows, one after the other.
    @inline(__always)
    static func count(
        _ set: Bitmap, _ wanted: [Int], starts: [Int], _ histogram: inout [UInt32], word: (Int) -> UInt64
    ) {
        let columns = starts.count - 3
        let width = width(columns: columns)
        let inWord = (0..<width).map { word in wanted.filter { $0 / 4 == word } }
        var fetched = Array(repeating: UInt64(0), count: Bitmap.batch)
        var histogram = histogram.mutableSpan
        set.forEachBatch { listings in
            var fetched = fetched.mutableSpan
            for number in inWord.indices where !inWord[number].isEmpty {
                // All rows are fetched first, many at once; to wait for each when it is needed would take most of the time.
                for index in listings.indices { fetched[index] = word(Int(listings[index]) &* width &+ number) }
                let first = number * 4
                if inWord[number].count == min(4, columns - first) {
                    let (one, other) = (starts[first], starts[first + 1])
                    let (third, last) = (starts[first + 2], starts[first + 3])
                    for index in listings.indices {
                        let row = fetched[index]
                        histogram[one &+ Self.number(of: 0, in: row)] &+= 1
                        histogram[other &+ Self.number(of: 1, in: row)] &+= 1
                        histogram[third &+ Self.number(of: 2, in: row)] &+= 1
                        histogram[last &+ Self.number(of: 3, in: row)] &+= 1
                    }
                } else {
                    for column in inWord[number] {
                        let start = starts[column]
                        for index in listings.indices {
                            histogram[start &+ Self.number(of: column, in: fetched[index])] &+= 1
                        }
                    }
                }
            }
        }
    }

    /// Gives each value the counts of its combinations, which become 0.
    private func spread(
        _ column: Int, _ histogram: inout [UInt32], over counts: inout [UInt32]
    ) throws(IndexDamage) {
        let range = columns[column].combinations
        let starts = try meaningStarts.view(range.lowerBound..<range.upperBound + 1)
        let meaning = try meaning.view(Int(starts[range.lowerBound])..<Int(starts[range.upperBound]))
        var histogram = histogram.mutableSpan
        var counts = counts.mutableSpan
        for combination in range {
            let count = histogram[combination]
            guard count != 0 else { continue }
            histogram[combination] = 0
            for index in Int(starts[combination])..<Int(starts[combination &+ 1]) {
                counts[Int(meaning[index])] &+= count
            }
        }
    }
}
