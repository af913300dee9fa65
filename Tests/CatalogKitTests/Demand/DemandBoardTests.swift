import Testing

@testable import CatalogKit

/// Towns on one meridian, so that distances can be worked out by hand: a degree of latitude is 6371 × π / 180 =
/// 111.1949 km. Zuid lies at 50°, Midden 0.1° (11.1195 km) and Noord 0.3° (33.3585 km) north of it, Landelijk 1° north.
@Suite("The demand board")
struct DemandBoardTests {
    private static let degree = 111.194_926_644_558_73
    private let today: Day

    init() throws {
        today = try #require(Day("2027-03-31"))
    }

    private func catalog(_ courses: [Course]) -> Catalog {
        func place(_ name: String, _ north: Double) -> Place {
            Place(name: name, coordinate: Coordinate(latitude: 50 + north, longitude: 6))
        }
        func school(_ id: String, _ name: String, _ place: String) -> School {
            School(id: id, name: name, place: place, board: "B", sector: "vmbo")
        }
        return Catalog(
            region: Region(id: "zl", name: "ZL", centre: "Midden"),
            vocabulary: Vocabulary(
                places: [place("Zuid", 0), place("Midden", 0.1), place("Noord", 0.3), place("Landelijk", 1)],
                schools: [school("zuid", "Zuidcollege", "Zuid"), school("noord", "Noordcollege", "Noord")]),
            courses: courses)
    }

    private func course(
        _ id: String, title: String? = nil, minimum: Int? = nil, places: [(String?, String)] = [], meetings: Int = 1
    ) -> Course {
        let offerings = places.enumerated().compactMap { index, at -> Offering? in
            guard let first = LocalTime("\(at.1) 09:30") else { return nil }
            let days = (0..<meetings).map { first.advanced(byMinutes: $0 * 7 * 1440) }
            return Offering(
                id: "\(id)-\(index)",
                meetings: days.map { Meeting(start: $0, end: $0.advanced(byMinutes: 60)) }, place: at.0)
        }
        return Course(
            id: id, title: title ?? id, format: "training", provider: "p", minimum: minimum, offerings: offerings)
    }

    /// An interest declared at noon of a day; the person is named after the school and a number.
    private func interest(_ person: String, _ course: String = "lassen", on day: String, from place: String? = nil)
        -> Interest
    {
        Interest(person: person, course: course, place: place, since: LocalTime("\(day) 12:00")?.utcSeconds ?? 0)
    }

    private func row(_ interests: [Interest], _ course: Course, schools: [String: String] = [:]) throws
        -> DemandBoard.Row
    {
        let board = DemandBoard(Demand(interests: interests, schools: schools), in: catalog([course]), today: today)
        return try #require(board.rows.first)
    }

    @Test("a row counts people, schools and towns; only open interests count")
    func counting() throws {
        var gone = interest("gone", on: "2027-03-01")
        gone.state = .withdrawn
        let row = try row(
            [
                interest("a", on: "2027-03-01"), interest("b", on: "2027-03-01"),
                interest("c", on: "2027-03-01", from: "Noord"), interest("d", on: "2027-03-01"), gone,
            ],
            course("lassen", title: "Lassen"),
            schools: ["a": "zuid", "b": "Zuidcollege", "c": "Buitenschool", "d": "", "gone": "noord"])
        #expect(row.title == "Lassen")
        #expect(row.interested == 4)
        #expect(row.schools == 2, "Zuidcollege once, by id and by name, and a school that the catalogue does not know")
        #expect(row.towns == ["Midden", "Noord", "Zuid"], "their own, else the school's, else the centre")
    }

    @Test("the trend has six months, the present one last, over the turn of the year")
    func trend() throws {
        let days = ["2026-09-30", "2026-10-01", "2026-10-31", "2027-01-15", "2027-03-01", "2027-03-31"]
        let interests = days.enumerated().map { interest("p\($0)", on: $1) }
        #expect(try row(interests, course("lassen")).trend == [2, 0, 0, 1, 0, 2])
        let board = DemandBoard(Demand(interests: [], schools: [:]), in: catalog([]), today: today)
        #expect(board.months.map(\.description) == ["2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03"])
        #expect(board.rows.isEmpty)
    }

    @Test("it takes the course's minimum, else eight")
    func threshold() throws {
        let two = [interest("a", on: "2027-03-01"), interest("b", on: "2027-03-01")]
        #expect(try row(two, course("lassen", minimum: 2)).met)
        #expect(try row(two, course("lassen", minimum: 3)).met == false)
        #expect(try row(two, course("lassen")).threshold == 8)
        #expect(try row(two, course("iets anders")).title == "lassen", "a course that is gone keeps its id")
    }

