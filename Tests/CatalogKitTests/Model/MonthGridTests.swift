import Testing

@testable import CatalogKit

@Suite("A month as a calendar on the wall")
struct MonthGridTests {
    @Test("begins its weeks on Monday and has every day of the month once")
    func weeks() throws {
        // 1 March 2027 was a Monday, and the month has 31 days: five weeks, up to Sunday 4 April.
        let grid = MonthGrid(try #require(Month("2027-03")))
        #expect(grid.weeks.count == 5)
        #expect(grid.weeks.first?.days.map(\.description).first == "2027-03-01")
        #expect(grid.weeks.last?.days.map(\.description).last == "2027-04-04")
        #expect(grid.weeks.flatMap(\.days).allSatisfy { grid.weeks[0].days[0] <= $0 })
    }

    @Test(
        "has as many weeks as it takes",
        arguments: [("2027-02", 4), ("2028-02", 5), ("2027-01", 5), ("2027-05", 6), ("2027-08", 6)])
    func counts(_ month: String, _ count: Int) throws {
        // February 2027 runs from a Monday to a Sunday; May 2027 begins on a Saturday, August on a Sunday.
        #expect(MonthGrid(try #require(Month(month))).weeks.count == count)
    }

    @Test(
        "numbers its weeks as ISO 8601 does",
        arguments: [
            // 2026 begins on a Thursday, so that it has 53 weeks; 1 January 2027 is still in the last of them.
            ("2026-12-31", 53), ("2027-01-01", 53), ("2027-01-03", 53), ("2027-01-04", 1), ("2027-03-11", 10),
            ("2024-12-30", 1), ("2023-01-01", 52), ("2027-12-31", 52),
        ])
    func weekNumbers(_ day: String, _ number: Int) throws {
        #expect(Week(of: try #require(Day(day))).number == number)
    }

    @Test("has every day in the week that says it has", arguments: -400_000...(-399_900))
    func membership(number: Int) {
        let week = Week(of: Day(number: number))
        #expect(week.days.contains(Day(number: number)) && week.days.map(\.weekday) == Array(1...7))
    }

    @Test(
        "is followed and preceded by others, over the end of a year",
        arguments: [
            ("2027-12", 1, "2028-01"), ("2027-01", -1, "2026-12"), ("2027-03", 12, "2028-03"),
            ("2027-03", 0, "2027-03"),
        ])
    func advance(_ month: String, _ by: Int, _ expected: String) throws {
        #expect(try #require(Month(month)).advanced(by: by).description == expected)
    }

    @Test(
        "has a last day", arguments: [("2027-02", "2027-02-28"), ("2028-02", "2028-02-29"), ("2027-12", "2027-12-31")])
    func lastDay(_ month: String, _ day: String) throws {
        let month = try #require(Month(month))
        #expect(month.days.upperBound.description == day)
        #expect(month.days.lowerBound.description == "\(month)-01")
    }
}
