import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

/// What stands in feeds that others published, counted and looked up in the files by hand.
@Suite("Real feeds in XML", .enabled(if: RealFeeds.folder != nil))
struct RealXMLFeedTests {
    private func read(
        _ reader: any SourceReader.Type, _ folder: String, _ names: [String]? = nil, today: String = "2026-07-25"
    ) throws -> Intake {
        let path = try #require(RealFeeds.folder) + "/" + folder
        var intake = Intake()
        let all = try SourceFile.named([path]).filter { names?.contains($0.name) ?? true }
        try reader.read(all, mapping: ImportMapping(), today: #require(Day(today)), into: &intake)
        return intake
    }

    private func times(_ offering: Offering?) -> [String] {
        offering?.meetings.map { "\($0.start)-\($0.end.clock)" } ?? []
    }

    @Test("EDU-DEX, 24 July 2026")
    func julyFeed() throws {
        let intake = try read(EDUDEXReader.self, "edudex/days/2026-07-24_14604ab")
        #expect(intake.findings.isEmpty)
        #expect(
            intake.courses.map { "\($0.course.id) \($0.course.language) \($0.course.offerings.map(\.id))" } == [
                #"TUC-ARCHIMATE-PRAC-DE de ["ARCHI-PRAC-2026-08-FRA"]"#,
                #"TUC-ARCHIMATE-PRAC-EN en ["ARCHI-PRAC-2026-09-UTR"]"#,
                #"TUC-ARCHIMATE-PRAC-NL nl ["ARCHI-PRAC-2026-08-UTR"]"#,
                #"TUC-TOGAF-EAFP-DE de ["TOGAF-EAFP-2026-07-STU"]"#,
                #"TUC-TOGAF-EAFP-EN en ["TOGAF-EAFP-2026-09-UTR", "TOGAF-EAFP-2026-09-BRU"]"#,
                #"TUC-TOGAF-EAFP-NL nl ["TOGAF-EAFP-2026-08-UTR"]"#,
            ])
        let course = try #require(intake.courses.first { $0.course.id == "TUC-ARCHIMATE-PRAC-NL" }?.course)
        #expect(course.provider == "The Unit B.V.")
        #expect(course.format == "training")
        #expect(course.themes == ["automation and it"])
        #expect(course.priceCents == 129_500)
        #expect(course.hours == nil)
        #expect(course.offerings.first?.place == "Utrecht")
        #expect(course.offerings.first?.isCancelled == false)
        #expect(
            times(course.offerings.first) == [
                "2026-08-17 09:00-17:00", "2026-08-18 09:00-17:00", "2026-08-21 09:00-17:00",
            ])
    }

    @Test("EDU-DEX, 18 August 2026: another offer of the same provider, whose files hold no more since 1 September")
    func augustFeed() throws {
        let intake = try read(EDUDEXReader.self, "edudex/days/2026-08-18_72baf5b", today: "2026-09-02")
        #expect(intake.courses.count == 12)
        #expect(intake.courses.map(\.course.offerings.count).reduce(0, +) == 36)
        #expect(intake.findings.map(\.problem) == Array(repeating: .outdated("2026-09-01"), count: 12))
        let online = try #require(intake.courses.first { $0.course.id == "TOGAF_online_only-EN" }?.course)
        #expect(online.offerings.map(\.id) == ["testonline"])
        #expect(online.offerings.first?.place == nil)
        #expect(online.priceCents == 290_000)
    }

    @Test(
        "EDU-DEX, 21 August 2026: the directory names files that have other names here, and their programmes are there")
    func laterFeed() throws {
        let intake = try read(
            EDUDEXReader.self, "edudex",
            FileManager.default.contentsOfDirectory(atPath: #require(RealFeeds.folder) + "/edudex").filter {
                $0.hasPrefix("jlb__")
            })
        #expect(intake.courses.count == 17)
        #expect(intake.courses.map(\.course.offerings.count).reduce(0, +) == 51)
        #expect(intake.findings.isEmpty)
        let course = try #require(intake.courses.first { $0.course.id == "TUC-ARCHIMATE-P3-EN" }?.course)
        #expect(course.offerings.count == 8)
        let exam = course.offerings.first { $0.id == "AM3-20260907-EN-DUS-EX1023" }
        #expect(exam?.place == "Düsseldorf")
        #expect(times(exam) == ["2026-09-07 09:00-17:00", "2026-09-08 09:00-17:00", "2026-10-23 09:00-17:00"])
        let text = try #require(intake.courses.first { $0.course.id == "TOGAF_online_only-NL" }?.course)
        #expect(text.url == "https://www.theunitcompany.com")
        #expect(text.body.contains("\n\nKies de variant die bij je past:\n- Foundation (2 dagen): volledige"))
    }

    @Test("EDU-DEX: a directory of directories names what is not there", arguments: ["foreach", "xslt"])
    func directories(name: String) throws {
        let intake = try read(EDUDEXReader.self, "edudex", ["frank-directory-\(name).xml"])
        #expect(intake.courses.isEmpty)
        #expect(
            intake.findings.map(\.problem)
                == ["tias", "baak", "zuidema", "ncoi", "nyenrode"].map { .missingReference($0) })
    }

    @Test("XCRI-CAP: a general example")
    func generalExample() throws {
        let intake = try read(XCRIReader.self, "xcri", ["Cetis+xcri__PG_Generic_XCRI-CAP-1.2.xml"])
        let course = try #require(intake.courses.first?.course)
        #expect(intake.courses.count == 1)
        #expect(course.id == "http://www.poppleton.ac.uk/postgraduate/mba")
        #expect(course.title == "Business and Marketing")
        #expect(course.provider == "Poppleton University")
        #expect(course.themes == ["Management studies", "Marketing", "Business Administration and Management"])
        #expect(course.sectors == ["Postgraduate"])
        #expect(course.body.hasPrefix("MBA in Business and Marketing\n\nThis professional masters degree"))
        #expect(course.body.contains("- \\>Management\n- Business Studies\n- Marketing\n\n## Objective"))
        let offering = try #require(course.offerings.first)
        #expect(offering.id == "http://www.poppleton.ac.uk/postgraduate/mba@2015-09-01")
        #expect(offering.meetings.map(\.start.day) == [Day("2015-09-01"), Day("2017-07-01")])
        #expect(offering.place == "Poppleton")
        #expect(offering.venue == "Main Campus, University Road")
        #expect(offering.capacity == 50)
        #expect(offering.enrolBy == nil)
        #expect(
            intake.findings.map(\.problem) == [
                .foreignCurrency("GBP"), .invalidTime(field: "applyUntil", value: "2015-09"),
            ])
    }

    @Test("XCRI-CAP: the Open University")
    func openUniversity() throws {
        let intake = try read(XCRIReader.self, "xcri", ["ou-example.xml", "mlo.xsd", "xcri_cap_1_2.xsd"])
        #expect(intake.courses.map(\.course.id) == ["http://data.open.ac.uk/course/a174", "B01"])
        let fiction = try #require(intake.courses.first?.course)
        #expect(fiction.title == "Start writing fiction")
        #expect(fiction.language == "en")
        #expect(fiction.themes == ["Literature and Creative Writing"])
        #expect(fiction.offerings.map(\.id) == ["A1742011E", "A1742011J", "A1742012B"])
        #expect(fiction.offerings.map(\.place) == [nil, nil, nil])
        #expect(fiction.offerings.map(\.enrolBy) == [Day("2011-04-08"), Day("2011-09-30"), Day("2012-01-06")])
        #expect(fiction.offerings.map(\.start.day) == [Day("2011-05-07"), Day("2011-10-29"), Day("2012-02-04")])
        #expect(
            fiction.offerings.map { $0.end.advanced(byMinutes: -1).day } == [
                Day("2011-08-31"), Day("2012-02-28"), Day("2012-05-31"),
            ])
        #expect(intake.courses.last?.course.offerings == [])
        #expect(
            intake.findings.map(\.problem) == [
                .notOfThisFormat, .foreignCurrency("GBP"), .foreignCurrency("GBP"), .foreignCurrency("GBP"),
                .unlikelyTime(start: "1900-01-01 00:00", end: "1900-01-02 00:00"), .notOfThisFormat,
            ])
    }
}
