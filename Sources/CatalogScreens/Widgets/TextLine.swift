/// A line of a text that scrolls: pieces of text, each with its style.
struct TextLine: Equatable, Sendable {
    /// A piece of text in one style.
    struct Span: Equatable, Sendable {
        var text: String
        var style: Style
    }

    var spans: [Span]
    /// The number of the offering that the line tells of.
    private(set) var offering: Int?
    /// Whether it is that offering's first line.
    private(set) var isFirst = false
    /// The number of the choice that the line stands for.
    private(set) var choice: Int?

    /// The number of the first letter of the text on the line, from 1; nil for a line without any.
    private(set) var letter: Int?

    static let empty = TextLine("")

    /// Makes a line of one style.
    init(_ text: String, _ style: Style = .text) {
        spans = [Span(text: text, style: style)]
    }

    /// Makes a line of pieces.
    init(spans: [Span]) {
        self.spans = spans
    }

    /// A value behind its label, the rest of a long value below it.
    static func labelled(_ label: String, _ value: String, width: Int) -> [TextLine] {
        let column = min(14, width / 3)
        return TextWrap.lines(value, width: width - column).enumerated().map { index, text in
            TextLine(spans: [
                Span(text: TextWidth.pad(index == 0 ? label : "", to: column), style: .muted),
                Span(text: text, style: .text),
            ])
        }
    }

    /// The line as one of an offering's.
    func of(offering: Int, isFirst: Bool) -> TextLine {
        var line = self
        line.offering = offering
        line.isFirst = isFirst
        return line
    }

    /// The line as one of a text that is read, from a letter on.
    func at(letter: Int) -> TextLine {
        var line = self
        line.letter = letter
        return line
    }

    /// The line as a choice in a list.
    func of(choice: Int) -> TextLine {
        var line = self
        line.choice = choice
        return line
    }

    /// Draws the line in the first row of a rectangle.
    func draw(on canvas: inout Canvas, in rect: Rect) {
        var rest = rect
        for span in spans {
            rest = rest.split(left: canvas.put(span.text, in: rest, span.style)).1
        }
    }
}
