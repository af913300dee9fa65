import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("Tables that others wrote", .enabled(if: RealFeeds.folder != nil))
struct RealTablesTests {
    @Test("of a national provider come out by title, with Australian times as ours")
    func events() throws {
        let intake = try read("events.csv")
        #expect(intake.findings.isEmpty)
        let courses = intake.courses.map(\.course)
        #expect(courses.map(\.title) == ["First Event", "Awesome Training Day", "Another Event"])
        // 11:00 in Sydney, in summer there, is 00:00 in Greenwich and 01:00 here.
        #expect(
            courses.map { "\($0.offerings[0].start)" } == ["2022-01-12 01:00", "2022-02-12 01:00", "2022-03-15 03:00"])
        #expect(
            courses.map { "\($0.offerings[0].end)" } == ["2022-01-12 02:00", "2022-02-12 02:00", "2022-03-15 06:00"])
        #expect(courses.map { $0.offerings[0].place } == [nil, nil, "Melbourne"])
        #expect(courses.map { $0.offerings[0].venue } == [nil, nil, "100 Lygon Street"])
        #expect(courses.map(\.url) == (1...3).map { "https://app.com/events/event\($0).html" })
        #expect(courses.map(\.provider) == Array(repeating: "Another Content Provider", count: 3))
        #expect(
            courses[1].body
                == "# Awesome Training\n\nThis event already exists. You will learn:\n\n- a thing\n- another thing\n- more stuff"
        )
        #expect(courses[2].body == "This is another event, which includes a comma.")
        #expect(courses.allSatisfy { $0.priceCents == nil && $0.language == "" && $0.contact == "Event Support" })
    }

    @Test("of a computing centre come out with several dates a title, and say what could not be used")
    func nci() throws {
        let intake = try read("events_NCI.csv")
        let courses = intake.courses.map(\.course)
        #expect(courses.count == 11)
        #expect(courses.map(\.offerings.count) == [1, 1, 1, 2, 1, 2, 2, 1, 1, 1, 1])
        #expect(
            intake.findings.map { "\($0.place.line ?? 0): \($0.problem)" }.map { $0.prefix(40) }
                == [
                    "3: unknownTimeZone(\"Melbourne\")", "4: foreignCurrency(\"AUD\")",
                    "12: differentValue(field: \"url\", value: ", "13: differentValue(field: \"url\", value: ",
                    "15: differentValue(field: \"url\", value: ",
                ].map { $0.prefix(40) })
        let gadi = courses[2]
        #expect(gadi.title == "Introduction to Gadi" && gadi.summary == "To infinity and beyond")
        #expect(gadi.format == "webinar" && gadi.hours == 1.3 && gadi.priceCents == nil)
        #expect(gadi.themes == ["Gadi", "Supercomputing"] && gadi.audience == "phd, researcher, mbr, ecr")
        #expect(gadi.offerings[0].place == "Acton" && gadi.offerings[0].venue == "NCI, ANU, Ward Road")
        #expect(gadi.offerings[0].capacity == 25 && "\(gadi.offerings[0].start)" == "2022-03-03 04:00")
        // 13:30 on 4 April in Canberra: summer time ended there the day before, and began here the week before.
        #expect(courses[8].title == "Learn to Program: Python (beginner)")
        #expect(
            "\(courses[8].offerings[0].start) \(courses[8].offerings[0].end)" == "2022-04-04 05:30 2022-04-05 08:30")
        #expect(courses.flatMap(\.offerings).count { $0.place == nil } == 13)
    }

    private func read(_ name: String) throws -> Intake {
        var intake = Intake()
        let file = SourceFile(path: "\(RealFeeds.folder ?? "")/csv/\(name)", name: name)
        let today = try #require(Day("2027-01-12"))
        try CSVReader.read([file], mapping: ImportMapping(), today: today, into: &intake)
        return intake
    }
}
