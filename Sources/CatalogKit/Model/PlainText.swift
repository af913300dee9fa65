/// Text from outside, made safe to show.
package enum PlainText {
    /// Whether a character steers a terminal or the direction of text instead of being text.
    ///
    /// C0, DEL and C1, the line and paragraph separators, the bidirectional overrides and isolates, and what is no
    /// character at all (U+FEFF within a text, U+FFFE, U+FFFF).
    package static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// The text on one line: control characters are blanks, blanks come one at a time and not at the ends.
    package static func line(_ text: String) -> String {
        if isPlainLine(text.utf8.span) { return text }
        let cleaned = text.unicodeScalars.split { $0 == " " || isControl($0) }
        return String(String.UnicodeScalarView(cleaned.joined(separator: [" "])))
    }

    /// The first control character that is no tab or line end, or nil.
    static func firstControl(in text: String) -> Unicode.Scalar? {
        text.unicodeScalars.first { isControl($0) && $0 != "\n" && $0 != "\t" && $0 != "\r" }
    }

    /// Whether ``line(_:)`` has nothing to do; answers no where only a closer look can tell.
    private static func isPlainLine(_ bytes: Span<UInt8>) -> Bool {
        var previous: UInt8 = 0x20
        var index = 0
        while index < bytes.count {
            // Mostly eight follow that are plain and have no blank beside a blank.
            while index &+ 8 <= bytes.count {
                let word = ByteWord(bytes, at: index)
                let blanks = word.places(of: 0x20)
                let areTwo = blanks & blanks &<< 8 != 0 || previous == 0x20 && blanks & 0x80 != 0
                guard word.isPrintable, !areTwo else { break }
                index &+= 8
                previous = bytes[index &- 1]
            }
            guard index < bytes.count else { break }
            let byte = bytes[index]
            index &+= 1
            switch byte {
            case 0x21...0x7E: break
            case 0x20: if previous == 0x20 { return false }
            case 0x00..<0x20, 0x7F: return false
            // Second bytes of what could be C1, U+2028 and further, U+FEFF and U+FFFE: E2 80/81, EF BB/BF, C2 80–9F.
            case 0x80...0x9F where previous == 0xC2: return false
            case 0x80, 0x81: if previous == 0xE2 { return false }
            case 0xBB, 0xBF: if previous == 0xEF { return false }
            default: break
            }
            previous = byte
        }
        return previous != 0x20
    }
}
