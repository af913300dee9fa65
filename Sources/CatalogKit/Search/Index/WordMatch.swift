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
    /// The word itself, where it occurs.
    let term: Int?
    /// The words with the same stem, itself among them.
    let inflections: [Int]
    /// What is kept of the same set; nil when it is not.
    private(set) var heavy: Int?
    /// Those that have it only as another word that looks much like it; nil where those were not looked for.
    private(set) var misspelt: Bitmap?

    init(listings: Bitmap, titles: Bitmap?, population: Int, term: Int?, inflections: [Int], heavy: Int?) {
        self.listings = listings
        self.titles = titles
        self.population = population
        self.term = term
        self.inflections = inflections
        self.heavy = heavy
    }

    /// Adds what words find that look much like this one.
    mutating func add(_ others: WordMatch) {
        var rest = others.listings
        rest.subtract(listings)
        misspelt = rest
        listings.formUnion(others.listings)
        if let more = others.titles { titles?.formUnion(more) }
        population = listings.population
        heavy = nil
    }
}

extension SearchIndex {
    /// Looks up a word: as itself, by its stem, as a part of compounds and, if it is the last one, as a beginning.
    func match(_ word: QueryWord) throws(IndexDamage) -> WordMatch {
        let bytes = Array(word.text.utf8)
        let own = try terms.number(of: bytes)
        let range = word.isLast ? try terms.numbers(beginningWith: bytes) : own.map { $0..<$0 + 1 } ?? 0..<0
        var inflections: [Int] = []
        var others: [Int] = []
        if analysis == .full {
            for language in StemLanguage.allCases {
                let stem = Stems.key(stemmers.stem(word.text, language), language)
                try stems.forEachTerm(of: stem) { term, isCompound in
                    if !range.contains(term) { others.append(term) }
                    if !isCompound { inflections.append(term) }
                }
            }
        }
        return try match(range, others, own: own, inflections: inflections)
    }

    /// Looks up a word that occurs nowhere, as words that look much like it; nil where there are none.
    func approximateMatch(_ word: QueryWord) throws(IndexDamage) -> WordMatch? {
        let found = try Misspelling(word.text, isBeginning: word.isLast)?.terms(in: terms) ?? []
        guard !found.isEmpty else { return nil }
        return try match(0..<0, found, own: nil, inflections: [])
    }

    /// The listings that have any of some words.
    private func match(
        _ range: Range<Int>, _ others: [Int], own: Int?, inflections: [Int]
    ) throws(IndexDamage) -> WordMatch {
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
            listings: listings, titles: titles, population: population, term: own,
            inflections: inflections, heavy: isKept ? kept : nil)
    }
}
