import CatalogKit

/// Queries at random, made of what a catalogue holds, so that most of them find something.
struct RandomQueries {
    private let listings: [Listing]
    private let texts: [[String]]
    private let values: [(facet: Query.Facet, values: [String])]
    private var random: SeededGenerator

    init(_ catalog: Catalog, seed: UInt64) {
        listings = Array(catalog.listings)
        texts = listings.map { listing in
            let body = catalog.course(listing.course)?.body ?? ""
            let own = [listing.title, listing.summary, listing.place ?? "", listing.provider, String(body.prefix(600))]
            return own.joined(separator: " ").split(separator: " ").map(String.init)
        }
        values = [
            (.theme, listings.flatMap(\.themes)), (.format, listings.map(\.format)),
            (.profile, listings.flatMap(\.profiles)), (.sector, listings.flatMap(\.sectors)),
            (.provider, listings.map(\.provider)), (.place, listings.compactMap(\.place)),
            (.language, listings.map(\.language)),
            (.month, listings.compactMap { $0.start?.day.month.description }),
            (.price, ["free", "up-to-50", "up-to-250", "up-to-1000", "more"]),
        ]
        random = SeededGenerator(state: seed)
    }

    /// The next query.
    mutating func next() -> Query {
        var query = Query(text: text(), sort: Query.Sort.allCases.randomElement(using: &random) ?? .date)
        for (facet, values) in values where chance(12) {
            query.filters[facet] = Set((0..<Int.random(in: 0...3, using: &random)).map { _ in value(values) })
        }
        if chance(35) { query.near = nearby() }
        if chance(15) { query.from = day() }
        if chance(15) { query.to = day() }
        if chance(15) { query.upcoming = day() }
        query.freePlaces = chance(20)
        if chance(40) { query.limit = [0, 1, 2, 10, 100, listings.count].randomElement(using: &random) }
        return query
    }

    /// Seats handed out for some of the listings, now and then more than there are.
    mutating func seats() -> [String: Int] {
        var seats: [String: Int] = ["nergens@2027-01-01": 3]
        for listing in listings where chance(30) {
            seats[listing.id] = Int.random(in: 0...(listing.capacity ?? 20) + 2, using: &random)
        }
        return seats
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    /// None to three words, mostly of one listing.
    private mutating func text() -> String {
        let count = [0, 0, 0, 1, 1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 0
        let text = texts.randomElement(using: &random) ?? []
        var words: [String] = []
        for _ in 0..<count { words.append(word(of: chance(80) ? text : texts.randomElement(using: &random) ?? [])) }
        if chance(8), text.count > 1 {
            let start = Int.random(in: 0..<text.count - 1, using: &random)
            words.append((chance(25) ? "-" : "") + "\"\(text[start]) \(text[start + 1])" + (chance(70) ? "\"" : ""))
        }
        if chance(8) { words.insert("-" + word(of: text), at: 0) }
        return words.joined(separator: [" ", "  ", "-", ", "].randomElement(using: &random) ?? " ")
    }

    private mutating func word(of text: [String]) -> String {
        let word = text.randomElement(using: &random) ?? "les"
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return String(word.prefix(Int.random(in: 1...3, using: &random)))
        case 1, 2: return String(word.prefix(Int.random(in: 2...8, using: &random)))
        case 3: return word + (["en", "s", "e", "je", "ing", "t"].randomElement(using: &random) ?? "")
        case 4: return word.hasSuffix("en") ? String(word.dropLast(2)) : String(word.dropLast())
        case 5 where chance(60): return slip(in: word)
        case 5: return chance(50) ? word.uppercased() : word.lowercased()
        case 6: return word.replacing("e", with: chance(50) ? "é" : "e\u{308}")
        case 7: return ["xyzzy", "–", "?!", "qu", "123", "ß", "дом"].randomElement(using: &random) ?? ""
        default: return word
        }
    }

    /// A word with a letter wrong, gone or double, or two that changed places.
    private mutating func slip(in word: String) -> String {
        var letters = Array(word)
        guard letters.count > 3 else { return word }
        let place = Int.random(in: 0..<letters.count - 1, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters[place] = "q"
        case 1: letters.remove(at: place)
        case 2: letters.insert(letters[place], at: place)
        default: letters.swapAt(place, place + 1)
        }
        return String(letters)
    }

    private mutating func value(_ values: [String]) -> String {
        let value = values.randomElement(using: &random) ?? "leeg"
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return value.uppercased()
        case 1: return value.replacing("-", with: " ")
        case 2: return value + "x"
        default: return value
        }
    }

    /// A listing's point or one nearby, with now and then exactly the distance to another listing.
    private mutating func nearby() -> Query.Nearby {
        let points = listings.compactMap(\.coordinate)
        var point = points.randomElement(using: &random) ?? Coordinate(latitude: 50.9, longitude: 5.9)
        if chance(50) {
            point.latitude += Double.random(in: -0.2...0.2, using: &random)
            point.longitude += Double.random(in: -0.2...0.2, using: &random)
        }
        var near = Query.Nearby(name: "hier", coordinate: point)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: near.within = points.randomElement(using: &random).map { point.kilometres(to: $0) }
        case 1: near.within = [0, 5, 15, 50, 1000].randomElement(using: &random)
        case 2: near.within = Double.random(in: 0...60, using: &random)
        default: break
        }
        return near
    }

    /// The day of a listing, or one shortly before or after.
    private mutating func day() -> Day {
        let start = listings.compactMap { $0.start?.day }.randomElement(using: &random) ?? Day(number: 20_800)
        return chance(50) ? start : start.advanced(by: Int.random(in: -40...40, using: &random))
    }
}
