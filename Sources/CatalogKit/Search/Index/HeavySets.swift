/// Beginnings of words that very many listings have, and families of stems, with what a search for nothing else would bring.
///
/// What people type first is one letter, which most of a catalogue has: to add up and count a million listings at every
/// key would take longer than all the rest. So the counts of the heaviest beginnings are kept, and of the very heaviest
/// the sets too.
struct HeavySets: Sendable {
    /// A beginning is heavy when the lists of its words have more than one in this many of the listings together,
    static let share = 100
    /// and more than this: fewer are counted in no time.
    static let least = 4096
    /// How many are kept at most.
    static let most = 4096
    /// Of how many the set is kept too, and of how many the listings with such a word in their title: those of the heaviest.
    static let mostWhole = 288
    static let mostTitles = 96

    private let keys: IndexColumn<UInt64>
    private let totals: IndexColumn<UInt32>
    private let counts: IndexColumn<UInt32>
    private let ranks: IndexColumn<UInt32>
    private let bitmaps: IndexColumn<UInt64>
    private let titles: IndexColumn<UInt64>
    private let words: Int
    private let valueCount: Int

    init(of bytes: IndexBytes, listings: Int, valueCount: Int) {
        keys = IndexColumn(.heavyKeys, of: bytes)
        totals = IndexColumn(.heavyTotals, of: bytes)
        counts = IndexColumn(.heavyCounts, of: bytes)
        ranks = IndexColumn(.heavyRanks, of: bytes)
        bitmaps = IndexColumn(.heavyBitmaps, of: bytes)
        titles = IndexColumn(.heavyTitles, of: bytes)
        words = (listings + 63) / 64
        self.valueCount = valueCount
    }

    /// What a range of words is kept under.
    static func key(_ terms: Range<Int>) -> UInt64 {
        UInt64(terms.lowerBound) << 32 | UInt64(terms.upperBound)
    }

    /// The number of a range of words, if it is kept.
    func number(of terms: Range<Int>) throws(IndexDamage) -> Int? {
        let keys = try keys.view()
        let wanted = Self.key(terms)
        var (low, high) = (0, keys.indices.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < keys.indices.count && keys[low] == wanted ? low : nil
    }

    /// The listings that have any of the words; nil where the set is not kept.
    func listings(_ number: Int) throws(IndexDamage) -> Bitmap? { try bitmap(number, of: bitmaps) }

    /// The listings that have any of the words in their title; nil where the set is not kept.
    func titles(_ number: Int) throws(IndexDamage) -> Bitmap? { try bitmap(number, of: titles) }

    private func bitmap(_ number: Int, of column: IndexColumn<UInt64>) throws(IndexDamage) -> Bitmap? {
        let start = Int(try ranks.value(number)) * words
        return start < column.count ? Bitmap(try column.view(start..<start + words)) : nil
    }

    /// How many listings have any of the words.
    func total(_ number: Int) throws(IndexDamage) -> Int { Int(try totals.value(number)) }

    /// Per value of a facet how many of those listings have it.
    func counts(_ number: Int) throws(IndexDamage) -> [UInt32] {
        try counts.view(number * valueCount..<(number + 1) * valueCount).array
    }
}
