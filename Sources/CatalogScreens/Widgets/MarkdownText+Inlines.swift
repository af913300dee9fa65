import CatalogKit

extension MarkdownText {
    /// Running text as pieces; a line feed ends a line.
    static func spans(_ inlines: [MarkdownInline], _ style: Style = .text) -> [TextLine.Span] {
        inlines.flatMap { inline -> [TextLine.Span] in
            var style = style
            switch inline {
            case .text(let text):
                return [TextLine.Span(text: text, style: style)]
            case .emphasis(let content):
                style.underlined = true
                return spans(content, style)
            case .strong(let content):
                style.bold = true
                return spans(content, style)
            case .strikethrough(let content):
                // A terminal may have no line through text: the marks say it instead.
                style.role = .muted
                let mark = TextLine.Span(text: "~~", style: style)
                return [mark] + spans(content, style) + [mark]
            case .code(let text):
                style.role = .accent
                return [TextLine.Span(text: text, style: style)]
            case .link(let url, let content):
                style.role = .accent
                style.underlined = true
                return link(url, spans(content, style), style)
            case .image(let alt):
                return alt.isEmpty ? [] : [TextLine.Span(text: "[\(alt)]", style: .muted)]
            case .softBreak:
                return [TextLine.Span(text: " ", style: style)]
            case .lineBreak:
                return [TextLine.Span(text: "\n", style: style)]
            }
        }
    }

    /// The text of a link, and where it leads unless the text says so already.
    private static func link(_ url: String, _ content: [TextLine.Span], _ style: Style) -> [TextLine.Span] {
        let text = content.map(\.text).joined()
        if text.isEmpty { return [TextLine.Span(text: url, style: style)] }
        let isSaid = ["", text, "mailto:" + text, "http://" + text].contains(url)
        return isSaid ? content : content + [TextLine.Span(text: " (\(url))", style: .muted)]
    }
}
