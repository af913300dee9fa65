/// How long something takes (RFC 5545, section 3.3.6).
enum CalendarDuration {
    /// The seconds of `P1D`, `PT1H30M` or `P2W`; nil for anything else, and for more than some years.
    static func seconds(_ text: String) -> Int? {
        var rest = text.uppercased()[...]
        let isNegative = rest.hasPrefix("-")
        if rest.hasPrefix("+") || isNegative { rest = rest.dropFirst() }
        guard rest.hasPrefix("P") else { return nil }
        rest = rest.dropFirst()
        var (total, isTime, hasAny) = (0, false, false)
        while let first = rest.first {
            if first == "T" {
                isTime = true
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...7).contains(digits.count), let number = Int(digits) else { return nil }
            rest = rest.dropFirst(digits.count)
            let unit: Int
            switch (rest.first, isTime) {
            case ("W", false): unit = 7 * 86_400
            case ("D", false): unit = 86_400
            case ("H", true): unit = 3600
            case ("M", true): unit = 60
            case ("S", true): unit = 1
            default: return nil
            }
            rest = rest.dropFirst()
            total += number * unit
            hasAny = true
        }
        return hasAny ? (isNegative ? -total : total) : nil
    }
}
