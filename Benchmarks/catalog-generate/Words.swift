/// The words of generated listings: some 30,000, the commonest first, as a language has them.
///
/// Small words, then stems with their inflections, then compounds, words with accents, codes, and a long tail of words that
/// nobody knows.
struct Words {
    /// All words, the commonest first.
    let all: [String]
    /// How often each comes.
    let frequency: Zipf
    /// Per theme its own words, the commonest first: those of a listing come from here more than from anywhere.
    let themes: [[String]]
    /// How often each word of a theme comes.
    let themeFrequency: Zipf

    private static let count = 30_000
    private static let compounds = 13_000
    private static let codes = 2500
    private static let perTheme = 160

    init(seed: UInt64) {
        var dice = Dice(seed: seed, -1)
        var known: Set<String> = []
        var ordered: [String] = []
        func add(_ words: [String]) {
            for word in words where known.insert(word).inserted { ordered.append(word) }
        }
        add(WordParts.small)
        add(dice.shuffled(WordParts.nouns + WordParts.verbs + WordParts.adjectives))
        let firstContent = WordParts.small.count
        var rest = Self.inflections + WordParts.accented
        while rest.count < Self.compounds { rest.append(Self.compound(&dice)) }
        for _ in 0..<Self.codes { rest.append(Self.code(&dice)) }
        add(dice.shuffled(rest))
        while ordered.count < Self.count { add([Self.unknown(&dice)]) }
        all = ordered
        frequency = Zipf(ordered.count)
        // Most of a theme's words are common ones; a few are rare.
        let pool = Zipf(ordered.count - firstContent, flatness: 60)
        themes = WordParts.themes.map { theme in
            [theme] + (1..<Self.perTheme).map { _ in ordered[firstContent + pool.pick(&dice)] }
        }
        themeFrequency = Zipf(Self.perTheme)
    }

    /// What verbs, adjectives and nouns become in sentences.
    private static var inflections: [String] {
        let nouns = WordParts.nouns.flatMap { noun in WordParts.endings.map { noun + $0 } }
        let verbs = WordParts.verbs.flatMap { verb -> [String] in
            ["\(verb)en", "\(verb)t", "ge\(verb)d", "\(verb)ing", "\(verb)er"]
        }
        let adjectives = WordParts.adjectives.flatMap { adjective -> [String] in
            ["\(adjective)e", "\(adjective)er", "\(adjective)ste"]
        }
        return nouns + verbs + adjectives
    }

    private static func compound(_ dice: inout Dice) -> String {
        let parts = (dice.pick(WordParts.nouns), dice.pick(WordParts.links), dice.pick(WordParts.nouns))
        return parts.0 + parts.1 + parts.2 + (dice.falls(30) ? dice.pick(WordParts.endings) : "")
    }

    /// A code such as `kl4207` or `nx31`.
    private static func code(_ dice: inout Dice) -> String {
        dice.pick(WordParts.onsets) + dice.pick(["", "x", "n", "t"]) + String(dice.number(10...9999))
    }

    private static func unknown(_ dice: inout Dice) -> String {
        (1...dice.number(2...4)).map { _ -> String in
            dice.pick(WordParts.onsets) + dice.pick(WordParts.vowels)
                + (dice.falls(50) ? dice.pick(WordParts.codas) : "")
        }.joined()
    }
}
