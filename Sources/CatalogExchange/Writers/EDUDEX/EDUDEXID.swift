/// Identifiers as EDU-DEX allows them.
///
/// The manual ("dos and don'ts") asks for `a-z`, `A-Z`, `0-9`, `-` and `_` only; the API's description for 64 characters at
/// most. An id that is no such one is made fit, and told apart from others by a number that follows from all of it.
enum EDUDEXID {
    /// How long an id may be, so that those of its days and costs, which begin with it, fit too.
    static let longest = 52

    /// The id that stands for one of ours: the same every time, and different for different ones.
    static func of(_ id: String) -> String {
        let parts = id.split(separator: "@", omittingEmptySubsequences: false)
        let plain = parts.joined(separator: "_")
        let isPlain =
            parts.count <= 2 && !id.contains("_") && !plain.isEmpty && plain.utf8.count <= longest
            && plain.utf8.allSatisfy(isAllowed)
        if isPlain { return plain }
        let start = plain.utf8.map { isAllowed($0) ? $0 : UInt8(ascii: "-") }.prefix(longest - 17)
        return String(decoding: start, as: UTF8.self) + "_" + hash(id)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }

    /// FNV-1a in 64 bits, as sixteen digits.
    private static func hash(_ text: String) -> String {
        let value = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
