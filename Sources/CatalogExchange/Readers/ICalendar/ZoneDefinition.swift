/// A time zone as a calendar defines it (VTIMEZONE; RFC 5545, section 3.6.5), of which only what is understood is kept.
struct ZoneDefinition {
    /// Its TZID.
    let id: String
    /// The name in the zone files that it goes by, as libical and Apple write it.
    let location: String?
    /// The definition written anew, with nothing in it that was not understood.
    let text: String

    /// Makes a definition of the lines of a VTIMEZONE; nil without a name.
    ///
    /// - Parameters:
    ///   - lines: its own lines.
    ///   - observances: the lines of each STANDARD and DAYLIGHT.
    init?(_ lines: [ContentLine], observances: [(name: String, lines: [ContentLine])]) {
        guard let id = lines.first(where: { $0.name == "TZID" })?.text, !id.isEmpty else { return nil }
        self.id = id
        location = lines.first { $0.name == "X-LIC-LOCATION" }?.text
        let written = observances.compactMap { observance -> String? in
            var kept: [String] = []
            for line in observance.lines {
                guard let value = ZoneDefinition.checked(line) else { continue }
                kept.append("\(line.name):\(value)")
            }
            guard
                ["DTSTART:", "TZOFFSETFROM:", "TZOFFSETTO:"].allSatisfy({ name in kept.contains { $0.hasPrefix(name) } }
                )
            else { return nil }
            return (["BEGIN:\(observance.name)"] + kept + ["END:\(observance.name)"]).joined(separator: "\r\n")
        }
        text = (["BEGIN:VTIMEZONE", "TZID:zone"] + written + ["END:VTIMEZONE", ""]).joined(separator: "\r\n")
    }

    /// The value of a line in our own spelling; nil where it is of no use or makes no sense.
    private static func checked(_ line: ContentLine) -> String? {
        switch line.name {
        case "TZOFFSETFROM", "TZOFFSETTO":
            // ±hhmm or ±hhmmss (section 3.3.14).
            let digits = line.value.dropFirst()
            guard let sign = line.value.first, sign == "+" || sign == "-", digits.count == 4 || digits.count == 6,
                let number = Int(digits), !digits.contains("-"), !digits.contains("+")
            else { return nil }
            let (hours, minutes) =
                digits.count == 4 ? (number / 100, number % 100) : (number / 10_000, number / 100 % 100)
            return hours < 24 && minutes < 60 ? line.value : nil
        case "DTSTART": return CalendarTime.Value(line.value) == nil ? nil : line.value
        case "RDATE":
            let dates = line.value.split(separator: ",").prefix(200).filter { CalendarTime.Value(String($0)) != nil }
            return dates.isEmpty ? nil : dates.joined(separator: ",")
        case "RRULE":
            guard let rule = RecurrenceRule(line.value), rule.frequency == .yearly,
                Set(rule.numbers.keys).isSubset(of: ["BYMONTH", "BYMONTHDAY"])
            else { return nil }
            return line.value.uppercased()
        default: return nil
        }
    }
}