    @Test("the forecast goes on at the pace of the last ninety days")
    func forecast() throws {
        // 2027-01-01 is the ninetieth day back from 2027-03-31, today included: 31 + 28 + 31 days.
        let old = interest("old", on: "2026-12-31")
        let three = ["2027-01-01", "2027-02-10", "2027-03-31"].enumerated().map { interest("p\($0)", on: $1) }
        // Eight are needed and four are there: the other four take 4 × 90 / 3 = 120 days.
        #expect(try row(three + [old], course("lassen")).forecast == Day("2027-07-29"))
        // Three lack, at three in ninety days: 90 days. Two lack with two new: 90; with seven new, ⌈2 × 90 / 7⌉ = 26.
        #expect(try row(three, course("lassen", minimum: 6)).forecast == Day("2027-06-29"))
        let seven = (0..<7).map { interest("s\($0)", on: "2027-03-30") }
        #expect(try row(seven, course("lassen", minimum: 9)).forecast == Day("2027-04-26"))
        #expect(try row([old], course("lassen")).forecast == nil, "nobody came of late")
        #expect(try row(three, course("lassen", minimum: 3)).forecast == nil, "it is met")
    }

    @Test("a variant is given where the interested travel least, and saves the way there and back for every meeting")
    func saving() throws {
        let people = [
            interest("a", on: "2027-03-01", from: "Zuid"), interest("b", on: "2027-03-01", from: "Zuid"),
            interest("c", on: "2027-03-01", from: "Noord"),
        ]
        let row = try row(people, course("lassen", places: [("Landelijk", "2027-05-03")], meetings: 2))
        // To Zuid: 0 + 0 + 0.3 degrees. To Midden: 0.1 + 0.1 + 0.2. To Noord: 0.3 + 0.3 + 0.
        #expect(row.host == "Zuid")
        // To Landelijk: 1 + 1 + 0.7 = 2.7 degrees. Saved: 2.4 degrees, there and back, two meetings.
        let saving = try #require(row.saving)
        #expect(abs(saving.kilometres - 4 * 2.4 * Self.degree) < 0.001)
        // Two of the three save the quarter of an hour besides, for they stay in town.
        #expect(abs(saving.hours - 4 * (2.4 * Self.degree / 80 + 2 * 0.25)) < 0.001)
    }

    @Test("the centre can be the host too; the next offering with a place counts, else the last")
    func hostAndPlace() throws {
        let people = [interest("a", on: "2027-03-01"), interest("b", on: "2027-03-01")]
        let over = course("lassen", places: [("Zuid", "2027-01-05"), ("Noord", "2027-02-05")])
        let last = try row(people, over)
        #expect(last.host == "Midden")
        #expect(abs(last.saving!.kilometres - 2 * 2 * 0.2 * Self.degree) < 0.001)
        let next = course(
            "lassen", places: [("Noord", "2027-02-05"), ("Landelijk", "2027-06-05"), (nil, "2027-04-05")])
        #expect(abs(try row(people, next).saving!.kilometres - 2 * 2 * 0.9 * Self.degree) < 0.001)
    }

    @Test("what is online, has no dates or is nearby already saves nothing that is known")
    func noSaving() throws {
        let people = [interest("a", on: "2027-03-01")]
        #expect(try row(people, course("lassen")).saving == nil)
        #expect(try row(people, course("lassen", places: [(nil, "2027-05-03")])).saving == nil)
        #expect(try row(people, course("lassen", places: [("Midden", "2027-05-03")])).saving == Travel.none)
    }

    @Test("the rows can be ordered by any column; equals by most people, then by title")
    func order() throws {
        let courses = [
            course("b", title: "Beton", minimum: 2, places: [("Landelijk", "2027-05-03")]),
            course("a", title: "asfalt", minimum: 4), course("c", title: "Cement", minimum: 9),
        ]
        let interests = [
            interest("1", "a", on: "2027-03-01"), interest("2", "a", on: "2027-03-01", from: "Zuid"),
            interest("3", "b", on: "2026-01-01", from: "Zuid"), interest("4", "b", on: "2026-01-01", from: "Noord"),
            interest("5", "c", on: "2027-03-30"), interest("6", "c", on: "2027-03-30"),
            interest("7", "c", on: "2027-03-30"),
        ]
        let schools = ["1": "zuid", "2": "noord", "3": "zuid"]
        let board = DemandBoard(
            Demand(interests: interests, schools: schools), in: catalog(courses), today: today)
        func order(_ column: DemandBoard.Column) -> String { board.sorted(by: column).map(\.course).joined() }
        #expect(board.rows.map(\.course).joined() == "cab")
        #expect(order(.course) == "abc")
        #expect(order(.interested) == "cab")
        #expect(order(.schools) == "abc")
        #expect(order(.towns) == "bca", "a: Zuid from the school and Zuid; b: two; c: the centre")
        #expect(order(.trend) == "cab")
        #expect(order(.threshold) == "bac")
        #expect(order(.met) == "bac")
        // a lacks 2 at 2 in 90 days: 90 days. c lacks 6 at 3 in 90 days: 180 days.
        #expect(order(.forecast) == "bac")
        #expect(order(.kilometres) == "bca" && order(.hours) == "bca")
    }

    @Test("a journey takes a quarter of an hour besides the road, and nothing within one's town")
    func journeys() {
        #expect(Travel(journey: 0).hours == 0)
        #expect(Travel(journey: 80).hours == 1.25)
        #expect(Travel(journey: 80) - Travel(journey: 0) == Travel(kilometres: 80, hours: 1.25))
        #expect(Travel(journey: 40) - Travel(journey: 80) == Travel.none)
        #expect(2 * Travel(journey: 80) == Travel(kilometres: 160, hours: 2.5))
    }
}
