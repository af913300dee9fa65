import CatalogKit

/// What somebody means by what they typed.
enum Typed {
    /// The text without blanks around it.
    static func text(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// The day of `2027-03-01`, or of `1-3-2027` as people here write it; nil for anything else.
    static func day(_ text: String) -> Day? {
        let text = text.filter { $0 != " " }
        if let day = Day(text) { return day }
        let parts = text.split(whereSeparator: { "-/.".contains($0) }).compactMap { Int($0) }
        guard parts.count == 3, parts.allSatisfy({ $0 > 0 }) else { return nil }
        return Day(year: parts[2], month: parts[1], day: parts[0])
    }
}
