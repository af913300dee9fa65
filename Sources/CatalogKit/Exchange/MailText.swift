/// How mail spells headers and bodies.
enum MailText {
    /// The longest an encoded word may be, and the longest a line that holds one (RFC 2047, section 2).
    private static let longestWord = 75
    private static let longestLine = 76

    /// Whether a byte may stand in a dot-atom (RFC 5322, section 3.2.3).
    static func isDotAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }

    /// What of an id is made of letters, digits, dots, hyphens and an `@`; the rest becomes hyphens.
    static func idCharacters(_ text: String) -> String {
        String(
            decoding: text.utf8.map { isAlphanumeric($0) || ".-@".utf8.contains($0) ? $0 : UInt8(ascii: "-") },
            as: UTF8.self)
    }

    /// A header that holds an address, on lines of its own where it is long.
    static func header(_ name: String, _ address: MailAddress) -> String {
        guard !address.name.isEmpty else { return "\(name): <\(address.address)>" }
        let words = header(name, text: address.name)
        let lastLine = words.utf8.split(separator: 0x0A).last ?? []
        let fits = lastLine.count + " <>".utf8.count + address.address.utf8.count <= longestLine
        return words + (fits ? " " : "\r\n ") + "<\(address.address)>"
    }

    /// A header that holds any text: as it is where plain words do, else as encoded words (RFC 2047, section 4.2).
    static func header(_ name: String, text: String) -> String {
        let text = PlainText.line(text)
        let isPlain = text.utf8.allSatisfy { isAlphanumeric($0) || $0 == 0x20 }
        if isPlain, name.utf8.count + 2 + text.utf8.count <= longestLine { return "\(name): \(text)" }
        var words: [String] = []
        var word = ""
        var room = longestLine - name.utf8.count - 2
        for scalar in text.unicodeScalars {
            let piece = encoded(scalar)
            if wordLength(word + piece) > min(room, longestWord) {
                words.append(word)
                word = ""
                room = longestLine - 1
            }
            word += piece
        }
        words.append(word)
        // The line ends and blanks between encoded words are not part of the text.
        return "\(name): " + words.map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
    }

    private static func wordLength(_ content: String) -> Int {
        "=?utf-8?Q??=".utf8.count + content.utf8.count
    }

    /// A character in the "Q" encoding, in the narrow form that is right in a name too (RFC 2047, section 5, rule 3).
    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        if scalar == " " { return "_" }
        return String(scalar).utf8.map { isAlphanumeric($0) ? String(UnicodeScalar($0)) : octet($0) }.joined()
    }

    /// Text as lines in quoted-printable, of at most 76 characters each (RFC 2045, section 6.7).
    static func quotedPrintable(_ text: String) -> [String] {
        var lines: [String] = []
        for line in Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
            var current = ""
            let bytes = Array(line.last == 0x0D ? line.dropLast() : line)
            for (index, byte) in bytes.enumerated() {
                // A blank at the end of a line may get lost on the way, a dot alone on one may end the message, and "From"
                // at the start of one may get a mark before it.
                let isBlank = byte == 0x20 || byte == 0x09
                let isRisky =
                    isBlank && index == bytes.count - 1 || current.isEmpty && (byte == 0x2E || byte == 0x46)
                let isPlain = (0x20...0x7E).contains(byte) && byte != 0x3D || byte == 0x09
                let piece = isPlain && !isRisky ? String(UnicodeScalar(byte)) : octet(byte)
                if current.utf8.count + piece.utf8.count > longestLine - 1 {
                    lines.append(current + "=")
                    current = ""
                }
                current += piece
            }
            lines.append(current)
        }
        return lines
    }

    /// An instant as RFC 5322 writes it, section 3.3.
    static func date(_ seconds: Int) -> String {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let day = Day(number: days)
        let (year, month, number) = day.components
        let rest = seconds - days * 86_400
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Digits.padded($0, to: 2) }.joined(separator: ":")
        return
            "\(weekdays[day.weekday - 1]), \(number) \(months[month - 1]) \(Digits.padded(year, to: 4)) \(clock) +0000"
    }

    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func octet(_ byte: UInt8) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return "=" + String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
