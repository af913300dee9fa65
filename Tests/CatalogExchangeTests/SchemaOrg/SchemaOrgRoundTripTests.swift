import CatalogExchange
import CatalogKit
import Testing

@Suite("What is written as schema.org describes it, read again,")
struct SchemaOrgRoundTripTests {
    private func read(_ offer: Offer) throws -> Intake {
        try RoundTrip.read([SchemaOrgWriter.file(of: offer)], with: SchemaOrgReader.self)
    }

    @Test("is the course without the fields that the format cannot hold, and only those")
    func full() throws {
        let full = RandomCourses.full
        let read = try read(RandomCourses.offer([full]))
        let lossy = full.losing(SchemaOrgWriter.lostFields)
        #expect(read.courses.first?.course.differences(from: lossy) == [])
        #expect(read.courses.map(\.coordinates) == [["Heerlen": Coordinate(latitude: 50.888, longitude: 5.979)]])
        #expect(read.findings.isEmpty)
        for field in SchemaOrgWriter.lostFields { #expect(full.losing([field]) != full, "\(field)") }
    }

    @Test("are as many courses, equal")
    func random() throws {
        let courses = RandomCourses.make(400)
        let read = try read(RandomCourses.offer(courses))
        #expect(read.findings.isEmpty)
        for (course, again) in zip(courses, read.courses) {
            #expect(again.course.differences(from: course.losing(SchemaOrgWriter.lostFields)) == [])
        }
        #expect(read.courses.count == courses.count)
    }

    @Test("is the region's own catalogue")
    func region() throws {
        let offer = try RoundTrip.region()
        let read = try read(offer)
        #expect(read.findings.isEmpty && offer.courses.count > 50)
        for (course, again) in zip(offer.courses, read.courses) {
            #expect(again.course.differences(from: course.losing(SchemaOrgWriter.lostFields)) == [])
        }
        #expect(read.courses.count == offer.courses.count)
    }

    @Test("is the course of a page too")
    func page() throws {
        let course = RandomCourses.full
        let document = SchemaOrgWriter.document(of: course, in: RandomCourses.offer([course]))
        let page = "<!doctype html><title>x</title><script type=\"application/ld+json\">\(document)</script><p>Tekst"
        let read = try RoundTrip.read(page, named: "lasersnijden.html", with: SchemaOrgReader.self)
        let lossy = course.losing(SchemaOrgWriter.lostFields)
        #expect(read.courses.first?.course.differences(from: lossy) == [])
    }
}
