import CatalogKit

/// Markdown as lines for the terminal.
///
/// A line of the text knows how many letters of the document stand before it, which is the same at any width. Letters are all
/// scalars but blanks; what is added for the eye, a bullet for instance, has none.
struct MarkdownText {
    /// Letters to mark, in order: where a search found something.
    let marks: [Range<Int>]
    /// The number of the next letter; the first is 1.
    var letter = 1

    /// Less room than this is not worth an indent or a bar: the text gets the whole line.
    private static let leastRoom = 6

    init(marks: [Range<Int>] = []) {
        self.marks = marks
    }

    /// The lines of a document, each at most `width` columns.
    static func lines(_ document: MarkdownDocument, width: Int) -> [TextLine] {
        var text = MarkdownText()
        return text.lines(document, width: width)
    }

    /// The lines of a document, each at most `width` columns.
    mutating func lines(_ document: MarkdownDocument, width: Int) -> [TextLine] {
        width > 0 ? lines(document.blocks, isTight: false, width: width) : []
    }

    private mutating func lines(_ blocks: [MarkdownBlock], isTight: Bool, width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        var followsHeading = false
        for block in blocks {
            let more = self.lines(block, width: width)
            if more.isEmpty { continue }
            // A heading belongs to what stands below it.
            let isHeading = if case .heading = block { true } else { false }
            if !lines.isEmpty, !isTight, isHeading || !followsHeading { lines.append(.empty) }
            lines += more
            followsHeading = isHeading
        }
        return lines
    }

    private mutating func lines(_ block: MarkdownBlock, width: Int) -> [TextLine] {
        switch block {
        case .heading(_, let inlines):
            return flow(Self.spans(inlines, .heading), width: width)
        case .paragraph(let inlines):
            return flow(Self.spans(inlines), width: width)
        case .list(let start, let isTight, let items):
            return list(items, start: start, isTight: isTight, width: width)
        case .quote(let blocks):
            let bar = TextLine.Span(text: "│ ", style: .muted)
            return Self.prefixed(bar, bar, width: width) { lines(blocks, isTight: false, width: $0) }
        case .code(_, let text):
            let indent = TextLine.Span(text: "  ", style: .text)
            return Self.prefixed(indent, indent, width: width) { room in
                text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
                    let spans = counted([TextLine.Span(text: String(line), style: Style(.accent))])
                    return spans.placed(SpanWrap.broken(spans.spans, width: room))
                }
            }
        case .table(let table):
            return self.table(table, width: width)
        case .rule:
            return [TextLine(String(repeating: "─", count: width), .border)]
        }
    }

    /// Running text as lines.
    private mutating func flow(_ spans: [TextLine.Span], width: Int) -> [TextLine] {
        let spans = counted(spans)
        return spans.placed(SpanWrap.lines(spans.spans, width: width))
    }

    private mutating func list(_ items: [[MarkdownBlock]], start: Int?, isTight: Bool, width: Int) -> [TextLine] {
        let markers = items.indices.map { index in start.map { "\($0 + index). " } ?? "• " }
        let column = markers.map { TextWidth.of($0) }.max() ?? 0
        let indent = TextLine.Span(text: String(repeating: " ", count: column), style: .text)
        let parts = zip(markers, items).map { marker, blocks in
            let marker = TextLine.Span(
                text: String(repeating: " ", count: column - TextWidth.of(marker)) + marker, style: .muted)
            return Self.prefixed(marker, indent, width: width) { room in
                let lines = lines(blocks, isTight: isTight, width: room)
                return lines.isEmpty ? [.empty] : lines
            }
        }
        return Array(parts.joined(separator: isTight ? [] : [.empty]))
    }

    /// Lines with `first` before the first of them and `rest` before the others.
    ///
    /// Without room for that, `first` stands above the lines if it says something, and `rest` is left out.
    private static func prefixed(
        _ first: TextLine.Span, _ rest: TextLine.Span, width: Int, _ lines: (Int) -> [TextLine]
    ) -> [TextLine] {
        let room = width - TextWidth.of(rest.text)
        guard room >= leastRoom else {
            return (first == rest ? [] : SpanWrap.lines([first], width: width)) + lines(width)
        }
        return lines(room).enumerated().map { index, line in
            var line = line
            line.spans.insert(index == 0 ? first : rest, at: 0)
            return line
        }
    }
}
