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
public final class SnippetFinder {
    private let words: [QueryWord]
    private let replaced: [SearchResult.Replacement]
    private let index: SearchIndex
    /// The words with all that they stand for, once that was asked.
    private var known: [Needle]?

    private struct Needle {
        let word: QueryWord
        /// What else it stands for.
        let others: Set<String>

        func finds(_ word: String) -> Bool { self.word.isWritten(word) || others.contains(word) }
    }

    /// Takes the words of a query.
    ///
    /// - Parameters:
    ///   - text: the query's words, as typed.
    ///   - replaced: the words that were found as others.
    ///   - index: what answered the query.
    public init(_ text: String, replaced: [SearchResult.Replacement], in index: SearchIndex) {
        words = QueryText(text, analysis: index.analysis).words
        self.replaced = replaced
        self.index = index
    }

    private func needles() throws(IndexDamage) -> [Needle] {
        if let known { return known }
        var needles: [Needle] = []
        for word in words {
            let found = try index.terms(of: word)
            var others: Set<String> = []
            for term in found.inflections + found.compounds { others.insert(try index.text(ofTerm: term)) }
            for other in replaced where other.typed == word.text { others.formUnion(other.found) }
            needles.append(Needle(word: word, others: others))
        }
        known = needles
        return needles
    }

    /// The piece of a listing's summary, or else of its course's description, around the first word that was found in it and not
    /// in the title, with all that was found marked; nil where the title has all, or the texts have nothing more.
    ///
    /// - Parameters:
    ///   - listing: the listing.
    ///   - course: its course, where that is in the catalogue.
    ///   - length: about how many characters to show.
    /// - Returns: the snippet.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public func snippet(of listing: Listing, _ course: Course?, length: Int) throws(IndexDamage) -> Snippet? {
        let texts = [{ listing.summary }, { course.map { MarkdownDocument($0.body).plainText } ?? "" }]
        return try snippet(title: listing.title, texts: texts.lazy.map { $0() }, length: length)
    }

    /// The text around the first word that was found in it and not in the title; of the texts, which are plain, those behind
    /// that one are not asked for.
    func snippet(title: String, texts: some Sequence<String>, length: Int) throws(IndexDamage) -> Snippet? {
        let titleWords = Analyzer.words(title)
        // Most titles have the words as they were typed, and then it need not be known what else they stand for.
        if words.allSatisfy({ titleWords.contains(where: $0.isWritten) }) { return nil }
        let needles = try needles()
        let missing = needles.filter { needle in !titleWords.contains(where: needle.finds) }
        guard !missing.isEmpty else { return nil }
        for text in texts {
            let words = Self.words(of: text)
            guard let first = words.firstIndex(where: { word in missing.contains { $0.finds(word.folded) } })
            else { continue }
            return cut(text, words, needles, around: first, length)
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

    private func cut(
        _ text: String, _ words: [Word], _ needles: [Needle], around first: Int, _ length: Int
    ) -> Snippet {
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
