/// The words of a query as somebody typed them: `lassen "veilig werken" -online`.
///
/// Every word must be found. Words between quotation marks must stand side by side in one text. What follows a `-`, a word or
/// words between quotation marks, must not be there. The last word may be the beginning of one, for it may still be in the typing.
struct QueryText: Hashable {
    /// The words to be found, folded, in order; those of phrases too.
    private(set) var words: [QueryWord] = []
    /// The phrases, each as folded words; the last word of an unclosed one may be the beginning of a word.
    private(set) var phrases: [Phrase] = []
    /// The words and the phrases that must not be there.
    private(set) var excluded: [QueryWord] = []
    private(set) var excludedPhrases: [Phrase] = []

    /// Words that must stand side by side.
    struct Phrase: Hashable {
        var words: [String]
        var isOpen: Bool
    }

    /// Reads what was typed.
    init(_ text: String, analysis: Analysis) {
        guard analysis == .full else {
            add(Analyzer.words(text), isLast: true)
            return
        }
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[start...]
            let isUnwanted = rest.first == "-" && rest.dropFirst().first.map(Self.quotes.contains) == true
            if isUnwanted { rest.removeFirst() }
            if isUnwanted || Self.quotes.contains(rest[start]) {
                rest.removeFirst()
                let end = rest.firstIndex(where: Self.quotes.contains)
                let words = Analyzer.words(String(rest[..<(end ?? rest.endIndex)]))
                rest = end.map { rest[rest.index(after: $0)...] } ?? ""
                add(Phrase(words: words, isOpen: end == nil), isUnwanted: isUnwanted)
            } else {
                let end = rest.firstIndex { $0.isWhitespace || Self.quotes.contains($0) } ?? rest.endIndex
                let token = rest[..<end]
                rest = rest[end...]
                let isLast = !rest.contains { $0.isLetter || $0.isNumber }
                if token.first == "-", token.count > 1 {
                    excluded += Analyzer.words(String(token)).map { QueryWord($0, isLast: false) }
                } else {
                    add(Analyzer.words(String(token)), isLast: isLast)
                }
            }
        }
    }

    private mutating func add(_ phrase: Phrase, isUnwanted: Bool) {
        switch (isUnwanted, phrase.words.count > 1) {
        case (true, true): excludedPhrases.append(phrase)
        case (true, false): excluded += phrase.words.map { QueryWord($0, isLast: false) }
        case (false, let areMany):
            if areMany { phrases.append(phrase) }
            add(phrase.words, isLast: phrase.isOpen)
        }
    }

    private mutating func add(_ words: [String], isLast: Bool) {
        for (position, word) in words.enumerated() {
            self.words.append(QueryWord(word, isLast: isLast && position == words.count - 1))
        }
    }

    static let quotes: Set<Character> = ["\"", "“", "”", "„"]
}
