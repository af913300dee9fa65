/// The parts of an index. The raw values are the file's, so a change is a new ``IndexHeader/version``.
enum IndexSection: Int, CaseIterable {
    /// Numbers that the rest is read by, see ``IndexFacts``.
    case facts
    /// What the index was built from, in the words of whoever built it.
    case fingerprint
    /// What else its builder wants to find again, in their own words.
    case attachment
    /// Per listing the start in minutes since 1970 on the wall clock, `Int32.max` without one.
    case starts
    /// Per listing the seats that our ledger may hand out, `Int32.max` without a limit; the listings with any, a bit each, and
    /// per value how many of those have it.
    case places, free, freeCounts
    /// The words in order of their bytes, one after the other, and where each begins.
    case terms, termStarts
    /// The listings that have each word: see ``PostingLists``.
    case postingCounts, postingStarts, postingBytes, postingBitmaps
    /// The listings that have each word in their title.
    case titleCounts, titleStarts, titleBytes, titleBitmaps
    /// The beginnings of words that very many listings have: see ``HeavySets``.
    case heavyKeys, heavyTotals, heavyCounts, heavyRanks, heavyBitmaps, heavyTitles
    /// The values of the facets in order, one after the other, and where each begins.
    case values, valueStarts
    /// The listings that have each value.
    case valueListCounts, valueListStarts, valueListBytes, valueListBitmaps
    /// The values of each listing, packed for counting: see ``FacetTable``.
    case facetCombinations, facetRanges, facetMeaningStarts, facetMeaning, facetRows
    /// Latitudes and longitudes, the listings at each, and per listing its point, `UInt32.max` for none.
    case points, pointStarts, pointListings, pointOf
    /// The values that many listings have, and for each, as for each point, how many of its listings have each value: see
    /// ``FilterCounts``.
    case heavyValues, valueCounts, pointCounts
    /// Per listing how many words it has, at most 65,535.
    case lengths
    /// The stems in order, where each begins, the words that each stands for, and those whose family is kept: see ``Stems``.
    case stems, stemStarts, stemTermStarts, stemTerms, stemFamilies
    /// Where each listing is written: see ``ListingPlaces``.
    case listings
    /// The checksums of the listings' ids in order, and the listing of each.
    case idSums, idListings
}

/// The numbers that an index is read by, in the order in which they are stored.
enum IndexFacts: Int {
    /// How many listings there are.
    case listings
    /// The ``Analysis`` that the words went through.
    case analysis
    /// Above how many listings a list is a bitmap.
    case dense
    /// How many words the listings have together.
    case words
    /// How many errors there were in the feeds.
    case feedErrors
    /// The number of the first value of each ``Query/Facet``, in the order of its cases, and the end of the last.
    case firstFacet
}

/// The beginning of an index: what it is, where its sections lie and what the checksums of its blocks are.
///
/// ```
/// byte 0   magic, version, how many sections, how many bytes, where the checksums of the blocks are, checksum of all this
/// byte 64  per section its offset and its length in bytes
/// 16384    the sections, each at a multiple of 64; the last block is filled up with zeros
/// …        per block before this its checksum, 0 for the first; the last block is filled up
/// ```
/// All numbers are `UInt64` in the byte order of the machine; with another order the magic differs, and a new one is built.
struct IndexHeader: Sendable {
    /// Bytes before the first section.
    static let size = IndexBlock.size
    /// "STOINDEX", read as a number.
    private static let magic: UInt64 = 0x5845_444E_494F_5453
    /// Goes up with every change of the format or of what the builder puts in it.
    private static let version: UInt64 = 8

    private let ranges: [Range<Int>]
    private let sums: Int

    /// Reads and checks the beginning of an index; nil when it is no whole index.
    init?(_ words: Span<UInt64>) {
        let count = words.count * 8
        guard count >= Self.size, words[0] == Self.magic, words[1] == Self.version,
            words[2] == UInt64(IndexSection.allCases.count), words[3] == UInt64(count), words[4] < UInt64(count)
        else { return nil }
        let sums = Int(words[4])
        guard sums % IndexBlock.size == 0, count - sums >= sums / IndexBlock.size * 8,
            words[5] == Self.sum(words, sums: sums)
        else { return nil }
        var ranges: [Range<Int>] = []
        for section in IndexSection.allCases {
            let (start, length) = (words[8 + section.rawValue * 2], words[9 + section.rawValue * 2])
            guard start <= UInt64(sums), length <= UInt64(sums) - start else { return nil }
            ranges.append(Int(start)..<Int(start + length))
        }
        self.ranges = ranges
        self.sums = sums
    }

    /// Where a section lies, in bytes.
    subscript(section: IndexSection) -> Range<Int> { ranges[section.rawValue] }

    /// Where the checksum of a block is.
    func sum(ofBlock block: Int) -> Int { sums + block * 8 }

