/// Why a hit stands where it stands: its title first, then its score, which is the sum of what each word adds.
public struct Explanation: Equatable, Sendable {
    /// How many of the words are in the title: all come before some, and some before none, whatever the score.
    public let title: TitleRank
    /// How long the texts are, as a part of the average.
    public let relativeLength: Double
    /// What each word of the query adds.
    public let words: [Word]
    /// The score of the hit; 0 where too many are alike for their words to tell them apart.
    public let score: Double

    /// How many of the words are in the title.
    public enum TitleRank: String, Sendable {
        case all, some, none
    }

    /// How a word was found.
    public enum Way: String, Sendable {
        /// As itself, with the same stem, as a part of compounds, as the beginning of words, or by a slip of the keys.
        case itself, stem, compound, beginning, slip
    }

    /// What a word of the query adds to the score.
    public struct Word: Equatable, Sendable {
        /// The word as typed, folded.
        public let text: String
        /// How it was found.
        public let way: Way
        /// The words of the listing that it was found as, folded.
        public let found: [String]
        /// Whether it is in the title.
        public let isInTitle: Bool
        /// How many listings have it.
        public let listings: Int
        /// How telling it is: ln(1 + (N − n + ½) / (n + ½)) for n of N listings.
        public let rarity: Double
        /// What the way in which it was found makes of that: 1 for itself, less for the others.
        public let factor: Double
        /// What it adds to the score.
        public let contribution: Double
    }
}

extension SearchIndex {
    /// Why the hits of an answer stand where they stand.
    ///
    /// - Parameters:
    ///   - hits: hits of an answer of this index.
    ///   - query: the query that was answered.
    /// - Returns: for each hit its explanation; nothing where words do not decide the order.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public func explanations(of hits: [SearchResult.Hit], for query: Query) throws(IndexDamage) -> [Explanation] {
        guard query.sort == .relevance, analysis == .full else { return [] }
        var workspace = Workspace()
        let found = try FoundWords(query.text, in: self, &workspace)
        guard !found.matches.isEmpty else { return [] }
        let words = QueryText(query.text, analysis: analysis).words
        var terms: [[TermsOfHit]] = []
        for match in found.matches { terms.append(try termsOfHits(hits, match.terms)) }
        let scoring = try Scoring(self, found.matches, &workspace)
        var explanations: [Explanation] = []
        for (place, hit) in hits.enumerated() {
            let length = try scoring.relativeLength(of: hit.number)
            let explained = words.indices.map { number in
                let part = scoring.contribution(of: number, to: hit.number, length)
                let (way, found) = terms[number][place].way(words[number].text, part.factor)
                return Explanation.Word(
                    text: words[number].text, way: way, found: found, isInTitle: part.isInTitle,
                    listings: scoring.population(of: number), rarity: part.inverseFrequency, factor: part.factor,
                    contribution: part.value)
            }
            let inTitle = explained.count(where: \.isInTitle)
            explanations.append(
                Explanation(
                    title: inTitle == explained.count ? .all : inTitle > 0 ? .some : .none, relativeLength: length,
                    words: explained, score: hit.score))
        }
        return explanations
    }

    /// The words of a hit that a word of a query stands for.
    private struct TermsOfHit {
        var inflections: [String] = []
        var compounds: [String] = []
        var beginnings: [String] = []
        var slips: [String] = []

        /// How the word was found, and as what.
        func way(_ word: String, _ factor: Double) -> (Explanation.Way, [String]) {
            switch factor {
            case 1: (.itself, [word])
            case Scoring.inflected: (.stem, inflections)
            case Scoring.misspelt: (.slip, slips)
            default: compounds.isEmpty ? (.beginning, beginnings) : (.compound, compounds)
            }
        }
    }

    /// For each hit its words among some.
    private func termsOfHits(_ hits: [SearchResult.Hit], _ terms: FoundTerms) throws(IndexDamage) -> [TermsOfHit] {
        var found = hits.map { _ in TermsOfHit() }
        let lists: [([Int], WritableKeyPath<TermsOfHit, [String]>)] = [
            (terms.inflections, \.inflections), (terms.compounds, \.compounds), (Array(terms.range), \.beginnings),
            (terms.slips.flatMap(Array.init), \.slips),
        ]
        let places = Dictionary(hits.enumerated().map { ($1.number, $0) }) { first, _ in first }
        for (numbers, list) in lists {
            for term in Set(numbers).sorted() {
                let text = try text(ofTerm: term)
                try postings.forEach(in: term) { number in
                    if let place = places[number] { found[place][keyPath: list].append(text) }
                }
            }
        }
        return found
    }
}
