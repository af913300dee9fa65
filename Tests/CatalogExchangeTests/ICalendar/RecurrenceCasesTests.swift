import Foundation
import Testing

@testable import CatalogExchange

/// The cases that libical tests its own recurrences with: RRULE, DTSTART and the INSTANCES that must come of them.
@Suite("Recurrence, by libical's own cases", .enabled(if: RealFeeds.folder != nil))
struct RecurrenceCasesTests {
    struct Case {
        var line = 0
        var rule = ""
        var start = ""
        var instances: [Substring] = []
    }

    private func cases() throws -> [Case] {
        let path = "\(RealFeeds.folder ?? "")/ics/libical-test__icalrecur_test.txt"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var cases: [Case] = []
        var current = Case()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("#") else { continue }
            let value = line[line.index(after: colon)...]
            switch line[..<colon] {
            case "RRULE": current = Case(line: index + 1, rule: String(value))
            case "DTSTART": current.start = String(value)
            case "INSTANCES":
                current.instances = value.split(separator: ",")
                cases.append(current)
            default: break
            }
        }
        return cases
    }

    private func instances(of test: Case) throws -> [Substring] {
        let rule = try #require(RecurrenceRule(test.rule))
        let start = try #require(CalendarTime.Value(test.start))
        var last = Int.max / 4
        if case .until(let until) = rule.end {
            last = until.isDate ? until.wall + 86_399 : start.isDate ? until.wall / 86_400 * 86_400 : until.wall
        }
        var work = Int.max / 2
        let found = rule.occurrences(from: start.wall, isDate: start.isDate, through: last, work: &work)
        return found.starts.map { Substring(RecurrenceTests.written($0, isDate: start.isDate, isUTC: start.isUTC)) }
    }

    @Test("come out as expected, all of them")
    func all() throws {
        let cases = try cases()
        #expect(cases.count == 146)
        for test in cases where !(test.instances.first?.contains("***") ?? true) {
            let found = try instances(of: test)
            #expect(found == test.instances, "line \(test.line): \(test.rule) from \(test.start)")
        }
    }
}
