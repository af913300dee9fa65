extension MarkdownDocument {
    /// The words alone, with a blank where a part, a line or a cell ends.
    public var plainText: String {
        blocks.map(Self.text).joined(separator: " ")
    }

    private static func text(_ block: MarkdownBlock) -> String {
        switch block {
        case .heading(_, let inlines), .paragraph(let inlines): text(inlines)
        case .list(_, _, let items): items.joined().map(text).joined(separator: " ")
        case .quote(let blocks): blocks.map(text).joined(separator: " ")
        case .code(_, let code): code
        case .table(let table): ([table.header] + table.rows).joined().map(text).joined(separator: " ")
        case .rule: ""
        }
    }

    private static func text(_ inlines: [MarkdownInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text), .code(let text), .image(let text): text
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, let inner): text(inner)
            case .softBreak, .lineBreak: " "
            }
        }.joined()
    }
}
