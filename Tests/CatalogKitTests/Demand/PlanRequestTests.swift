import CatalogKit
import Testing

@Suite("What the planner is asked, from catalogue and ledger")
struct PlanRequestTests {
    private let heerlen = Coordinate(latitude: 50.888, longitude: 5.979)
    private let sittard = Coordinate(latitude: 50.998, longitude: 5.869)
    private let utrecht = Coordinate(latitude: 52.091, longitude: 5.121)
    private let meeting = Meeting(
        start: LocalTime(day: Day(number: 20_600), minute: 930), end: LocalTime(day: Day(number: 20_600), minute: 1080))

    @Test("the interested stand in order of arrival, each from their own town, with their wishes")
    func interested() throws {
        let request = request(
            [
                Interest(
                    person: "an", course: "lassen", place: "Sittard", dayparts: [Daypart(weekday: 3, part: .afternoon)],
                    earliest: Day(number: 20_610), since: 1),
                Interest(person: "bo", course: "lassen", since: 2),
                Interest(person: "cas", course: "elders", since: 3),
                Interest(person: "dirk", course: "lassen", since: 4),
                Interest(person: "eva", course: "lassen", since: 5, state: .withdrawn),
                Interest(person: "fem", course: "lassen", place: "Nergenshuizen", since: 6),
            ], schools: ["bo": "Sint-Jan", "an": "Sint-Jan"])
        #expect(request.interested.map(\.person) == ["an", "bo", "dirk", "fem"])
        // An says Sittard, Bo's school stands in Sittard, of Dirk nobody knows more than the region, Fem's town is unknown.
        #expect(request.interested.map(\.home) == [sittard, sittard, heerlen, nil])
        #expect(request.interested[0].dayparts == [Daypart(weekday: 3, part: .afternoon)])
        #expect(request.interested[0].earliest == Day(number: 20_610) && request.interested[1].earliest == nil)
    }

    @Test("somebody is busy at the meetings of what they signed up for, as far as the catalogue knows them")
    func busy() {
        let request = request(
            [Interest(person: "an", course: "lassen", since: 1), Interest(person: "bo", course: "lassen", since: 2)],
            engagements: ["an": ["elders@1", "weg@2027-01-01"], "cas": ["elders@1"]])
        #expect(request.interested.map(\.busy) == [[meeting], []])
    }

    @Test(
        "every school in a known town can be host; holidays are the region's; the national place is outside the region")
    func surroundings() {
        let request = request([])
        #expect(request.hosts.map(\.school) == ["sint-jan", "emma"])
        #expect(request.hosts.map(\.place) == ["Sittard", "Heerlen"])
        #expect(request.holidays == [Day(number: 20_620)...Day(number: 20_625)])
        #expect(request.nationalPlace == utrecht)
        #expect(request.seats == 12, "as many as at the national course")
    }

    @Test("takes the course's hours, in days of at most eight, and starts that end by ten in the evening")
    func minutes() {
        // 14 hours are two days of seven; from 13:30 that lasts until 20:30, from 15:30 until 22:30.
        #expect(request([], hours: 14).minutes == 420)
        #expect(request([], hours: 14).starts == [540, 810])
        #expect(request([], hours: 2.5).minutes == 150)
        #expect(request([], hours: 2.5).starts == PlanRequest.usualStarts)
        #expect(request([], hours: 8).minutes == 480)
        #expect(request([], hours: 9).minutes == 270)
        #expect(request([], hours: nil).minutes == 120)
        #expect(request([], hours: 14, minutes: 60).minutes == 60)
    }

    @Test("an earlier variant in the region and a cancelled offering are no measure of what is saved")
    func nationalPlace() {
        var course = course(hours: 3)
        course.offerings.insert(offering("lassen@0", "Heerlen", day: 20_601), at: 0)
        var cancelled = offering("lassen@2", "Maastricht", day: 20_601)
        cancelled.isCancelled = true
        course.offerings.append(cancelled)
        let request = PlanRequest(
            for: course, Demand(interests: [], schools: [:]), engagements: [:], in: catalog(course), days: days)
        #expect(request.nationalPlace == utrecht)
    }

    // MARK: Values

    private let days = Day(number: 20_600)...Day(number: 20_700)

    private func request(
        _ interests: [Interest], schools: [String: String] = [:], engagements: [String: [String]] = [:],
        hours: Double? = 3, minutes: Int? = nil
    ) -> PlanRequest {
        let course = course(hours: hours)
        return PlanRequest(
            for: course, Demand(interests: interests, schools: schools), engagements: engagements, in: catalog(course),
            days: days, minutes: minutes)
    }

    private func course(hours: Double?) -> Course {
        Course(
            id: "lassen", title: "Lassen", format: "training", provider: "landelijk", hours: hours,
            offerings: [offering("lassen@1", "Utrecht", day: 20_650)])
    }

    private func offering(_ id: String, _ place: String, day: Int) -> Offering {
        let start = LocalTime(day: Day(number: day), minute: 540)
        return Offering(
            id: id, meetings: [Meeting(start: start, end: start.advanced(byMinutes: 420))], place: place, capacity: 12)
    }

    private func catalog(_ course: Course) -> Catalog {
        let elsewhere = Course(
            id: "elders", title: "Elders", format: "training", provider: "landelijk",
            offerings: [Offering(id: "elders@1", meetings: [meeting], place: "Heerlen")])
        return Catalog(
            region: Region(
                id: "r", name: "R", centre: "Heerlen",
                holidays: [Holiday(name: "Vrij", days: Day(number: 20_620)...Day(number: 20_625))]),
            vocabulary: Vocabulary(
                places: [
                    Place(name: "Heerlen", coordinate: heerlen), Place(name: "Sittard", coordinate: sittard),
                    Place(name: "Utrecht", coordinate: utrecht),
                    Place(name: "Maastricht", coordinate: Coordinate(latitude: 50.85, longitude: 5.69)),
                ],
                schools: [
                    School(id: "sint-jan", name: "Sint-Jan", place: "Sittard", board: "b", sector: "vmbo"),
                    School(id: "verweg", name: "Ver Weg", place: "Nergens", board: "b", sector: "vmbo"),
                    School(id: "emma", name: "Emma", place: "heerlen", board: "b", sector: "vmbo"),
                ]),
            courses: [elsewhere, course])
    }
}
