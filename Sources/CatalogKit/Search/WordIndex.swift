import Foundation

/// An inverted index: which listings hold which words, and how much the words weigh there.
struct WordIndex: Sendable {
    /// Every word that occurs, in order, so that the words with one beginning stand together.
    private let terms: [String]
    /// Indexes into ``terms`` of the words with a stem.
    private let termsByStem: [String: [Int]]
    /// Term n stands in `postings[starts[n]..<starts[n + 1]]`.
    private let starts: [Int]
    private let postings: [Posting]
    /// Per listing k₁ · (1 − b + b · length / mean length), the lower part of BM25's saturation.
    private let saturation: [Float]

    private struct Posting: Sendable {
        var listing: Int32
        /// Occurrences, each times the weight of its field.
        var weight: Float
    }

    /// A text of a listing: the numbers of its words in a ``TermTable``, and how much they weigh.
    struct Field {
        var words: [Int]
        var weight: Float
    }

    /// The listings that hold a word of the query, and how much it weighs in each.
    struct Match {
        var listings: Bitmap
        /// By listing number; 0 outside ``listings``.
        var weights: [Float]
        /// ln(1 + (N − n + ½) / (n + ½)): how telling a word is that n of N listings hold.
        var inverseFrequency: Float = 0
    }

    // Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with the usual constants;
    // field weights enter before saturation (BM25F, their section 3.6).
    private static let k1: Float = 1.2
    private static let b: Float = 0.75
    // A word found by its stem or by its beginning counts for less than the word itself.
    private static let stemFactor: Float = 0.8
    private static let prefixFactor: Float = 0.6

    /// Makes an index.
    ///
    /// - Parameters:
    ///   - listings: the texts of each listing.
    ///   - table: the words that their numbers stand for.
    init(_ listings: [[Field]], table: TermTable) {
        var occurrences: [[Posting]] = Array(repeating: [], count: table.words.count)
        for (listing, fields) in listings.enumerated() {
            for field in fields {
                for word in field.words {
                    let last = occurrences[word].count - 1
                    if last >= 0, occurrences[word][last].listing == listing {
                        occurrences[word][last].weight += field.weight
                    } else {
                        occurrences[word].append(Posting(listing: Int32(listing), weight: field.weight))
                    }
                }
            }
        }
        let order = table.words.indices.sorted {
            table.words[$0].utf8.lexicographicallyPrecedes(table.words[$1].utf8)
        }
        let stemmer = Stemmer(.dutch)
        terms = order.map { table.words[$0] }
        termsByStem = Dictionary(grouping: terms.indices) { [terms] in stemmer.stem(terms[$0]) }
        starts = order.reduce(into: [0]) { $0.append($0[$0.count - 1] + occurrences[$1].count) }
        postings = order.flatMap { occurrences[$0] }
        let lengths = listings.map { fields in Float(fields.reduce(0) { $0 + $1.words.count }) }
        let mean = max(1, lengths.reduce(0, +) / Float(max(1, listings.count)))
        saturation = lengths.map { Self.k1 * (1 - Self.b + Self.b * $0 / mean) }
    }

    /// Looks up the words of a query, in order: each as itself or by its stem, the last also as a beginning.
    func matches(_ words: [String]) -> [Match] {
        let stemmer = Stemmer(.dutch)
        return words.enumerated().map { position, word in
            match(word, stem: stemmer.stem(word), isLast: position == words.count - 1)
        }
    }

    /// How well a listing answers words that were looked up: the sum of their BM25 scores.
    func score(_ listing: Int, _ matches: [Match]) -> Double {
        var score: Float = 0
        for match in matches {
            let weight = match.weights[listing]
            score += match.inverseFrequency * weight * (Self.k1 + 1) / (weight + saturation[listing])
        }
        return Double(score)
    }

    private func match(_ word: String, stem: String, isLast: Bool) -> Match {
        let count = saturation.count
        var match = Match(listings: Bitmap(count: count), weights: Array(repeating: 0, count: count))
        let inflections = termsByStem[stem] ?? []
        for term in inflections {
            add(term, factor: terms[term] == word ? 1 : Self.stemFactor, to: &match)
        }
        if isLast {
            let known = Set(inflections)
            for term in termsBeginning(with: word) where !known.contains(term) {
                add(term, factor: Self.prefixFactor, to: &match)
            }
        }
        let n = Float(match.listings.population)
        match.inverseFrequency = log(1 + (Float(count) - n + 0.5) / (n + 0.5))
        return match
    }

    private func add(_ term: Int, factor: Float, to match: inout Match) {
        for index in starts[term]..<starts[term + 1] {
            let posting = postings[index]
            match.listings.insert(Int(posting.listing))
            match.weights[Int(posting.listing)] += posting.weight * factor
        }
    }

    private func termsBeginning(with prefix: String) -> Range<Int> {
        let bytes = prefix.utf8
        let start = terms.partitioningIndex { !$0.utf8.lexicographicallyPrecedes(bytes) }
        return
            start..<terms.partitioningIndex {
                !$0.utf8.lexicographicallyPrecedes(bytes) && !$0.utf8.starts(with: bytes)
            }
    }
}

/// Every word that occurs, each with a number.
struct TermTable {
    /// The words in the order of their numbers.
    private(set) var words: [String] = []
    private var numbers: [String: Int] = [:]

    /// The number of each word; a new word gets the next.
    mutating func numbers(of words: [String]) -> [Int] {
        words.map { word in
            if let number = numbers[word] { return number }
            let number = self.words.count
            numbers[word] = number
            self.words.append(word)
            return number
        }
    }
}
