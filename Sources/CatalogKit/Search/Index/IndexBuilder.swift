/// Builds an index from listings that come one by one.
///
/// Kept in memory meanwhile: four bytes per word of a listing, and some hundred bytes per listing.
package struct IndexBuilder {
    private let analysis: Analysis
    private var texts: ListingWords
    private var table = WordTable()
    /// Per listing its words, each once; ``inTitle`` marks those of the title.
    private var words: [UInt32] = []
    private var wordEnds: [Int] = [0]
    /// Per word how many listings have it, and how many in their title.
    private var frequencies: [UInt32] = []
    private var titleFrequencies: [UInt32] = []
    /// Per word the last listing that had it.
    private var lastListing: [UInt32] = []
    /// Per word the languages of the listings that have it.
    private var languages: [Set<StemLanguage>] = []
    private var lengths: [UInt16] = []
    private var ids: [String] = []
    private var starts: [Int32] = []
    private var places: [Int32] = []
    private var pointOf: [UInt32] = []
    private var points: [Coordinate] = []
    private var pointNumbers: [Coordinate: UInt32] = [:]
    private var facets = Query.Facet.allCases.map { _ in FacetValues() }
    private var stored = ListingPlaces()

    /// How many errors there were in the feeds.
    var feedErrors = 0

    private static let inTitle: UInt32 = 1 << 31

    /// Starts an index.
    package init(analysis: Analysis, vocabulary: Vocabulary = Vocabulary()) {
        self.analysis = analysis
        texts = ListingWords(analysis, vocabulary)
    }

    /// How many listings there are so far.
    var count: Int { ids.count }

    /// Adds a listing.
    ///
    /// - Parameters:
    ///   - listing: what it is.
    ///   - course: the hand-written course that it belongs to.
    ///   - place: where it is written.
    package mutating func add(_ listing: Listing, of course: Course? = nil, at place: ListingPlace) {
        let number = UInt32(ids.count)
        let language = StemLanguage(rawValue: listing.language)
        var length = 0
        texts.forEachWord(of: listing, course, in: &table) { word, isInTitle in
            length += 1
            let index = Int(word)
            while lastListing.count <= index {
                lastListing.append(.max)
                frequencies.append(0)
                titleFrequencies.append(0)
                languages.append([])
            }
            // The title comes first, so a word is marked as of the title if it ever is.
            guard lastListing[index] != number else { return }
            lastListing[index] = number
            frequencies[index] += 1
            if let language, !languages[index].contains(language) { languages[index].insert(language) }
            if isInTitle { titleFrequencies[index] += 1 }
            words.append(isInTitle ? word | Self.inTitle : word)
        }
        wordEnds.append(words.count)
        lengths.append(UInt16(clamping: length))
        ids.append(listing.id)
        starts.append(listing.start.map { Int32(clamping: $0.day.number * 1440 + $0.minute) } ?? .max)
        places.append(listing.placesLeft(taken: 0).map { Int32(clamping: $0) } ?? .max)
        pointOf.append(listing.coordinate.map { point($0) } ?? .max)
        for (index, facet) in Query.Facet.allCases.enumerated() { facets[index].add(listing.values(of: facet)) }
        stored.add(place)
    }

    /// Adds the listings of a catalogue; the place of each is its index among them.
    mutating func add(_ catalog: Catalog) {
        for (number, listing) in catalog.listings.enumerated() {
            let place = ListingPlace(file: 0, offset: number, length: 0, sum: 0)
            add(listing, of: catalog.handWritten(listing.course), at: place)
        }
    }

    private mutating func point(_ coordinate: Coordinate) -> UInt32 {
        if let known = pointNumbers[coordinate] { return known }
        let number = UInt32(points.count)
        points.append(coordinate)
        pointNumbers[coordinate] = number
        return number
    }

    // MARK: - The whole

    /// The index of the listings so far, with what tells whether the sources are still the same.
    package func index(fingerprint: [UInt8] = []) -> [UInt64] {
        let order = dateOrder()
        let dense = max(64, ids.count / 12)
        return IndexHeader.index { writer in
            writer.add(.fingerprint, fingerprint)
            writer.add(.starts, order.map { starts[Int($0)] })
            writer.add(.places, order.map { places[Int($0)] })
            var free = Bitmap(count: ids.count)
            for (new, old) in order.enumerated() where places[Int(old)] != 0 { free.insert(new) }
            writer.add(.free, free.array)
            writer.add(.lengths, order.map { lengths[Int($0)] })
            stored.write(order, ids: ids, to: &writer)
            let (packer, valueStarts) = writeFacets(order, dense: dense, to: &writer)
            writePoints(order, dense: dense, to: &writer)
            writeWords(order, packer, valueCount: valueStarts[valueStarts.count - 1], dense: dense, to: &writer)
            let facts: [(IndexFacts, Int)] = [
                (.listings, ids.count), (.analysis, analysis.rawValue), (.dense, dense),
                (.words, lengths.reduce(0) { $0 + Int($1) }), (.feedErrors, feedErrors),
            ]
            writer.add(.facts, facts.sorted { $0.0.rawValue < $1.0.rawValue }.map(\.1) + valueStarts)
        }
    }

    /// The listings by start, then by id.
    private func dateOrder() -> [UInt32] {
        (0..<UInt32(ids.count)).sorted { left, right in
            let (one, other) = (starts[Int(left)], starts[Int(right)])
            return one == other ? ids[Int(left)] < ids[Int(right)] : one < other
        }
    }

    private func writeFacets(_ order: [UInt32], dense: Int, to writer: inout IndexWriter) -> (FacetPacker, [Int]) {
        var valueStarts = [0]
        var names: [String] = []
        var packed: [(values: Range<Int>, combinations: [UInt32], meaning: [[UInt32]])] = []
        var lists = PostingPacker(listings: ids.count, dense: dense)
        for facet in facets {
            let first = names.count
            let (values, meaning) = facet.ordered(from: first)
            names += values
            valueStarts.append(names.count)
            let combinations = order.map { facet.combinations[Int($0)] }
            packed.append((first..<names.count, combinations, meaning))
            var listings: [[UInt32]] = values.map { _ in [] }
            for (listing, combination) in combinations.enumerated() {
                for value in meaning[Int(combination)] { listings[Int(value) - first].append(UInt32(listing)) }
            }
            for list in listings { lists.append(list.span) }
        }
        let packer = FacetPacker(packed)
        packer.write(to: &writer)
        lists.write(.values, to: &writer)
        writer.add(.values, names.flatMap(\.utf8))
        writer.add(
            .valueStarts, names.reduce(into: [UInt32(0)]) { $0.append($0[$0.count - 1] + UInt32($1.utf8.count)) })
        return (packer, valueStarts)
    }

    private func writePoints(_ order: [UInt32], dense: Int, to writer: inout IndexWriter) {
        let ordered = order.map { pointOf[Int($0)] }
        var listings: [[UInt32]] = points.map { _ in [] }
        for (listing, point) in ordered.enumerated() where point != .max {
            listings[Int(point)].append(UInt32(listing))
        }
        var lists = PostingPacker(listings: ids.count, dense: dense)
        for list in listings { lists.append(list.span) }
        lists.write(.points, to: &writer)
        writer.add(.points, points.flatMap { [$0.latitude, $0.longitude] })
        writer.add(.pointOf, ordered)
    }

    private func writeWords(
        _ order: [UInt32], _ facets: FacetPacker, valueCount: Int, dense: Int, to writer: inout IndexWriter
    ) {
        let terms = table.order()
        var bytes: [UInt8] = []
        var ends: [UInt32] = [0]
        for term in terms {
            bytes += table[Int(term)]
            ends.append(UInt32(bytes.count))
        }
        writer.add(.terms, bytes)
        writer.add(.termStarts, ends)
        let lists = inverted(order, terms, counts: frequencies, only: 0)
        lists.packed(listings: ids.count, dense: dense).write(.words, to: &writer)
        if analysis == .full {
            let titles = inverted(order, terms, counts: titleFrequencies, only: Self.inTitle)
            titles.packed(listings: ids.count, dense: dense).write(.titles, to: &writer)
            let words = terms.map { String(decoding: table[Int($0)], as: UTF8.self) }
            StemPacker(words, languages: terms.map { languages[Int($0)] }).write(to: &writer)
        }
        let heavy = HeavyPacker(bytes: bytes, ends: ends, lists: lists, listings: ids.count)
        heavy.write(lists, facets: facets, valueCount: valueCount, to: &writer)
    }

    /// The lists of the words, sorted by counting; `only` is a mark that a word must have.
    private func inverted(
        _ order: [UInt32], _ terms: [UInt32], counts: [UInt32], only mark: UInt32
    ) -> InvertedLists {
        var next: [Int] = Array(repeating: 0, count: terms.count)
        var starts = [0]
        starts.reserveCapacity(terms.count + 1)
        for term in terms {
            next[Int(term)] = starts[starts.count - 1]
            starts.append(starts[starts.count - 1] + Int(counts[Int(term)]))
        }
        var listings = Array(repeating: UInt32(0), count: starts[starts.count - 1])
        for (new, old) in order.enumerated() {
            for index in wordEnds[Int(old)]..<wordEnds[Int(old) + 1] where words[index] & mark == mark {
                let word = Int(words[index] & ~Self.inTitle)
                listings[next[word]] = UInt32(new)
                next[word] += 1
            }
        }
        return InvertedLists(starts: starts, listings: listings)
    }
}

/// Which listings have each word, in order of the words: word n stands in `listings[starts[n]..<starts[n + 1]]`.
struct InvertedLists {
    let starts: [Int]
    let listings: [UInt32]

    /// How many listings some words have together.
    func total(_ words: Range<Int>) -> Int { starts[words.upperBound] - starts[words.lowerBound] }

    /// The listings that have any of some words.
    func union(_ words: Range<Int>, count: Int) -> Bitmap {
        var set = Bitmap(count: count)
        set.insert(listings.span.extracting(starts[words.lowerBound]..<starts[words.upperBound]))
        return set
    }

    /// The lists, packed.
    func packed(listings count: Int, dense: Int) -> PostingPacker {
        var packer = PostingPacker(listings: count, dense: dense)
        for word in 0..<starts.count - 1 { packer.append(listings.span.extracting(starts[word]..<starts[word + 1])) }
        return packer
    }
}
