/// A month as a calendar on the wall shows it: weeks from Monday to Sunday.
public struct MonthGrid: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// The four to six weeks that it lies in, whole: the first and the last may have days of other months.
    public let weeks: [Week]

    /// Makes the grid of a month.
    public init(_ month: Month) {
        self.month = month
        let first = Week(of: month.days.lowerBound)
        let count = (month.days.upperBound.number - first.days[0].number) / 7 + 1
        weeks = (0..<count).map { Week(of: first.days[0].advanced(by: 7 * $0)) }
    }
}

/// A week from Monday to Sunday (ISO 8601).
public struct Week: Hashable, Sendable {
    /// Its seven days.
    public let days: [Day]

    /// The week that a day is in.
    public init(of day: Day) {
        days = (0..<7).map { day.advanced(by: $0 + 1 - day.weekday) }
    }

    /// Its number, 1 to 53: week 1 is the one with the year's first Thursday.
    public var number: Int {
        let thursday = days[3]
        let newYear = Day(year: thursday.components.year, month: 1, day: 1) ?? thursday
        return (thursday.number - newYear.number) / 7 + 1
    }
}

extension Month {
    /// From its first day to its last.
    public var days: ClosedRange<Day> {
        // Whoever makes a month vouches that it exists.
        let first = Day(year: year, month: month, day: 1) ?? Day(number: 0)
        return first...first.advanced(by: Day.length(ofMonth: month, year: year) - 1)
    }

    /// The month that lies so many months later, or earlier where negative; not outside the years 1 to 9998.
    public func advanced(by months: Int) -> Month {
        let index = min(max(year * 12 + month - 1 + months, 12), 9998 * 12 + 11)
        return Month(year: index / 12, month: index % 12 + 1)
    }
}
