/// Breaks text into lines.
public enum TextWrap {
    /// The lines of a text, each at most `width` columns; breaks at blanks, and within a word that is longer than a line.
    ///
    /// Line breaks in the text are kept; an empty text is one empty line.
    public static func lines(_ text: String, width: Int) -> [String] {
        guard width > 0 else { return [] }
        // Most texts are one plain line, in which no letter needs to be looked at twice.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return paragraph(text[...], width: width) }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
            paragraph($0, width: width)
        }
    }

    private static func paragraph(_ text: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.unicodeScalars.split(separator: " ") {
            var word = String(word)
            var columns = TextWidth.of(word)
            if used > 0, used + 1 + columns <= width {
                line += " " + word
                used += 1 + columns
                continue
            }
            if used > 0 { lines.append(line) }
            while columns > width {
                var head = TextWidth.prefix(of: word, fitting: width)
                // A wide letter does not fit in one column: then it is left out rather than looped over.
                if head.isEmpty { head = String(word.unicodeScalars.prefix(1)) } else { lines.append(head) }
                word = String(word.unicodeScalars.dropFirst(head.unicodeScalars.count))
                columns = TextWidth.of(word)
            }
            line = word
            used = columns
        }
        return used > 0 || lines.isEmpty ? lines + [line] : lines
    }
}
