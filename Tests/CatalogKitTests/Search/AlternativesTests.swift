import CatalogKit
import Testing

@Suite("What may take the place of an offering that was called off")
struct AlternativesTests {
    private static let now = LocalTime(utcSeconds: 1_799_742_600)  // 2027-01-12

    private static func course(
        _ id: String, themes: [String], _ offerings: [(day: String, place: String?)]
    ) throws -> Course {
        Course(
            id: id, title: id, summary: "", format: "training", themes: themes, provider: "techlab",
            offerings: try offerings.map { day, place in
                let start = try #require(LocalTime("\(day) 15:30"))
                let end = start.advanced(byMinutes: 60)
                return Offering(id: "\(id)@\(day)", meetings: [Meeting(start: start, end: end)], place: place)
            })
    }

    /// Heerlen and Sittard lie some 17 kilometres apart, Utrecht some 150 from both.
    private static func catalog() throws -> Catalog {
        let places = [
            Place(name: "Heerlen", coordinate: Coordinate(latitude: 50.88, longitude: 5.98)),
            Place(name: "Sittard", coordinate: Coordinate(latitude: 51.0, longitude: 5.87)),
            Place(name: "Utrecht", coordinate: Coordinate(latitude: 52.09, longitude: 5.12)),
        ]
        return Catalog(
            region: Region(id: "x", name: "X", centre: "Heerlen"), vocabulary: Vocabulary(places: places),
            courses: [
                try course(
                    "lassen", themes: ["techlab", "metaal"],
                    [
                        ("2027-03-11", "Heerlen"), ("2027-05-20", "Utrecht"), ("2027-04-01", "Sittard"),
                        ("2027-01-05", "Heerlen"),
                    ]),
                try course("solderen", themes: ["metaal"], [("2027-02-01", "Sittard"), ("2027-06-01", "Heerlen")]),
                try course(
                    "smeden", themes: ["metaal", "techlab"], [("2027-06-02", "Sittard"), ("2027-02-02", "Utrecht")]),
                try course("lob", themes: ["lob"], [("2027-02-03", "Heerlen")]),
            ])
    }

    private static func ids(
        to id: String = "lassen@2027-03-11", limit: Int = 9, full: Set<String> = []
    ) throws -> [String] {
        try catalog().alternatives(to: id, now: now, limit: limit) { !full.contains($0.id) }.map(\.id)
    }

    @Test("the same course comes first, by date and wherever; then what shares most themes nearby, the nearest first")
    func order() throws {
        #expect(
            try Self.ids() == [
                "lassen@2027-04-01", "lassen@2027-05-20", "smeden@2027-06-02", "solderen@2027-06-01",
                "solderen@2027-02-01",
            ])
    }

    @Test("what is full is passed over, and there are no more than asked for")
    func limit() throws {
        #expect(
            try Self.ids(limit: 2, full: ["lassen@2027-04-01"]) == ["lassen@2027-05-20", "smeden@2027-06-02"])
    }

    @Test("what the catalogue does not have has no alternatives")
    func unknown() throws {
        #expect(try Self.ids(to: "weg@2027-01-01") == [])
    }
}
