/// What is done to the words of listings and queries before they are compared.
package enum Analysis: Int, Sendable {
    /// Folding alone, of titles and summaries.
    case plain
    /// Folding and stems, of everything that a listing tells, its place and the vocabulary's words for it.
    case full
}

/// Takes the words out of listings, for an index.
struct ListingWords {
    /// The numbers of the words of the last listing, in order; the first ``titleCount`` are those of its title.
    private(set) var words: [UInt32] = []
    /// How many words its title has.
    private(set) var titleCount = 0
    /// Every word that occurred.
    private(set) var table = WordTable()
    private let analysis: Analysis
    private var splitter = WordSplitter()
    /// The vocabulary's words for each of its terms.
    private let labels: [String: [String]]
    /// The numbers of the words of each value of a facet that was met.
    private var valueWords: [String: [UInt32]] = [:]

    init(_ analysis: Analysis, _ vocabulary: Vocabulary) {
        self.analysis = analysis
        let terms = [
            vocabulary.themes, vocabulary.formats, vocabulary.profiles, vocabulary.sectors, vocabulary.providers,
        ]
        labels = Dictionary(
            terms.joined().map { ($0.id, [$0.id, $0.dutch, $0.english] + $0.synonyms) }, uniquingKeysWith: +)
    }

    /// Takes the words out of a listing.
    mutating func read(_ listing: Listing, of course: Course?) {
        words.removeAll(keepingCapacity: true)
        add(listing.title)
        titleCount = words.count
        add(listing.summary)
        guard analysis == .full else { return }
        for text in [course?.body, course?.audience].compactMap(\.self) { add(text) }
        for facet in [Query.Facet.format, .provider, .place, .theme, .profile, .sector] {
            for value in listing.values(of: facet) { add(value: value) }
        }
    }

    private mutating func add(_ text: String) {
        splitter.split(text)
        table.add(splitter, to: &words)
        guard analysis == .full, splitter.hasHyphen else { return }
        // Zuid-Limburg is found by "zuidlimburg" too.
        for piece in text.split(whereSeparator: \.isWhitespace) where piece.utf8.contains(UInt8(ascii: "-")) {
            let parts = Analyzer.words(String(piece))
            guard parts.count > 1 else { continue }
            let joined = Array(parts.joined().utf8)
            words.append(table.number(of: joined.span, hash: WordHash.of(joined)))
        }
    }

    /// Adds the words of a facet's value, and those that the vocabulary has for it.
    private mutating func add(value: String) {
        if let known = valueWords[value] {
            words += known
            return
        }
        let first = words.count
        for text in labels[value] ?? [value] { add(text) }
        valueWords[value] = Array(words[first...])
    }
}
