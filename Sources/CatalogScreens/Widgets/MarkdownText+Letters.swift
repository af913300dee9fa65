/// Pieces of text whose letters are counted.
struct CountedSpans {
    /// The pieces, those that are marked selected.
    let spans: [TextLine.Span]
    /// The number of the first letter.
    let first: Int
    /// How many there are.
    let count: Int

    /// The lines that the pieces were broken into, each with the number of its first letter.
    func placed(_ lines: [TextLine]) -> [TextLine] {
        var next = first
        return lines.map { line in
            let count = line.spans.reduce(0) { $0 + Letters.count(in: $1.text) }
            guard count > 0 else { return line }
            defer { next += count }
            return line.at(letter: next)
        }
    }
}

extension MarkdownText {
    /// Counts the letters of the next pieces of the document, and marks those that are to be marked.
    mutating func counted(_ spans: [TextLine.Span]) -> CountedSpans {
        let first = letter
        letter += spans.reduce(0) { $0 + Letters.count(in: $1.text) }
        return CountedSpans(spans: Letters.marked(spans, from: first, marks), first: first, count: letter - first)
    }
}

/// Letters: all scalars but blanks and line feeds.
enum Letters {
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar != " " && scalar != "\n"
    }

    static func count(in text: String) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 }
            ? text.utf8.count { $0 != 0x20 && $0 != 0x0A } : text.unicodeScalars.count(where: isLetter)
    }

    /// Pieces of which the letters that a mark covers are selected, the blanks between them too.
    fileprivate static func marked(
        _ spans: [TextLine.Span], from first: Int, _ marks: [Range<Int>]
    ) -> [TextLine.Span] {
        let last = first + spans.reduce(0) { $0 + count(in: $1.text) }
        let marks = marks.filter { $0.overlaps(first..<max(first + 1, last)) }
        guard !marks.isEmpty else { return spans }
        var letter = first
        return spans.flatMap { span -> [TextLine.Span] in
            var pieces: [TextLine.Span] = []
            for scalar in span.text.unicodeScalars {
                // A blank belongs to a mark that goes on behind it.
                let isMarked = marks.contains {
                    isLetter(scalar) ? $0.contains(letter) : $0.dropFirst().contains(letter)
                }
                let style = span.style.selected(isMarked)
                if let index = pieces.indices.last, pieces[index].style == style {
                    pieces[index].text.unicodeScalars.append(scalar)
                } else {
                    pieces.append(TextLine.Span(text: String(scalar), style: style))
                }
                if isLetter(scalar) { letter += 1 }
            }
            return pieces
        }
    }
}
