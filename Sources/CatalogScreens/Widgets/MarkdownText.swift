/// Markdown as lines for the terminal.
enum MarkdownText {
    /// The lines of a Markdown text, each at most `width` columns.
    static func lines(_ source: String, width: Int) -> [TextLine] {
        TextWrap.lines(source, width: width).map { TextLine($0) }
    }
}
