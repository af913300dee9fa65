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

    /// Whether a folded word is this one as it was typed.
    func isWritten(_ word: String) -> Bool { isLast ? word.hasPrefix(text) : word == text }
}

/// The listings that a word of a query finds.
struct WordMatch {
    /// The word.
    let word: QueryWord
    /// Those that have it anywhere.
    private(set) var listings: Bitmap
    /// Those that have it in their title; empty where an index keeps no titles.
    private(set) var titles: Bitmap
    /// How many have it anywhere.
    private(set) var population = 0
    /// The words of the index that it stands for.
    private(set) var terms: FoundTerms
    /// Of what it finds, or nearly, the sets whose counts are kept: of its beginning and of its families.
    private(set) var kept: [(number: Int, listings: Bitmap)] = []
    /// Those that have it only as another word that looks much like it; nil where those were not looked for.
    private(set) var misspelt: Bitmap?

    init(_ word: QueryWord, _ found: FoundTerms, in index: SearchIndex) throws(IndexDamage) {
        self.word = word
        titles = Bitmap(count: 0)
        terms = found
        let others = found.others
        let number = try index.heavy.number(of: found.range)
        if let number, let whole = try index.heavy.listings(number) {
            listings = whole
        } else {
            listings = Bitmap(count: index.count)
            try index.postings.formUnion(found.range, into: &listings)
        }
        if let number { kept.append((number, listings)) }
        for family in found.families {
            let list = family..<family + 1
            var set = Bitmap(count: index.count)
            try index.postings.formUnion(list, into: &set)
            if let number = try index.heavy.number(of: list) { kept.append((number, set)) }
            listings.formUnion(set)
        }
        for range in others { try index.postings.formUnion(range, into: &listings) }
        if let number, others.isEmpty, found.families.isEmpty {
            population = try index.heavy.total(number)
        } else {
            population = listings.population
        }
        guard index.analysis == .full else { return }
        if let number, let whole = try index.heavy.titles(number) {
            titles = whole
        } else {
            titles = Bitmap(count: index.count)
            try index.titles.formUnion(found.range, into: &titles)
        }
        for family in found.families { try index.titles.formUnion(family..<family + 1, into: &titles) }
        for range in others { try index.titles.formUnion(range, into: &titles) }
    }

    /// Adds what words find that look much like this one.
    mutating func add(_ others: WordMatch) {
        misspelt = others.listings.subtracting(listings)
        terms.slips = others.terms.slips
        listings.formUnion(others.listings)
        titles.formUnion(others.titles)
        population = listings.population
    }
}

/// Of the listings that a word finds those that have it as it was typed, or nearly.
struct Closeness {
    /// Those that have the word itself, and those that have another with its stem.
    private(set) var exact: Bitmap
    private(set) var inflected: Bitmap

    init(_ found: FoundTerms, in index: SearchIndex) throws(IndexDamage) {
        exact = Bitmap(count: index.count)
        inflected = exact
        if let own = found.own { try index.postings.formUnion(own..<own + 1, into: &exact) }
        for term in found.inflections where term != found.own {
            try index.postings.formUnion(term..<term + 1, into: &inflected)
        }
    }
}

extension SearchIndex {
    /// Looks up a word: as itself, by its stem, as a part of compounds and, if it is the last one, as a beginning.
    func match(_ word: QueryWord) throws(IndexDamage) -> WordMatch {
        try WordMatch(word, terms(of: word), in: self)
    }

    /// Looks up what a word may be a slip of the keys for; nil where there is nothing.
    func approximateMatch(_ word: QueryWord) throws(IndexDamage) -> WordMatch? {
        guard let found = try approximateTerms(of: word) else { return nil }
        return try WordMatch(word, found, in: self)
    }
}
