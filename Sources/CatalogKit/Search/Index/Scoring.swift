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
        let match: WordMatch
        let closeness: Closeness
        /// ln(1 + (N − n + ½) / (n + ½)): how telling a word is that n of N listings have.
        let inverseFrequency: Double
    }

    init(_ index: SearchIndex, _ matches: [WordMatch], _ workspace: inout Workspace) throws(IndexDamage) {
        var words: [Word] = []
        for match in matches {
            let n = Double(match.population)
            words.append(
                Word(
                    match: match, closeness: try workspace.closeness(of: match, in: index),
                    inverseFrequency: log(1 + (Double(index.count) - n + 0.5) / (n + 0.5))))
        }
        self.words = words
        lengths = index.lengths
        meanLength = index.meanLength
    }

    /// The scores of some listings, in order of their numbers, that all words found.
    func scores(of listings: [Int]) throws(IndexDamage) -> [Double] {
        guard let first = listings.first, let last = listings.last else { return [] }
        let lengths = try lengths.view(first..<last + 1)
        return listings.map { listing in
            let length = relative(lengths[listing])
            return words.indices.reduce(0) { $0 + contribution(of: $1, to: listing, length).value }
        }
    }

    /// How many words a listing has, of how many there are on average.
    func relativeLength(of listing: Int) throws(IndexDamage) -> Double {
        relative(try lengths.value(listing))
    }

    private func relative(_ length: UInt16) -> Double { Double(length) / meanLength }

    /// How many listings have a word.
    func population(of word: Int) -> Int { words[word].match.population }

    /// What a word adds to the score of a listing, and what that is made of.
    struct Contribution {
        /// How telling the word is.
        let inverseFrequency: Double
        /// 1 for the word itself, less for what only resembles it.
        let factor: Double
        /// Whether the word is in the title.
        let isInTitle: Bool
        /// What is added to the score.
        let value: Double
    }

    /// What a word adds to the score of a listing whose relative length is known.
    func contribution(of index: Int, to listing: Int, _ length: Double) -> Contribution {
        let word = words[index]
        let saturation = Self.k1 * (1 - Self.b + Self.b * length)
        let isInTitle = word.match.titles.contains(listing)
        let weight = isInTitle ? 1 + Self.titleWeight : 1
        let factor = factor(word, listing)
        return Contribution(
            inverseFrequency: word.inverseFrequency, factor: factor, isInTitle: isInTitle,
            value: word.inverseFrequency * factor * weight * (Self.k1 + 1) / (weight + saturation))
    }

    private func factor(_ word: Word, _ listing: Int) -> Double {
        if word.closeness.exact.contains(listing) { return 1 }
        if word.closeness.inflected.contains(listing) { return Self.inflected }
        return word.match.misspelt?.contains(listing) == true ? Self.misspelt : Self.partial
    }
}
