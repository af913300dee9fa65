import CatalogKit
import Foundation

/// Amounts of euros as texts.
package enum Euros {
    /// An amount in euros with two digits behind a point, as formats for programs have it: `45.00`.
    ///
    /// - Parameter cents: the amount in euro cents, not negative.
    /// - Returns: the amount.
    package static func text(cents: Int) -> String {
        let rest = cents % 100
        return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Reads an amount as people and programs write it: `45`, `45.0`, `45.50`, `€ 45,50`, `1.250,00`, `1,250.00`, `45,-`.
    ///
    /// A point or comma with one or two digits behind it at the end is the decimal one; any other stands between thousands.
    ///
    /// - Returns: euro cents; nil for what is no amount, is negative or has more than nine digits before the point.
    package static func cents(_ text: String) -> Int? {
        var text = text.replacingOccurrences(of: "EUR", with: "").filter { !"€  \u{A0}\u{202F}".contains($0) }
        for end in [",-", ",–", ",—", ".-"] where text.hasSuffix(end) { text.removeLast(2) }
        let parts = text.split(omittingEmptySubsequences: false) { ".,".contains($0) }
        guard let first = parts.first, let last = parts.last, !first.isEmpty,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        guard parts.count > 1 else { return euros(parts).map { $0 * 100 } }
        // More than two digits and not a group of three: a fraction that a program wrote, such as 12.5000.
        let isGroup = last.count == 3
        guard !isGroup else { return isThousands(parts) ? euros(parts).map { $0 * 100 } : nil }
        guard !last.isEmpty, parts.count == 2 || isThousands(parts.dropLast()),
            last.dropFirst(2).allSatisfy({ $0 == "0" }), let whole = euros(parts.dropLast()),
            let fraction = Int((last + "0").prefix(2))
        else { return nil }
        return whole * 100 + fraction
    }

    private static func isThousands(_ parts: [Substring]) -> Bool {
        (1...3).contains(parts.first?.count ?? 0) && parts.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func euros(_ parts: [Substring]) -> Int? {
        let digits = parts.joined()
        return digits.utf8.count <= 9 ? Int(digits) : nil
    }
}
