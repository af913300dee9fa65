/// Where the four sections of some posting lists are.
struct PostingSections {
    let counts: IndexSection
    let starts: IndexSection
    let bytes: IndexSection
    let bitmaps: IndexSection

    /// The listings that have each word.
    static let words = PostingSections(
        counts: .postingCounts, starts: .postingStarts, bytes: .postingBytes, bitmaps: .postingBitmaps)
    /// The listings that have each word in their title.
    static let titles = PostingSections(
        counts: .titleCounts, starts: .titleStarts, bytes: .titleBytes, bitmaps: .titleBitmaps)
    /// The listings that have each value of a facet.
    static let values = PostingSections(
        counts: .valueListCounts, starts: .valueListStarts, bytes: .valueListBytes, bitmaps: .valueListBitmaps)
}

/// Lists of listing numbers, each in order, packed: a list is the difference of each number to the one before it, in
/// base 128 with the highest bit set where more follows (LEB128, DWARF 5, section 7.6); or, with more numbers than ``dense``, a
/// bitmap, which takes more bytes but is added to a set in a fraction of the time.
struct PostingLists: Sendable {
    private let counts: IndexColumn<UInt32>
    private let starts: IndexColumn<UInt32>
    private let bytes: IndexColumn<UInt8>
    private let bitmaps: IndexColumn<UInt64>
    private let dense: Int
    private let listings: Int

    init(_ sections: PostingSections, of bytes: IndexBytes, listings: Int, dense: Int) {
        counts = IndexColumn(sections.counts, of: bytes)
        starts = IndexColumn(sections.starts, of: bytes)
        self.bytes = IndexColumn(sections.bytes, of: bytes)
        bitmaps = IndexColumn(sections.bitmaps, of: bytes)
        self.dense = dense
        self.listings = listings
    }

    /// How many numbers some lists have together.
    func total(_ lists: Range<Int>) throws(IndexDamage) -> Int {
        let counts = try counts.view(lists)
        var total = 0
        for list in lists { total &+= Int(counts[list]) }
        return total
    }

    /// Adds the numbers of some lists to a set. Costs one step per number, or per 64 listings for a list that is a bitmap.
    func formUnion(_ lists: Range<Int>, into set: inout Bitmap) throws(IndexDamage) {
        guard !lists.isEmpty else { return }
        let counts = try counts.view(lists)
        let starts = try starts.view(lists.lowerBound..<lists.upperBound + 1)
        let bytes = try bytes.view(Int(starts[lists.lowerBound])..<Int(starts[lists.upperBound]))
        let words = (listings + 63) / 64
        for list in lists {
            var index = Int(starts[list])
            let count = Int(counts[list])
            if count > dense {
                // In place of the numbers stands which of the bitmaps it is.
                let first = Self.number(bytes, &index) * words
                set.formUnion(try bitmaps.view(first..<first + words))
            } else {
                set.insert(count: count) { Self.number(bytes, &index) }
            }
        }
    }

    /// How many numbers of a list are in a set. Costs one step per number, or per 64 listings for a list that is a bitmap.
    func population(of list: Int, in set: Bitmap) throws(IndexDamage) -> Int {
        if let bitmap = try bitmap(of: list) { return set.intersectionPopulation(bitmap) }
        var population = 0
        try forEach(in: list) { if set.contains($0) { population &+= 1 } }
        return population
    }

    /// How many steps it costs to count some lists in a set, one after the other.
    func steps(of lists: Range<Int>) throws(IndexDamage) -> Int {
        let counts = try counts.view(lists)
        return lists.reduce(0) { $0 + (Int(counts[$1]) > dense ? (listings + 63) / 64 : Int(counts[$1])) }
    }

    /// The bitmap that a list is; nil when it is none.
    private func bitmap(of list: Int) throws(IndexDamage) -> IndexView<UInt64>? {
        guard Int(try counts.value(list)) > dense else { return nil }
        let bytes = try bytes.view(Int(try starts.value(list))..<Int(try starts.value(list + 1)))
        // In place of the numbers stands which of the bitmaps it is.
        var index = bytes.indices.lowerBound
        let words = (listings + 63) / 64
        let first = Self.number(bytes, &index) * words
        return try bitmaps.view(first..<first + words)
    }

    /// Those of some lists that have the most numbers, and how many; of equals the first.
    func largest(_ most: Int, of ranges: [Range<Int>]) throws(IndexDamage) -> [(list: Int, count: Int)] {
        var found: [(list: Int, count: Int)] = []
        for range in ranges {
            let counts = try counts.view(range)
            for list in range { found.append((list, Int(counts[list]))) }
        }
        found.sort { ($1.count, $0.list) < ($0.count, $1.list) }
        return Array(found.prefix(most))
    }

    /// Calls `body` with each number of a list, in order.
    func forEach(in list: Int, _ body: (Int) -> Void) throws(IndexDamage) {
        if let bitmap = try bitmap(of: list) {
            for word in bitmap.indices {
                var bits = bitmap[word]
                while bits != 0 {
                    body((word &- bitmap.indices.lowerBound) &<< 6 &+ bits.trailingZeroBitCount)
                    bits &= bits &- 1
                }
            }
            return
        }
        let count = Int(try counts.value(list))
        let starts = try starts.view(list..<list + 2)
        let bytes = try bytes.view(Int(starts[list])..<Int(starts[list + 1]))
        var index = bytes.indices.lowerBound
        var number = 0
        for _ in 0..<count {
            number &+= Self.number(bytes, &index)
            body(number)
        }
    }

    /// The number that begins at an index, which moves past it.
    @inline(__always)
    private static func number(_ bytes: IndexView<UInt8>, _ index: inout Int) -> Int {
        var byte = bytes[index]
        index &+= 1
        var number = Int(byte & 0x7F)
        var shift = 7
        while byte >= 0x80 {
            byte = bytes[index]
            index &+= 1
            number |= Int(byte & 0x7F) &<< shift
            shift &+= 7
        }
        return number
    }
}

/// Packs lists of listing numbers for ``PostingLists``.
struct PostingPacker {
    private var counts: [UInt32] = []
    private var starts: [UInt32] = [0]
    private var bytes: [UInt8] = []
    private var bitmaps: [UInt64] = []
    private let words: Int
    private let dense: Int

    init(listings: Int, dense: Int) {
        words = (listings + 63) / 64
        self.dense = dense
    }

    /// Packs some lists.
    init(_ lists: [[UInt32]], listings: Int, dense: Int) {
        self.init(listings: listings, dense: dense)
        for list in lists { append(list.span) }
    }

    /// Adds a list, whose numbers are in order.
    mutating func append(_ numbers: Span<UInt32>) {
        counts.append(UInt32(numbers.count))
        if numbers.count > dense {
            let start = bitmaps.count
            append(UInt32(start / words))
            bitmaps.append(contentsOf: repeatElement(0, count: words))
            for index in numbers.indices {
                let number = Int(numbers[index])
                bitmaps[start &+ number &>> 6] |= 1 &<< UInt64(number & 63)
            }
        } else {
            var previous: UInt32 = 0
            for index in numbers.indices {
                append(numbers[index] &- previous)
                previous = numbers[index]
            }
        }
        starts.append(UInt32(bytes.count))
    }

    private mutating func append(_ number: UInt32) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest &>>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Puts the lists in an index.
    func write(_ sections: PostingSections, to writer: inout IndexWriter) {
        writer.add(sections.counts, counts)
        writer.add(sections.starts, starts)
        writer.add(sections.bytes, bytes)
        writer.add(sections.bitmaps, bitmaps)
    }
}
