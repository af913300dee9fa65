import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("An offer as calendars")
struct ICalendarOfferWriterTests {
    private static let words = ICalendarWriter.Words(
        calendarName: "STO Zuid-Limburg", online: "Online", waiting: "", cancelled: "Vervalt:", tomorrow: "Morgen:",
        soon: "Straks:")

    private func file(_ courses: [Course]) -> ExportedFile {
        ICalendarOfferWriter.file(of: RandomCourses.offer(courses), named: "alles", words: Self.words)
    }

    private func readBack(_ file: ExportedFile) throws -> [Course] {
        let intake = try RoundTrip.read([file], with: ICalendarReader.self)
        #expect(intake.findings.isEmpty)
        return intake.courses.map(\.course)
    }

    @Test("reads back without what is documented as lost, and nothing else")
    func full() throws {
        let back = try #require(readBack(file([RandomCourses.full])).first)
        #expect(back == RandomCourses.full.losing(ICalendarOfferWriter.lostFields))
        for field in ICalendarOfferWriter.lostFields {
            #expect(RandomCourses.full.losing([field]) != RandomCourses.full, "\(field)")
        }
    }

    @Test("reads back as it was, for three hundred random courses")
    func random() throws {
        let courses = RandomCourses.make(400).filter { !$0.offerings.isEmpty }
        #expect(courses.count > 250)
        let back = try readBack(file(courses))
        #expect(back.map(\.id) == courses.map(\.id))
        for (left, right) in zip(back, courses) { #expect(left.differences(from: right) == []) }
    }

    @Test("reads back as it was, for the region's own catalogue, but for what has no dates")
    func region() throws {
        let offer = try RoundTrip.region()
        let dated = offer.courses.filter { !$0.offerings.isEmpty }
        #expect(dated.count > 50)
        let back = try readBack(ICalendarOfferWriter.file(of: offer, named: "alles", words: Self.words))
        #expect(back.count == dated.count)
        for (left, right) in zip(back, dated) {
            var expected = right.losing(ICalendarOfferWriter.lostFields)
            expected.offerings.sort { $0.start < $1.start }
            #expect(left.differences(from: expected) == [])
        }
    }

    @Test("knows its offerings by the UIDs that the agenda has too")
    func uids() throws {
        let text = String(decoding: file([RandomCourses.full]).bytes, as: UTF8.self)
        let uids = text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }
        #expect(
            uids == [
                "UID:lasersnijden@2027-03-11.1@zuid-limburg.netflixleren",
                "UID:lasersnijden@2027-03-11.2@zuid-limburg.netflixleren",
                "UID:lasersnijden@2027-05-20.1@zuid-limburg.netflixleren",
            ])
        let intake = try RoundTrip.read([file([RandomCourses.full])], with: ICalendarReader.self)
        #expect(
            intake.courses.first?.aliases["lasersnijden@2027-05-20"] == [
                "lasersnijden@2027-05-20.1@zuid-limburg.netflixleren"
            ])
    }

    @Test("rings no bell, says of what is cancelled that it is, and where the rest is")
    func public_() {
        let text = String(decoding: file([RandomCourses.full]).bytes, as: UTF8.self)
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(!text.contains("VALARM"))
        #expect(unfolded.contains("SUMMARY:Vervalt: Lasersnijden: \"van <tekening> tot product\" & meer\r\n"))
        #expect(unfolded.contains("LOCATION:Heerlen\\, TechLab\\, ingang achterzijde\r\n"))
        #expect(unfolded.contains("LOCATION:Online\\, Teams\r\n"))
    }

    @Test("goes into a folder with a file for everything, each theme and each town, empty or not")
    func folder() throws {
        let offer = try RoundTrip.region()
        let files = ICalendarFolder.files(of: offer, words: Self.words)
        let names = files.map(\.name)
        #expect(names == names.sorted() && Set(names).count == names.count)
        let themes = offer.vocabulary.themes.map { "thema-\($0.id).ics" }
        #expect(Set(themes + ["alles.ics", "online.ics", "plaats-heerlen.ics"]).isSubset(of: names))
        // What is in a theme's file is what has the theme.
        let theme = try #require(files.first { $0.name == "thema-lob.ics" })
        let expected = offer.courses.filter { $0.themes.contains("lob") && !$0.offerings.isEmpty }.map(\.id)
        #expect(try readBack(theme).map(\.id) == expected && !expected.isEmpty)
        let town = try #require(files.first { $0.name == "plaats-heerlen.ics" })
        let there = offer.courses.flatMap(\.offerings).filter { $0.place == "Heerlen" }.map(\.id)
        #expect(Set(try readBack(town).flatMap(\.offerings).map(\.id)) == Set(there) && !there.isEmpty)
        let online = try #require(files.first { $0.name == "online.ics" })
        #expect(try readBack(online).flatMap(\.offerings).allSatisfy { $0.place == nil })
        // The names stay when nothing is offered, but for towns where something only now is given.
        let nothing = Offer(region: offer.region, vocabulary: offer.vocabulary, courses: [], now: offer.now)
        let empty = ICalendarFolder.files(of: nothing, words: Self.words)
        #expect(Set(empty.map(\.name)).isSubset(of: names) && Set(themes).isSubset(of: empty.map(\.name)))
        for file in empty { #expect(try readBack(file).isEmpty) }
    }

    /// Meetings around both clock changes of 2027 and across them, and two days of one course.
    private static let courses = [
        ("voor-zomertijd", "2027-03-27 15:30", "2027-03-27 18:30"),
        ("zomertijd", "2027-03-28 01:30", "2027-03-28 03:30"),
        ("na-zomertijd", "2027-03-29 15:30", "2027-03-29 18:30"),
        ("wintertijd", "2027-10-31 01:30", "2027-10-31 03:30"),
        ("na-wintertijd", "2027-11-01 15:30", "2027-11-01 18:30"),
    ].map { id, start, end in
        Course(
            id: id, title: id, format: "training", provider: "x",
            offerings: [
                Offering(
                    id: "\(id)@\(start.prefix(10))", meetings: [RandomCourses.meeting(start, end)], place: "Heerlen")
            ], body: "Eerste regel; met *sterren*,\ntweede \\ regel.")
    }

    /// The same in UTC, computed by hand: on 28 March the clock skips an hour, on 31 October it has one twice.
    private static let expected = [
        "2027-03-27 14:30|2027-03-27 17:30|voor-zomertijd", "2027-03-28 00:30|2027-03-28 01:30|zomertijd",
        "2027-03-29 13:30|2027-03-29 16:30|na-zomertijd", "2027-10-30 23:30|2027-10-31 02:30|wintertijd",
        "2027-11-01 14:30|2027-11-01 17:30|na-wintertijd",
    ]

    @Test("is read by other people's programs", arguments: CalendarProgram.allCases)
    func programs(program: CalendarProgram) throws {
        let files = try TemporaryFiles()
        let written = file(Self.courses)
        let source = try files.file(written.name, written.bytes)
        #expect(try program.meetings(in: URL(filePath: source.path)) == Self.expected)
    }

    @Test("is read by other people's programs as it is by ours, for the region's own catalogue")
    func programsAndRegion() throws {
        let offer = try RoundTrip.region()
        let written = ICalendarOfferWriter.file(of: offer, named: "alles", words: Self.words)
        let files = try TemporaryFiles()
        let source = try files.file(written.name, written.bytes)
        let ours = try readBack(written).flatMap { course in
            course.offerings.flatMap { offering in
                offering.meetings.map { meeting in
                    let title = (offering.isCancelled ? "Vervalt: " : "") + course.title
                    return "\(utc(meeting.start))|\(utc(meeting.end))|\(title)"
                }
            }
        }.sorted()
        #expect(try CalendarProgram.icalendar.meetings(in: URL(filePath: source.path)) == Set(ours).sorted())
        #expect(ours.count > 50)
    }

    private func utc(_ time: LocalTime) -> String {
        let seconds = time.utcSeconds
        let (day, second) = (seconds / 86_400, seconds % 86_400)
        return "\(LocalTime(day: Day(number: day), minute: second / 60))"
    }
}
