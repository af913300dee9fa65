/// What is done to the words of listings and queries before they are compared.
package enum Analysis: Int, Sendable {
    /// Folding alone, of titles and summaries.
    case plain
    /// Folding and stems, of everything that a listing tells, its place and the vocabulary's words for it.
    case full
}

/// Takes the words out of listings, for an index.
struct ListingWords {
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

    /// Calls `body` with the number of each word of a listing, those of the title first.
    mutating func forEachWord(
        of listing: Listing, _ course: Course?, in table: inout WordTable, _ body: (UInt32, Bool) -> Void
    ) {
        forEachWord(of: listing.title, in: &table) { body($0, true) }
        forEachWord(of: listing.summary, in: &table) { body($0, false) }
        guard analysis == .full else { return }
        for text in [course?.body, course?.audience].compactMap(\.self) {
            forEachWord(of: text, in: &table) { body($0, false) }
        }
        for facet in [Query.Facet.format, .provider, .place, .theme, .profile, .sector] {
            for value in listing.values(of: facet) {
                for word in words(of: value, in: &table) { body(word, false) }
            }
        }
    }

    private mutating func forEachWord(of text: String, in table: inout WordTable, _ body: (UInt32) -> Void) {
        splitter.split(text)
        splitter.forEach { body(table.number(of: $0)) }
        guard analysis == .full, text.utf8.contains(UInt8(ascii: "-")) else { return }
        // Zuid-Limburg is found by "zuidlimburg" too.
        for piece in text.split(whereSeparator: \.isWhitespace) where piece.utf8.contains(UInt8(ascii: "-")) {
            let words = Analyzer.words(String(piece))
            if words.count > 1 { body(table.number(of: Array(words.joined().utf8).span)) }
        }
    }

    private mutating func words(of value: String, in table: inout WordTable) -> [UInt32] {
        if let known = valueWords[value] { return known }
        var numbers: [UInt32] = []
        for text in labels[value] ?? [value] {
            forEachWord(of: text, in: &table) { numbers.append($0) }
        }
        valueWords[value] = numbers
        return numbers
    }
}
