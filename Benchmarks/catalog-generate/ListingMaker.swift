/// Makes listings, each from its number alone.
struct ListingMaker {
    /// The words of listings.
    let words: Words
    /// The towns where they are.
    let towns: [Town]
    private let seed: UInt64
    private let providers: [String]
    private let townFrequency: Zipf
    private let providerFrequency: Zipf
    private let themeFrequency: Zipf
    private let formatFrequency: Zipf

    init(seed: UInt64) {
        self.seed = seed
        words = Words(seed: seed)
        towns = Town.all(seed: seed)
        var dice = Dice(seed: seed, -3)
        providers = dice.shuffled(
            WordParts.providerNames.flatMap { name in WordParts.providerKinds.map { "\(name) \($0)" } })
        townFrequency = Zipf(towns.count, flatness: 20)
        providerFrequency = Zipf(providers.count, flatness: 30)
        themeFrequency = Zipf(WordParts.themes.count, flatness: 6)
        formatFrequency = Zipf(WordParts.formats.count)
    }

    /// The listing with a number.
    func listing(_ number: Int) -> GeneratedListing {
        var dice = Dice(seed: seed, number)
        var listing = GeneratedListing()
        let themes = Array(Set((1...dice.number(1...3)).map { _ in themeFrequency.pick(&dice) })).sorted()
        listing.id = number
        listing.title = (1...dice.number(2...6)).map { _ in word(of: themes, percent: 75, &dice) }
        listing.summary = (1...dice.number(3...6)).map { _ in
            let sentence = (1...dice.number(6...14)).map { _ in word(of: themes, percent: 35, &dice) }
            return GeneratedListing.sentence(sentence) + "."
        }.joined(separator: " ")
        listing.format = WordParts.formats[formatFrequency.pick(&dice)]
        listing.themes = themes.map { WordParts.themes[$0] }
        listing.profiles = some(WordParts.profiles, 0...3, &dice)
        listing.sectors = some(WordParts.sectors, 1...3, &dice)
        listing.provider = providers[providerFrequency.pick(&dice)]
        if !dice.falls(15) { listing.town = towns[townFrequency.pick(&dice)] }
        if !dice.falls(10) { listing.start = start(&dice) }
        listing.hours = dice.number(1...40)
        if !dice.falls(10) {
            let capacity = dice.number(6...40)
            listing.capacity = capacity
            listing.taken = dice.falls(20) ? capacity : dice.number(0...capacity)
        }
        listing.price = dice.falls(40) ? 0 : dice.number(1...60) * 25
        listing.language = dice.falls(85) ? "nl" : dice.pick(WordParts.languages)
        return listing
    }

    /// A word: in so many cases of a hundred one that goes with a theme.
    private func word(of themes: [Int], percent: Int, _ dice: inout Dice) -> String {
        guard dice.falls(percent) else { return words.all[words.frequency.pick(&dice)] }
        return words.themes[dice.pick(themes)][words.themeFrequency.pick(&dice)]
    }

    private func some(_ values: [String], _ count: ClosedRange<Int>, _ dice: inout Dice) -> [String] {
        Array(dice.shuffled(values).prefix(dice.number(count)))
    }

    /// A time in two years, in the afternoon more often than not.
    private func start(_ dice: inout Dice) -> String {
        let day = GeneratedDay.text(dice.number(0...GeneratedDay.count - 1))
        let hour = dice.falls(70) ? dice.number(13...19) : dice.number(8...12)
        return "\(day)T\(GeneratedDay.padded(hour)):\(dice.pick(["00", "15", "30", "45"]))"
    }
}

/// The days of 2026 and 2027, numbered from 0.
enum GeneratedDay {
    private static let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    /// How many there are.
    static let count = 730

    /// A day as `YYYY-MM-DD`.
    static func text(_ number: Int) -> String {
        var rest = number % 365
        var month = 0
        while rest >= months[month] {
            rest -= months[month]
            month += 1
        }
        return "\(2026 + number / 365)-\(padded(month + 1))-\(padded(rest + 1))"
    }

    /// A number with two digits.
    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
