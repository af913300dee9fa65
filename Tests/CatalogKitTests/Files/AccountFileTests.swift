import Testing

@testable import CatalogKit

@Suite("What accounts need of the catalogue's files")
struct AccountFileTests {
    private static let schools = [("emma", "Emmacollege"), ("sint-jan", "Sint-Jan")].map {
        School(id: $0, name: $1, place: "Heerlen", board: "bestuur", sector: "vmbo")
    }

    /// The activity plans of a region's file, and what is wrong in it: "line:column problem".
    private func plans(
        _ lines: String..., schools: [School]? = AccountFileTests.schools
    ) throws -> (plans: [ActivityPlan], problems: [Diagnostic]) {
        let text = (["id: proef", "name: Proef", "centre: Heerlen", "activity-plans:"] + lines).joined(separator: "\n")
        let findings = Findings(file: "region.yaml", bytes: Array(text.utf8))
        let node = try #require(YAMLReader.read(text, firstLine: 1, findings))
        let lexicon = Lexicon(terms: [:], places: nil)
        let region = try #require(RegionFile.read(node, lexicon, schools: schools, findings))
        return (region.activityPlans, findings.diagnostics)
    }

    private func error(_ line: Int, _ column: Int, _ problem: Problem) -> Diagnostic {
        Diagnostic(.error, file: "region.yaml", line: line, column: column, problem)
    }

    @Test("a plan has trainings, hours or both, and a school can have one each year")
    func sound() throws {
        let read = try plans(
            "  - {school: emma, year: 2026-2027, trainings: 12, hours: 240}",
            "  - {school: emma, year: 2027-2028, hours: 300}")
        let first = try #require(SchoolYear("2026-2027"))
        #expect(
            read.plans == [
                ActivityPlan(school: "emma", year: first, trainings: 12, hours: 240),
                ActivityPlan(school: "emma", year: try #require(SchoolYear("2027-2028")), hours: 300),
            ])
        #expect(read.problems == [])
    }

    @Test("whatever is wrong is said at its place, and the other plans stay")
    func broken() throws {
        let read = try plans(
            "  - {school: ema, year: 2026-2027, hours: 1}", "  - {school: Sint-Jan, year: 2026-2027, hours: 1}",
            "  - {school: emma, year: 2026-2028, hours: 1}", "  - {school: emma, year: 2026-2027, hours: 0}",
            "  - {school: emma, year: 2026-2027, trainings: veel}", "  - {school: emma, year: 2026-2027}",
            "  - {hours: 2}", "  - {school: emma, year: 2026-2027, hour: 2, hours: 2}",
            "  - {school: emma, year: 2026-2027, hours: 3}", "  - emma")
        #expect(read.plans.map(\.hours) == [2])
        #expect(
            read.problems == [
                error(5, 14, .unknownSchool("ema", suggestion: "emma")),
                error(6, 14, .unknownSchool("Sint-Jan", suggestion: "sint-jan")),
                error(7, 26, .invalidSchoolYear("2026-2028")),
                error(8, 44, .outOfRange(key: "hours", value: "0", least: 1, most: 1_000_000)),
                error(9, 48, .notAWholeNumber(key: "trainings", value: "veel")),
                error(10, 5, .missingKey("trainings")), error(11, 5, .missingKey("school")),
                error(11, 5, .missingKey("year")),
                Diagnostic(
                    .warning, file: "region.yaml", line: 12, column: 37, .unknownKey("hour", suggestion: "hours")),
                error(13, 14, .duplicateID("emma 2026-2027", firstFile: "region.yaml", firstLine: 12)),
                error(14, 5, .wrongType(key: "activity-plans", expected: .mapping)),
            ])
    }

    @Test("where the schools cannot be read, every school passes")
    func noSchools() throws {
        let read = try plans("  - {school: wie-weet, year: 2026-2027, hours: 1}", schools: nil)
        #expect(read.plans.map(\.school) == ["wie-weet"] && read.problems == [])
    }

    @Test("an offering's cost is whole euros, and unknown where it is left out")
    func cost() throws {
        func cost(_ line: String) -> (cost: Int?, problems: [Problem]) {
            let text = """
                ---
                title: Proef
                format: training
                provider: regio
                offerings:
                  - start: 2027-03-11 15:30
                    end: 2027-03-11 18:30
                    online: true
                    \(line)
                ---
                """
            let findings = Findings(file: "courses/proef.md", bytes: Array(text.utf8))
            let lexicon = Lexicon(terms: [:], places: nil)
            let file = CourseFile(path: "courses/proef.md", bytes: Array(text.utf8), lexicon: lexicon, findings)
            return (file?.course.offerings.first?.costEuros, findings.diagnostics.map(\.problem))
        }
        #expect(cost("cost: 450") == (450, []))
        #expect(cost("cost: 0") == (0, []))
        #expect(cost("venue: zaal") == (nil, []))
        #expect(cost("cost: 12.50") == (nil, [.notAWholeNumber(key: "cost", value: "12.50")]))
        #expect(cost("cost: -1") == (nil, [.outOfRange(key: "cost", value: "-1", least: 0, most: 1_000_000)]))
    }
}
