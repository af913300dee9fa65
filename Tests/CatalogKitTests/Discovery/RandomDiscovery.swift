@testable import CatalogKit

/// A catalogue with a feed, and somebody who did and chose things in it, at random; the same seed makes the same.
struct RandomDiscovery {
    let now = DiscoveryScene.time("2027-01-12 09:00")
    let feed: [Listing]
    private(set) var facts = DiscoveryFacts()
    private var scene = DiscoveryScene()
    private var random: SeededGenerator

    var catalog: Catalog { scene.catalog }

    init(seed: UInt64) {
        random = SeededGenerator(state: seed)
        feed = GeneratedFeed.listings(count: 150, seed: seed).map(Self.moved)
        scene.feeds = feed
        for number in 0..<60 { scene.courses.append(course(number)) }
        facts.school = pick(["", "midden", "Noordschool", "Elders"])
        let catalog = catalog
        // Some did nothing yet.
        let isNew = chance(30)
        for listing in catalog.listings where listing.start != nil {
            if chance(60) {
                facts.seats[listing.id] = SeatCount(
                    taken: below(20), waiting: chance(20) ? below(4) : 0, held: chance(20) ? below(3) : 0)
            }
            if chance(4), !isNew || listing.isOpen(at: now) { enrol(in: listing.id) }
        }
        for id in Set(catalog.listings.map(\.course)).sorted() {
            if chance(8) {
                let total = 1 + below(5)
                facts.signUps[id] = total
                if chance(40) { facts.colleagueSignUps[id] = below(total + 1) }
            }
            if chance(8) { facts.demand[id] = InterestCount(interested: 1 + below(9), schools: 1) }
            if chance(3) {
                facts.reading[id] = ReadingProgress(
                    share: pick([0, 0.25, 0.75, isNew ? 0.5 : 1]), minutesLeft: below(40),
                    lastRead: 1_790_000_000 + below(9_000_000))
            }
        }
    }

    /// A listing with the towns of this region, and now and then short.
    private static func moved(_ listing: Listing) -> Listing {
        var listing = listing
        listing.coordinate = listing.coordinate.map {
            Coordinate(latitude: 50 + ($0.latitude * 7).truncatingRemainder(dividingBy: 0.7), longitude: 6)
        }
        if listing.format == "e-learning" { listing.start = nil }
        return listing
    }

    private mutating func course(_ number: Int) -> Course {
        let id = "cursus-\(number)"
        let isModule = chance(25)
        let offerings = (0..<(isModule ? 0 : below(4))).map { run -> Offering in
            let day = now.day.advanced(by: below(150) - 40)
            let start = LocalTime(day: day, minute: pick([510, 540, 930]))
            return Offering(
                id: "\(id)@\(day)-\(run)",
                meetings: [Meeting(start: start, end: start.advanced(byMinutes: 150))],
                place: pick(["Zuid", "Midden", "Noord", "Rand", "Buiten", nil]), capacity: pick([nil, 4, 8, 16, 20]),
                enrolBy: chance(20) ? day.advanced(by: -7) : nil, isCancelled: chance(5))
        }
        return Course(
            id: id, title: id, format: isModule ? "e-learning" : "training",
            themes: ["lob", "xr", "techlab"].filter { _ in chance(40) },
            profiles: ["pie", "mvi"].filter { _ in chance(40) },
            sectors: ["po", "vmbo", "mbo"].filter { _ in chance(70) }, provider: "p",
            hours: pick([nil, 0.25, 0.5, 0.75, 3]), minimum: pick([nil, nil, 4, 6]), variantCandidate: chance(15),
            added: chance(60) ? now.day.advanced(by: 10 - below(200)) : nil, offerings: offerings)
    }

    private mutating func enrol(in offering: String) {
        facts.enrolments.append(
            Enrolment(
                ticket: facts.enrolments.count + 1, person: "an@school.nl", offering: offering,
                state: pick([.enrolled, .enrolled, .waiting, .attended, .absent, .cancelled]), choices: [:],
                position: nil, createdAt: 0))
    }

    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
