/// Ids as OOAPI wants them.
enum OOAPIIdentifier {
    /// A UUID of version 8 (RFC 9562, section 5.8) that is the same for the same words, and another for any others.
    static func uuid(_ words: String...) -> String {
        let text = words.joined(separator: "\u{1F}")
        let high = hash(text, 0xCBF2_9CE4_8422_2325) & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
        let low = hash(text, 0x6C62_272E_07BB_0142) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = Array(hexadecimal(high) + hexadecimal(low))
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    /// A primary code with our own id.
    static func code(_ id: String) -> JSONValue {
        .object(["codeType": .text(OOAPIExtension.codeType), "code": .text(id)])
    }

    /// FNV-1a (RFC 9923) from a given start, its bits mixed once more (Stafford's variant 13, as in SplitMix64).
    private static func hash(_ text: String, _ start: UInt64) -> UInt64 {
        var value = text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
