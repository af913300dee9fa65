import CatalogKit
import Testing

@testable import sto_tui

@Suite("A day that was asked for")
struct TodayTests {
    @Test("is that day at every hour, in winter and in summer", arguments: ["2027-01-12", "2027-04-03", "2027-03-28"])
    func isThatDay(text: String) throws {
        let day = try #require(Day(text))
        // Two years from 2026-01-01, a second before each half hour.
        for halfHour in 1...(2 * 365 * 48) {
            let now = 1_767_225_600 + halfHour * 1800 - 1
            let then = LocalTime(utcSeconds: now + Settings.offset(from: now, to: day))
            try #require(then.day == day, "at \(LocalTime(utcSeconds: now))")
        }
    }

    @Test("has the time by the clock, to the second")
    func hasTheTime() throws {
        let day = try #require(Day("2027-04-03"))
        // 23:20:07 in winter.
        let now = 1_795_472_407
        #expect("\(LocalTime(utcSeconds: now))" == "2026-11-23 23:20")
        let then = now + Settings.offset(from: now, to: day)
        #expect("\(LocalTime(utcSeconds: then))" == "2027-04-03 23:20" && then % 60 == 7)
    }
}
