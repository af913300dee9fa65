import CatalogKit

/// A week of a year, where weeks start on any day and the first has at least four days in the year (RFC 5545, section
/// 3.3.10, BYWEEKNO; ISO 8601 for weeks that start on Monday).
struct Week {
    let year: Int
    /// From 1.
    let number: Int
    /// How many weeks that year has.
    let weeksOfYear: Int

    init(of day: Day, weekStart: Int) {
        // Its middle day lies in the year that a week belongs to.
        let start = Week.start(of: day, weekStart: weekStart)
        year = Day(number: start + 3).components.year
        let first = Day(year: year, month: 1, day: 4).map { Week.start(of: $0, weekStart: weekStart) } ?? start
        let next = Day(year: year + 1, month: 1, day: 4).map { Week.start(of: $0, weekStart: weekStart) } ?? start
        number = (start - first) / 7 + 1
        weeksOfYear = (next - first) / 7
    }

    /// The number of the day that the week of a day starts with.
    static func start(of day: Day, weekStart: Int) -> Int {
        day.number - (day.weekday - weekStart + 7) % 7
    }
}

extension Int {
    /// The quotient, rounded down.
    func floorDivided(by divisor: Int) -> Int {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }

    /// What is left after ``floorDivided(by:)``, 0 or more.
    func modulo(_ divisor: Int) -> Int {
        self - floorDivided(by: divisor) * divisor
    }
}
