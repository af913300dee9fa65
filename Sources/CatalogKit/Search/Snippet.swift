/// A piece of a listing's text around the first word that was found in it.
public struct Snippet: Equatable, Sendable {
    /// The pieces in order.
    public let pieces: [Piece]

    /// A piece of text that was found, or that stands between what was.
    public struct Piece: Equatable, Sendable {
        /// The text.
        public let text: String
        /// Whether it is a word that was found.
        public let isFound: Bool
    }

    /// The whole as plain text.
    public var text: String { pieces.map(\.text).joined() }
}

/// Finds the words of a query in texts, as the index does: as themselves, by their stem, as a part of a compound, as the
/// beginning of the last one, or as what was found in their place. Made once for a query, used for each hit on the screen.
public struct SnippetFinder: Sendable {
    private let needles: [Needle]

    private struct Needle {
        var words: Set<String>
        /// What the word may begin with; nil where the whole word counts.
        var beginning: String?

        func finds(_ word: String) -> Bool {
            words.contains(word) || beginning.map(word.hasPrefix) == true
        }
    }

    /// Takes the words of a query.
    ///
    /// - Parameters:
    ///   - text: the query's words, as typed.
    ///   - replaced: the words that were found as others.
    ///   - index: what answered the query.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public init(_ text: String, replaced: [SearchResult.Replacement], in index: SearchIndex) throws(IndexDamage) {
        var needles: [Needle] = []
        for word in QueryText(text, analysis: index.analysis).words {
            let found = try index.terms(of: word)
            var words: Set = [word.text]
            for term in found.inflections + found.compounds { words.insert(try index.text(ofTerm: term)) }
            for other in replaced where other.typed == word.text { words.formUnion(other.found) }
            needles.append(Needle(words: words, beginning: word.isLast ? word.text : nil))
        }
        self.needles = needles
    }

    /// The piece of a listing's summary, or else of its course's description, around the first word that was found in it and not
    /// in the title, with all that was found marked; nil where the title has all, or the texts have nothing more.
    ///
    /// - Parameters:
    ///   - listing: the listing.
    ///   - course: its course, where that is in the catalogue.
    ///   - length: about how many characters to show.
    /// - Returns: the snippet.
    public func snippet(of listing: Listing, _ course: Course?, length: Int) -> Snippet? {
        let texts = [{ listing.summary }, { course.map { MarkdownDocument($0.body).plainText } ?? "" }]
        return snippet(title: listing.title, texts: texts.lazy.map { $0() }, length: length)
    }

    /// The text around the first word that was found in it and not in the title; of the texts, which are plain, those behind
    /// that one are not asked for.
    func snippet(title: String, texts: some Sequence<String>, length: Int) -> Snippet? {
        let titleWords = Analyzer.words(title)
        let missing = needles.filter { needle in !titleWords.contains(where: needle.finds) }
        guard !missing.isEmpty else { return nil }
        for text in texts {
            let words = Self.words(of: text)
            guard let first = words.firstIndex(where: { word in missing.contains { $0.finds(word.folded) } })
            else { continue }
            return cut(text, words, around: first, length)
        }
        return nil
    }

    private typealias Word = (range: Range<String.Index>, folded: String)

    /// The runs of letters and digits in a text.
    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: { $0.isLetter || $0.isNumber }) {
            let end = rest[start...].firstIndex { !$0.isLetter && !$0.isNumber } ?? rest.endIndex
            words.append((start..<end, Analyzer.fold(String(rest[start..<end]))))
            rest = rest[end...]
        }
        return words
    }

    private func cut(_ text: String, _ words: [Word], around first: Int, _ length: Int) -> Snippet {
        // A third of what is shown stands before the word.
        var start = first
        while start > 0,
            text.distance(from: words[start - 1].range.lowerBound, to: words[first].range.lowerBound) <= length / 3
        {
            start -= 1
        }
        let begin = start == 0 ? text.startIndex : words[start].range.lowerBound
        var last = first
        while last + 1 < words.count, text.distance(from: begin, to: words[last + 1].range.upperBound) <= length {
            last += 1
        }
        let end = last == words.count - 1 ? text.endIndex : words[last].range.upperBound
        var pieces: [Snippet.Piece] = []
        var index = begin
        func add(_ piece: String, isFound: Bool = false) {
            if !piece.isEmpty { pieces.append(Snippet.Piece(text: piece, isFound: isFound)) }
        }
        if start > 0 { add("… ") }
        for word in words[start...last] where needles.contains(where: { $0.finds(word.folded) }) {
            add(String(text[index..<word.range.lowerBound]))
            add(String(text[word.range]), isFound: true)
            index = word.range.upperBound
        }
        add(String(text[index..<end]))
        if last < words.count - 1 { add(" …") }
        return Snippet(pieces: pieces)
    }
}
