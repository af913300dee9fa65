import CatalogKit
import Testing

@Suite("Quarters and school years")
struct QuarterTests {
    @Test(
        "A quarter is three months of a calendar year",
        arguments: [
            ("2027Q1", "2027-01-01", "2027-03-31"), ("2027Q2", "2027-04-01", "2027-06-30"),
            ("2027Q3", "2027-07-01", "2027-09-30"), ("2027Q4", "2027-10-01", "2027-12-31"),
            ("9999Q4", "9999-10-01", "9999-12-31"),
        ])
    func days(_ text: String, _ first: String, _ last: String) throws {
        let quarter = try #require(Quarter(text))
        let (start, end) = (try #require(Day(first)), try #require(Day(last)))
        #expect(quarter.days == start...end && quarter.description == text)
        #expect(Quarter(start) == quarter && Quarter(end) == quarter)
    }

    @Test("A quarter begins and ends at midnight in Amsterdam, summer time or not")
    func instants() throws {
        // 2027-04-01 00:00 is 22:00 UTC the day before; 2027-07-01 likewise.
        let spring = try #require(Quarter("2027Q2"))
        #expect(spring.instants == 1_806_530_400..<1_814_392_800)
        // 2027-01-01 00:00 is 23:00 UTC the day before; the quarter ends in summer time.
        #expect(try #require(Quarter("2027Q1")).instants == 1_798_758_000..<1_806_530_400)
    }

    @Test(
        "What is no quarter or school year is none",
        arguments: [
            "2027Q5", "2027Q0", "27Q1", "2027q1", "2027-Q1", "2027Q11", "0000Q1", "", "2026-2028", "2026-27", "2026",
        ])
    func nonsense(_ text: String) {
        #expect(Quarter(text) == nil && SchoolYear(text) == nil)
    }

    @Test("A school year runs from the first of August to the last of July, in five quarters")
    func schoolYear() throws {
        let year = try #require(SchoolYear("2026-2027"))
        let (first, last) = (try #require(Day("2026-08-01")), try #require(Day("2027-07-31")))
        #expect(year.days == first...last && year.description == "2026-2027")
        #expect(SchoolYear(first) == year && SchoolYear(last) == year && SchoolYear(last.advanced(by: 1)) > year)
        #expect(
            Quarter.covering(year.days).map(\.description) == ["2026Q3", "2026Q4", "2027Q1", "2027Q2", "2027Q3"])
    }

    @Test("the quarter so many later or earlier, over the turn of the year, within the years that exist")
    func advanced() throws {
        let spring = try #require(Quarter("2027Q1"))
        #expect(spring.advanced(by: 1) == Quarter("2027Q2") && spring.advanced(by: -1) == Quarter("2026Q4"))
        #expect(spring.advanced(by: -4) == Quarter("2026Q1") && spring.advanced(by: 0) == spring)
        #expect(spring.advanced(by: -100_000) == Quarter("0001Q1"))
        #expect(spring.advanced(by: 100_000) == Quarter("9998Q4"))
    }
}
