import CatalogKit

extension JSONReader {
    /// The text at the index, with its quotation marks (RFC 8259, section 7).
    mutating func string() throws(Failure) -> String {
        let opening = index
        index += 1
        var text = ""
        var start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[start..<index], as: UTF8.self)
                index += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[start..<index], as: UTF8.self)
                text.unicodeScalars.append(try escaped())
                start = index
            default: index += 1
            }
        }
        throw Failure(fault: .unexpectedEnd, offset: opening)
    }

    /// What the escape at the index stands for.
    private mutating func escaped() throws(Failure) -> Unicode.Scalar {
        let start = index
        index += 2
        guard index <= bytes.count else { throw Failure(fault: .unexpectedEnd, offset: bytes.count) }
        switch bytes[index - 1] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let unit = unit() else { throw Failure(fault: .badEscape, offset: start) }
            return scalar(unit)
        default: throw Failure(fault: .badEscape, offset: start)
        }
    }

    /// The character that starts with a unit of UTF-16; half a surrogate pair is U+FFFD.
    private mutating func scalar(_ unit: UInt16) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let afterFirst = index
        if UTF16.isLeadSurrogate(unit), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        {
            index += 2
            if let second = self.unit(), UTF16.isTrailSurrogate(second) {
                return UTF16.decode(UTF16.EncodedScalar([unit, second]))
            }
        }
        index = afterFirst
        return "\u{FFFD}"
    }

    /// Four hexadecimal digits.
    private mutating func unit() -> UInt16? {
        guard index + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for byte in bytes[index..<index + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        index += 4
        return unit
    }
}
