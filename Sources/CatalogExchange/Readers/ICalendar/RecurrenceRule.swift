import CatalogKit

/// How an event recurs (RFC 5545, section 3.3.10).
///
/// libical reads such rules too, but Debian's 3.0.16 gives other dates than the RFC for a good quarter of libical's own later
/// test cases, and can be kept busy for minutes by a rule that never comes true. This one does as many steps as it is told.
struct RecurrenceRule: Hashable {
    /// The unit that periods are counted in.
    enum Frequency: String {
        case secondly, minutely, hourly, daily, weekly, monthly, yearly
    }

    /// A day of the week, and which one of its period; 0 for each of them.
    struct Weekday: Hashable {
        /// -53 to 53.
        let ordinal: Int
        /// ISO 8601: 1 is Monday, 7 is Sunday.
        let weekday: Int
    }

    /// When it ends.
    enum End: Hashable {
        case never
        /// After so many occurrences.
        case count(Int)
        /// With the last that is not later, as the rule writes it.
        case until(CalendarTime.Value)
    }

    var frequency: Frequency
    var interval = 1
    var end = End.never
    /// The day that weeks start with, ISO 8601.
    var weekStart = 1
    /// The parts of the rule that name numbers, by their names: BYSECOND, BYMINUTE, BYHOUR, BYMONTHDAY, BYYEARDAY, BYWEEKNO,
    /// BYMONTH and BYSETPOS.
    var numbers: [String: Set<Int>] = [:]
    var weekdays: Set<Weekday> = []

    /// Reads a rule; nil where it is none, or has a part that the RFC does not know, such as RSCALE (RFC 7529).
    init?(_ text: String) {
        var parts: [String: Substring] = [:]
        for part in text.uppercased().filter({ $0 != " " }).split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, parts.updateValue(pair[1], forKey: String(pair[0])) == nil else { return nil }
        }
        guard let name = parts.removeValue(forKey: "FREQ"), let frequency = Frequency(rawValue: name.lowercased())
        else {
            return nil
        }
        self.frequency = frequency
        for (name, value) in parts {
            switch name {
            case "INTERVAL":
                guard let number = Int(value), (1...1_000_000).contains(number) else { return nil }
                interval = number
            case "COUNT":
                guard let number = Int(value), number > 0 else { return nil }
                // Of the two, which exclude one another, the nearer end would count; nobody writes both.
                if end == .never { end = .count(number) }
            case "UNTIL":
                guard let value = CalendarTime.Value(String(value)) else { return nil }
                end = .until(value)
            case "WKST":
                guard let day = Self.weekdayNames.firstIndex(of: String(value)) else { return nil }
                weekStart = day + 1
            case "BYDAY":
                for item in value.split(separator: ",") {
                    guard let day = Weekday(item) else { return nil }
                    weekdays.insert(day)
                }
            default:
                guard let range = Self.ranges[name], let set = Self.numbers(value, in: range) else { return nil }
                numbers[name] = set
            }
        }
        if let weeks = numbers["BYWEEKNO"], !weeks.isEmpty, frequency != .yearly { return nil }
    }

    /// Whether nothing ends it.
    var isEndless: Bool { end == .never }

    fileprivate static let weekdayNames = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// What the numbers of a part lie in; those that may also count from the end may be negative and are never 0.
    private static let ranges: [String: ClosedRange<Int>] = [
        "BYSECOND": 0...60, "BYMINUTE": 0...59, "BYHOUR": 0...23, "BYMONTH": 1...12, "BYMONTHDAY": -31...31,
        "BYYEARDAY": -366...366, "BYWEEKNO": -53...53, "BYSETPOS": -366...366,
    ]

    private static func numbers(_ text: Substring, in range: ClosedRange<Int>) -> Set<Int>? {
        var numbers: Set<Int> = []
        for item in text.split(separator: ",") {
            guard let number = Int(item), range.contains(number), number != 0 || range.lowerBound == 0 else {
                return nil
            }
            numbers.insert(number)
        }
        return numbers.isEmpty ? nil : numbers
    }
}

extension RecurrenceRule.Weekday {
    /// Reads `MO`, `1MO` or `-1MO`.
    fileprivate init?(_ text: Substring) {
        guard let day = RecurrenceRule.weekdayNames.firstIndex(of: String(text.suffix(2))) else { return nil }
        let number = text.dropLast(2)
        guard let ordinal = number.isEmpty ? 0 : Int(number), (-53...53).contains(ordinal),
            number.isEmpty || ordinal != 0
        else { return nil }
        self.init(ordinal: ordinal, weekday: day + 1)
    }
}
