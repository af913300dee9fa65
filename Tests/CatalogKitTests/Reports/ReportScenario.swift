import Testing

@testable import CatalogKit

/// Two offerings, three schools, a group, and a correction after the first quarter of 2027 was closed.
///
/// `laser@2027-03-11`, 180 minutes, 4 seats: An is there, Bo for 60 minutes, Cas is excused, Dik's group of 24 is there, Eva
/// cancelled and Fin waits. `lob@2027-03-16`, 90 minutes in March and 90 in April: An is there in March, Cas is absent in
/// April; nobody noted Cas in March or An in April. On 10 April the quarter is closed. After that Cas turns out to have been
/// there in March, and Bo not to have been there at all.
struct ReportScenario {
    let ledger: Ledger
    let clock: TestClock
    let catalog: Catalog
    /// The book on 10 April, the quarter not closed yet; it is just closed; and after the corrections.
    let before, closed, corrected: AttendanceBook
    static let iris = "iris@regio.nl"

    /// The first quarter of 2027, which is closed; the second, which is not; and the school year of both.
    static let quarter = ReportPeriod.quarter(Quarter(Day(number: 20888)))
    static let spring = ReportPeriod.quarter(Quarter(Day(number: 20918)))
    static let year = SchoolYear(Day(number: 20888))

    var now: Int { clock.now }

    init() throws {
        let clock = try TestClock(Self.instant("2027-02-01 12:00"))
        let ledger = try Ledger(.memory, clock: { clock.now })
        let catalog = try Self.catalog()
        let terms = catalog.courses.flatMap { course in
            course.offerings.map { OfferingTerms(course: course, offering: $0, region: catalog.region) }
        }
        let (laser, lob) = (terms[0], terms[1])
        func enrol(_ name: String, _ school: String, _ terms: OfferingTerms) throws {
            _ = try ledger.enrol(Person(email: "\(name)@school.nl", name: name, school: school), in: terms)
        }
        func enter(_ name: String, _ terms: OfferingTerms, _ meeting: Int, _ mark: AttendanceMark) throws {
            try ledger.enterAttendance("\(name)@school.nl", in: terms.id, meeting: meeting, as: mark, by: Self.iris)
        }
        try enrol("eva", "Sint-Jan", laser)
        _ = try ledger.cancel("eva@school.nl", from: laser.id)
        for (name, school) in [("an", "Emmacollege"), ("bo", "emma"), ("cas", "sint-jan"), ("dik", "DaCapo")] {
            try enrol(name, school, laser)
        }
        try enrol("fin", "emma", laser)
        try enrol("an", "Emmacollege", lob)
        try enrol("cas", "sint-jan", lob)
        try ledger.connection.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE enrolment SET seats = 24 WHERE person = 'dik@school.nl'")
        }
        clock.now = try Self.instant("2027-04-10 12:00")
        try enter("an", laser, 1, .present)
        try enter("bo", laser, 1, .partly(minutes: 60))
        try enter("cas", laser, 1, .excused)
        try enter("dik", laser, 1, .present)
        try enter("an", lob, 1, .present)
        try enter("cas", lob, 2, .absent)
        before = try ledger.attendanceBook()
        try ledger.closeQuarter(Quarter(LocalTime(utcSeconds: laser.start).day), by: Self.iris)
        closed = try ledger.attendanceBook()
        try enter("cas", lob, 1, .present)
        try enter("bo", laser, 1, .absent)
        corrected = try ledger.attendanceBook()
        self.ledger = ledger
        self.clock = clock
        self.catalog = catalog
    }

    static func instant(_ text: String) throws -> Int { try #require(LocalTime(text)).utcSeconds }

    static func catalog() throws -> Catalog {
        func meeting(_ day: String, _ start: String, _ end: String) throws -> Meeting {
            Meeting(
                start: try #require(LocalTime("\(day) \(start)")), end: try #require(LocalTime("\(day) \(end)")))
        }
        let region = Region(
            id: "proef", name: "Proef", centre: "Heerlen",
            pillars: [
                Pillar(id: "vak", name: "Vak", lead: "rol", budgetEuros: 1000),
                Pillar(id: "loopbaan", name: "Loopbaan", lead: "rol", budgetEuros: 500),
            ],
            activityPlans: [
                ActivityPlan(school: "emma", year: year, trainings: 12, hours: 240),
                ActivityPlan(school: "dacapo", year: year, hours: 100),
            ])
        let schools = [("emma", "Emmacollege"), ("sint-jan", "Sint-Jan"), ("dacapo", "DaCapo")].map {
            School(id: $0, name: $1, place: "Heerlen", board: "bestuur", sector: "vmbo")
        }
        let vocabulary = Vocabulary(
            themes: [], formats: [], profiles: [], sectors: [], providers: [], places: [], schools: schools)
        let laser = Course(
            id: "laser", title: "Lasersnijden", format: "training", themes: ["techlab", "maakonderwijs"],
            provider: "regio", pillar: "vak",
            offerings: [
                Offering(
                    id: "laser@2027-03-11", meetings: [try meeting("2027-03-11", "15:30", "18:30")], capacity: 4,
                    costEuros: 450)
            ])
        let lob = Course(
            id: "lob", title: "Het LOB-gesprek", format: "training", themes: ["lob"], provider: "regio",
            pillar: "loopbaan",
            offerings: [
                Offering(
                    id: "lob@2027-03-16",
                    meetings: [
                        try meeting("2027-03-16", "16:00", "17:30"), try meeting("2027-04-06", "16:00", "17:30"),
                    ])
            ])
        return Catalog(region: region, vocabulary: vocabulary, courses: [laser, lob])
    }
}
