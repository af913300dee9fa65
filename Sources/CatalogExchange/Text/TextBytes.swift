import Foundation

/// Makes text of bytes whose encoding nobody names.
package enum TextBytes {
    /// The text, without a byte order mark: UTF-8, UTF-16 where a byte order mark says so, or else Windows-1252, in which
    /// the five bytes that it leaves out become U+FFFD.
    ///
    /// - Parameter bytes: what a file holds.
    /// - Returns: the text, and whether it was read as Windows-1252.
    package static func text(_ bytes: [UInt8]) -> (text: String, isWindows1252: Bool) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            return (String(decoding: units(bytes, isLittle: true), as: UTF16.self), false)
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return (String(decoding: units(bytes, isLittle: false), as: UTF16.self), false)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if let utf8 = String(validating: text, as: UTF8.self) { return (utf8, false) }
        return (windows1252(text), true)
    }

    /// Text in Windows-1252.
    package static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            let value = (0x80...0x9F).contains(byte) ? special[Int(byte) - 0x80] : UInt16(byte)
            scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    /// Windows-1252 from 0x80 to 0x9F (the Unicode Consortium's CP1252.TXT).
    private static let special: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    private static func units(_ bytes: [UInt8], isLittle: Bool) -> [UInt16] {
        stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
    }
}
