/// Takes compounds apart ("laskoffer" into "las" and "koffer"), by the words of a catalogue.
struct Compounds {
    private let words: Set<String>

    /// A first part has at least this many letters, a last one at least one more.
    private static let shortestPart = 3
    private static let longestWord = 40
    /// What Dutch and German put between the parts of a compound (Algemene Nederlandse Spraakkunst, section 12.4).
    private static let links = ["", "s", "e", "en", "n", "es", "er"]
    /// Beginnings that make another word of what follows, not a compound: "veranderen" is not found by "anderen".
    private static let prefixes: Set<String> = [
        "aan", "bij", "door", "her", "mee", "mis", "ont", "onder", "over", "toe", "uit", "van", "ver", "voor", "weer",
        "weg",
        "aus", "ein", "mit", "vor", "zer",
    ]

    /// - Parameters:
    ///   - words: the words of the catalogue, folded.
    ///   - language: of which language compounds are taken apart.
    ///   - languages: for each word the languages of the listings that have it.
    init(_ words: [String], in language: StemLanguage, _ languages: [StemLanguages]) {
        self.words = Set(
            zip(words, languages).filter { word, languages in
                languages.contains(language) && word.utf8.count >= Self.shortestPart
            }.map(\.0))
    }

    /// The parts of a compound; empty for other words.
    ///
    /// Of several ways to take it apart that one is right whose shorter part is longest: what is found by accident is short.
    func parts(of word: String) -> [String] {
        let letters = Array(word.utf8)
        guard letters.count > 2 * Self.shortestPart, letters.count <= Self.longestWord,
            letters.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") })
        else { return [] }
        var best: (parts: [String], shorter: Int) = ([], 0)
        for split in Self.shortestPart...letters.count - Self.shortestPart - 1 {
            let last = String(decoding: letters[split...], as: UTF8.self)
            guard words.contains(last), last.utf8.count > Self.shortestPart else { continue }
            for link in Self.links where split - link.utf8.count >= Self.shortestPart {
                guard letters[..<split].reversed().starts(with: link.utf8.reversed()) else { continue }
                let first = String(decoding: letters[..<(split - link.utf8.count)], as: UTF8.self)
                let shorter = min(first.utf8.count, last.utf8.count)
                guard shorter > best.shorter, words.contains(first), !Self.prefixes.contains(first) else { continue }
                best = ([first, last], shorter)
            }
        }
        return best.parts
    }
}
