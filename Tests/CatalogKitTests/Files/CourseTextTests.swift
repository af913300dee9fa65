import Foundation
import Testing

@testable import CatalogKit

@Suite("A course written as a file")
struct CourseTextTests {
    private static let catalog = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../catalog"
    ).path

    @Test("is read as the same course, for each of the region's")
    func region() throws {
        let (parts, _) = try CatalogReader(folder: Self.catalog).readHandWritten()
        let lexicon = Lexicon(Catalog(region: parts.region, vocabulary: parts.vocabulary, courses: []))
        #expect(parts.courses.count > 100)
        for var course in parts.courses {
            // What remained of an offering has a file of its own.
            for index in course.offerings.indices { course.offerings[index].followUp = nil }
            let findings = Findings(file: "\(course.id).md")
            let text = CourseText.text(of: course)
            let read = CourseFile(
                path: "courses/x/\(course.id).md", bytes: Array(text.utf8), lexicon: lexicon, findings)
            #expect(read?.course == course, "\(text)")
            #expect(findings.diagnostics.isEmpty)
        }
    }

    @Test("holds everything that a course can have, however it is written")
    func everything() throws {
        let start = try #require(LocalTime("2027-03-11 15:30"))
        let meeting = Meeting(start: start, end: start.advanced(byMinutes: 180))
        let later = Meeting(start: start.advanced(byMinutes: 1440), end: start.advanced(byMinutes: 1500))
        let offering = Offering(
            id: "lassen@2027-01-01-2", meetings: [meeting, later], place: "'s-Hertogenbosch", venue: "zaal: 4 #b",
            capacity: 16, minimum: 8, enrolBy: Day("2027-03-01"),
            rounds: [
                Round(
                    id: "ronde-1", title: "Ronde: 1", time: meeting,
                    sessions: [Session(id: "a", title: "- eerste", capacity: 3), Session(id: "b", title: "null")])
            ], isCancelled: true, costEuros: 120)
        let online = Offering(
            id: "lassen@2027-04-01",
            meetings: [
                Meeting(
                    start: LocalTime(day: try #require(Day("2027-04-01")), minute: 0),
                    end: LocalTime(day: try #require(Day("2027-04-02")), minute: 0))
            ])
        for (hours, price) in [(1.0 / 3, 1250), (7.5, 5), (0.25, nil), (nil, 0)] as [(Double?, Int?)] {
            let course = Course(
                id: "lassen", title: "\"Lassen\": het 'begin' # 1", summary: "Kort, [en] goed.", format: "training",
                themes: ["a, b", "true", "2027"], profiles: ["pie"], sectors: ["vmbo"], audience: "iedereen",
                provider: "ROC: Zuid", hours: hours, priceCents: price, language: "de", pillar: "techlabs",
                contact: "@coördinator", url: "https://voorbeeld.example/a?b=c#d", minimum: 4, variantCandidate: true,
                added: Day("2026-08-24"), offerings: [offering, online],
                body: "# Deel 1\n\nTekst.\n\n---\n\nMeer.\n")
            let lexicon = Lexicon(terms: [.pillars: ["techlabs"]], places: []).forFiles(under: "imports/x/lassen.md")
            let findings = Findings(file: "lassen.md")
            let text = CourseText.text(of: course)
            let read = CourseFile(path: "imports/x/lassen.md", bytes: Array(text.utf8), lexicon: lexicon, findings)
            var expected = course
            expected.hours = hours.map { ($0 * 60).rounded() / 60 }
            #expect(read?.course == expected, "\(text)")
            #expect(findings.diagnostics.isEmpty)
        }
    }

    @Test("holds a module's questions")
    func questions() {
        let course = Course(
            id: "lassen", title: "Lassen", summary: "Kort.", format: "e-learning", provider: "roc",
            selfChecks: [
                SelfCheck(
                    question: "Wat: nu?", options: ["ja", "nee, [of]"], answers: [1], explanation: "Daarom.",
                    afterChapter: "Deel 1")
            ], body: "## Deel 1\n\nTekst.\n")
        let findings = Findings(file: "lassen.md")
        let read = CourseFile(
            path: "elearning/lassen.md", bytes: Array(CourseText.text(of: course).utf8),
            lexicon: Lexicon(terms: [:], places: nil), findings)
        #expect(read?.course == course)
        #expect(findings.diagnostics.isEmpty)
    }

    @Test("as a line of a feed is read as the same listing")
    func feed() throws {
        let listing = Listing(
            id: "bron/a \"b\"", course: "bron/a \"b\"", title: "Lassen \\ \u{1F600}", summary: "Kort",
            format: "training",
            themes: ["a", "b"], profiles: ["pie"], sectors: ["vmbo"], provider: "ROC", place: "Heerlen",
            coordinate: Coordinate(latitude: 50.9, longitude: 6), start: LocalTime("2027-03-11 15:30"),
            enrolBy: Day("2027-03-01"), hours: 7.5, capacity: 16, takenElsewhere: 3, priceCents: 1250, language: "de",
            url: "https://voorbeeld.example/", isCancelled: true)
        let bare = Listing(id: "bron/2", course: "bron/2", title: "Frezen", format: "", provider: "")
        let text = [(listing, "a \"b\""), (bare, "2")].map { FeedText.line($0, id: $1) }.joined(separator: "\n")
        #expect(FeedText.listings(Array(text.utf8), feed: "bron") == [listing, bare])
    }
}
