/// A calendar day in the proleptic Gregorian calendar, without a time zone.
///
/// Stored as the number of days since 1970-01-01, so that days compare, subtract and index cheaply. The conversion
/// between day numbers and dates follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
public struct Day: Hashable, Comparable, Sendable, Codable {
    /// Days since 1970-01-01; negative before it.
    public var number: Int

    /// Makes the day `number` days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// Makes the day of a date, or nil when the calendar has no such date (31 April, 29 February 2027).
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the month's length.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Day.length(ofMonth: month, year: year)).contains(day)
        else { return nil }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Reads `YYYY-MM-DD` (ISO 8601, extended calendar date); nil for anything else.
    public init?(_ text: some StringProtocol) {
        self.init(utf8: Array(text.utf8)[...])
    }

    /// Reads `YYYY-MM-DD` in UTF-8; nil for anything else.
    init?(utf8 text: ArraySlice<UInt8>) {
        let start = text.startIndex
        guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
            let year = Digits.number(utf8: text[start..<start + 4]),
            let month = Digits.number(utf8: text[start + 5..<start + 7]),
            let day = Digits.number(utf8: text[start + 8..<start + 10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date: year, month from 1 and day of the month from 1.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day of the week, ISO 8601: 1 is Monday, 7 is Sunday.
    public var weekday: Int {
        let sinceMonday = (number + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    /// The month that the day falls in.
    public var month: Month {
        let (year, month, _) = components
        return Month(year: year, month: month)
    }

    /// The day `days` later (earlier when negative).
    public func advanced(by days: Int) -> Day {
        Day(number: number + days)
    }

    /// Orders by time.
    public static func < (left: Day, right: Day) -> Bool {
        left.number < right.number
    }

    /// How many days a month has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        return "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))-\(Digits.padded(day, to: 2))"
    }
}

/// A month of a year, the unit of the date facet.
public struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The calendar year.
    public let year: Int
    /// 1 to 12.
    public let month: Int

    /// Makes a month; the caller vouches that `month` is 1 to 12.
    public init(year: Int, month: Int) {
        self.year = year
        self.month = month
    }

    /// Reads `YYYY-MM`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let first = Day("\(text)-01") else { return nil }
        self = first.month
    }

    /// The month as `YYYY-MM`.
    public var description: String {
        "\(Digits.padded(year, to: 4))-\(Digits.padded(month, to: 2))"
    }

    /// Orders by time.
    public static func < (left: Month, right: Month) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }
}

/// Plain decimal digits, read and written without a locale.
enum Digits {
    /// The number that `text` spells with ASCII digits only (no sign, no blank), or nil.
    static func number(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    /// The number that some ASCII digits spell, in UTF-8, or nil.
    static func number(utf8 digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }

    /// `value` with leading zeros up to `width` digits.
    static func padded(_ value: Int, to width: Int) -> String {
        let digits = String(value)
        let missing = width - digits.utf8.count
        return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
    }
}
