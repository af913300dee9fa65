import CatalogKit
import Foundation

/// Reads amounts, lengths of time and counts as people write them in Dutch, or in English.
package enum WrittenNumber {
    /// What a text says of a price.
    package enum Price: Hashable, Sendable {
        /// Euro cents, 0 for what is free.
        case cents(Int)
        /// An amount in something else than euros.
        case otherCurrency
        /// Nothing: it does not apply, or is told elsewhere.
        case unknown
    }

    /// A price: `12,50`, `€ 1.250,-`, `EUR 12.50 p.p.`, `gratis`, `n.v.t.`; nil when it has no amount, or several.
    package static func price(_ text: String) -> Price? {
        let lower = text.lowercased()
        let letters = lower.filter(\.isLetter)
        if unknown.contains(letters), !lower.contains(where: \.isNumber) { return .unknown }
        let words = lower.split { !$0.isLetter }
        let isFree = words.first.map(free.contains) ?? false || words == ["geen"] || words == ["geen", "kosten"]
        if isFree, !lower.contains(where: \.isNumber) { return .cents(0) }
        if isOtherCurrency(lower) { return .otherCurrency }
        let runs = numbers(in: lower)
        guard runs.count == 1, let euros = decimal(runs[0]), (0...1_000_000).contains(euros) else { return nil }
        return .cents(Int((euros * 100).rounded()))
    }

    /// Whether a text names a currency other than the euro.
    package static func isOtherCurrency(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isCurrencySymbol }
        return words.contains { word in
            currencies.contains(String(word)) || word.contains { $0.isCurrencySymbol && $0 != "€" }
        }
    }

    /// Hours: `2`, `2,5 uur`, `90 minuten`, `1:30`, `1 uur en 30 min`, `1½ uur`.
    ///
    /// A dagdeel is no number of hours: three with one provider, four with another, and the hours count in what a region
    /// accounts for. So it is not read, and neither are days and weeks.
    package static func hours(_ text: String) -> Double? {
        var text = text.lowercased()
        for (sign, digits) in [("¼", ",25"), ("½", ",5"), ("¾", ",75")] { text = text.replacing(sign, with: digits) }
        let clock = text.split(separator: ":", omittingEmptySubsequences: false)
        if clock.count == 2, let hours = whole(clock[0]), let minutes = whole(clock[1].prefix(2)), minutes < 60 {
            return Double(hours * 60 + minutes) / 60
        }
        let runs = numbers(in: text)
        let words = text.split { !$0.isLetter }
        guard (1...2).contains(runs.count), words.allSatisfy({ hourWords.contains($0) || minuteWords.contains($0) })
        else { return nil }
        let units = words.filter { $0 != "en" && $0 != "and" }
        let amounts = runs.compactMap(decimal)
        guard amounts.count == runs.count, units.count == runs.count || (units.isEmpty && runs.count == 1) else {
            return nil
        }
        let minutes = zip(amounts, units.isEmpty ? ["uur"] : units).reduce(0.0) { sum, part in
            sum + part.0 * (minuteWords.contains(part.1) ? 1 : 60)
        }
        let hours = units.isEmpty && runs.count == 1 ? amounts[0] : minutes / 60
        return hours > 0 && hours <= 10_000 ? hours : nil
    }

    /// A count: `16`, `max. 16 deelnemers`, `1.250`; nil when there is no whole number, or several.
    package static func count(_ text: String) -> Int? {
        let runs = numbers(in: text)
        guard runs.count == 1, let number = decimal(runs[0]), number == number.rounded(), (0...100_000).contains(number)
        else { return nil }
        return Int(number)
    }

    /// Degrees, with a comma or a point before the decimals.
    package static func degrees(_ text: String) -> Double? {
        DecimalText.number(text.replacing(",", with: "."))
    }

    /// A number with a comma or a point: of both the last is the decimal sign, and one before exactly three digits is none,
    /// unless a nought stands before it.
    package static func decimal(_ text: some StringProtocol) -> Double? {
        guard text.utf8.count <= 20, let last = text.lastIndex(where: { $0 == "," || $0 == "." }) else {
            return DecimalText.number(String(text))
        }
        let (head, tail) = (text[..<last], text[text.index(after: last)...])
        let groups = head.split(separator: text[last] == "," ? "." : ",", omittingEmptySubsequences: false)
        let isMixed = head.contains { $0 == "," || $0 == "." } && !head.contains(text[last])
        if isMixed || (tail.count != 3 || head == "0") && !head.contains(text[last]) {
            guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
            return DecimalText.number(groups.joined() + (tail.isEmpty ? "" : ".\(tail)"))
        }
        let parts = text.split(separator: text[last], omittingEmptySubsequences: false)
        guard parts.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        return DecimalText.number(parts.joined())
    }

    /// The runs of digits with points and commas within them.
    private static func numbers(in text: String) -> [Substring] {
        text.split { !("0"..."9").contains($0) && $0 != "," && $0 != "." }.compactMap { run in
            let trimmed = run.drop { $0 == "," || $0 == "." }
            guard let last = trimmed.lastIndex(where: { $0 != "," && $0 != "." }) else { return nil }
            return trimmed[...last]
        }
    }

    private static func whole(_ text: some StringProtocol) -> Int? {
        DecimalText.wholeNumber(text.trimmingCharacters(in: .whitespaces))
    }

    private static let hourWords: Set<Substring> = ["uur", "uren", "u", "h", "hour", "hours", "hrs", "en", "and"]
    private static let minuteWords: Set<Substring> = ["min", "minuut", "minuten", "m", "minute", "minutes", "mins"]
    private static let free: Set<Substring> = ["gratis", "kosteloos", "free", "niets"]
    private static let unknown: Set<String> = [
        "nvt", "na", "nb", "onbekend", "ntb", "unknown", "tbd", "opaanvraag", "",
    ]
    private static let currencies: Set<String> = [
        "usd", "gbp", "aud", "chf", "cad", "dollar", "dollars", "pond", "sek",
    ]
}
