/// A school year, from 1 August to 31 July (Wet voortgezet onderwijs 2020, article 1.1).
public struct SchoolYear: Hashable, Comparable, Sendable {
    /// The calendar year in which it starts, 1 to 9998.
    public let start: Int

    /// Reads `2026-2027`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 4 }), let first = Digits.number(parts[0]),
            let last = Digits.number(parts[1]), first >= 1, last == first + 1
        else { return nil }
        start = first
    }

    /// The school year that a day falls in.
    public init(_ day: Day) {
        let (year, month, _) = day.components
        start = month >= 8 ? year : year - 1
    }

    /// From its first day to its last.
    public var days: ClosedRange<Day> {
        let first = Day(year: start, month: 8, day: 1) ?? Day(number: 0)
        let last = Day(year: start + 1, month: 7, day: 31) ?? first
        return first...last
    }

    /// Orders by time.
    public static func < (left: SchoolYear, right: SchoolYear) -> Bool {
        left.start < right.start
    }
}

extension SchoolYear: CustomStringConvertible {
    /// The school year as `2026-2027`.
    public var description: String { "\(Digits.padded(start, to: 4))-\(Digits.padded(start + 1, to: 4))" }
}
