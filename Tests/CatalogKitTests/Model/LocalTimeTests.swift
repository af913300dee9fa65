import CatalogKit
import Foundation
import Testing

@Suite("A local time")
struct LocalTimeTests {
    @Test("agrees with the system's zone for every hour from 2000 to 2040")
    func everyHour() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        let first = try #require(Day("2000-01-01")).number * 24
        let last = try #require(Day("2041-01-01")).number * 24
        var wrong: [Int] = []
        var repeated = 0
        var previous = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(first - 1) * 3600))
        for hour in first..<last {
            let instant = hour * 3600
            let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
            let wall = instant + offset
            let expected = LocalTime(day: Day(number: wall / 86_400), minute: wall % 86_400 / 60)
            // In the hour after the clock went back its reading occurs a second time; it stands for the first.
            let isRepeated = offset < previous
            if isRepeated { repeated += 1 }
            let time = LocalTime(utcSeconds: instant)
            if time != expected || time.utcSeconds != (isRepeated ? instant - 3600 : instant) { wrong.append(instant) }
            previous = offset
        }
        #expect(wrong == [])
        #expect(repeated == 41)
    }

    @Test("agrees with the system's zone on the minute of each change")
    func changes() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        var change = Date(timeIntervalSince1970: Double(try #require(Day("2000-01-01")).number) * 86_400)
        for _ in 0..<82 {
            change = try #require(zone.nextDaylightSavingTimeTransition(after: change))
            for seconds in -1...1 {
                let instant = Int(change.timeIntervalSince1970) + seconds
                let wall = instant + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
                let expected = LocalTime(day: Day(number: wall / 86_400), minute: wall % 86_400 / 60)
                #expect(LocalTime(utcSeconds: instant) == expected)
            }
        }
    }

    @Test("in the hour skipped in spring counts as the same distance past the change")
    func skippedHour() throws {
        for minute in 0..<60 {
            let skipped = LocalTime(day: try #require(Day("2027-03-28")), minute: 120 + minute)
            let later = LocalTime(day: skipped.day, minute: 180 + minute)
            #expect(skipped.utcSeconds == later.utcSeconds)
            #expect(LocalTime(utcSeconds: skipped.utcSeconds) == later)
        }
    }

    @Test("in the hour that occurs twice in autumn is the first of the two")
    func repeatedHour() throws {
        let before = try #require(LocalTime("2027-10-31 01:59"))
        let first = try #require(LocalTime("2027-10-31 02:00"))
        let last = try #require(LocalTime("2027-10-31 02:59"))
        let after = try #require(LocalTime("2027-10-31 03:00"))
        #expect(first.utcSeconds - before.utcSeconds == 60)
        #expect(last.utcSeconds - first.utcSeconds == 59 * 60)
        #expect(after.utcSeconds - last.utcSeconds == 3660)
        #expect(LocalTime(utcSeconds: first.utcSeconds + 3600) == first)
    }

    @Test("rounds an instant down to the minute, before 1970 too")
    func rounding() throws {
        #expect(LocalTime(utcSeconds: 59).description == "1970-01-01 01:00")
        #expect(LocalTime(utcSeconds: 60).description == "1970-01-01 01:01")
        #expect(LocalTime(utcSeconds: -3600).description == "1970-01-01 00:00")
        #expect(LocalTime(utcSeconds: -3601).description == "1969-12-31 23:59")
    }

    @Test("is read with a blank or a T between, and written with a blank")
    func text() throws {
        let time = try #require(LocalTime("2027-03-11 15:30"))
        #expect(time == LocalTime("2027-03-11T15:30"))
        #expect(time.day == Day("2027-03-11") && time.minute == 930)
        #expect(time.clock == "15:30")
        #expect(time.description == "2027-03-11 15:30")
        #expect(LocalTime("2027-03-11 00:05")?.clock == "00:05")
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "2027-03-11", "15:30", "2027-03-11 24:00", "2027-03-11 15:60", "2027-03-11 9:30", "2027-03-11 15:3",
            "2027-03-11 15:30:00", "2027-03-11  15:30", "2027-03-11 15.30", "2027-03-11 15:30Z", "2027-02-29 15:30",
            "2027-03-11 +1:30", "2027-03-11 -1:30",
        ])
    func notATime(text: String) {
        #expect(LocalTime(text) == nil)
    }

    @Test(
        "moves by minutes across midnight, both ways",
        arguments: [
            (0, "2027-01-01 00:30"), (30, "2027-01-01 01:00"), (1440, "2027-01-02 00:30"), (-30, "2027-01-01 00:00"),
            (-31, "2026-12-31 23:59"), (-1440, "2026-12-31 00:30"), (-1471, "2026-12-30 23:59"),
        ])
    func advanced(minutes: Int, expected: String) throws {
        let time = try #require(LocalTime("2027-01-01 00:30"))
        #expect(time.advanced(byMinutes: minutes).description == expected)
    }

    @Test("orders by day, then by clock")
    func order() throws {
        let times = try ["2026-12-31 23:59", "2027-01-01 00:00", "2027-01-01 12:00", "2027-01-02 08:00"]
            .map { try #require(LocalTime($0)) }
        #expect(times.reversed().sorted() == times)
    }
}
