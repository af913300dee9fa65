/// A word of a query, folded.
struct QueryWord: Hashable {
    /// Its letters.
    let text: String
    /// Whether it is the last one, which may be the beginning of a word.
    let isLast: Bool

    init(_ text: String, isLast: Bool) {
        self.text = text
        self.isLast = isLast
    }
}

/// The listings that a word of a query finds.
struct WordMatch {
    /// Those that have it anywhere.
    private(set) var listings: Bitmap
    /// Those that have it in their title; nil where an index keeps no titles.
    private(set) var titles: Bitmap?
    /// How many have it anywhere.
    private(set) var population: Int
    /// The words of the index that it stands for.
    private(set) var terms: FoundTerms
    /// What is kept of the same set; nil when it is not.
    private(set) var heavy: Int?
    /// Those that have it only as another word that looks much like it; nil where those were not looked for.
    private(set) var misspelt: Bitmap?

    init(listings: Bitmap, titles: Bitmap?, population: Int, terms: FoundTerms, heavy: Int?) {
        self.listings = listings
        self.titles = titles
        self.population = population
        self.terms = terms
        self.heavy = heavy
    }

    /// Adds what words find that look much like this one.
    mutating func add(_ others: WordMatch) {
        var rest = others.listings
        rest.subtract(listings)
        misspelt = rest
        terms.slips = others.terms.slips
        listings.formUnion(others.listings)
        if let more = others.titles { titles?.formUnion(more) }
        population = listings.population
        heavy = nil
    }
}

extension SearchIndex {
    /// Looks up a word: as itself, by its stem, as a part of compounds and, if it is the last one, as a beginning.
    func match(_ word: QueryWord) throws(IndexDamage) -> WordMatch {
        try match(terms(of: word))
    }

    /// Looks up a word that occurs nowhere, as words that look much like it; nil where there are none.
    func approximateMatch(_ word: QueryWord) throws(IndexDamage) -> WordMatch? {
        guard let found = try approximateTerms(of: word) else { return nil }
        return try match(found)
    }

    /// The listings that have any of some words.
    private func match(_ found: FoundTerms) throws(IndexDamage) -> WordMatch {
        let (range, others) = (found.range, found.others)
        let kept = try heavy.number(of: range)
        var listings: Bitmap
        if let kept, let whole = try heavy.listings(kept) {
            listings = whole
        } else {
            listings = Bitmap(count: count)
            try postings.formUnion(range, into: &listings)
        }
        for term in others { try postings.formUnion(term..<term + 1, into: &listings) }
        var titles: Bitmap?
        if analysis == .full {
            var set = Bitmap(count: count)
            try self.titles.formUnion(range, into: &set)
            for term in others { try self.titles.formUnion(term..<term + 1, into: &set) }
            titles = set
        }
        let isKept = kept != nil && others.isEmpty
        let population: Int
        if let kept, isKept { population = try heavy.total(kept) } else { population = listings.population }
        return WordMatch(
            listings: listings, titles: titles, population: population, terms: found, heavy: isKept ? kept : nil)
    }
}
