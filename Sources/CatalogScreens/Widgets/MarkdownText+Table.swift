import CatalogKit

extension MarkdownText {
    private static let gap = 2

    /// A table in columns, or where these do not fit, a line "header: value" for each cell.
    static func table(_ table: MarkdownTable, width: Int) -> [TextLine] {
        let header = table.header.map { spans($0, .strong) }
        let rows = table.rows.map { row in row.map { spans($0) } }
        guard let widths = columnWidths([header] + rows, width: width) else {
            return pairs(header: header, rows: rows, width: width)
        }
        let rules = widths.map { [TextLine.Span(text: String(repeating: "─", count: $0), style: .border)] }
        return ([header, rules] + rows).flatMap { row(of: $0, widths: widths, alignments: table.alignments) }
    }

    /// The columns of each column of cells; nil when a word would have to be broken.
    ///
    /// What is left after every longest word has its room goes to the columns by what they lack.
    private static func columnWidths(_ rows: [[[TextLine.Span]]], width: Int) -> [Int]? {
        let needs = (rows.first ?? []).indices.map { column in
            rows.map { SpanWrap.columns(of: $0[column]) }.reduce((all: 1, longest: 1)) {
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

    private static func row(
        of cells: [[TextLine.Span]], widths: [Int], alignments: [MarkdownTable.Alignment]
    ) -> [TextLine] {
        let cells = zip(cells, widths).map { SpanWrap.lines($0, width: $1) }
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
            return spans.isEmpty ? .empty : TextLine(spans: spans)
        }
    }

    private static func pairs(
        header: [[TextLine.Span]], rows: [[[TextLine.Span]]], width: Int
    ) -> [TextLine] {
        if rows.isEmpty { return header.flatMap { SpanWrap.lines($0, width: width) } }
        let parts = rows.map { row in
            zip(header, row).flatMap { name, value in
                let colon = name.isEmpty ? [] : [TextLine.Span(text: ": ", style: .strong)]
                return SpanWrap.lines(name + colon + value, width: width)
            }
        }
        return Array(parts.joined(separator: [.empty]))
    }

    private static func blanks(_ count: Int) -> TextLine.Span {
        TextLine.Span(text: String(repeating: " ", count: count), style: .text)
    }
}
