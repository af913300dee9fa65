import Foundation
import Testing

@testable import CatalogKit

/// A region along one meridian, and shelves in few words.
///
/// A tenth of a degree of latitude is 11.119 km on a sphere of 6,371 km: 6,371 × π / 1,800. So from the school at Midden it is
/// 11 km to Zuid, the region's centre, and to Noord, 33 km to Rand and 56 km to Buiten; from Zuid 44 and 67 to the last two.
struct DiscoveryScene {
    var courses: [Course] = []
    var feeds: [Listing] = []
    var facts = DiscoveryFacts()
    /// A Tuesday.
    var now = "2027-01-12 09:00"

    private static let places = ["Zuid": 50.0, "Midden": 50.1, "Noord": 50.2, "Rand": 50.4, "Buiten": 50.6]

    var catalog: Catalog {
        Catalog(
            region: Region(id: "meridiaan", name: "Meridiaan", centre: "Zuid"),
            vocabulary: Vocabulary(
                places: Self.places.map { Place(name: $0, coordinate: Coordinate(latitude: $1, longitude: 6)) },
                schools: [
                    School(id: "midden", name: "Middenschool", place: "Midden", board: "b", sector: "vmbo"),
                    School(id: "noord", name: "Noordschool", place: "Noord", board: "b", sector: "vmbo"),
                ]),
            courses: courses.sorted { $0.id < $1.id }, feeds: feeds)
    }

    func discovery() throws -> Discovery {
        try Discovery(catalog, facts, now: Self.time(now))
    }

    /// The cards of a shelf by course; empty where there is no such shelf.
    func shelf(_ rule: Shelf.Rule) throws -> String {
        try cards(rule).map(\.course).joined(separator: " ")
    }

    func cards(_ rule: Shelf.Rule) throws -> [Card] {
        try discovery().shelves.first { $0.rule == rule }?.cards ?? []
    }

    /// Adds a course with an offering for each "day place"; an empty place is online.
    mutating func add(
        _ id: String, _ offerings: String..., format: String = "training", themes: [String] = [],
        profiles: [String] = [], sectors: [String] = [], minutes: Int = 180, minimum: Int? = nil,
        isNational: Bool = false, added: String? = nil, capacity: Int? = nil, enrolBy: String? = nil,
        isCancelled: Bool = false
    ) {
        courses.append(
            Course(
                id: id, title: id.capitalized, format: format, themes: themes, profiles: profiles, sectors: sectors,
                provider: "p", hours: Double(minutes) / 60, minimum: minimum, variantCandidate: isNational,
                added: added.flatMap { Day($0) },
                offerings: offerings.map { text in
                    let words = text.split(separator: " ").map(String.init)
                    let start = Self.time(words[0] + " 15:30")
                    return Offering(
                        id: "\(id)@\(words[0])",
                        meetings: [Meeting(start: start, end: start.advanced(byMinutes: minutes))],
                        place: words.count > 1 ? words[1] : nil, capacity: capacity,
                        enrolBy: enrolBy.flatMap { Day($0) }, isCancelled: isCancelled)
                }))
    }

    /// Adds a listing of a feed that starts on a day in a town; an empty day is always available.
    mutating func addToFeed(
        _ id: String, _ day: String = "", in place: String = "", format: String = "training", themes: [String] = [],
        minutes: Int = 60, capacity: Int? = nil, taken: Int = 0
    ) {
        let latitude = Self.places[place]
        feeds.append(
            Listing(
                id: "f/\(id)", course: "f/\(id)", title: id.capitalized, format: format, themes: themes, provider: "p",
                place: latitude == nil ? nil : place,
                coordinate: latitude.map { Coordinate(latitude: $0, longitude: 6) },
                start: day.isEmpty ? nil : Self.time("\(day) 15:30"), hours: Double(minutes) / 60, capacity: capacity,
                takenElsewhere: taken))
    }

    /// Says that the user signed up for an offering.
    mutating func enrol(_ offering: String, _ state: EnrolmentState = .enrolled) {
        facts.enrolments.append(
            Enrolment(
                ticket: facts.enrolments.count + 1, person: "an@school.nl", offering: offering, state: state,
                choices: [:], position: nil, createdAt: 0))
    }

    static func time(_ text: String) -> LocalTime {
        if let time = LocalTime(text) { return time }
        Issue.record("no time: \(text)")
        return LocalTime(utcSeconds: 0)
    }
}

extension Discovery {
    /// Works it out for a catalogue that has no index yet.
    init(_ catalog: Catalog, _ facts: DiscoveryFacts, now: LocalTime) throws {
        let index = SearchIndex(catalog)
        let availability = try index.availability(taken: facts.seats.mapValues(\.claimed))
        try self.init(catalog, index, availability, facts, now: now)
    }
}
