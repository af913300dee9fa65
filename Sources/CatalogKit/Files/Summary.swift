/// A summary for a course whose file gives none.
package enum Summary {
    private static let longest = 200
    /// How headings, quotes, tables, HTML, lists, rules and code start.
    private static let notText = ["#", ">", "|", "<", "- ", "* ", "+ ", "---", "***", "===", "```", "~~~"]

    /// The first paragraph of a Markdown text as plain text, cut at a word with an ellipsis when it is long.
    package static func of(_ markdown: String) -> String {
        var paragraph: [Substring] = []
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            let text = line.drop { $0 == " " }
            let isText = !text.isEmpty && !notText.contains { text.hasPrefix($0) }
            if isText { paragraph.append(text) } else if !paragraph.isEmpty { break }
        }
        return cut(PlainText.line(withoutMarks(paragraph.joined(separator: " "))))
    }

    /// The text without the marks of emphasis, code and links.
    private static func withoutMarks(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "\\": if let escaped = rest.popFirst() { result.append(escaped) }
            case "*", "`", "[": break
            case "!" where rest.first == "[": break
            case "]": if rest.first == "(" { rest = rest.drop { $0 != ")" }.dropFirst() }
            // Within a word an underscore is a letter like any other.
            case "_" where !(result.last?.isLetter ?? false && rest.first?.isLetter ?? false): break
            default: result.append(character)
            }
        }
        return result
    }

    private static func cut(_ text: String) -> String {
        guard text.count > longest else { return text }
        let start = text.prefix(longest - 1)
        let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
        return words.trimmingSuffix { " ,;:.–-".contains($0) } + "…"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        self[..<(lastIndex { !isDropped($0) }.map(index(after:)) ?? startIndex)]
    }
}
