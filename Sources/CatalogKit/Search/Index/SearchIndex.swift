import Synchronization

/// Answers queries over an index, as it stands in a file or in memory.
///
/// An index numbers its listings from 0; those numbers mean nothing to another index.
///
/// Listings are numbered in order of start, so that a span of dates is a span of numbers and the order of a set's bits is
/// the order by date. A query becomes sets of listings, one bit each: one that holds the words, one for each filter. Their
/// intersection is the answer; each facet is counted over the intersection without its own filter.
public final class SearchIndex: Sendable {
    /// How many listings there are.
    public let count: Int
    /// Every value of each facet, in order.
    public let values: [Query.Facet: [String]]
    /// What tells whether the sources are still the same.
    package let fingerprint: [UInt8]
    let analysis: Analysis
    let bytes: IndexBytes
    let terms: TermDictionary
    let postings: PostingLists
    let titles: PostingLists
    let heavy: HeavySets
    let stems: Stems
    let stemmers = Stemmers()
    /// Per listing how many words it has.
    let lengths: IndexColumn<UInt16>
    /// How many words a listing has on average, at least one.
    let meanLength: Double
    /// How many errors there were in the feeds.
    let feedErrors: Int
    let facets: FacetTable
    let filterSets: FilterSets
    let valueRanges: [Query.Facet: Range<Int>]
    private let source: any ListingSource
    private let places: IndexColumn<UInt64>
    /// The checksums of the ids in order, and the listing of each.
    private let idSums: IndexColumn<UInt64>
    private let idListings: IndexColumn<UInt32>
    private let workspace: Mutex<Workspace>

    /// Opens an index in memory.
    ///
    /// - Parameters:
    ///   - words: what ``IndexBuilder`` made.
    ///   - source: what knows the listings.
    /// - Throws: ``IndexDamage`` when the words are no index.
    package convenience init(_ words: [UInt64], source: any ListingSource) throws(IndexDamage) {
        try self.init(bytes: IndexBytes(words), source: source)
    }

    /// Opens the index in a file, which costs the same however large it is.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - source: what knows the listings.
    /// - Throws: ``IndexDamage`` when there is none, or it is damaged.
    package convenience init(mapping path: String, source: any ListingSource) throws(IndexDamage) {
        try self.init(bytes: IndexBytes(mapping: path), source: source)
    }

    /// Indexes a catalogue in memory.
    public convenience init(_ catalog: Catalog) {
        var builder = IndexBuilder(analysis: .full, vocabulary: catalog.vocabulary)
        builder.add(catalog)
        do throws(IndexDamage) {
            try self.init(builder.index(), source: MemoryListings(catalog))
        } catch {
            preconditionFailure("an index is whole when it was just built")
        }
    }

    init(bytes: IndexBytes, source: any ListingSource) throws(IndexDamage) {
        let facts = try IndexColumn<Int>(.facts, of: bytes).view()
        guard facts.indices.count == IndexFacts.firstFacet.rawValue + Query.Facet.allCases.count + 1,
            let analysis = Analysis(rawValue: facts[IndexFacts.analysis.rawValue])
        else { throw IndexDamage() }
        let count = facts[IndexFacts.listings.rawValue]
        let dense = facts[IndexFacts.dense.rawValue]
        let first = IndexFacts.firstFacet.rawValue
        let names = try Self.strings(.values, .valueStarts, of: bytes)
        var ranges: [Query.Facet: Range<Int>] = [:]
        for (index, facet) in Query.Facet.allCases.enumerated() {
            ranges[facet] = facts[first + index]..<facts[first + index + 1]
        }
        self.analysis = analysis
        self.bytes = bytes
        self.source = source
        places = IndexColumn(.listings, of: bytes)
        idSums = IndexColumn(.idSums, of: bytes)
        idListings = IndexColumn(.idListings, of: bytes)
        self.count = count
        values = ranges.mapValues { Array(names[$0]) }
        valueRanges = ranges
        fingerprint = try IndexColumn<UInt8>(.fingerprint, of: bytes).view().array
        terms = TermDictionary(.terms, .termStarts, of: bytes)
        postings = PostingLists(.words, of: bytes, listings: count, dense: dense)
        titles = PostingLists(.titles, of: bytes, listings: count, dense: dense)
        heavy = HeavySets(of: bytes, listings: count, valueCount: names.count)
        stems = Stems(of: bytes)
        lengths = IndexColumn(.lengths, of: bytes)
        feedErrors = facts[IndexFacts.feedErrors.rawValue]
        meanLength = max(1, Double(facts[IndexFacts.words.rawValue]) / Double(max(1, count)))
        facets = try FacetTable(of: bytes, valueCount: names.count)
        filterSets = FilterSets(
            of: bytes, listings: count, dense: dense, months: ranges[.month] ?? 0..<0, valueCount: names.count)
        workspace = Mutex(Workspace())
    }

