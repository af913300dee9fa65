import CatalogKit
import Testing

@testable import CatalogExchange

@Suite("The days of a course in a calendar")
struct CourseDaysTests {
    @Test(
        "take the number of a day out of a title",
        arguments: [
            ("Cursus X (dag 2 van 3)", "Cursus X", 2, 3), ("Cursus X – dag 1", "Cursus X", 1, nil),
            ("Cursus X - Dag 1", "Cursus X", 1, nil), ("Cursus X, bijeenkomst 2", "Cursus X", 2, nil),
            ("Cursus X deel 2/3", "Cursus X", 2, 3), ("Cursus X (2/3)", "Cursus X", 2, 3),
            ("Cursus X [2 van 3]", "Cursus X", 2, 3), ("Cursus X: 2e bijeenkomst", "Cursus X", 2, nil),
            ("1e bijeenkomst Cursus X", "Cursus X", 1, nil), ("Derde dag: Cursus X", "Cursus X", 3, nil),
            ("Bijeenkomst 1: Cursus X", "Cursus X", 1, nil), ("Dag 2 van de 3 – Cursus X", "Cursus X", 2, 3),
            ("Course X (day 2 of 3)", "Course X", 2, 3), ("Course X: session one", "Course X", 1, nil),
            ("Course X, 2nd day", "Course X", 2, nil), ("Cursus X (3 bijeenkomsten)", "Cursus X", nil, 3),
            ("Cursus X | avond twee", "Cursus X", 2, nil), ("LOB-gesprek, dag 1", "LOB-gesprek", 1, nil),
        ] as [(String, String, Int?, Int?)])
    func numbered(title: String, base: String, number: Int?, total: Int?) throws {
        let found = try #require(NumberedTitle(title))
        #expect(found.base == base && found.number == number && found.total == total)
    }

    @Test(
        "leave other titles as they are",
        arguments: [
            "Cursus X", "Dag van de techniek", "Robotica 2", "Windows 11", "Dag 1", "3 dagen lassen", "De dag 2027",
            "Deelnemen", "Les in AI", "Eerste hulp", "Module 2 van 3 is klaar", "Open dag", "9:01-9:59", "Avond4daagse",
            "Cursus X dag 0", "Cursus X (3/2)", "Cursus X 2/3", "",
        ])
    func plain(title: String) {
        #expect(NumberedTitle(title) == nil)
    }

    /// An entry: title, `MM-DD HH:MM` and venue, three hours long.
    private func entry(
        _ title: String, _ start: String, _ venue: String = "Heerlen", id: String? = nil, series: String? = nil
    ) -> CalendarEntry {
        let start = LocalTime("2027-\(start)") ?? LocalTime(day: Day(number: 0), minute: 0)
        var facts = EventFacts()
        facts.title = title
        facts.location = EventLocation(venue)
        return CalendarEntry(
            id: id ?? "\(start)", series: series, meeting: Meeting(start: start, end: start.advanced(byMinutes: 180)),
            facts: facts, place: SourcePlace(file: "x.ics"))
    }

    /// The starts of each offering's days, a course a list.
    private func days(_ entries: [CalendarEntry]) -> [[[String]]] {
        CourseDays.groups(entries).map { group in
            group.runs.map { run in run.entries.map { String("\($0.meeting.start)".dropFirst(5).prefix(5)) } }
        }
    }

    @Test("that are numbered are one offering, weeks apart and wherever they are")
    func numbered() {
        let entries = [
            entry("Lassen (dag 1 van 3)", "03-02 09:00"),
            entry("Lassen (dag 2 van 3)", "03-30 09:00", "Sittard"),
            entry("Lassen (dag 3 van 3)", "05-11 09:00"),
        ]
        #expect(days(entries) == [[["03-02", "03-30", "05-11"]]])
        #expect(CourseDays.groups(entries).map(\.title) == ["Lassen"])
        #expect(days(entries.reversed()) == [[["03-02", "03-30", "05-11"]]])
    }

    @Test("begin anew where a number comes again, also while another is under way")
    func again() {
        #expect(
            days([
                entry("Lassen dag 1", "03-02 09:00"), entry("Lassen dag 2", "03-09 09:00"),
                entry("Lassen dag 1", "10-05 09:00"), entry("Lassen dag 2", "10-12 09:00"),
            ]) == [[["03-02", "03-09"], ["10-05", "10-12"]]])
        #expect(
            days([
                entry("Lassen dag 1", "03-02 09:00"), entry("Lassen dag 1", "03-03 09:00", "Sittard"),
                entry("Lassen dag 2", "03-09 09:00"), entry("Lassen dag 2", "03-10 09:00", "Sittard"),
            ]) == [[["03-02", "03-09"], ["03-03", "03-10"]]])
    }

    @Test("that have the same title and place within two weeks are one offering")
    func sameTitle() {
        #expect(
            days([
                entry("Lassen", "03-02 09:00"), entry("lassen ", "03-16 09:00"),
                entry("Lassen", "03-23 09:00"),
            ]) == [[["03-02", "03-16", "03-23"]]])
    }

    @Test("are offerings of their own with longer between, elsewhere, on the same day, or by what the title says")
    func apart() {
        #expect(days([entry("Lassen", "03-02 09:00"), entry("Lassen", "03-17 09:00")]) == [[["03-02"], ["03-17"]]])
        #expect(
            days([entry("Lassen", "03-02 09:00"), entry("Lassen", "03-03 09:00", "Sittard")])
                == [[["03-02"], ["03-03"]]])
        #expect(days([entry("Lassen", "03-02 09:00"), entry("Lassen", "03-02 13:00")]) == [[["03-02"], ["03-02"]]])
        #expect(
            days([entry("Inloop lassen", "03-02 19:00"), entry("Inloop lassen", "03-09 19:00")])
                == [[["03-02"], ["03-09"]]])
    }

    @Test("are no days of one when they recur, unless the title says that they are")
    func recurring() {
        let starts = ["03-02 09:00", "03-09 09:00"]
        #expect(days(starts.map { entry("Lassen", $0, series: "u") }) == [[["03-02"], ["03-09"]]])
        #expect(days(starts.map { entry("Lassen (2 bijeenkomsten)", $0, series: "u") }) == [[["03-02", "03-09"]]])
    }

    @Test("are of different courses with different titles, and of another provider")
    func different() {
        var other = entry("Lassen", "03-03 09:00")
        other.facts.provider = "Vista"
        #expect(
            days([entry("Lassen", "03-02 09:00"), entry("Solderen", "03-03 09:00"), other])
                == [[["03-02"]], [["03-03"]], [["03-03"]]])
    }

    @Test("keep a number that stands alone, for it may be a part of the name")
    func alone() {
        #expect(CourseDays.groups([entry("Lassen deel 2", "03-02 09:00")]).map(\.title) == ["Lassen deel 2"])
        #expect(CourseDays.groups([entry("Lassen (dag 2/3)", "03-02 09:00")]).map(\.title) == ["Lassen"])
    }
}
