import Foundation

/// Someone who takes part, known by an e-mail address.
public struct Person: Hashable, Sendable, Codable {
    /// The address, lower-case and trimmed; two people never share one.
    public let email: String
    /// The name, as the person writes it.
    public let name: String
    /// The school's name or id, as the person gives it; may be empty.
    public let school: String

    /// Makes a person, tidying the three texts: no blanks around them, no control characters within.
    ///
    /// - Parameters:
    ///   - email: A plausible address: one `@` with something before it and a dotted host after it, no blanks.
    ///   - name: A name, not empty.
    ///   - school: A school, or nothing.
    /// - Throws: ``LedgerError/invalidEmail(_:)``, ``LedgerError/emptyName``.
    public init(email: String, name: String, school: String = "") throws(LedgerError) {
        let address = Person.key(email)
        guard Person.isPlausible(address) else { throw .invalidEmail(email) }
        let tidyName = Person.tidy(name)
        guard !tidyName.isEmpty else { throw .emptyName }
        self.email = address
        self.name = tidyName
        self.school = Person.tidy(school)
    }

    /// Makes a person from a row that was checked on its way in.
    init(email: String, knownName: String, school: String) {
        self.email = email
        name = knownName
        self.school = school
    }

    /// The form of an address under which the ledger knows a person.
    static func key(_ email: String) -> String {
        tidy(email).lowercased()
    }

    /// A text without control characters, or blanks around it.
    static func tidy(_ text: String) -> String {
        if isTidy(text) { return text }
        // NFC, so that the same name or address is the same text whichever keyboard it came from.
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !PlainText.isControl($0) }))
            .precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whether a text is printable ASCII without blanks around it, as most are: nothing is to be done to it.
    private static func isTidy(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.first != 0x20 && bytes.last != 0x20 && bytes.allSatisfy { (0x20...0x7E).contains($0) }
    }

    private static func isPlausible(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, address.utf8.count <= 254,
            !address.unicodeScalars.contains(where: breaksAddress)
        else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }

    private static func breaksAddress(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<", ">", "(", ")", "[", "]", ",", ";", ":", "\"", "\\": true
        default: scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
        }
    }
}
