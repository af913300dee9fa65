package import CatalogKit
import Foundation

/// Reads dates and times as the formats of the web write them (ISO 8601; RFC 3339 is a part of it).
package enum ISOTime: Hashable, Sendable {
    /// A day without a time.
    case day(Day)
    /// A wall-clock time in Europe/Amsterdam.
    case time(LocalTime)

    /// The day it is on.
    package var day: Day {
        switch self {
        case .day(let day): day
        case .time(let time): time.day
        }
    }

    /// Reads `2027-03-11`, `2027-03-11T15:30`, with seconds and their fractions, and with `Z` or an offset such as
    /// `+01:00`, `+0100` or `+01`; a blank may stand for the `T`. Seconds are dropped, a time without an offset is one in
    /// Europe/Amsterdam.
    package init?(_ text: some StringProtocol) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard let day = Day(text.prefix(10)) else { return nil }
        let rest = text.dropFirst(10)
        guard let first = rest.first else {
            self = .day(day)
            return
        }
        guard first == "T" || first == "t" || first == " " else { return nil }
        let zoneStart = rest.dropFirst().firstIndex { "Zz+-".contains($0) } ?? rest.endIndex
        guard let minute = ISOTime.minute(rest[..<zoneStart].dropFirst()) else { return nil }
        let wall = LocalTime(day: day, minute: 0).advanced(byMinutes: minute)
        guard zoneStart < rest.endIndex else {
            self = .time(wall)
            return
        }
        guard let offset = ISOTime.offset(rest[zoneStart...]) else { return nil }
        let utc = wall.day.number * 86_400 + wall.minute * 60 - offset * 60
        self = .time(LocalTime(utcSeconds: utc))
    }

    /// The minutes since midnight of `15:30`, `15:30:00` or `15:30:00.000`; 24:00 is the end of the day.
    private static func minute(_ clock: Substring) -> Int? {
        let parts = clock.trimmingCharacters(in: .whitespaces).split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0]), let minute = number(parts[1]),
            minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        if parts.count == 3 {
            guard let seconds = Double(parts[2]), (0..<61).contains(seconds) else { return nil }
        }
        return hour * 60 + minute
    }

    /// The minutes ahead of UTC of `Z`, `+01:00`, `+0100` or `+01`.
    private static func offset(_ zone: Substring) -> Int? {
        if zone == "Z" || zone == "z" { return 0 }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard digits.count == 2 || digits.count == 4, let hours = number(digits.prefix(2)) else { return nil }
        let minutes = digits.count == 4 ? number(digits.suffix(2)) : 0
        guard let minutes, hours < 24, minutes < 60 else { return nil }
        return (zone.first == "-" ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}
