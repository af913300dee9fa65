/// How iCalendar spells values and lines (RFC 5545).
enum ICalendarText {
    /// A value of type TEXT (section 3.3.11): line ends are `\n`, other control characters, which it cannot hold, blanks.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if character.isNewline {
                result += "\\n"
                continue
            }
            // By scalar, for with a combining mark behind it a semicolon is another character but still a semicolon.
            for scalar in character.unicodeScalars {
                switch scalar {
                case "\\", ";", ",": result += "\\\(scalar)"
                case _ where PlainText.isControl(scalar): result += " "
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// A content line without its line end, folded so that no line is longer than 75 octets (section 3.1).
    ///
    /// The blank that a continuation starts with counts, and no character's octets are torn apart.
    static func folded(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                result.append(contentsOf: "\r\n ".unicodeScalars)
                octets = 1
            }
            result.append(scalar)
            octets += width
        }
        return String(result)
    }
}
