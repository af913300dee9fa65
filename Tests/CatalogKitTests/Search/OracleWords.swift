import Foundation

@testable import CatalogKit

/// Which listings hold the words of a query, found by trying every word of every listing.
///
/// It shares with the index how a single word is folded, stemmed and taken apart, and how what was typed is read.
struct OracleWords: Sendable {
    /// The words of a listing, as numbers.
    private struct Row {
        var words: Set<Int>
        var title: Set<Int>
        var length: Int
        var texts: [String]
    }

    /// How well a listing answers the words.
    struct Found: Equatable {
        /// 0 when all words are in the title, 1 when some are, 2 when none is; 0 without words.
        var rank = 0
        var score = 0.0
    }

    private var rows: [Row] = []
    private var words: [String] = []
    /// Per word its stems with their languages, and with those of its parts.
    private var ownStems: [Set<String>] = []
    private var stems: [Set<String>] = []
    private let meanLength: Double

    init(_ listings: [Listing], _ catalog: Catalog) {
        var numbers: [String: Int] = [:]
        var languages: [StemLanguages] = []
        var words: [String] = []
        var rows: [Row] = []
        for listing in listings {
            let course = catalog.courses.first { $0.id == listing.course }
            let title = Self.words(of: listing.title)
            var rest = [listing.summary, course?.body, course?.audience].compactMap(\.self)
            rest += [Query.Facet.format, .provider, .theme, .profile, .sector].flatMap { facet in
                listing.values(of: facet).flatMap { value -> [String] in
                    let terms = [
                        catalog.vocabulary.themes, catalog.vocabulary.formats, catalog.vocabulary.profiles,
                        catalog.vocabulary.sectors, catalog.vocabulary.providers,
                    ].flatMap(\.self).filter { $0.id == value }
                    return terms.isEmpty ? [value] : terms.flatMap { [$0.id, $0.dutch, $0.english] + $0.synonyms }
                }
            }
            rest += listing.values(of: .place)
            let all = title + rest.flatMap(Self.words)
            let known = all.map { word -> Int in
                if let number = numbers[word] { return number }
                numbers[word] = words.count
                words.append(word)
                languages.append([])
                return words.count - 1
            }
            for number in known { languages[number].formUnion(StemLanguages(listing.language)) }
            rows.append(
                Row(
                    words: Set(known), title: Set(known.prefix(title.count)), length: all.count,
                    texts: [listing.title, listing.summary, course?.body, course?.audience].compactMap(\.self)
                        .map { " \(Analyzer.fold($0)) " }))
        }
        var ownStems: [Set<String>] = words.map { _ in [] }
        var stems = ownStems
        for language in StemLanguage.allCases {
            let stemmer = Stemmer(language)
            let compounds = Compounds(words, in: language, languages)
            for (number, word) in words.enumerated() where languages[number].contains(language) {
                let parts = language.joinsWords ? compounds.parts(of: word) : []
                ownStems[number].insert("\(language) \(stemmer.stem(word))")
                for part in [word] + parts { stems[number].insert("\(language) \(stemmer.stem(part))") }
            }
        }
        self.rows = rows
        self.words = words
        self.ownStems = ownStems
        self.stems = stems
        meanLength = max(1, Double(rows.reduce(0) { $0 + $1.length }) / Double(max(1, rows.count)))
    }

    /// The words of a text, and those that a hyphen joins also as one.
    private static func words(of text: String) -> [String] {
        Analyzer.words(text)
            + text.split(whereSeparator: \.isWhitespace).filter { $0.contains("-") }.map { Analyzer.words(String($0)) }
            .filter { $0.count > 1 }.map { $0.joined() }
    }

