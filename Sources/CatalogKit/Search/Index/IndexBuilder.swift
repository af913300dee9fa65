/// Builds an index from listings that come one by one.
///
/// Kept in memory meanwhile: four bytes per word of a listing, and some hundred bytes per listing.
package struct IndexBuilder {
    let analysis: Analysis
    private(set) var texts: ListingWords
    /// Per listing its words, each once; ``inTitle`` marks those of the title.
    private(set) var words: [UInt32] = []
    private(set) var wordEnds: [Int] = [0]
    /// What is known of each word.
    private(set) var uses: [WordUse] = []
    private(set) var lengths: [UInt16] = []
    private(set) var ids: [String] = []
    private(set) var starts: [Int32] = []
    private(set) var places: [Int32] = []
    private(set) var pointOf: [UInt32] = []
    private(set) var points: [Coordinate] = []
    private var pointNumbers: [Coordinate: UInt32] = [:]
    private(set) var facets = Query.Facet.allCases.map { _ in FacetValues() }
    private(set) var stored = ListingPlaces()

    /// How many errors there were in the feeds.
    var feedErrors = 0

    static let inTitle: UInt32 = 1 << 31

    /// Starts an index.
    package init(analysis: Analysis, vocabulary: Vocabulary = Vocabulary()) {
        self.analysis = analysis
        texts = ListingWords(analysis, vocabulary)
    }

    /// Makes room for listings that are written in so many bytes.
    ///
    /// An array that grows is copied each time, and memory that nobody has used before takes a system long to give.
    mutating func reserve(bytes: Int) {
        words.reserveCapacity(words.count + bytes / Self.leastBytesPerWord)
    }

    /// Bytes of a feed per word, at the least: a word, a blank, and its part of what stands around the texts.
    private static let leastBytesPerWord = 10

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
        let language = StemLanguages(listing.language)
        texts.read(listing, of: course)
        uses += repeatElement(WordUse(), count: texts.table.count - uses.count)
        Self.note(texts, of: number, language, in: &uses, &words)
        wordEnds.append(words.count)
        lengths.append(UInt16(clamping: texts.words.count))
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

    /// Notes the words of a listing, each once.
    private static func note(
        _ texts: ListingWords, of listing: UInt32, _ language: StemLanguages, in uses: inout [WordUse],
        _ words: inout [UInt32]
    ) {
        var uses = uses.mutableSpan
        // The title comes first, so a word is marked as of the title if it ever is.
        for (position, word) in texts.words.enumerated() where uses[Int(word)].last != listing {
            let isInTitle = position < texts.titleCount
            uses[Int(word)].note(listing, isInTitle: isInTitle, language)
            words.append(isInTitle ? word | inTitle : word)
        }
    }

    private mutating func point(_ coordinate: Coordinate) -> UInt32 {
        if let known = pointNumbers[coordinate] { return known }
        let number = UInt32(points.count)
        points.append(coordinate)
        pointNumbers[coordinate] = number
        return number
    }
}

/// What is known of a word while an index is built.
struct WordUse {
    /// The last listing that has it.
    private(set) var last = UInt32.max
    /// How many listings have it, and how many in their title.
    private(set) var listings: UInt32 = 0
    private(set) var titles: UInt32 = 0
    /// The languages of the listings that have it.
    private(set) var languages: StemLanguages = []

    mutating func note(_ listing: UInt32, isInTitle: Bool, _ language: StemLanguages) {
        last = listing
        listings += 1
        if isInTitle { titles += 1 }
        languages.formUnion(language)
    }
}
