/// What somebody could try who found nothing.
public struct SearchSuggestions: Equatable, Sendable {
    /// Words spelt almost the same that do find something, most hits first.
    public var corrections: [Correction]
    /// The filters without which something is found, most hits first.
    public var liftings: [Lifting]

    /// Other words.
    public struct Correction: Hashable, Sendable {
        /// The words that were typed, folded, and what to put in their place.
        public var replacements: [String: String]
        /// The text of the query with that done.
        public var text: String
        /// How many hits it has.
        public var count: Int
    }

    /// A search without some filters.
    public struct Lifting: Hashable, Sendable {
        /// The filters to lift: one, or all where no single one brings anything.
        public var filters: [FilterKind]
        /// How many hits that has.
        public var count: Int
    }

    /// Whether there is nothing to try.
    public var isEmpty: Bool { corrections.isEmpty && liftings.isEmpty }

    /// A text with words put in the place of others, whatever their case; all else stays as it is.
    public static func replacing(_ replacements: [String: String], in text: String) -> String {
        var result = ""
        var rest = text[...]
        while let first = rest.first {
            let isWord = first.isLetter || first.isNumber
            let end = rest.firstIndex { ($0.isLetter || $0.isNumber) != isWord } ?? rest.endIndex
            let piece = String(rest[..<end])
            result += isWord ? replacements[Analyzer.fold(piece)] ?? piece : piece
            rest = rest[end...]
        }
        return result
    }
}

extension SearchIndex {
    /// What to try in the place of a query that finds nothing; costs a search for each thing tried.
    ///
    /// - Parameters:
    ///   - query: what found nothing.
    ///   - availability: what is free now, from this same index.
    /// - Returns: what does find something.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public func suggestions(for query: Query, availability: Availability) throws(IndexDamage) -> SearchSuggestions {
        func count(_ query: Query) throws(IndexDamage) -> Int {
            var query = query
            query.limit = 0
            return try search(query, availability: availability).total
        }
        var corrections: [SearchSuggestions.Correction] = []
        for replacements in try replacements(for: query.text) {
            var corrected = query
            corrected.text = SearchSuggestions.replacing(replacements, in: query.text)
            let count = try count(corrected)
            guard count > 0, !corrections.contains(where: { $0.text == corrected.text }) else { continue }
            corrections.append(
                SearchSuggestions.Correction(replacements: replacements, text: corrected.text, count: count))
        }
        var liftings: [SearchSuggestions.Lifting] = []
        let active = query.activeFilters
        for kind in active {
            let count = try count(query.lifting(kind))
            if count > 0 { liftings.append(SearchSuggestions.Lifting(filters: [kind], count: count)) }
        }
        if liftings.isEmpty, active.count > 1 {
            let count = try count(active.reduce(query) { $0.lifting($1) })
            if count > 0 { liftings.append(SearchSuggestions.Lifting(filters: active, count: count)) }
        }
        return SearchSuggestions(
            corrections: corrections.sorted { ($1.count, $0.text) < ($0.count, $1.text) },
            liftings: liftings.sorted { $0.count > $1.count })
    }

    /// At most how many other ways to write a query are tried.
    private static let mostCorrections = 3

    /// Other words for those that find nothing, the most alike first; none where all find something.
    private func replacements(for text: String) throws(IndexDamage) -> [[String: String]] {
        var choices: [(word: String, others: [String])] = []
        for word in QueryText(text, analysis: analysis).words {
            guard try match(word).population == 0 else { continue }
            let others = try nearestWords(to: word.text)
            if others.isEmpty { return [] }
            choices.append((word.text, others))
        }
        guard let most = choices.map(\.others.count).max() else { return [] }
        return (0..<most).map { number in
            Dictionary(choices.map { ($0.word, $0.others[min(number, $0.others.count - 1)]) }) { first, _ in first }
        }
    }

    /// The words of the index that are spelt most like a word: the fewest slips first, of those the most frequent.
    private func nearestWords(to word: String) throws(IndexDamage) -> [String] {
        let wanted = Array(word.utf8)
        let slips = wanted.count <= 4 ? 1 : 2
        guard wanted.count > 2, wanted.count <= Spelling.longest else { return [] }
        let (bytes, starts) = try terms.words(0..<terms.count)
        var found: [(term: Int, distance: Int, count: Int)] = []
        for term in 0..<terms.count {
            let range = Int(starts[term])..<Int(starts[term + 1])
            guard abs(range.count - wanted.count) <= slips, range.count > 2 else { continue }
            let distance = Spelling.distance(wanted, range.map { bytes[$0] })
            if distance <= slips { found.append((term, distance, try postings.total(term..<term + 1))) }
        }
        found.sort { ($0.distance, $1.count, $0.term) < ($1.distance, $0.count, $1.term) }
        var words: [String] = []
        for (term, _, _) in found.prefix(Self.mostCorrections) { words.append(try text(ofTerm: term)) }
        return words
    }
}
