import CatalogKit

/// A moment as an event has it: on the wall clock of a time zone.
struct CalendarTime: Hashable {
    /// A date or time as it is written (RFC 5545, sections 3.3.4 and 3.3.5).
    struct Value: Hashable {
        /// Seconds of the wall clock since 1970-01-01T00:00.
        let wall: Int
        /// Whether it has no time of day.
        let isDate: Bool
        /// Whether it ends in Z.
        let isUTC: Bool

        /// Reads `20270311`, `20270311T153000` and `20270311T153000Z`; the hyphens and colons of ISO 8601 may be there and
        /// the seconds may be missing.
        init?(_ text: String) {
            var digits = text.utf8.filter { !"-: \"".utf8.contains($0) }[...]
            isUTC = digits.last.map { $0 & 0xDF } == UInt8(ascii: "Z")
            if isUTC { digits = digits.dropLast() }
            let parts = digits.split(omittingEmptySubsequences: false) { $0 & 0xDF == UInt8(ascii: "T") }
            guard (1...2).contains(parts.count), parts[0].count == 8, let date = Self.number(parts[0]),
                let day = Day(year: date / 10_000, month: date / 100 % 100, day: date % 100)
            else { return nil }
            isDate = parts.count == 1
            guard parts.count == 2 else {
                wall = day.number * 86_400
                return
            }
            guard [4, 6].contains(parts[1].count), let clock = Self.number(parts[1]) else { return nil }
            let time = parts[1].count == 4 ? clock * 100 : clock
            let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100)
            guard hour < 24 || time == 240_000, minute < 60, second <= 60 else { return nil }
            wall = day.number * 86_400 + hour * 3600 + minute * 60 + min(second, 59)
        }

        private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
            guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
    }

    /// Seconds of the wall clock since 1970-01-01T00:00.
    var wall: Int
    /// Whether it is a day without a time.
    let isDate: Bool
    /// Whose wall clock.
    let zone: CalendarZone

    /// The same moment in Europe/Amsterdam; a day stays what it is wherever it was written (section 3.3.4).
    var local: LocalTime {
        isDate ? LocalTime(day: Day(number: wall.floorDivided(by: 86_400)), minute: 0) : zone.local(wall: wall)
    }

    /// The instant, in seconds since 1970-01-01T00:00Z.
    var utc: Int { isDate ? local.utcSeconds : zone.utc(wall: wall) }
}
