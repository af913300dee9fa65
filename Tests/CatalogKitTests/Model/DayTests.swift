import CatalogKit
import Foundation
import Testing

@Suite("A day")
struct DayTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()

    @Test("agrees with the system's calendar from 1900 to 2100")
    func calendar() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1))
        let last = try #require(Day(year: 2100, month: 12, day: 31))
        #expect(last.number - first.number + 1 == 201 * 365 + 49)
        var wrong: [Int] = []
        for number in first.number...last.number {
            let day = Day(number: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let expected = DayTests.calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let (year, month, dayOfMonth) = day.components
            // The system counts from Sunday, ISO 8601 from Monday.
            let weekday = ((expected.weekday ?? 0) + 5) % 7 + 1
            let isRight =
                year == expected.year && month == expected.month && dayOfMonth == expected.day
                && day.weekday == weekday && day.month == Month(year: year, month: month)
                && Day(year: year, month: month, day: dayOfMonth) == day && Day(day.description) == day
            if !isRight { wrong.append(number) }
        }
        #expect(wrong == [])
    }

    @Test(
        "is written as ISO 8601 writes it",
        arguments: [
            (0, "1970-01-01"), (-1, "1969-12-31"), (20_889, "2027-03-12"), (-719_162, "0001-01-01"),
            (2_932_896, "9999-12-31"),
        ])
    func description(number: Int, text: String) {
        #expect(Day(number: number).description == text)
        #expect(Day(text)?.number == number)
    }

    @Test(
        "is not read from anything else",
        arguments: [
            "", "2027", "2027-03", "2027-3-12", "27-03-12", "2027-03-12 ", " 2027-03-12", "2027-03-12-", "12-03-2027",
            "2027/03/12", "20270312", "+027-03-12", "-027-03-12", "2027-+3-12", "２０２７-03-12", "2027-03-1２",
            "2027-O3-12", "2027-03-12T10:00",
        ])
    func notADay(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "exists only where the calendar has it",
        arguments: [
            (2027, 2, 29), (2028, 2, 30), (1900, 2, 29), (2100, 2, 29), (2027, 4, 31), (2027, 6, 31), (2027, 9, 31),
            (2027, 11, 31), (2027, 1, 32), (2027, 1, 0), (2027, 0, 1), (2027, 13, 1), (0, 1, 1), (10_000, 1, 1),
            (2027, 1, -1), (Int.max, 1, 1), (2027, Int.min, 1),
        ])
    func noSuchDate(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test("29 February exists in leap years", arguments: [1904, 2000, 2024, 2028, 2096])
    func leapDay(year: Int) throws {
        let day = try #require(Day(year: year, month: 2, day: 29))
        #expect(day.advanced(by: 1) == Day(year: year, month: 3, day: 1))
        #expect(day.advanced(by: 1).advanced(by: -2) == Day(year: year, month: 2, day: 28))
    }

    @Test("orders by time")
    func order() throws {
        let days = try ["1969-12-31", "1970-01-01", "2026-12-31", "2027-01-01"].map { try #require(Day($0)) }
        #expect(days.reversed().sorted() == days)
    }

    @Test("A month is read and written as YYYY-MM, and orders by time")
    func month() throws {
        let december = try #require(Month("2026-12"))
        #expect(december == Month(year: 2026, month: 12))
        #expect(december.description == "2026-12")
        #expect(december < Month(year: 2027, month: 1))
        for text in ["", "2026", "2026-00", "2026-13", "2026-1", "2026-12-01", "12-2026"] {
            #expect(Month(text) == nil)
        }
    }
}