    /// What each listing is found by; nil for those that are not.
    func find(_ text: String) -> [Found?] {
        let text = QueryText(text, analysis: .full)
        var needles = text.words.map {
            Needle(exact: exact($0.text), inflected: inflected($0), likely: likely($0), slips: [])
        }
        var found = rows.map { row in needles.allSatisfy { !row.words.isDisjoint(with: $0.likely) } }
        if !needles.isEmpty, !found.contains(true) {
            for (index, word) in text.words.enumerated() { needles[index].slips = slips(word) }
            found = rows.map { row in needles.allSatisfy { !row.words.isDisjoint(with: $0.all) } }
        }
        for word in text.excluded {
            let banned = likely(word)
            for row in rows.indices where !rows[row].words.isDisjoint(with: banned) { found[row] = false }
        }
        for (phrases, isWanted) in [(text.phrases, true), (text.excludedPhrases, false)] {
            for phrase in phrases {
                let letters = " " + phrase.words.joined(separator: " ") + (phrase.isOpen ? "" : " ")
                for row in rows.indices where rows[row].texts.contains(where: { $0.contains(letters) }) != isWanted {
                    found[row] = false
                }
            }
        }
        let frequencies = needles.map { needle in rows.filter { !$0.words.isDisjoint(with: needle.all) }.count }
        return rows.indices.map { found[$0] ? judge(rows[$0], needles, frequencies) : nil }
    }

    // MARK: - A word

    private struct Needle {
        var exact: Int?
        /// The words with the same stem.
        var inflected: Set<Int>
        /// The words that it finds, itself among them, and those found only by a slip of the keys.
        var likely: Set<Int>
        var slips: Set<Int>

        var all: Set<Int> { likely.union(slips) }
    }

    private func exact(_ word: String) -> Int? { words.firstIndex(of: word) }

    private func inflected(_ word: QueryWord) -> Set<Int> {
        let own = Set(StemLanguage.allCases.map { "\($0) \(Stemmer($0).stem(word.text))" })
        return Set(words.indices.filter { !ownStems[$0].isDisjoint(with: own) })
    }

    private func likely(_ word: QueryWord) -> Set<Int> {
        let own = Set(StemLanguage.allCases.map { "\($0) \(Stemmer($0).stem(word.text))" })
        return Set(
            words.indices.filter { number in
                words[number] == word.text || !stems[number].isDisjoint(with: own)
                    || word.isLast && words[number].hasPrefix(word.text)
            })
    }

    private func slips(_ word: QueryWord) -> Set<Int> {
        let letters = Array(word.text.utf8)
        guard letters.count >= 4 else { return [] }
        let most = letters.count < 8 ? 1 : 2
        return Set(
            words.indices.filter { number in
                let other = Array(words[number].utf8)
                guard other.first == letters.first else { return false }
                let lengths = word.isLast ? Array(1...other.count) : [other.count]
                return lengths.contains {
                    abs($0 - letters.count) <= most && Self.distance(letters, Array(other[..<$0])) <= most
                }
            })
    }

    /// Damerau's distance as optimal string alignment, by its definition.
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
        for i in 0...one.count {
            for j in 0...other.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                    continue
                }
                let change = one[i - 1] == other[j - 1] ? 0 : 1
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
                if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[one.count][other.count]
    }

    // MARK: - Order

    private func judge(_ row: Row, _ needles: [Needle], _ frequencies: [Int]) -> Found {
        var found = Found()
        let inTitle = needles.map { !row.title.isDisjoint(with: $0.all) }
        if !needles.isEmpty { found.rank = !inTitle.contains(false) ? 0 : inTitle.contains(true) ? 1 : 2 }
        for (index, needle) in needles.enumerated() {
            let n = Double(frequencies[index])
            let rarity = log(1 + (Double(rows.count) - n + 0.5) / (n + 0.5))
            let weight = inTitle[index] ? 5.0 : 1.0
            var factor = 0.6
            if needle.exact.map(row.words.contains) == true {
                factor = 1
            } else if !row.words.isDisjoint(with: needle.inflected) {
                factor = 0.8
            } else if row.words.isDisjoint(with: needle.likely) {
                factor = 0.4
            }
            let length = Double(min(row.length, 65535))
            found.score += factor * rarity * weight * 2.2 / (weight + 1.2 * (0.25 + 0.75 * length / meanLength))
        }
        return found
    }
}