    private static func strings(
        _ section: IndexSection, _ starts: IndexSection, of bytes: IndexBytes
    ) throws(IndexDamage) -> [String] {
        let characters = try IndexColumn<UInt8>(section, of: bytes).view().array
        let starts = try IndexColumn<UInt32>(starts, of: bytes).view()
        return (0..<starts.indices.count - 1).map {
            String(decoding: characters[Int(starts[$0])..<Int(starts[$0 + 1])], as: UTF8.self)
        }
    }

    /// The listing with a number below ``count``; nil when the index is damaged, or the listing is no longer where it was.
    public func listing(_ number: Int) -> Listing? { try? read(number) }

    /// The listings with some numbers below ``count``; one that stands for it where ``listing(_:)`` gives none.
    public func listings(at numbers: [Int]) -> [Listing] {
        // Whether the file is whole is asked once for all.
        guard (try? bytes.checkLength()) != nil else { return numbers.map { _ in .unreadable } }
        return numbers.map { (try? readUnchecked($0)) ?? .unreadable }
    }

    private func read(_ number: Int) throws(IndexDamage) -> Listing {
        try bytes.checkLength()
        return try readUnchecked(number)
    }

    /// The listing with a number, after a look at the file's length.
    private func readUnchecked(_ number: Int) throws(IndexDamage) -> Listing {
        let entry = try places.view(number * 3..<number * 3 + 3)
        let place = ListingPlace(
            file: Int(entry[number * 3] >> 32), offset: Int(entry[number * 3 + 1]),
            length: Int(entry[number * 3] & 0xFFFF_FFFF), sum: entry[number * 3 + 2])
        guard let listing = source.listing(at: place) else { throw IndexDamage() }
        return listing
    }

    /// Whether the words of a phrase stand side by side in one of a listing's texts.
    func has(_ phrase: QueryText.Phrase, in number: Int) throws(IndexDamage) -> Bool {
        let wanted = " \(phrase.words.joined(separator: " "))" + (phrase.isOpen ? "" : " ")
        return source.texts(of: try read(number)).contains { text in " \(Analyzer.fold(text)) ".contains(wanted) }
    }

    /// What is free, given the seats that the ledger has handed out.
    ///
    /// - Parameter taken: seats per listing id; ids that the index does not know are ignored.
    /// - Returns: the seats left in each listing.
    /// - Throws: ``IndexDamage`` when the index is damaged.
    public func availability(taken: [String: Int] = [:]) throws(IndexDamage) -> Availability {
        try bytes.checkLength()
        let (places, free) = try filterSets.initialPlaces()
        let left = taken.isEmpty ? [:] : try placesLeft(after: taken, of: places.view())
        var full = Bitmap(count: count)
        for (number, seats) in left where seats == 0 { full.insert(number) }
        let known = CountedSet(free.listings, counts: free.counts)
        let rest = free.listings.subtracting(full)
        let counts = try workspace.withLock { workspace throws(IndexDamage) in
            try workspace.counter.counts(
                of: rest, population: rest.population, values: 0..<facets.valueCount, known: [known], in: self)
        }
        return Availability(places, left: left, free: rest, counts: counts)
    }

