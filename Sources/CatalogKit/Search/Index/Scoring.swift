import Foundation

/// How well a listing answers the words of a query.
///
/// BM25F: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and Trends in
/// Information Retrieval 3 (2009), sections 3.4 and 3.6, with the usual constants. Texts are short, so a word counts once
/// per field however often it stands there. A word found as itself counts in full; one found by its stem, by a part or a
/// beginning, or by a slip of the keys counts for less each time.
struct Scoring {
    static let k1 = 1.2
    static let b = 0.75
    /// What a word in the title weighs beside one in the other texts.
    static let titleWeight = 4.0
    static let inflected = 0.8
    static let partial = 0.6
    static let misspelt = 0.4

    private let words: [Word]
    private let lengths: IndexColumn<UInt16>
    private let meanLength: Double

    private struct Word {
        var match: WordMatch
        /// The listings with the word itself; with a word that shares its stem.
        var exact: Bitmap
        var inflected: Bitmap
        /// ln(1 + (N − n + ½) / (n + ½)): how telling a word is that n of N listings have.
        var inverseFrequency: Double
    }

    init(_ index: SearchIndex, _ matches: [WordMatch]) throws(IndexDamage) {
        var words: [Word] = []
        for match in matches {
            var exact = Bitmap(count: index.count)
            if let term = match.term { try index.postings.formUnion(term..<term + 1, into: &exact) }
            var inflected = Bitmap(count: index.count)
            for term in match.inflections { try index.postings.formUnion(term..<term + 1, into: &inflected) }
            let n = Double(match.population)
            words.append(
                Word(
                    match: match, exact: exact, inflected: inflected,
                    inverseFrequency: log(1 + (Double(index.count) - n + 0.5) / (n + 0.5)))
            )
        }
        self.words = words
        lengths = index.lengths
        meanLength = index.meanLength
    }

    /// The score of a listing that all words found.
    func score(_ listing: Int) throws(IndexDamage) -> Double {
        let length = Double(try lengths.value(listing)) / meanLength
        let saturation = Self.k1 * (1 - Self.b + Self.b * length)
        var score = 0.0
        for word in words {
            let weight = word.match.titles?.contains(listing) == true ? 1 + Self.titleWeight : 1
            score += word.inverseFrequency * factor(word, listing) * weight * (Self.k1 + 1) / (weight + saturation)
        }
        return score
    }

    private func factor(_ word: Word, _ listing: Int) -> Double {
        if word.exact.contains(listing) { return 1 }
        if word.inflected.contains(listing) { return Self.inflected }
        return word.match.misspelt?.contains(listing) == true ? Self.misspelt : Self.partial
    }
}
