import CatalogKit

extension MarkdownText {
    private static let gap = 2

    /// A table in columns, or where these do not fit, a line "header: value" for each cell.
    mutating func table(_ table: MarkdownTable, width: Int) -> [TextLine] {
        let header = table.header.map { counted(Self.spans($0, .strong)) }
        let rows = table.rows.map { row in row.map { counted(Self.spans($0)) } }
        guard let widths = Self.columnWidths([header] + rows, width: width) else {
            return Self.pairs(header: header, rows: rows, width: width)
        }
        let rules = widths.enumerated().flatMap { column, width in
            [
                Self.blanks(column > 0 ? Self.gap : 0),
                TextLine.Span(text: String(repeating: "─", count: width), style: .border),
            ]
        }
        func lines(_ row: [CountedSpans]) -> [TextLine] {
            Self.row(of: row, widths: widths, alignments: table.alignments)
        }
        return lines(header) + [TextLine(spans: rules.filter { !$0.text.isEmpty })] + rows.flatMap(lines)
    }

    /// The columns of each column of cells; nil when a word would have to be broken.
    ///
    /// What is left after every longest word has its room goes to the columns by what they lack.
    private static func columnWidths(_ rows: [[CountedSpans]], width: Int) -> [Int]? {
        let needs = (rows.first ?? []).indices.map { column in
            rows.map { SpanWrap.columns(of: $0[column].spans) }.reduce((all: 1, longest: 1)) {
                (max($0.all, $1.all), max($0.longest, $1.longest))
            }
        }
        let room = width - gap * (needs.count - 1)
        let longest = needs.reduce(0) { $0 + $1.longest }
        guard longest <= room else { return nil }
        let lack = needs.reduce(0) { $0 + $1.all } - longest
        if lack <= room - longest { return needs.map(\.all) }
        return needs.map { $0.longest + ($0.all - $0.longest) * (room - longest) / lack }
    }

    /// The cells of a row side by side. The letters of a line are not in order then: each counts as one more of the row's.
    private static func row(
        of cells: [CountedSpans], widths: [Int], alignments: [MarkdownTable.Alignment]
    ) -> [TextLine] {
        let first = cells.first?.first ?? 0
        let count = cells.reduce(0) { $0 + $1.count }
        let cells = zip(cells, widths).map { SpanWrap.lines($0.spans, width: $1) }
        return (0..<max(1, cells.map(\.count).max() ?? 0)).map { number in
            var spans: [TextLine.Span] = []
            var missing = 0
            for (column, lines) in cells.enumerated() {
                let text = number < lines.count ? lines[number].spans : []
                let free = widths[column] - text.reduce(0) { $0 + TextWidth.of($1.text) }
                let before =
                    switch alignments[column] {
                    case .leading: 0
                    case .center: free / 2
                    case .trailing: free
                    }
                if !text.isEmpty, missing + before > 0 { spans.append(blanks(missing + before)) }
                spans += text
                missing = text.isEmpty ? missing + widths[column] + gap : free - before + gap
            }
            let line = spans.isEmpty ? TextLine.empty : TextLine(spans: spans)
            return count > 0 ? line.at(letter: first + min(number, count - 1)) : line
        }
    }

    private static func pairs(
        header: [CountedSpans], rows: [[CountedSpans]], width: Int
    ) -> [TextLine] {
        if rows.isEmpty { return header.flatMap { $0.placed(SpanWrap.lines($0.spans, width: width)) } }
        let parts = rows.map { row in
            zip(header, row).flatMap { name, value in
                let colon = name.spans.isEmpty ? [] : [TextLine.Span(text: ": ", style: .strong)]
                let lines = SpanWrap.lines(name.spans + colon + value.spans, width: width)
                return lines.enumerated().map { number, line in
                    value.count > 0 ? line.at(letter: value.first + min(number, value.count - 1)) : line
                }
            }
        }
        return Array(parts.joined(separator: [.empty]))
    }

    private static func blanks(_ count: Int) -> TextLine.Span {
        TextLine.Span(text: String(repeating: " ", count: count), style: .text)
    }
}
