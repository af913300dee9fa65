import CatalogKit
import CatalogScreens
import Testing

@Suite("Screens: what was called off, and what remains of what is over")
struct CalledOffTests {
    /// The sample, of which the training in March was called off, and the one of last November has a follow-up.
    private static let catalog = Catalog(
        region: Catalog.sample.region, vocabulary: Catalog.sample.vocabulary,
        courses: Catalog.sample.courses.map { course in
            var course = course
            for index in course.offerings.indices {
                if course.offerings[index].id == "lasersnijden@2027-03-11" {
                    course.offerings[index].isCancelled = true
                }
                if course.offerings[index].id == "lasersnijden@2026-11-19" {
                    course.offerings[index].followUp = "De *dia's* staan klaar.\u{1B}[2J"
                }
            }
            return course
        })

    private let teacher = try? Person(email: "an@school.nl", name: "An", school: "Emma College")

    @Test("an offering that was called off stands in the list and on the page, marked, and takes nobody")
    func calledOff() throws {
        var app = try TestApp(Self.catalog, size: Size(120, 40), profile: teacher)
        app.type("/lasersnijden<Enter>")
        let rows = app.screen.filter { $0.contains("do 11 mrt") }
        #expect(rows.count == 1 && rows[0].contains("afgelast"))
        app.type("<Enter>")
        #expect(app.text.contains("afgelast") && !app.text.contains("nog 2 van 2 plekken"))
        app.type("a")
        #expect(app.text.contains("Dit gaat niet door; kies een andere datum."))
        #expect(!app.text.contains("Wil je je aanmelden?"))
    }

    @Test("what remains of an offering stands under its day, below the course's own text")
    func followUp() throws {
        let library = Library(Self.catalog)
        let course = try #require(library.catalog.course("lasersnijden"))
        let page = CoursePageText(
            course: course, offering: course.id, library: library, seats: [:], language: .dutch,
            now: .at("2027-01-12 09:00"), profile: nil)
        let own = try #require(page.lines.firstIndex { $0.contains("Je ontwerpt een doosje") })
        let heading = try #require(page.lines.firstIndex(of: "Terugblik op do 19 nov 2026"))
        #expect(own < heading)
        #expect(page.lines[heading + 2].hasPrefix("De dia's staan klaar."))
        #expect(page.lines.allSatisfy { !$0.contains("\u{1B}") })
    }
}
