/// The words that share a stem, and the compounds that end or begin with one of them.
///
/// A word of a query stands for all that share its stem in a language, so that "trainingen" finds "training". A compound
/// ("laskoffer") is found by its parts ("las", "koffer") where the catalogue has those as words of their own.
struct Stems: Sendable {
    private let stems: TermDictionary
    private let starts: IndexColumn<UInt32>
    private let terms: IndexColumn<UInt32>

    /// Marks a word that has the stem in one of its parts.
    static let isCompound: UInt32 = 1 << 31

    init(of bytes: IndexBytes) {
        stems = TermDictionary(.stems, .stemStarts, of: bytes)
        starts = IndexColumn(.stemTermStarts, of: bytes)
        terms = IndexColumn(.stemTerms, of: bytes)
    }

    /// Calls `body` with the number of each word of a stem in a language, and whether it is a compound.
    func forEachTerm(of stem: [UInt8], _ body: (Int, Bool) -> Void) throws(IndexDamage) {
        guard stems.count > 0, let number = try stems.number(of: stem) else { return }
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
    private var groups: [[UInt8]: [UInt32]] = [:]

    /// - Parameters:
    ///   - words: the words in order.
    ///   - languages: for each the languages of the listings that have it.
    init(_ words: [String], languages: [StemLanguages]) {
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
    }

    /// Puts the stems in an index.
    func write(to writer: inout IndexWriter) {
        var bytes: [UInt8] = []
        var ends: [UInt32] = [0]
        var terms: [UInt32] = []
        var termStarts: [UInt32] = [0]
        for (stem, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            bytes += stem
            ends.append(UInt32(bytes.count))
            terms += group
            termStarts.append(UInt32(terms.count))
        }
        writer.add(.stems, bytes)
        writer.add(.stemStarts, ends)
        writer.add(.stemTerms, terms)
        writer.add(.stemTermStarts, termStarts)
    }
}
