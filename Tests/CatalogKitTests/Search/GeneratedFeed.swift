import Foundation

@testable import CatalogKit

/// Listings at random, as a feed from elsewhere brings them: in several languages, with gaps, and with values that the
/// region's vocabulary does not have.
struct GeneratedFeed {
    private var random: SeededGenerator

    /// The listings of a feed named `proef`.
    static func listings(count: Int, seed: UInt64) -> [Listing] {
        var feed = GeneratedFeed(random: SeededGenerator(state: seed))
        return (0..<count).map { feed.listing($0) }
    }

    /// The same, in English, German and French only.
    static func foreignListings(count: Int, seed: UInt64) -> [Listing] {
        listings(count: count, seed: seed).enumerated().map { number, listing in
            var listing = listing
            listing.language = ["en", "de", "fr"][number % 3]
            return listing
        }
    }

    /// The feed's line for a listing.
    static func line(_ listing: Listing) throws -> Data {
        let object: [String: Any?] = [
            "id": String(listing.id.dropFirst("proef/".count)), "title": listing.title, "summary": listing.summary,
            "format": listing.format, "themes": listing.themes, "profiles": listing.profiles,
            "sectors": listing.sectors, "provider": listing.provider, "place": listing.place,
            "lat": listing.coordinate?.latitude, "lon": listing.coordinate?.longitude,
            "start": listing.start?.description, "hours": listing.hours, "capacity": listing.capacity,
            "taken": listing.takenElsewhere, "price": listing.priceCents.map { Double($0) / 100 },
            "language": listing.language, "url": listing.url,
        ]
        return try JSONSerialization.data(withJSONObject: object.mapValues { $0 ?? NSNull() }) + Data("\n".utf8)
    }

    private static let words = """
        de het een in met voor docenten docent les lessen training trainingen lassen lasser techniek technieken robot \
        robots robotica coördinator naïef Curaçao vmbo mbo 3D-printen maakplaats onderwijs leerling leerlingen school \
        scholen bezoek bedrijven zorg energie ĳzer bĳeenkomst groen groene the of teaching workshop maker classroom \
        welding engines für über Straße Schweißen Übung Lehrer Größe der die le l’école métier œuvre élèves français \
        łódź Æble İstanbul дом школа учитель Ελλάδα οδός 日本語 2027 2.0 C++ AI & – (nieuw) e-learning STO/LOB
        """.split(separator: " ").map(String.init)
    private static let themes = [
        "techlab", "lob", "robotica", "xr", "maakonderwijs", "Blockchain", "C++", "C#", "Café-techniek",
        "cafe techniek",
    ]
    private static let formats = ["training", "workshop", "webinar", "e-learning", "MOOC", "Tagung", ""]
    private static let providers = ["zuyd-hogeschool", "fontys", "École d’été", "Universität Köln", "x", ""]
    private static let towns: [(name: String?, latitude: Double, longitude: Double)] = [
        ("Heerlen", 50.888, 5.979), ("Maastricht", 50.851, 5.691), ("Sittard", 51.0, 5.869), ("Aachen", 50.776, 6.084),
        ("Liège", 50.633, 5.568), ("Łódź", 51.759, 19.456), (nil, 50.9, 5.9),
    ]

    private mutating func listing(_ number: Int) -> Listing {
        let id = "proef/\(chance(50) ? "\(number)" : "n-\(number)")"
        let town = chance(80) ? pick(GeneratedFeed.towns) : nil
        let point = chance(85) ? town.map { Coordinate(latitude: $0.latitude, longitude: $0.longitude) } : nil
        let capacity = chance(75) ? Int.random(in: 0...30, using: &random) : nil
        return Listing(
            id: id, course: id, title: text(1...6), summary: chance(80) ? text(0...25) : "",
            format: pick(GeneratedFeed.formats), themes: some(GeneratedFeed.themes),
            profiles: some(["pie", "mvi", "bwi", "Mobilität"]), sectors: some(["vmbo", "po", "mbo", "havo", "VMBO"]),
            provider: pick(GeneratedFeed.providers), place: town?.name, coordinate: point, start: start(),
            hours: chance(70) ? Double.random(in: 0...80, using: &random).rounded() / 4 : nil, capacity: capacity,
            takenElsewhere: Int.random(in: 0...(capacity ?? 5) + 3, using: &random),
            priceCents: chance(60) ? Int.random(in: 0...50_000, using: &random) : nil,
            language: pick(["nl", "nl", "nl", "en", "de", "fr", "pl"]),
            url: chance(50) ? "https://example.org/\(number)" : nil)
    }

    /// A time from September 2026 to June 2028, often one that other listings have too.
    private mutating func start() -> LocalTime? {
        guard chance(85) else { return nil }
        let day = Day(number: 20_700 + Int.random(in: 0..<(chance(50) ? 30 : 650), using: &random))
        return LocalTime(day: day, minute: pick([0, 570, 930, 930, 1170, 1439]))
    }

    /// Words at random, some twice, some in another encoding or case.
    private mutating func text(_ count: ClosedRange<Int>) -> String {
        (0..<Int.random(in: count, using: &random)).map { _ in
            let word = pick(GeneratedFeed.words)
            switch Int.random(in: 0..<20, using: &random) {
            case 0: return word.uppercased()
            case 1: return word.decomposedStringWithCanonicalMapping
            case 2: return "\(word) \(word)"
            case 3: return word + pick(["en", "s", "je", "lokaal"])
            default: return word
            }
        }.joined(separator: " ")
    }

    /// None to three of the values, one of them perhaps twice.
    private mutating func some(_ values: [String]) -> [String] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in pick(values) }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }
}
