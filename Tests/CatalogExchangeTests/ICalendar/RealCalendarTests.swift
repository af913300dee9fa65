import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

/// What comes of calendars of others, checked by hand against each of the files.
@Suite("Calendars of others", .enabled(if: RealFeeds.folder != nil))
struct RealCalendarTests {
    /// What was read, a line a course, offering and finding. Of more than six offerings the first two and the last.
    static func lines(_ intake: Intake?) -> [String] {
        guard let intake else { return ["refused"] }
        var lines: [String] = []
        for source in intake.courses {
            let course = source.course
            let more = [course.provider, course.themes.joined(separator: ","), course.url == nil ? "" : "url"].filter {
                !$0.isEmpty
            }
            lines.append(
                ([short(course.id), short(course.title), "\(course.offerings.count)x"] + more).joined(separator: " | "))
            let isFew = course.offerings.count <= 6
            for offering in isFew ? course.offerings[...] : course.offerings.prefix(2) + course.offerings.suffix(1) {
                let times = offering.meetings.map { "\($0.start) - \($0.end)" }.joined(separator: ", ")
                let place = [offering.place ?? "online", offering.venue ?? ""].filter { !$0.isEmpty }
                let id = offering.id == course.id ? [] : [short(offering.id)]
                lines.append(
                    "  " + (id + [times] + place + (offering.isCancelled ? ["cancelled"] : [])).joined(separator: " | ")
                )
            }
        }
        for finding in intake.findings {
            lines.append("\(finding.isSkipped ? "skip" : "note") \(finding.place.line ?? 0): \(finding.problem)")
        }
        return lines
    }

    private static func short(_ text: String) -> String {
        text.count <= 40 ? text : "\(text.prefix(12))…\(text.suffix(24))"
    }

    @Test("come out as expected", arguments: RealCalendars.expected.keys.sorted())
    func file(name: String) throws {
        let file = SourceFile(path: "\(RealFeeds.folder ?? "")/ics/\(name).ics", name: "\(name).ics")
        #expect(Self.lines(try? Calendars.read([file])) == RealCalendars.expected[name])
    }

    @Test("are all expected")
    func all() throws {
        let files = try SourceFile.named(["\(RealFeeds.folder ?? "")/ics"]).filter { $0.name.hasSuffix(".ics") }
        #expect(Set(files.map { String($0.name.dropLast(4)) }) == Set(RealCalendars.expected.keys))
    }
}