    /// How many seats are left of those with a limit that some were handed out of, by listing number.
    ///
    /// The only listing with the 64-bit checksum of an id is taken for the one with that id: reading it to be sure would take
    /// a hundred times as long. A mistake takes an id that is in the catalogue no more, and has the checksum of one that is:
    /// with a million listings one in 2⁴⁴ has.
    private func placesLeft(
        after taken: [String: Int], of places: IndexView<Int32>
    ) throws(IndexDamage) -> [Int: Int32] {
        let (sums, listings) = (try idSums.view(), try idListings.view())
        var left: [Int: Int32] = [:]
        left.reserveCapacity(taken.count)
        for (id, seats) in taken where seats > 0 {
            let alike = Self.range(of: Checksum.of(id), in: sums)
            let number = alike.count == 1 ? Int(listings[alike.lowerBound]) : try number(of: id)
            guard let number, places[number] != .max else { continue }
            left[number] = Int32(clamping: max(0, Int(places[number]) - seats))
        }
        return left
    }

    /// The number of the listing with an id.
    func number(of id: String) throws(IndexDamage) -> Int? {
        for place in Self.range(of: Checksum.of(id), in: try idSums.view()) {
            let number = Int(try idListings.value(place))
            if try read(number).id == id { return number }
        }
        return nil
    }

    /// Where a checksum stands among those of the ids, which are in order.
    private static func range(of wanted: UInt64, in sums: IndexView<UInt64>) -> Range<Int> {
        var (low, high) = (0, sums.indices.count)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        while high < sums.indices.count, sums[high] == wanted { high += 1 }
        return low..<high
    }

    /// The numbers of a facet's values that are some texts when folded.
    func numbers(of wanted: Set<String>, in facet: Query.Facet) -> [Int] {
        guard let names = values[facet], let range = valueRanges[facet] else { return [] }
        let folded = Set(wanted.map(Analyzer.fold))
        return names.indices.filter { folded.contains(Analyzer.fold(names[$0])) }.map { range.lowerBound + $0 }
    }

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - query: what somebody looks for.
    ///   - availability: what is free now, from this same index.
    /// - Returns: the hits and the counts.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public func search(_ query: Query, availability: Availability) throws(IndexDamage) -> SearchResult {
        try bytes.checkLength()
        return try workspace.withLock { workspace throws(IndexDamage) in
            try Answering(self, query, availability).result(&workspace)
        }
    }
}

/// What is kept from one query to the next, because the next letter that is typed will need it again.
struct Workspace {
    /// The filters of the last query.
    var filters: ChosenFilters? {
        didSet { (counted, countedWithout) = (nil, [:]) }
    }
    /// What counts.
    var counter = FacetCounter()
    /// What the last query with these filters found and counted: the next letter often leaves almost the same.
    var counted: CountedSet?
    /// What it counted for each facet with a filter of its own, without that filter.
    var countedWithout: [Query.Facet: CountedSet] = [:]
    /// The words of the last queries.
    private var words: [QueryWord: WordMatch] = [:]
    private var closeness: [QueryWord: Closeness] = [:]

    /// How many words are remembered; more than one types in a query.
    private static let rememberedWords = 8

    /// What a word finds.
    mutating func match(_ word: QueryWord, in index: SearchIndex) throws(IndexDamage) -> WordMatch {
        if let known = words[word] { return known }
        let match = try index.match(word)
        Self.remember(match, of: word, in: &words)
        return match
    }

    /// How near what a word finds is to it, which only the ordering of a few hits asks for.
    mutating func closeness(of match: WordMatch, in index: SearchIndex) throws(IndexDamage) -> Closeness {
        if let known = closeness[match.word] { return known }
        let found = try Closeness(match.terms, in: index)
        Self.remember(found, of: match.word, in: &closeness)
        return found
    }

    private static func remember<Found>(_ found: Found, of word: QueryWord, in words: inout [QueryWord: Found]) {
        if words.count >= rememberedWords { words.removeAll(keepingCapacity: true) }
        words[word] = found
    }
}
