/// Breaks pieces of text into lines, each piece keeping its style.
enum SpanWrap {
    /// The lines of a text, each at most `width` columns; breaks at blanks, and within a word that is longer than a line.
    ///
    /// A line feed ends a line; several blanks are one. A text without words has no lines.
    static func lines(_ spans: [TextLine.Span], width: Int) -> [TextLine] {
        guard width > 0 else { return [] }
        var writer = Writer(width: width)
        for span in spans { writer.write(span) }
        writer.endWord()
        return writer.finished()
    }

    /// The lines of a text that keeps its blanks: broken where a line is full, wherever that is.
    static func broken(_ spans: [TextLine.Span], width: Int) -> [TextLine] {
        guard width > 0 else { return [] }
        var writer = Writer(width: width)
        for span in spans { writer.put(span) }
        return spans.allSatisfy(\.text.isEmpty) ? [.empty] : writer.finished()
    }

    /// The columns of a text on one line, and those of its longest word.
    static func columns(of spans: [TextLine.Span]) -> (all: Int, longest: Int) {
        let words = spans.map(\.text).joined().split { $0 == " " || $0 == "\n" }.map { TextWidth.of($0) }
        return (words.reduce(0, +) + max(0, words.count - 1), words.max() ?? 0)
    }

    /// Fills lines, a word at a time.
    private struct Writer {
        let width: Int
        private var lines: [TextLine] = []
        private var line: [TextLine.Span] = []
        private var used = 0
        /// The word so far; its pieces may differ in style.
        private var word: [TextLine.Span] = []
        /// The style of the blank before the word.
        private var blank = Style.text

        init(width: Int) {
            self.width = width
        }

        mutating func write(_ span: TextLine.Span) {
            let scalars = span.text.unicodeScalars
            var rest = scalars[...]
            while let end = rest.firstIndex(where: { $0 == " " || $0 == "\n" }) {
                append(rest[..<end], span.style)
                endWord()
                if rest[end] == " " { blank = span.style } else { endLine() }
                rest = rest[scalars.index(after: end)...]
            }
            append(rest, span.style)
        }

        private mutating func append(_ piece: Substring.UnicodeScalarView, _ style: Style) {
            if !piece.isEmpty { Self.append(String(Substring(piece)), style, to: &word) }
        }

        mutating func endWord() {
            guard !word.isEmpty else { return }
            let columns = word.reduce(0) { $0 + TextWidth.of($1.text) }
            if used > 0 {
                if used + 1 + columns <= width {
                    Self.append(" ", blank, to: &line)
                    used += 1
                } else {
                    endLine()
                }
            }
            if used + columns <= width {
                for span in word { Self.append(span.text, span.style, to: &line) }
                used += columns
            } else {
                for span in word { put(span) }
            }
            word.removeAll(keepingCapacity: true)
        }

        /// Writes a piece at the end of the line and goes on below where it is full.
        mutating func put(_ span: TextLine.Span) {
            let columns = TextWidth.of(span.text)
            if used + columns <= width {
                Self.append(span.text, span.style, to: &line)
                used += columns
                return
            }
            var rest = span.text
            while !rest.isEmpty {
                let head = TextWidth.prefix(of: rest, fitting: width - used)
                if !head.isEmpty {
                    Self.append(head, span.style, to: &line)
                    used += TextWidth.of(head)
                    rest = String(rest.unicodeScalars.dropFirst(head.unicodeScalars.count))
                } else if used > 0 {
                    endLine()
                } else {
                    // A wide letter does not fit in one column: then it is left out rather than looped over.
                    rest = String(rest.unicodeScalars.dropFirst())
                }
            }
        }

        mutating func finished() -> [TextLine] {
            if !line.isEmpty { endLine() }
            return lines
        }

        private mutating func endLine() {
            lines.append(line.isEmpty ? .empty : TextLine(spans: line))
            line = []
            used = 0
        }

        private static func append(_ text: String, _ style: Style, to spans: inout [TextLine.Span]) {
            if let last = spans.indices.last, spans[last].style == style {
                spans[last].text += text
            } else {
                spans.append(TextLine.Span(text: text, style: style))
            }
        }
    }
}
