/// A quarter of a calendar year in Europe/Amsterdam, the unit in which the region accounts for its hours.
public struct Quarter: Hashable, Comparable, Sendable {
    /// The calendar year, 1 to 9999.
    public let year: Int
    /// 1 to 4; the first is January to March.
    public let number: Int

    /// Reads `2027Q1`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "Q", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 1,
            let year = Digits.number(parts[0]), let number = Digits.number(parts[1]), year >= 1,
            (1...4).contains(number)
        else { return nil }
        self.year = year
        self.number = number
    }

    /// The quarter that a day falls in.
    public init(_ day: Day) {
        let (year, month, _) = day.components
        self.year = year
        number = (month + 2) / 3
    }

    /// From its first day to its last.
    public var days: ClosedRange<Day> {
        let month = number * 3
        // The caller's year comes from a Day or from four digits, so both dates exist.
        let first = Day(year: year, month: month - 2, day: 1) ?? Day(number: 0)
        return first...(Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? first)
    }

    /// The instants of the quarter, half-open, in UTC seconds.
    public var instants: Range<Int> { days.instants }

    /// The quarters that some days lie in, in order of time.
    public static func covering(_ days: ClosedRange<Day>) -> [Quarter] {
        let (first, last) = (Quarter(days.lowerBound), Quarter(days.upperBound))
        return (first.index...last.index).map(Quarter.init(index:))
    }

    /// The quarter that lies so many quarters later, or earlier where negative; not outside the years 1 to 9998.
    public func advanced(by quarters: Int) -> Quarter {
        Quarter(index: min(max(index + quarters, 4), 9998 * 4 + 3))
    }

    /// Quarters counted through the years.
    private var index: Int { year * 4 + number - 1 }

    private init(index: Int) {
        year = index / 4
        number = index % 4 + 1
    }

    /// Orders by time.
    public static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }
}

extension Quarter: CustomStringConvertible {
    /// The quarter as `2027Q1`.
    public var description: String { "\(Digits.padded(year, to: 4))Q\(number)" }
}

extension ClosedRange<Day> {
    /// The instants of these days in Europe/Amsterdam, half-open, in UTC seconds.
    public var instants: Range<Int> {
        LocalTime(day: lowerBound, minute: 0)
            .utcSeconds..<LocalTime(day: upperBound.advanced(by: 1), minute: 0).utcSeconds
    }
}
