/// A wall-clock time in the region's zone, Europe/Amsterdam, to the minute.
///
/// Catalogue files and feeds speak wall-clock time; the ledger speaks UTC seconds (``utcSeconds``).
public struct LocalTime: Hashable, Comparable, Sendable {
    /// The calendar day.
    public var day: Day
    /// Minutes since midnight, 0 to 1439.
    public var minute: Int

    /// Makes the time `minute` minutes after midnight of `day`.
    public init(day: Day, minute: Int) {
        self.day = day
        self.minute = minute
    }

    /// Reads `YYYY-MM-DD HH:MM`, with a blank or a `T` between; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let text = Array(text.utf8)
        guard text.count == 16, text[10] == UInt8(ascii: " ") || text[10] == UInt8(ascii: "T"),
            text[13] == UInt8(ascii: ":"), let day = Day(utf8: text[..<10]),
            let hour = Digits.number(utf8: text[11..<13]), let minute = Digits.number(utf8: text[14...]), hour < 24,
            minute < 60
        else { return nil }
        self.init(day: day, minute: hour * 60 + minute)
    }

    /// The wall-clock time in Europe/Amsterdam at an instant, rounded down to the minute.
    public init(utcSeconds: Int) {
        let local = utcSeconds + LocalTime.offset(atUTC: utcSeconds)
        let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
        self.init(day: Day(number: days), minute: (local - days * 86_400) / 60)
    }

    /// The instant, in seconds since 1970-01-01T00:00Z.
    ///
    /// A time skipped in spring counts as the same distance past the change; a time that occurs twice in autumn is the
    /// first of the two (RFC 5545, section 3.3.5).
    public var utcSeconds: Int {
        let local = day.number * 86_400 + minute * 60
        let asSummer = local - LocalTime.summerOffset
        if LocalTime.offset(atUTC: asSummer) == LocalTime.summerOffset { return asSummer }
        return local - LocalTime.winterOffset
    }

    /// The wall-clock time `minutes` later, not minding a clock change between.
    public func advanced(byMinutes minutes: Int) -> LocalTime {
        let total = day.number * 1440 + minute + minutes
        let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
        return LocalTime(day: Day(number: days), minute: total - days * 1440)
    }

    /// The clock, as `HH:MM`.
    public var clock: String {
        "\(Digits.padded(minute / 60, to: 2)):\(Digits.padded(minute % 60, to: 2))"
    }

    /// Orders by time.
    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.day, left.minute) < (right.day, right.minute)
    }

    private static let winterOffset = 3600
    private static let summerOffset = 7200

    /// Seconds that Amsterdam is ahead of UTC at an instant.
    ///
    /// Summer time runs from the last Sunday of March to the last Sunday of October, 01:00 UTC (Directive 2000/84/EC,
    /// articles 2 and 3). Kept here because the system's zone library costs more start-up time than the rest of the
    /// catalogue; the tests hold it against that library for every hour of forty years.
    private static func offset(atUTC seconds: Int) -> Int {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let year = Day(number: days).components.year
        let summer = change(month: 3, year: year)..<change(month: 10, year: year)
        return summer.contains(seconds) ? summerOffset : winterOffset
    }

    private static func change(month: Int, year: Int) -> Int {
        // Both months have 31 days; the caller's year comes from a Day, so the date exists.
        let last = Day(year: year, month: month, day: 31) ?? Day(number: 0)
        return (last.number - last.weekday % 7) * 86_400 + 3600
    }
}

extension LocalTime: CustomStringConvertible {
    /// The time as `YYYY-MM-DD HH:MM`.
    public var description: String {
        "\(day) \(clock)"
    }
}
