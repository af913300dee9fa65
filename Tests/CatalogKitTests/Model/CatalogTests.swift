import CatalogKit
import Testing

@Suite("A catalogue")
struct CatalogTests {
    private let catalog: Catalog
    private let welding: Course
    private let guide: Course
    private let visit: Listing
    private let video: Listing

    init() throws {
        let start = try #require(LocalTime("2027-03-11 15:30"))
        let meeting = Meeting(start: start, end: start.advanced(byMinutes: 180))
        let online = Meeting(start: start.advanced(byMinutes: 1440), end: start.advanced(byMinutes: 1500))
        welding = Course(
            id: "lassen", title: "Lassen", summary: "Naden leggen.", format: "training", themes: ["metaal"],
            profiles: ["pie"], sectors: ["vmbo"], provider: "techlab", hours: 3, priceCents: 2500, language: "de",
            url: "https://example.org/lassen",
            offerings: [
                Offering(id: "lassen@2027-03-11", meetings: [meeting], place: "HEERLEN", capacity: 12),
                Offering(id: "lassen@2027-03-12", meetings: [online]),
                Offering(id: "lassen@2027-03-13", meetings: [online], place: "Atlantis"),
            ],
            body: "Tekst")
        guide = Course(id: "wegwijzer", title: "Wegwijzer", format: "e-learning", provider: "techlab")
        visit = Listing(
            id: "gids/7", course: "gids/7", title: "Op bezoek", summary: "Kijken.", format: "bezoek", provider: "gids",
            place: "Aken", coordinate: Coordinate(latitude: 50.776, longitude: 6.084), start: start, hours: 1.5,
            capacity: 20, takenElsewhere: 5)
        video = Listing(id: "gids/8", course: "gids/8", title: "Film", format: "video", provider: "gids")
        catalog = Catalog(
            region: Region(id: "zl", name: "ZL", centre: "Heerlen"),
            vocabulary: Vocabulary(
                places: [
                    Place(name: "Heerlen", coordinate: Coordinate(latitude: 50.888, longitude: 5.979)),
                    Place(name: "'s-Gravenvoeren", coordinate: Coordinate(latitude: 50.757, longitude: 5.763)),
                ],
                schools: [School(id: "emma", name: "Emma College", place: "Heerlen", board: "LVO", sector: "vmbo")]),
            courses: [welding, guide], feeds: [visit, video])
    }

