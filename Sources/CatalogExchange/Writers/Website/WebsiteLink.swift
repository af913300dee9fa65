import CatalogKit

/// Addresses that a page may link to.
enum WebsiteLink {
    /// Whether an address is one of the web or of mail; anything else could be a script.
    static func isSafe(_ address: String) -> Bool {
        let lower = address.lowercased()
        if lower.hasPrefix("mailto:") { return isMail(String(address.dropFirst(7))) }
        return URLText.isWebAddress(lower)
    }

    /// Whether a text is a mail address, and nothing more.
    static func isMail(_ address: String) -> Bool {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "+") }
            }
    }

    /// A path with what a path cannot hold as it is in percent-encoding (RFC 3986, section 2.1).
    static func path(_ name: String) -> String {
        encoded(name) { isPlain($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }
    }

    /// A text as a part of a query, in percent-encoding.
    static func query(_ text: String) -> String {
        encoded(text, isPlain)
    }

    /// An address with everything in percent-encoding that cannot stand in one (RFC 3986, section 2).
    static func encoded(_ address: String) -> String {
        encoded(address) { isPlain($0) || ":/?#@!$&'()*+,;=%".utf8.contains($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "-._~".utf8.contains(byte)
    }

    private static func encoded(_ text: String, _ isKept: (UInt8) -> Bool) -> String {
        var result = ""
        for byte in text.utf8 {
            if isKept(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
