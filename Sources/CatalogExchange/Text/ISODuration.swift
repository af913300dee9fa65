import Foundation

/// Durations as ISO 8601 writes them.
package enum ISODuration {
    /// The minutes of a duration of days, hours, minutes and seconds: `PT2H30M`, `P1DT4H`, `PT1.5H`.
    ///
    /// - Returns: nil for anything else, and for one in weeks, months or years, which says nothing of time spent.
    package static func minutes(_ text: String) -> Double? {
        let text = text.trimmingCharacters(in: .whitespaces).uppercased()
        guard text.hasPrefix("P") else { return nil }
        var minutes = 0.0
        var isTime = false
        var digits = ""
        var hasPart = false
        for character in text.dropFirst() {
            switch character {
            case "0"..."9", ".", ",": digits.append(character == "," ? "." : character)
            case "T" where !isTime && digits.isEmpty: isTime = true
            default:
                guard digits.utf8.count <= 18, let number = Double(digits), let unit = unit(character, isTime) else {
                    return nil
                }
                minutes += number * unit
                digits = ""
                hasPart = true
            }
        }
        return digits.isEmpty && hasPart && minutes.isFinite ? minutes : nil
    }

    /// The days of a duration of days and weeks alone, such as the distance between events: `P1D`, `P2W`.
    package static func days(_ text: String) -> Int? {
        let text = text.trimmingCharacters(in: .whitespaces).uppercased()
        guard text.hasPrefix("P"), let unit = text.last, "DW".contains(unit), text.utf8.count <= 6,
            let number = Int(text.dropFirst().dropLast()), number > 0
        else { return nil }
        return unit == "W" ? number * 7 : number
    }

    /// The hours of a duration in hours and minutes; nil where it says days, which are not hours of work.
    package static func hours(_ text: String) -> Double? {
        guard text.uppercased().hasPrefix("PT"), let minutes = minutes(text), minutes > 0 else { return nil }
        // In minutes first, so that 2 hours and 33 minutes are the number that 2.55 is.
        return minutes.rounded() == minutes ? minutes / 60 : Double(text.dropFirst(2).dropLast()) ?? minutes / 60
    }

    private static func unit(_ letter: Character, _ isTime: Bool) -> Double? {
        switch letter {
        case "D" where !isTime: 1440
        case "H" where isTime: 60
        case "M" where isTime: 1
        case "S" where isTime: 1.0 / 60
        default: nil
        }
    }
}
