/// The words that share a stem, and the compounds that end or begin with one of them.
///
/// A word of a query stands for all that share its stem in a language, so that "trainingen" finds "training". A compound
/// ("laskoffer") is found by its parts ("las", "koffer") where the catalogue has those as words of their own.
struct Stems: Sendable {
    private let stems: TermDictionary
    private let starts: IndexColumn<UInt32>
    private let terms: IndexColumn<UInt32>
    private let families: IndexColumn<UInt32>

    /// Marks a word that has the stem in one of its parts.
    static let isCompound: UInt32 = 1 << 31

    init(of bytes: IndexBytes) {
        stems = TermDictionary(.stems, .stemStarts, of: bytes)
        starts = IndexColumn(.stemTermStarts, of: bytes)
        terms = IndexColumn(.stemTerms, of: bytes)
        families = IndexColumn(.stemFamilies, of: bytes)
    }

    /// The number of a stem in a language; nil where no word has it.
    func number(of stem: [UInt8]) throws(IndexDamage) -> Int? {
        stems.count > 0 ? try stems.number(of: stem) : nil
    }

    /// The place of a stem among those whose family is kept: the listings with any of its words.
    func family(of number: Int) throws(IndexDamage) -> Int? {
        try families.view().array.firstIndex(of: UInt32(number))
    }

    /// Calls `body` with the number of each word of a stem, and whether it is a compound.
    func forEachTerm(of number: Int, _ body: (Int, Bool) -> Void) throws(IndexDamage) {
        let starts = try starts.view(number..<number + 2)
        let terms = try terms.view(Int(starts[number])..<Int(starts[number + 1]))
        for index in terms.indices {
            body(Int(terms[index] & ~Self.isCompound), terms[index] & Self.isCompound != 0)
        }
    }

    /// What a stem is kept under: the language's code, a blank, the stem.
    static func key(_ stem: String, _ language: StemLanguage) -> [UInt8] {
        Array("\(language.rawValue) \(stem)".utf8)
    }
}

/// Finds the stems and compounds of an index's words.
struct StemPacker {
    /// The stems in order, with their words.
    private let groups: [(stem: [UInt8], words: [UInt32])]
    /// The stems whose family is kept, in order.
    private var families: [Int] = []

    /// A family is kept when its words have more than one in so many of the listings together,
    private static let share = 50
    /// and more than this; of those the largest so many, for each takes as many bytes as it has listings, or nearly.
    private static let least = 8192
    private static let mostFamilies = 128

    /// - Parameters:
    ///   - words: the words in order.
    ///   - languages: for each the languages of the listings that have it.
    init(_ words: [String], languages: [StemLanguages]) {
        var groups: [[UInt8]: [UInt32]] = [:]
        for language in StemLanguage.allCases {
            let stemmer = Stemmer(language)
            let compounds = language.joinsWords ? Compounds(words, in: language, languages) : nil
            for (number, word) in words.enumerated() where languages[number].contains(language) {
                groups[Stems.key(stemmer.stem(word), language), default: []].append(UInt32(number))
                for part in Set((compounds?.parts(of: word) ?? []).map(stemmer.stem)) {
                    groups[Stems.key(part, language), default: []].append(UInt32(number) | Stems.isCompound)
                }
            }
        }
        self.groups = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
    }

    /// Chooses the stems of which the family is kept, those that many listings have.
    ///
    /// - Parameters:
    ///   - counts: how many listings have each word.
    ///   - listings: how many listings there are.
    /// - Returns: the words of each.
    mutating func chooseFamilies(_ counts: [Int], listings: Int) -> [[Int]] {
        func words(_ group: Int) -> [Int] { groups[group].words.map { Int($0 & ~Stems.isCompound) } }
        let totals = groups.indices.map { words($0).reduce(0) { $0 + counts[$1] } }
        let heavy = groups.indices.filter {
            groups[$0].words.count > 1 && totals[$0] > max(Self.least, listings / Self.share)
        }
        let heaviest = heavy.sorted { (totals[$1], $0) < (totals[$0], $1) }
        families = heaviest.prefix(Self.mostFamilies).sorted()
        return families.map(words)
    }

    /// Puts the stems in an index.
    func write(to writer: inout IndexWriter) {
        var bytes: [UInt8] = []
        var ends: [UInt32] = [0]
        var terms: [UInt32] = []
        var termStarts: [UInt32] = [0]
        for (stem, words) in groups {
            bytes += stem
            ends.append(UInt32(bytes.count))
            terms += words
            termStarts.append(UInt32(terms.count))
        }
        writer.add(.stems, bytes)
        writer.add(.stemStarts, ends)
        writer.add(.stemTerms, terms)
        writer.add(.stemTermStarts, termStarts)
        writer.add(.stemFamilies, families.map { UInt32($0) })
    }
}
