/// Writes an HTML document as Markdown, from its first element to its last.
struct HTMLMarkdown {
    /// A list that is being written.
    private struct List {
        /// The number of the next item; nil for bullets.
        var number: Int?
        /// What ends the number, or the bullet.
        let mark: String
        /// How many items were begun.
        var items = 0
    }

    /// How deep quotations and lists nest; what lies deeper keeps its words.
    private static let deepest = 12
    private static let headings = ["h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6]
    private static let blockNames: Set<String> = Set([
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl",
        "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "li", "main",
        "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tr", "td", "th", "caption", "ul",
    ]).union(headings.keys)
    private static let unseen: Set<String> = [
        "head", "script", "style", "title", "iframe", "object", "noembed", "noframes",
    ]

    private var blocks = MarkdownBlocks()
    private var runs = HTMLRuns()
    private var lists: [List] = []
    /// For each open element that may be a container, whether it became one.
    private var opened: [Bool] = []
    /// The bullet or mark of the list that has just ended, so that one after it takes another.
    private var endedMark: String?
    private var heading: Int?
    /// The text of a `<pre>`, and how deep within it we are.
    private var code: (text: String, depth: Int)?

    /// The Markdown of what stands in a document.
    mutating func markdown(of events: [HTMLEvent]) -> String {
        let breaks = Self.blockNames.subtracting(["html", "body"]).union(["br"])
        runs.keepsLines = !events.contains { $0.starts(breaks) }
        var index = 0
        var unseenDepth = 0
        while index < events.count {
            switch events[index] {
            case .start(let name, _) where unseenDepth > 0 || Self.unseen.contains(name): unseenDepth += 1
            case .end where unseenDepth > 0: unseenDepth -= 1
            case .text where unseenDepth > 0: break
            case .start("table", _) where code == nil:
                flush()
                if let table = HTMLTable(events: events, from: index) {
                    write(table.caption.paragraphs().first ?? [])
                    write(table.lines)
                    index = table.end
                }
            case .start(let name, let attributes): start(name, attributes)
            case .end(let name): end(name)
            case .text(let text):
                if code != nil { code?.text += text } else { runs.add(text) }
            }
            index += 1
        }
        flush()
        return blocks.lines.joined(separator: "\n")
    }

    // MARK: Elements

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        if code != nil {
            code?.depth += 1
            if name == "br" { code?.text += "\n" } else { breakCode(at: name) }
            return
        }
        if Self.blockNames.contains(name) { flush() }
        switch name {
        case "ul", "ol", "menu", "dir": startList(name, attributes)
        case "li": startItem()
        case "blockquote":
            opened.append(blocks.depth < Self.deepest)
            if blocks.depth < Self.deepest { blocks.openQuote() }
        case "pre": code = ("", 0)
        case "hr": write(["* * *"])
        default:
            if let level = Self.headings[name] { heading = level } else { runs.start(name, attributes) }
        }
    }

    private mutating func end(_ name: String) {
        breakCode(at: name)
        if let (text, depth) = code {
            code = depth > 0 ? (text, depth - 1) : nil
            if depth == 0 { writeCode(text) }
            return
        }
        if Self.blockNames.contains(name) { flush() }
        switch name {
        case "ul", "ol", "menu", "dir": endedMark = lists.popLast()?.mark
        case "li", "blockquote":
            // An item without a word takes no number.
            if opened.popLast() == true, !blocks.close(), name == "li", let list = lists.indices.last {
                lists[list].items -= 1
                lists[list].number = lists[list].number.map { $0 - 1 }
            }
            endedMark = nil
        default:
            if Self.headings[name] != nil { heading = nil } else { runs.end(name) }
        }
    }

    /// Within a `<pre>` a block begins and ends with a line.
    private mutating func breakCode(at name: String) {
        if Self.blockNames.contains(name), let text = code?.text, !text.isEmpty, !text.hasSuffix("\n") {
            code?.text += "\n"
        }
    }

    private mutating func startList(_ name: String, _ attributes: [String: String]) {
        let start = name == "ol" ? attributes["start"].flatMap { Int($0) } ?? 1 : nil
        let number = start.map { (0...999_999).contains($0) ? $0 : 1 }
        let marks = number == nil ? ["-", "+"] : [".", ")"]
        // Within an item the list follows its text at once; a number but 1 needs a blank line there.
        blocks.isTight = !lists.isEmpty && endedMark == nil && (number ?? 1) == 1
        lists.append(List(number: number, mark: endedMark == marks[0] ? marks[1] : marks[0]))
        endedMark = nil
    }

    private mutating func startItem() {
        guard blocks.depth < Self.deepest else { return opened.append(false) }
        opened.append(true)
        if lists.isEmpty { lists.append(List(number: nil, mark: "-")) }
        let last = lists.count - 1
        if lists[last].items > 0 { blocks.isTight = true }
        lists[last].items += 1
        let marker = lists[last].number.map { "\($0)\(lists[last].mark) " } ?? "\(lists[last].mark) "
        if let number = lists[last].number { lists[last].number = number + 1 }
        blocks.openItem(marker)
    }

    // MARK: Blocks

    /// Ends the paragraph or heading that is being gathered.
    private mutating func flush() {
        if let heading {
            let text = runs.lines().joined(separator: " ")
            if !text.isEmpty { write([String(repeating: "#", count: heading) + " " + HTMLRuns.headingEnd(text)]) }
        } else {
            for paragraph in runs.paragraphs() { write(paragraph) }
        }
        runs.clear()
    }

    private mutating func writeCode(_ text: String) {
        var code = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            MarkdownEscape.visible(String($0))
        }
        while code.last?.allSatisfy(\.isWhitespace) == true { code.removeLast() }
        guard !code.isEmpty else { return }
        let fence = String(repeating: "`", count: max(3, MarkdownEscape.longestRun(of: "`", in: text) + 1))
        write([fence] + code + [fence])
    }

    private mutating func write(_ block: [String]) {
        guard !block.isEmpty else { return }
        blocks.write(block)
        endedMark = nil
    }
}
