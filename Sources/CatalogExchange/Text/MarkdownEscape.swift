import CatalogKit

/// Writes text so that Markdown reads it as it is.
enum MarkdownEscape {
    /// Running text with a backslash before each character that would mean something.
    ///
    /// Addresses of the web stay as they are: Markdown makes links of them.
    static func text(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            isAddress(word) ? String(word) : escaped(word)
        }.joined(separator: " ")
    }

    private static func isAddress(_ word: Substring) -> Bool {
        guard ["http://", "https://", "www."].contains(where: { word.lowercased().hasPrefix($0) }) else { return false }
        return word.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "-._~:/?#@!$+,%=".utf8.contains(byte)
        }
    }

    private static func escaped(_ word: Substring) -> String {
        guard word.utf8.contains(where: { "\\`*_[]<&~|".utf8.contains($0) }) else { return String(word) }
        let characters = Array(word.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, character) in characters.enumerated() {
            switch character {
            case "\\", "`", "*", "[", "]", "<", "~", "|": result.append("\\")
            case "_":
                // Within a word it means nothing.
                let before = index > 0 && isWord(characters[index - 1])
                let after = index + 1 < characters.count && isWord(characters[index + 1])
                if !(before && after) { result.append("\\") }
            case "&"
            where index + 1 < characters.count && (isWord(characters[index + 1]) || characters[index + 1] == "#"):
                result.append("\\")
            default: break
            }
            result.append(character)
        }
        return String(result)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// A line of a paragraph that begins no heading, list, quotation, rule or table.
    static func line(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        let rest = line.unicodeScalars.dropFirst()
        switch first {
        case "#", ">": return "\\" + line
        case "-", "+":
            if rest.first == nil || rest.first == " " { return "\\" + line }
        case "0"..."9":
            let digits = line.unicodeScalars.prefix { ("0"..."9").contains($0) }
            let after = line.unicodeScalars.dropFirst(digits.count)
            if let mark = after.first, mark == "." || mark == ")", after.dropFirst().first ?? " " == " " {
                return "\(String(digits))\\\(String(after))"
            }
        default: break
        }
        // A line of these alone may underline a heading or a table's head, or be a rule.
        return line.unicodeScalars.allSatisfy { "-=:| ".unicodeScalars.contains($0) } ? "\\" + line : line
    }

    /// Text for a computer, between backticks of which it has no such row.
    static func code(_ text: String) -> String {
        let fence = String(repeating: "`", count: longestRun(of: "`", in: text) + 1)
        let blank = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        return fence + blank + text + blank + fence
    }

    /// An address that may be linked to, of the web or of mail, with what would end it encoded; nil for any other.
    static func link(_ address: String) -> String? {
        let address = PlainText.line(address)
        guard ["http://", "https://", "mailto:"].contains(where: { address.lowercased().hasPrefix($0) }) else {
            return nil
        }
        var link = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case " ", "<", ">", "(", ")", "\\", "\"", "`", "|", "[", "]", "*":
                link += "%" + String(scalar.value, radix: 16, uppercase: true)
            case "&": link += "\\&"
            default: link.unicodeScalars.append(scalar)
            }
        }
        return link
    }

    /// Whether a delimiter between a character of its text and one outside is read as one.
    static func flanks(_ inner: Character?, outside: Character?) -> Bool {
        guard let inner, let outside else { return true }
        return isWordLike(inner) || !isWordLike(outside)
    }

    private static func isWordLike(_ character: Character) -> Bool {
        !character.isWhitespace && !character.isPunctuation && !character.isSymbol
    }

    /// How many of a character stand in a row at most.
    static func longestRun(of character: Character, in text: String) -> Int {
        var (longest, run) = (0, 0)
        for other in text {
            run = other == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// A line of code as it is shown: blanks for what is no text.
    static func visible(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    scalar == "\t" ? [" ", " ", " ", " "] : [PlainText.isControl(scalar) ? " " : scalar]
                }))
    }

    /// A line without blanks at its end.
    static func trimmed(_ line: String) -> String {
        guard line.utf8.last == 0x20, let last = line.lastIndex(where: { $0 != " " }) else {
            return line.utf8.last == 0x20 ? "" : line
        }
        return String(line[...last])
    }
}
