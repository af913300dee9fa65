import CatalogKit

/// Running text that is gathered from HTML, and written as Markdown at its paragraph's end.
struct HTMLRuns {
    /// Text in one style, without line ends.
    private struct Run {
        var text: String
        var style: Style
    }

    /// How text looks, and where it leads to.
    private struct Style: Equatable {
        var strong = false
        var emphasis = false
        var struck = false
        var code = false
        var link: String?
    }

    /// Whether a line end in the text ends a line; in HTML it is a blank.
    var keepsLines = false
    private var runs: [Run] = []
    /// The styles of the elements that are open, innermost last.
    private var styles: [(name: String, style: Style)] = []
    private var style: Style { styles.last?.style ?? Style() }

    // MARK: Gathering

    /// Adds text as it stands in the document.
    mutating func add(_ text: String) {
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where keepsLines: clean.append(scalar)
            // A soft hyphen and blanks without width show nothing, and hide words from a search.
            case "\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}": break
            case "\u{A0}", "\u{202F}", "\u{2009}": clean.append(" ")
            default: clean.append(PlainText.isControl(scalar) ? " " : scalar)
            }
        }
        append(String(clean))
    }

    private mutating func append(_ text: String) {
        if let last = runs.indices.last, runs[last].style == style {
            runs[last].text += text
        } else if !text.isEmpty {
            runs.append(Run(text: text, style: style))
        }
    }

    /// An element within running text begins.
    mutating func start(_ name: String, _ attributes: [String: String]) {
        var inner = style
        switch name {
        case "b", "strong": inner.strong = true
        case "i", "em", "cite", "dfn", "var": inner.emphasis = true
        case "s", "del", "strike": inner.struck = true
        case "code", "kbd", "samp", "tt": inner.code = true
        case "a": inner.link = attributes["href"].flatMap(MarkdownEscape.link)
        case "br": append("\n")
        case "img": add(" \(attributes["alt"] ?? "") ")
        case "option", "button": append(" ")
        default: return
        }
        styles.append((name, inner))
    }

    /// An element within running text ends.
    mutating func end(_ name: String) {
        if styles.last?.name == name { styles.removeLast() }
        if name == "option" || name == "button" { append(" ") }
    }

    /// A blank, where something ends that is no word.
    mutating func blank() {
        append(" ")
    }

    /// Forgets the text; what is open stays open.
    mutating func clear() {
        runs = []
    }

    // MARK: Writing

    /// The paragraphs as lines of Markdown; an empty line in the text parts two of them.
    func paragraphs() -> [[String]] {
        rows().split(whereSeparator: \.isEmpty).map { rows in
            let lines = rows.map { MarkdownEscape.line(write(Array($0))) }
            return lines.dropLast().map { $0 + "\\" } + lines.suffix(1)
        }
    }

    /// The lines as Markdown, without empty ones.
    func lines() -> [String] {
        rows().filter { !$0.isEmpty }.map { write($0) }
    }

    /// The runs of each line, with one blank at a time and none at the ends.
    private func rows() -> [[Run]] {
        var rows: [[Run]] = [[]]
        var needsBlank = false
        for run in runs {
            var text = ""
            for character in run.text.unicodeScalars {
                if character == "\n" {
                    if !text.isEmpty { rows[rows.count - 1].append(Run(text: text, style: run.style)) }
                    text = ""
                    rows.append([])
                    needsBlank = false
                } else if character == " " {
                    needsBlank = !text.isEmpty || rows[rows.count - 1].last != nil
                } else {
                    if needsBlank {
                        // A blank at the start of a style stands before it.
                        if text.isEmpty {
                            rows[rows.count - 1].append(Run(text: " ", style: Style()))
                        } else {
                            text += " "
                        }
                    }
                    needsBlank = false
                    text.unicodeScalars.append(character)
                }
            }
            if !text.isEmpty { rows[rows.count - 1].append(Run(text: text, style: run.style)) }
        }
        return rows
    }

    private func write(_ runs: [Run]) -> String {
        var line = ""
        var index = 0
        while index < runs.count {
            guard let link = runs[index].style.link else {
                write(runs[index], before: index + 1 < runs.count ? runs[index + 1].text.first : nil, to: &line)
                index += 1
                continue
            }
            // A link holds what follows with the same address, and the blanks between.
            var end = index + 1
            while end < runs.count {
                if runs[end].style.link == link { end += 1; continue }
                guard runs[end].text == " ", end + 1 < runs.count, runs[end + 1].style.link == link else { break }
                end += 1
            }
            line += "["
            for inner in index..<end {
                write(runs[inner], before: inner + 1 < end ? runs[inner + 1].text.first : "]", to: &line)
            }
            line += "](\(link))"
            index = end
        }
        return line
    }

    /// Writes a run; without its style where the delimiters would not be read as such (CommonMark 6.2, flanking).
    private func write(_ run: Run, before next: Character?, to line: inout String) {
        guard !run.style.code else {
            line += MarkdownEscape.code(run.text)
            return
        }
        let text = MarkdownEscape.text(run.text)
        let marks = (run.style.struck ? "~~" : "") + (run.style.strong ? "**" : "") + (run.style.emphasis ? "*" : "")
        let previous = line.last
        guard !marks.isEmpty, previous.map({ !"*~\\".contains($0) }) ?? true,
            MarkdownEscape.flanks(text.first, outside: previous), MarkdownEscape.flanks(text.last, outside: next),
            !(next.map { "*~".contains($0) } ?? false)
        else {
            line += text
            return
        }
        line += marks + text + String(marks.reversed())
    }

    /// The text of a heading, whose last `#` is not dropped.
    static func headingEnd(_ text: String) -> String {
        text.hasSuffix("#") ? text.dropLast() + "\\#" : text
    }
}
