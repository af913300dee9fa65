import Foundation

/// Identifiers of lower-case letters a–z, digits and hyphens.
package enum Slug {
    /// Whether a text is a slug: it starts with a letter or digit, and goes on with those and hyphens.
    package static func isValid(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, isWordByte(first) else { return false }
        return text.utf8.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "-") }
    }

    /// Whether a text is an offering's id: a slug, `@`, and a slug that starts with a date.
    package static func isValidOfferingID(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, isValid(parts[0]), isValid(parts[1]), Day(parts[1].prefix(10)) != nil else {
            return false
        }
        return parts[1].count == 10 || parts[1].dropFirst(10).first == "-"
    }

    /// The slug of a text: letters without their marks, anything else a hyphen; nil when nothing is left.
    package static func of(_ text: String) -> String? {
        let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        let words = folded.utf8.split { !isWordByte($0) }
        return words.isEmpty ? nil : words.map { String(Substring($0)) }.joined(separator: "-")
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
