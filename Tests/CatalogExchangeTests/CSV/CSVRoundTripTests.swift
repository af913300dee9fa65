import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("An offer as a table")
struct CSVRoundTripTests {
    @Test("has a row a meeting, with what a coordinator changes first")
    func rows() throws {
        let course = Course(
            id: "lassen", title: "Lassen", format: "training", themes: ["techlab", "lob"], provider: "vista",
            hours: 2.5,
            priceCents: 1250,
            offerings: [
                Offering(
                    id: "lassen@2027-03-11",
                    meetings: [
                        try CSVSample.meeting("2027-03-11 15:30", "2027-03-11 17:00"),
                        try CSVSample.meeting("2027-03-18 22:00", "2027-03-19 01:00"),
                    ],
                    place: "Heerlen", capacity: 16)
            ], body: "Eén")
        let text = String(decoding: CSVOfferWriter.file(of: RandomCourses.offer([course])).bytes, as: UTF8.self)
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("\u{FEFF}Titel;Datum;Begintijd;Einddatum;Eindtijd;Plaats;Zaal;Max. deelnemers;"))
        #expect(lines[1].hasPrefix("Lassen;11-03-2027;15:30;;17:00;Heerlen;;16;;;;training;\"techlab, lob\";"))
        #expect(lines[2].hasPrefix("Lassen;18-03-2027;22:00;19-03-2027;01:00;Heerlen;;16;"))
        #expect(lines[1].contains(";2,5;12,50;") == false && lines[1].contains(";\"2,5\";12,50;"))
        #expect(lines[1].contains(";Eén;") && !lines[2].contains("Eén"))
        #expect(lines.count == 4)
    }

    @Test("reads back without what is documented as lost, and nothing else")
    func fullCourse() throws {
        #expect(CSVOfferWriter.lostFields == ["questions", "offerings.rounds"])
        #expect(!RandomCourses.full.selfChecks.isEmpty && !RandomCourses.full.offerings[0].rounds.isEmpty)
        #expect(try readBack([RandomCourses.full]) == [without(RandomCourses.full)])
    }

    @Test("reads back as it was, for three hundred random courses")
    func random() throws {
        let courses = RandomCourses.make(300)
        for (back, course) in zip(try readBack(courses), courses) { #expect(back == course) }
    }

    @Test("reads back as it was, for the region's own catalogue")
    func catalogue() throws {
        let courses = try OwnCatalogue.catalog().courses
        #expect(courses.count > 100)
        let back = try readBack(courses)
        #expect(back.count == courses.count)
        for (left, right) in zip(back, courses) { #expect(left == without(right)) }
    }

    /// A course without what is documented as lost.
    private func without(_ course: Course) -> Course {
        var course = course
        course.selfChecks = []
        for index in course.offerings.indices { course.offerings[index].rounds = [] }
        return course
    }

    private func readBack(_ courses: [Course]) throws -> [Course] {
        let intake = try CSVSample.read(bytes: CSVOfferWriter.file(of: RandomCourses.offer(courses)).bytes)
        #expect(intake.findings.isEmpty)
        return intake.courses.map(\.course)
    }
}
