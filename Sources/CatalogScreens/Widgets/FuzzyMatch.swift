import CatalogKit

/// How well letters that somebody typed fit a name in which they stand in that order, perhaps with others between them.
struct FuzzyMatch: Equatable {
    /// Higher is better; comparable among names for the same letters.
    let score: Int
    /// Which characters of the name were found, from 0.
    let places: [Int]

    /// Points for a letter at the start of a word, and for one right behind the one before.
    private static let wordStart = 8
    private static let adjacent = 5

    /// Looks for letters in a name; nil where they do not all stand in it in this order. Case and accents do not count.
    ///
    /// Of the ways to find them the one with the most points is taken, in time of the two lengths multiplied.
    init?(_ typed: String, in name: String) {
        let wanted = Array(Analyzer.fold(typed).filter { !$0.isWhitespace })
        guard wanted.count <= name.count else { return nil }
        let letters = name.map(Self.folded)
        /// Per letter of the name the best way that ends there, for as many wanted letters as were looked at.
        var best: [FuzzyMatch?] = Array(repeating: FuzzyMatch(score: 0, places: []), count: letters.count + 1)
        for letter in wanted {
            var next: [FuzzyMatch?] = Array(repeating: nil, count: letters.count + 1)
            var before: FuzzyMatch?
            for place in letters.indices {
                // The best of all ways that end before this letter.
                if let way = best[place], before.map({ way.score > $0.score }) ?? true { before = way }
                guard letters[place] == letter, let way = Self.better(best[place], before, at: place) else { continue }
                let isStart = place == 0 || !letters[place - 1].isLetter
                let follows = way.places.last == place - 1
                next[place + 1] = FuzzyMatch(
                    score: way.score + 1 + (isStart ? Self.wordStart : 0) + (follows ? Self.adjacent : 0),
                    places: way.places + [place])
            }
            best = next
        }
        let found = best.compactMap(\.self).max { ($0.score, -$0.places.count) < ($1.score, -$1.places.count) }
        guard let found else { return nil }
        // Of equal ones the shorter name is the likelier.
        self.init(score: found.score * 100 - letters.count, places: found.places)
    }

    /// A letter without case and accents; a blank for what is none.
    private static func folded(_ letter: Character) -> Character {
        // Most letters need none of what folding can do, and every name is looked through at every key.
        switch letter {
        case "a"..."z" where letter.isASCII, "0"..."9" where letter.isASCII: letter
        default: Analyzer.fold(String(letter)).first ?? " "
        }
    }

    private init(score: Int, places: [Int]) {
        self.score = score
        self.places = places
    }

    /// The way to go on from: one that ends right before is worth as much as the points for what follows it.
    private static func better(_ adjacent: FuzzyMatch?, _ any: FuzzyMatch?, at place: Int) -> FuzzyMatch? {
        guard let adjacent else { return any }
        guard let any else { return adjacent }
        let gain = adjacent.places.last == place - 1 ? Self.adjacent : 0
        return adjacent.score + gain >= any.score ? adjacent : any
    }
}
