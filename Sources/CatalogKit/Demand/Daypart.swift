/// A part of a day of the week on which somebody could come, "mon-morning".
public struct Daypart: Hashable, Comparable, Sendable, Codable {
    /// The day of the week, ISO 8601: 1 is Monday, 7 is Sunday.
    public let weekday: Int
    /// The part of that day.
    public let part: Part

    /// The parts of a day.
    public enum Part: String, CaseIterable, Hashable, Sendable, Codable {
        /// Before 12:00.
        case morning
        /// From 12:00 up to 17:30: within or right after school hours.
        case afternoon
        /// From 17:30.
        case evening

        /// The part that an hour and minute fall in, given as minutes since midnight.
        public init(minute: Int) {
            self = minute < 12 * 60 ? .morning : minute < 17 * 60 + 30 ? .afternoon : .evening
        }
    }

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// Makes a daypart; the caller vouches that `weekday` is 1 to 7.
    public init(weekday: Int, part: Part) {
        self.weekday = weekday
        self.part = part
    }

    /// The daypart that a moment falls in.
    public init(_ time: LocalTime) {
        self.init(weekday: time.day.weekday, part: Part(minute: time.minute))
    }

    /// Reads `mon-morning`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let weekday = Self.weekdays.firstIndex(of: String(parts[0])),
            let part = Part(rawValue: String(parts[1]))
        else { return nil }
        self.init(weekday: weekday + 1, part: part)
    }

    /// Orders by the time of the week.
    public static func < (left: Daypart, right: Daypart) -> Bool {
        (left.weekday, left.part.order) < (right.weekday, right.part.order)
    }
}

extension Daypart: CustomStringConvertible {
    /// The daypart as `mon-morning`.
    public var description: String { "\(Self.weekdays[weekday - 1])-\(part.rawValue)" }
}

extension Daypart.Part {
    fileprivate var order: Int {
        switch self {
        case .morning: 0
        case .afternoon: 1
        case .evening: 2
        }
    }
}
