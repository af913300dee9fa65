/// Numbers as people write them in the files: digits with at most a sign and a decimal point, without a locale.
package enum DecimalText {
    /// A whole number of at most 15 digits, or nil.
    package static func wholeNumber(_ text: String) -> Int? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard digits.utf8.count <= 15, let number = Digits.number(digits) else { return nil }
        return text.hasPrefix("-") ? -number : number
    }

    /// A number with at most 15 digits before and after a decimal point, or nil.
    package static func number(_ text: String) -> Double? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ $0.utf8.count <= 15 && Digits.number($0) != nil })
        else { return nil }
        return Double(text)
    }
}
