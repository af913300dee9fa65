import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

@Suite("What is written as EDU-DEX is read back")
struct EDUDEXRoundTripTests {
    /// What comes back of courses, by id, and the findings.
    private func trip(_ offer: Offer) throws -> (courses: [Course], findings: [ImportFinding]) {
        let files = try TemporaryFiles()
        var sources: [SourceFile] = []
        for file in EDUDEXWriter.files(of: offer) { sources.append(try files.file(file.name, file.bytes)) }
        var intake = Intake()
        let today = LocalTime(utcSeconds: offer.now).day
        // The directory alone: it brings the others, in its own order.
        try EDUDEXReader.read([sources[0]], mapping: ImportMapping(), today: today, into: &intake)
        return (intake.courses.map(\.course), intake.findings)
    }

    /// A course without what EDU-DEX loses.
    private func kept(_ course: Course) -> Course {
        var course = course
        course.variantCandidate = false
        course.added = nil
        course.selfChecks = []
        for index in course.offerings.indices {
            course.offerings[index].rounds = []
            course.offerings[index].followUp = nil
            course.offerings[index].costEuros = nil
        }
        return course
    }

    @Test("A course with something in every field loses what is documented, and no more")
    func full() throws {
        let (courses, findings) = try trip(RandomCourses.offer([RandomCourses.full]))
        let back = try #require(courses.first)
        #expect(findings.isEmpty)
        #expect(back == kept(RandomCourses.full))
        let offering = try #require(RandomCourses.full.offerings.first)
        let isLost = [
            "variantCandidate": RandomCourses.full.variantCandidate != back.variantCandidate,
            "added": RandomCourses.full.added != back.added,
            "selfChecks": RandomCourses.full.selfChecks != back.selfChecks,
            "offerings.rounds": offering.rounds != back.offerings[0].rounds,
            "offerings.followUp": offering.followUp != back.offerings[0].followUp,
            "offerings.costEuros": offering.costEuros != back.offerings[0].costEuros,
        ]
        #expect(isLost.filter(\.value).keys.sorted() == EDUDEXWriter.lost.sorted())
    }

    @Test("Hundreds of random courses come back")
    func random() throws {
        let courses = RandomCourses.make(300)
        let (back, findings) = try trip(RandomCourses.offer(courses))
        #expect(findings.isEmpty)
        #expect(back.map(\.id) == courses.map(\.id))
        for (course, other) in zip(courses, back) { #expect(other == kept(course)) }
    }

    @Test("The region's catalogue comes back")
    func region() throws {
        let offer = try RegionCatalog.offer()
        let (back, findings) = try trip(offer)
        #expect(findings.isEmpty)
        #expect(back.count == offer.courses.count && back.count > 100)
        for (course, other) in zip(offer.courses, back) { #expect(other == kept(course), "\(course.id)") }
    }

    @Test("Meetings over midnight, of whole days and at the same time come back, and ids of any kind")
    func quirks() throws {
        var course = RandomCourses.full
        course.offerings = [
            Offering(
                id: "Één/run 1@x_" + String(repeating: "lang", count: 30),
                meetings: [
                    RandomCourses.meeting("2027-03-11 00:00", "2027-03-12 00:00"),
                    RandomCourses.meeting("2027-03-13 20:00", "2027-03-14 00:00"),
                    RandomCourses.meeting("2027-03-15 20:00", "2027-03-17 02:00"),
                ], place: ""),
            Offering(
                id: "x@y",
                meetings: [
                    RandomCourses.meeting("2027-03-11 09:00", "2027-03-11 12:00"),
                    RandomCourses.meeting("2027-03-11 09:00", "2027-03-11 12:00"),
                ], place: "Heerlen"),
            Offering(id: "x_y", meetings: [RandomCourses.meeting("2027-03-11 09:00", "2027-03-11 12:00")], place: nil),
        ]
        #expect(try trip(RandomCourses.offer([course])).courses == [kept(course)])
    }

    @Test("Without what is our own, a reader finds the title, the days, the place and the price all the same")
    func forOthers() throws {
        let file = EDUDEXWriter.files(of: RandomCourses.offer([RandomCourses.full]))[2]
        let text = String(decoding: file.bytes, as: UTF8.self)
        let start = try #require(text.range(of: "  <programFree>"))
        let end = try #require(text.range(of: "</programFree>\n"))
        let plain = String(text[..<start.lowerBound] + text[end.upperBound...])
        let files = try TemporaryFiles()
        var intake = Intake()
        try EDUDEXReader.read(
            [files.file("p.xml", plain)], mapping: ImportMapping(), today: #require(Day("2027-01-12")), into: &intake)
        let course = try #require(intake.courses.first?.course)
        #expect(course.title == RandomCourses.full.title)
        #expect(course.summary == RandomCourses.full.summary)
        #expect(course.body == "Wat je doet\n\nJe tekent en snijdt.\n\neerst dan")
        #expect(course.format == "training")
        #expect(course.hours == 3)
        #expect(course.priceCents == 4550)
        #expect(course.language == "en")
        #expect(course.minimum == 8)
        #expect(course.url == RandomCourses.full.url)
        #expect(course.offerings.map(\.id) == ["lasersnijden_2027-03-11", "lasersnijden_2027-05-20"])
        #expect(course.offerings.map(\.place) == ["Heerlen", nil])
        #expect(course.offerings.map(\.venue) == ["TechLab, ingang achterzijde", nil])
        #expect(course.offerings.map(\.isCancelled) == [true, false])
        #expect(course.offerings.map(\.meetings) == RandomCourses.full.offerings.map(\.meetings))
        #expect(course.offerings.map(\.enrolBy) == RandomCourses.full.offerings.map(\.enrolBy))
    }
}
