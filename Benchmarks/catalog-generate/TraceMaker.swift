/// Somebody who looks for a listing, key by key.
struct GeneratedTrace: Encodable {
    var trace: Int
    /// What is typed in the end.
    var text: String
    var filters = Filters()
    var sort: String
    /// What stands in the search box after each key.
    var keystrokes: [String]
    /// Whether one letter is wrong.
    var typo: Bool

    /// What is chosen beside the words.
    struct Filters: Encodable {
        var theme: [String]?
        var format: [String]?
        var profile: [String]?
        var sector: [String]?
        var language: [String]?
        var radius: Radius?
        var date: Dates?
        var available: Bool?
    }

    /// A greatest distance from a town, in kilometres.
    struct Radius: Encodable {
        var place: String
        var lat: Double
        var lon: Double
        var km: Int
    }

    /// The first and the last day.
    struct Dates: Encodable {
        var from: String
        var to: String
    }
}

/// Makes traces, each from its number alone: a third with filters, a tenth with a slip of the finger.
struct TraceMaker {
    private let seed: UInt64
    private let listings: Int
    private let maker: ListingMaker

    init(seed: UInt64, listings: Int) {
        self.seed = seed
        self.listings = listings
        maker = ListingMaker(seed: seed)
    }

    /// The trace with a number.
    func trace(_ number: Int) -> GeneratedTrace {
        var dice = Dice(seed: ~seed, number)
        let listing = maker.listing(dice.number(0...listings - 1))
        // Most look for something that is there; some for words that seldom come together.
        var words = Array(dice.shuffled(listing.title).prefix(dice.pick([1, 1, 2, 2, 2, 3])))
        if dice.falls(20) { words.append(maker.words.all[maker.words.frequency.pick(&dice)]) }
        let typo = dice.falls(10) && Self.slip(in: &words, &dice)
        let text = words.joined(separator: " ")
        var trace = GeneratedTrace(
            trace: number, text: text, sort: dice.falls(15) ? "date" : "relevance",
            keystrokes: text.indices.map { String(text[...$0]) }, typo: typo)
        if dice.number(1...3) == 1 { trace.filters = filters(for: listing, &dice) }
        return trace
    }

    /// One to three filters; mostly ones that the listing passes.
    private func filters(for listing: GeneratedListing, _ dice: inout Dice) -> GeneratedTrace.Filters {
        var filters = GeneratedTrace.Filters()
        for kind in dice.shuffled(Array(0...7)).prefix(dice.number(1...3)) {
            switch kind {
            case 0: filters.theme = Array(Set([listing.themes[0], dice.pick(WordParts.themes)])).sorted()
            case 1: filters.format = [listing.format]
            case 2: filters.profile = [listing.profiles.first ?? dice.pick(WordParts.profiles)]
            case 3: filters.sector = [listing.sectors[0]]
            case 4: filters.language = [listing.language]
            case 5:
                let town = listing.town ?? dice.pick(maker.towns)
                filters.radius = GeneratedTrace.Radius(
                    place: town.name, lat: Double(town.latitude) / 10_000, lon: Double(town.longitude) / 10_000,
                    km: dice.pick([10, 15, 25, 30, 50]))
            case 6:
                let first = dice.number(0...GeneratedDay.count - 100)
                let last = first + dice.pick([6, 30, 90])
                filters.date = GeneratedTrace.Dates(from: GeneratedDay.text(first), to: GeneratedDay.text(last))
            default: filters.available = true
            }
        }
        return filters
    }

    /// Changes one letter of a word: doubled, left out, or changed places with the next. False where all words are short.
    private static func slip(in words: inout [String], _ dice: inout Dice) -> Bool {
        guard let long = words.indices.first(where: { words[$0].count >= 5 }) else { return false }
        var letters = Array(words[long])
        let place = dice.number(1...letters.count - 2)
        switch dice.number(0...2) {
        case 0: letters.insert(letters[place], at: place)
        case 1: letters.remove(at: place)
        default: letters.swapAt(place, place + 1)
        }
        words[long] = String(letters)
        return true
    }
}
