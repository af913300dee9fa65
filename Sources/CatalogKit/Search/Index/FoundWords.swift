/// The listings that hold the words of a query.
struct FoundWords {
    /// What each word finds; empty without words.
    let matches: [WordMatch]
    /// Those that all words find.
    private(set) var listings: Bitmap
    /// How many there are.
    private(set) var population: Int
    /// What is kept of everything, where that is what they are.
    private var heavy: Int?
    /// The words that were found as others that look like them.
    private(set) var replaced: [SearchResult.Replacement] = []

    /// What a query without words finds.
    init(everythingIn index: SearchIndex) throws(IndexDamage) {
        matches = []
        listings = Bitmap(count: index.count, full: true)
        population = index.count
        heavy = try index.heavy.number(of: 0..<index.terms.count)
    }

    /// What the words find that somebody typed.
    init(_ text: String, in index: SearchIndex, _ workspace: inout Workspace) throws(IndexDamage) {
        let text = QueryText(text, analysis: index.analysis)
        if text.words.isEmpty {
            try self.init(everythingIn: index)
        } else {
            var matches: [WordMatch] = []
            for word in text.words { matches.append(try workspace.match(word, in: index)) }
            self.init(matches)
            // Only where nothing has the words as they were typed, others count that look like them.
            if population == 0, index.analysis == .full {
                for (position, word) in text.words.enumerated() {
                    if let other = try index.approximateMatch(word) { matches[position].add(other) }
                }
                self.init(matches)
                for (word, match) in zip(text.words, matches) {
                    if let other = try replacement(of: word, match, in: index) { replaced.append(other) }
                }
            }
        }
        for word in text.excluded { remove(try workspace.match(word, in: index).listings) }
        for phrase in text.phrases { try keep { listing throws(IndexDamage) in try index.has(phrase, in: listing) } }
        for phrase in text.excludedPhrases {
            // Only what has all its words need be read.
            var suspects = listings
            for word in phrase.words {
                suspects.formIntersection(
                    try workspace.match(QueryWord(word, isLast: phrase.isOpen), in: index).listings)
            }
            for listing in suspects.numbers() where !(try index.has(phrase, in: listing)) { suspects.remove(listing) }
            remove(suspects)
        }
    }

    /// What some words find together.
    private init(_ matches: [WordMatch]) {
        self.matches = matches
        var rest = matches[0].listings
        for match in matches.dropFirst() { rest.formIntersection(match.listings) }
        listings = rest
        population = matches.count == 1 ? matches[0].population : rest.population
        heavy = nil
    }

    /// The words that were found in the place of one, those spelt most like it first, of those the commonest; nil where it
    /// stands as typed.
    private func replacement(
        of word: QueryWord, _ match: WordMatch, in index: SearchIndex
    ) throws(IndexDamage) -> SearchResult.Replacement? {
        guard let found = match.misspelt?.intersection(listings), found.population > 0 else { return nil }
        var meant: [(word: [UInt8], slips: Int, term: Int, count: Int)] = []
        for (term, count) in try index.postings.largest(Self.mostReplacements, of: match.terms.slips) {
            let other = try index.terms.word(term)
            meant.append((other, Spelling.distance(Array(word.text.utf8), other), term, count))
        }
        meant.sort { ($0.slips, $1.count, $0.term) < ($1.slips, $0.count, $1.term) }
        var words: [String] = []
        for (other, _, term, _) in meant where words.count < SearchResult.Replacement.most {
            if try index.postings.population(of: term, in: found) > 0 {
                words.append(String(decoding: other, as: UTF8.self))
            }
        }
        return SearchResult.Replacement(typed: word.text, found: words)
    }

    /// How many words are looked at, the commonest, to say what was found in the place of one.
    private static let mostReplacements = 64

    /// Some sets whose counts are kept: this one, what each word finds, and nearly that.
    func counted(in index: SearchIndex) throws(IndexDamage) -> [CountedSet] {
        var sets: [CountedSet] = []
        if matches.isEmpty, let heavy {
            sets.append(CountedSet(listings, population: population, counts: try index.heavy.counts(heavy)))
        }
        for kept in matches.flatMap(\.kept) {
            let total = try index.heavy.total(kept.number)
            sets.append(CountedSet(kept.listings, population: total, counts: try index.heavy.counts(kept.number)))
        }
        return sets
    }

    /// Takes listings out.
    private mutating func remove(_ others: Bitmap) {
        listings.subtract(others)
        population = listings.population
        heavy = nil
    }

    /// Leaves only the listings for which something holds.
    private mutating func keep(_ isWanted: (Int) throws(IndexDamage) -> Bool) throws(IndexDamage) {
        for listing in listings.numbers() where !(try isWanted(listing)) { listings.remove(listing) }
        population = listings.population
        heavy = nil
    }
}
