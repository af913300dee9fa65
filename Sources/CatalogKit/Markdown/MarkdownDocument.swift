/// A text in Markdown, as values: CommonMark with GitHub's tables, strikethrough and bare links.
///
/// Raw HTML is text like any other, shown as it is written. Control characters are blanks. Quotes, lists and styles nest
/// at most 32 deep; what lies deeper loses its nesting, not its words.
public struct MarkdownDocument: Equatable, Sendable {
    /// The parts, from top to bottom.
    public let blocks: [MarkdownBlock]

    /// Makes a document of parts that were read.
    init(blocks: [MarkdownBlock]) {
        self.blocks = blocks
    }

    /// Reads a text; any text is Markdown.
    public init(_ source: String) {
        blocks = MarkdownParser.blocks(of: source)
    }
}

/// A part of a document that stands on lines of its own.
public indirect enum MarkdownBlock: Equatable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [MarkdownInline])
    /// Running text.
    case paragraph([MarkdownInline])
    /// A list; numbered from `start`, or with bullets when that is nil. In a tight list no blank lines separate items.
    case list(start: Int?, isTight: Bool, items: [[MarkdownBlock]])
    /// A quotation.
    case quote([MarkdownBlock])
    /// Text that keeps its lines and blanks, without a line feed at its end.
    case code(language: String?, text: String)
    /// Cells in rows and columns.
    case table(MarkdownTable)
    /// A line between parts.
    case rule
}

/// Cells in rows and columns.
public struct MarkdownTable: Equatable, Sendable {
    /// How the cells of a column stand.
    public enum Alignment: Sendable {
        case leading, center, trailing
    }

    /// One for each column.
    public let alignments: [Alignment]
    /// The cells above the columns, one for each.
    public let header: [[MarkdownInline]]
    /// The rows below, each with a cell for each column.
    public let rows: [[[MarkdownInline]]]

    /// Makes a table; the header and each row have a cell for each alignment.
    public init(alignments: [Alignment], header: [[MarkdownInline]], rows: [[[MarkdownInline]]]) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
    }
}

/// A piece of running text.
public indirect enum MarkdownInline: Equatable, Sendable {
    /// Plain text.
    case text(String)
    /// Stressed text, often in italics.
    case emphasis([MarkdownInline])
    /// Strongly stressed text, often in bold.
    case strong([MarkdownInline])
    /// Text that no longer holds.
    case strikethrough([MarkdownInline])
    /// Text for a computer.
    case code(String)
    /// Text that refers to somewhere else.
    case link(url: String, [MarkdownInline])
    /// What a picture shows, in words.
    case image(alt: String)
    /// The end of a line in the source, which reads as a blank.
    case softBreak
    /// The end of a line that the author asked for.
    case lineBreak
}