    /// The checksum of the beginning, without the place where it is kept itself, and of the checksums of the blocks.
    private static func sum(_ words: Span<UInt64>, sums: Int) -> UInt64 {
        Checksum.of(words.extracting(0..<5)) ^ Checksum.of(words.extracting(6..<size / 8)) &* 3
            ^ Checksum.of(words.extracting(sums / 8..<words.count)) &* 5
    }

    /// The index of the sections that `write` adds, in any order.
    static func index(_ write: (inout IndexWriter) -> Void) -> [UInt64] {
        var writer = IndexWriter()
        write(&writer)
        // Taken out of the writer, for what two have is copied when one changes it.
        var words: [UInt64] = []
        swap(&words, &writer.words)
        pad(&words, to: IndexBlock.size)
        let sums = words.count
        words[0] = magic
        words[1] = version
        words[2] = UInt64(IndexSection.allCases.count)
        for (section, range) in writer.ranges.enumerated() {
            words[8 + section * 2] = UInt64(range.lowerBound)
            words[9 + section * 2] = UInt64(range.count)
        }
        words[4] = UInt64(sums * 8)
        let blocks = sums * 8 / IndexBlock.size
        words.reserveCapacity(sums + blocks + IndexBlock.size / 8)
        words[3] = UInt64((sums * 8 + blocks * 8 + IndexBlock.size - 1) / IndexBlock.size * IndexBlock.size)
        words.append(0)
        for block in 1..<blocks {
            let range = IndexBlock.range(block)
            words.append(Checksum.of(words.span.extracting(range.lowerBound / 8..<range.upperBound / 8)))
        }
        pad(&words, to: IndexBlock.size)
        words[5] = sum(words.span, sums: sums * 8)
        return words
    }

    fileprivate static func pad(_ words: inout [UInt64], to bytes: Int) {
        let rest = words.count % (bytes / 8)
        if rest > 0 { words.append(contentsOf: repeatElement(0, count: bytes / 8 - rest)) }
    }
}

/// Puts the sections of an index one after the other.
struct IndexWriter {
    fileprivate var words = Array(repeating: UInt64(0), count: IndexHeader.size / 8)
    fileprivate var ranges = Array(repeating: IndexHeader.size..<IndexHeader.size, count: IndexSection.allCases.count)

    /// Makes room for sections of so many bytes together.
    mutating func reserve(bytes: Int) { words.reserveCapacity(bytes / 8) }

    /// Adds a section.
    mutating func add(_ section: IndexSection, _ values: [some BitwiseCopyable]) {
        let start = words.count * 8
        let count = words.append(bytesOf: values)
        IndexHeader.pad(&words, to: 64)
        ranges[section.rawValue] = start..<start + count
    }

    /// Adds a section that is made of pieces, one after the other.
    mutating func add(_ section: IndexSection, joining pieces: [[UInt64]]) {
        let start = words.count * 8
        for piece in pieces { words += piece }
        let end = words.count * 8
        IndexHeader.pad(&words, to: 64)
        ranges[section.rawValue] = start..<end
    }
}

/// The blocks that an index is checked by: small enough that a look-up checks little, large enough that there are few.
enum IndexBlock {
    /// Bytes in a block.
    static let size = 16_384

    /// The bytes of a block.
    static func range(_ block: Int) -> Range<Int> { block * size..<(block + 1) * size }
}

/// A checksum of 64 bits over words, in four lanes so that a processor works on all at once.
///
/// Each lane is FNV-1a (Fowler, Noll and Vo) over words in place of bytes, with a rotation that carries high bits down. It
/// finds accidents; somebody who alters a file on purpose can alter the sums too.
enum Checksum {
    /// The checksum of some words.
    static func of(_ words: Span<UInt64>) -> UInt64 {
        var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
        var index = 0
        while index &+ 4 <= words.count {
            a = mixed(a, words[index])
            b = mixed(b, words[index &+ 1])
            c = mixed(c, words[index &+ 2])
            d = mixed(d, words[index &+ 3])
            index &+= 4
        }
        while index < words.count {
            a = mixed(a, words[index])
            index &+= 1
        }
        return mixed(mixed(mixed(a, b), c), d) ^ UInt64(words.count)
    }

    @inline(__always)
    fileprivate static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        // The constant is 2⁶⁴ divided by the golden ratio, made odd (Knuth, volume 3, section 6.4).
        let product = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
        return product &<< 29 | product &>> 35
    }
}

extension Checksum {
    /// The checksum of bytes, eight at a time; the last ones are filled up with zeros.
    static func of(_ bytes: Span<UInt8>) -> UInt64 {
        var sum = UInt64(bytes.count)
        var index = 0
        while index &+ 8 <= bytes.count {
            sum = mixed(sum, bytes.word(at: index))
            index &+= 8
        }
        var last: UInt64 = 0
        for offset in index..<bytes.count { last |= UInt64(bytes[offset]) &<< UInt64((offset &- index) &* 8) }
        return index < bytes.count ? mixed(sum, last) : sum
    }

    /// The checksum of a text's bytes.
    static func of(_ text: String) -> UInt64 {
        var text = text
        text.makeContiguousUTF8()
        return of(text.utf8.span)
    }
}