    @Test("lists each offering, each course without dates, and what the feeds bring, in that order")
    func listings() {
        #expect(
            catalog.listings.map(\.id) == [
                "lassen@2027-03-11", "lassen@2027-03-12", "lassen@2027-03-13", "wegwijzer", "gids/7", "gids/8",
            ])
        #expect(catalog.listings.map(\.course) == ["lassen", "lassen", "lassen", "wegwijzer", "gids/7", "gids/8"])
    }

    @Test("derives an offering's listing from the course and the offering")
    func offeringListing() throws {
        let listing = try #require(catalog.listing("lassen@2027-03-11"))
        #expect(
            listing
                == Listing(
                    id: "lassen@2027-03-11", course: "lassen", title: "Lassen", summary: "Naden leggen.",
                    format: "training", themes: ["metaal"], profiles: ["pie"], sectors: ["vmbo"], provider: "techlab",
                    place: "HEERLEN", coordinate: Coordinate(latitude: 50.888, longitude: 5.979),
                    start: LocalTime("2027-03-11 15:30"), hours: 3, capacity: 12, priceCents: 2500, language: "de",
                    url: "https://example.org/lassen"))
    }

    @Test("has no point for an offering that is online or in an unknown town")
    func noPoint() throws {
        let online = try #require(catalog.listing("lassen@2027-03-12"))
        #expect(online.place == nil && online.coordinate == nil)
        let unknown = try #require(catalog.listing("lassen@2027-03-13"))
        #expect(unknown.place == "Atlantis" && unknown.coordinate == nil)
    }

    @Test("derives the listing of a course without dates")
    func undated() throws {
        let listing = try #require(catalog.listing("wegwijzer"))
        #expect(listing.start == nil && listing.place == nil && listing.capacity == nil)
        #expect(listing.title == "Wegwijzer" && listing.priceCents == 0 && listing.language == "nl")
    }

    @Test("finds courses by their own id only")
    func courses() {
        #expect(catalog.course("lassen") == welding)
        #expect(catalog.course("wegwijzer") == guide)
        #expect(catalog.course("lassen@2027-03-11") == nil)
        #expect(catalog.course("LASSEN") == nil)
        #expect(catalog.course("") == nil)
    }

    @Test("finds offerings with their course")
    func offerings() throws {
        let (course, offering) = try #require(catalog.offering("lassen@2027-03-12"))
        #expect(course == welding && offering == welding.offerings[1])
        #expect(catalog.offering("lassen") == nil)
        #expect(catalog.offering("wegwijzer") == nil)
        #expect(catalog.offering("gids/8") == nil)
    }

    @Test("makes a course of a feed's dated listing, with one offering under its own id")
    func feedCourse() throws {
        let course = try #require(catalog.course("gids/7"))
        #expect(course.title == "Op bezoek" && course.body == "Kijken." && course.offerings.map(\.id) == ["gids/7"])
        let (same, offering) = try #require(catalog.offering("gids/7"))
        #expect(same == course)
        #expect(offering.start == visit.start && offering.end == visit.start?.advanced(byMinutes: 90))
        #expect(offering.place == "Aken")
        // Of twenty seats five are gone elsewhere.
        #expect(offering.capacity == 15)
        #expect(catalog.course("gids/8")?.offerings == [])
    }

    @Test(
        "ends a feed's meeting after its hours, an hour or a minute, at midnight at the latest",
        arguments: [
            ("15:30", 2.25, "2027-03-11 17:45"), ("15:30", nil, "2027-03-11 16:30"), ("15:30", 0, "2027-03-11 15:31"),
            ("20:00", 40, "2027-03-12 00:00"), ("23:59", nil, "2027-03-12 00:00"),
        ] as [(String, Double?, String)])
    func feedMeeting(clock: String, hours: Double?, end: String) throws {
        var listing = visit
        listing.start = LocalTime("2027-03-11 \(clock)")
        listing.hours = hours
        let catalog = Catalog(region: catalog.region, vocabulary: Vocabulary(), courses: [], feeds: [listing])
        #expect(catalog.offering("gids/7")?.offering.end.description == end)
    }

    @Test("keeps the first of two listings or courses with one id")
    func duplicates() {
        var other = visit
        other.title = "Later"
        var rival = guide
        rival.title = "Later"
        let catalog = Catalog(
            region: catalog.region, vocabulary: catalog.vocabulary, courses: [guide, rival], feeds: [visit, other])
        #expect(catalog.listing("gids/7")?.title == "Op bezoek")
        #expect(catalog.course("wegwijzer")?.title == "Wegwijzer")
    }

    @Test("finds towns and schools in any case of letters")
    func lookUps() {
        #expect(catalog.place(named: "heerlen")?.name == "Heerlen")
        #expect(catalog.place(named: "Aken") == nil)
        #expect(catalog.school("emma")?.name == "Emma College")
        #expect(catalog.school("EMMA COLLEGE")?.id == "emma")
        #expect(catalog.school("LVO") == nil)
    }

    @Test("finds a town as people type it, from the feeds as well")
    func towns() {
        #expect(catalog.town("s gravenvoeren")?.name == "'s-Gravenvoeren")
        #expect(catalog.town(" áken ")?.coordinate == visit.coordinate)
        #expect(catalog.town("Atlantis") == nil)
        #expect(catalog.town("") == nil)
        #expect(catalog.nearestTown(to: "Herlen") == "Heerlen")
    }

    @Test("counts the seats left after what others and our ledger gave out, never below none")
    func placesLeft() {
        #expect(visit.placesLeft(taken: 0) == 15)
        #expect(visit.placesLeft(taken: 15) == 0)
        #expect(visit.placesLeft(taken: 16) == 0)
        #expect(video.placesLeft(taken: 100) == nil)
    }
}
