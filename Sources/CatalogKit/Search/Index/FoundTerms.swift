/// The words of an index that a word of a query stands for, by why.
struct FoundTerms {
    /// Those that begin with it, or itself alone.
    var range: Range<Int>
    /// Itself, where it occurs.
    var own: Int?
    /// Those with the same stem, itself among them.
    var inflections: [Int] = []
    /// Compounds of which a part has the same stem.
    var compounds: [Int] = []
    /// Those that look much like it.
    var slips: [Range<Int>] = []
    /// The lists that are kept of all that has one of its stems, also in a part.
    var families: [Int] = []
    /// Inflections and compounds that are in no family.
    var loose: [Int] = []

    /// Those that are neither in ``range`` nor in a family; one may stand there twice.
    var others: [Range<Int>] { loose.filter { !range.contains($0) }.map { $0..<$0 + 1 } + slips }
}

extension SearchIndex {
    /// What a word stands for: itself, what has its stem, compounds and, if it is the last one, what begins with it.
    func terms(of word: QueryWord) throws(IndexDamage) -> FoundTerms {
        let bytes = Array(word.text.utf8)
        var found = FoundTerms(range: 0..<0)
        if word.isLast {
            found.range = try terms.numbers(beginningWith: bytes)
            // Of words with one beginning the shortest comes first.
            if let first = found.range.first, try terms.word(first).count == bytes.count { found.own = first }
        } else if let own = try terms.number(of: bytes) {
            (found.range, found.own) = (own..<own + 1, own)
        }
        guard analysis == .full else { return found }
        for language in StemLanguage.allCases {
            let key = Stems.key(stemmers.stem(word.text, language), language)
            guard let stem = try stems.number(of: key) else { continue }
            let family = try stems.family(of: stem)
            if let family { found.families.append(terms.count + family) }
            try stems.forEachTerm(of: stem) { term, isCompound in
                if isCompound { found.compounds.append(term) } else { found.inflections.append(term) }
                if family == nil { found.loose.append(term) }
            }
        }
        return found
    }

    /// What a word stands for that was perhaps typed wrong; nil where nothing looks like it.
    func approximateTerms(of word: QueryWord) throws(IndexDamage) -> FoundTerms? {
        let slips = try Misspelling(word.text, isBeginning: word.isLast)?.terms(in: terms) ?? []
        return slips.isEmpty ? nil : FoundTerms(range: 0..<0, slips: slips)
    }

    /// Whether a word stands for anything, which is told much sooner than what it finds.
    func knows(_ word: QueryWord) throws(IndexDamage) -> Bool {
        let found = try terms(of: word)
        if !found.range.isEmpty || !found.families.isEmpty || !found.others.isEmpty { return true }
        guard analysis == .full else { return false }
        return try approximateTerms(of: word) != nil
    }

    /// A word of the index as text.
    func text(ofTerm term: Int) throws(IndexDamage) -> String {
        String(decoding: try terms.word(term), as: UTF8.self)
    }
}
