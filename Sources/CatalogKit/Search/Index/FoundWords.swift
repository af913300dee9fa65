/// The listings that hold the words of a query.
struct FoundWords {
    /// What each word finds; empty without words.
    let matches: [WordMatch]
    /// Those that all words find.
    private(set) var listings: Bitmap
    /// How many there are.
    private(set) var population: Int
    /// What is kept of the same set; nil when it is not.
    private(set) var heavy: Int?
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
        try self.init(everythingIn: index)
        if !text.words.isEmpty {
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
    }

    /// What some words find together.
    private init(_ matches: [WordMatch]) {
        self.matches = matches
        var rest = matches[0].listings
        for match in matches.dropFirst() { rest.formIntersection(match.listings) }
        listings = rest
        population = matches.count == 1 ? matches[0].population : rest.population
        heavy = matches.count == 1 ? matches[0].heavy : nil
    }

    /// The words that were found in the place of one, those spelt most like it first; nil where it stands as typed.
    private func replacement(
        of word: QueryWord, _ match: WordMatch, in index: SearchIndex
    ) throws(IndexDamage) -> SearchResult.Replacement? {
        guard let misspelt = match.misspelt, misspelt.intersectionPopulation(listings) > 0 else { return nil }
        var found: [(word: String, slips: Int, count: Int)] = []
        for term in Set(match.terms.slips) {
            var set = Bitmap(count: index.count)
            try index.postings.formUnion(term..<term + 1, into: &set)
            set.formIntersection(misspelt)
            let count = set.intersectionPopulation(listings)
            guard count > 0 else { continue }
            let other = try index.terms.word(term)
            let slips = Spelling.distance(Array(word.text.utf8), other)
            found.append((String(decoding: other, as: UTF8.self), slips, count))
        }
        found.sort { ($0.slips, $1.count, $0.word) < ($1.slips, $0.count, $1.word) }
        let words = found.prefix(SearchResult.Replacement.most).map(\.word)
        return SearchResult.Replacement(typed: word.text, found: words)
    }

    /// The sets whose counts are kept and that have all these listings: this one, and what each word finds.
    func counted(in index: SearchIndex) throws(IndexDamage) -> [CountedSet] {
        var sets: [CountedSet] = []
        if let heavy {
            let counts = try index.heavy.counts(heavy)
            sets.append(CountedSet(listings: listings, population: population, counts: counts))
        }
        for match in matches where matches.count > 1 {
            guard let heavy = match.heavy else { continue }
            let counts = try index.heavy.counts(heavy)
            sets.append(CountedSet(listings: match.listings, population: match.population, counts: counts))
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
