package import CatalogKit
import Foundation

/// A day, a time or both, and perhaps those at which something ends, as people write them in Dutch, or in English.
///
/// Read are `11-03-2027`, `11/3/27`, `11 maart 2027`, `do 11 mrt. 2027 15.30 uur`, `March 11, 2027`, `2027-03-11T15:30`
/// and `20270311T153000`; `15.30`, `15u30`, `3:30 pm`, `15 uur`; with an end, `15:30 - 17:00`, `van 9 tot 12 uur`,
/// `11 en 12 maart 2027`; and the numbers that Excel keeps for days and times. Text that holds anything else is none: a day
/// without a year would be another one next year.
package struct WrittenTime: Hashable, Sendable {
    /// In which order days and months stand when both are numbers.
    package enum Order: Hashable, Sendable {
        /// `11-03-2027` is in March.
        case dayFirst
        /// `11/03/2027` is in November.
        case monthFirst
    }

    /// The day, or the first one.
    package var day: Day?
    /// The time, or the first one, in minutes since midnight, 0 to 1440.
    package var minute: Int?
    /// The day at which it ends.
    package var endDay: Day?
    /// The time at which it ends, in minutes since midnight, 0 to 1440.
    package var endMinute: Int?
    /// Whether the text gave an offset from UTC, so that the time is one in Europe/Amsterdam already.
    package var isZoned = false

    /// Reads a text; nil when it is no time.
    package init?(_ text: some StringProtocol, order: Order = .dayFirst) {
        let text = text.drop { $0 == " " }
        if let iso = ISOTime(text) ?? WrittenTime.basic(text) {
            day = iso.day
            if case .time(let time) = iso {
                minute = time.minute
                isZoned = text.dropFirst(10).contains { "Zz+-".contains($0) }
            }
            return
        }
        if readSerial(text) { return }
        guard let tokens = WrittenToken.all(text) else { return nil }
        var parser = WrittenTimeParser(tokens, order: order)
        guard parser.read() else { return nil }
        (day, minute, endDay, endMinute) = (parser.day, parser.minute, parser.endDay, parser.endMinute)
    }

    /// `20270311` and `20270311T153000` (ISO 8601, basic format; RFC 5545, section 3.3.5).
    private static func basic(_ text: some StringProtocol) -> ISOTime? {
        let bytes = Array(text.utf8.prefix(20))
        guard bytes.count >= 8, bytes[..<8].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let digits = bytes.map { String(UnicodeScalar($0)) }
        let day = "\(digits[0..<4].joined())-\(digits[4..<6].joined())-\(digits[6..<8].joined())"
        if bytes.count == 8 { return ISOTime(day) }
        guard bytes.count >= 13, bytes[8] | 0x20 == UInt8(ascii: "t") else { return nil }
        let clock = "\(digits[9..<11].joined()):\(digits[11..<13].joined())"
        let hasSeconds = bytes.count >= 15 && (0x30...0x39).contains(bytes[13])
        let zone = digits[(hasSeconds ? 15 : 13)...].joined()
        return ISOTime("\(day)T\(clock)\(zone)")
    }

    /// A number as Excel keeps it: days since 30 December 1899, from 1954 to 2119, with the time as a fraction; below 1 a
    /// time alone. (Microsoft Support, "Date systems in Excel", the 1900 date system.)
    private mutating func readSerial(_ text: some StringProtocol) -> Bool {
        let text = String(text).replacing(",", with: ".")
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let serial = Double(text), (20_000...80_000).contains(serial) || (0 < serial && serial < 1)
        else { return false }
        let minutes = (serial * 1440).rounded()
        guard serial >= 1 else {
            minute = Int(minutes)
            return text.utf8.count > 5
        }
        day = Day(number: Int(minutes) / 1440 - 25_569)
        if serial != serial.rounded(.down) { minute = Int(minutes) % 1440 }
        return true
    }
}
