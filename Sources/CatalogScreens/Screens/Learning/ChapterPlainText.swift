package import CatalogKit

/// A chapter as plain lines, for output that is no screen.
package struct ChapterPlainText: Sendable {
    /// The heading, the text and the questions with their answers, without blanks at their ends.
    package let lines: [String]

    /// Lays a chapter out in 80 columns.
    package init(_ chapter: Chapter, in module: Module, _ wording: Wording) {
        let width = 80
        let title = TextWrap.lines(wording.title(of: chapter, in: module), width: width)
        let text = MarkdownText.lines(chapter.text, width: width).map { $0.spans.map(\.text).joined() }
        let checks = chapter.checks.enumerated().flatMap { number, check in
            let options = check.options.enumerated().map { index, option in
                "\(check.answers.contains(index) ? "✓" : " ") \(index + 1). \(option)"
            }
            return ["", wording.checkHeading(number + 1, of: chapter.checks.count)]
                + ([check.question] + options + [check.explanation]).flatMap { TextWrap.lines($0, width: width) }
        }
        lines = (title + [""] + text + checks).map { line in
            var line = line[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}
