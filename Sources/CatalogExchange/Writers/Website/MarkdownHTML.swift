import CatalogKit

/// Shows Markdown as HTML. Raw HTML in it is text, pictures are what they show in words, and links go to the web or to a
/// mail program only.
struct MarkdownHTML {
    /// What a table is called for who cannot see it.
    private let tableLabel: String
    /// The level of the heading above the text; those in it come below.
    private let level: Int
    private let top: Int
    private var previous: Int
    private var tables = 0

    /// Shows a text.
    ///
    /// - Parameters:
    ///   - markdown: the text.
    ///   - level: the level of the heading that it stands under.
    ///   - tableLabel: what a table is called.
    /// - Returns: its blocks.
    static func html(_ markdown: String, under level: Int, tableLabel: String) -> HTML {
        let blocks = MarkdownDocument(markdown).blocks
        var view = MarkdownHTML(blocks, under: level, tableLabel: tableLabel)
        return HTML(blocks.map { view.block($0) })
    }

    private init(_ blocks: [MarkdownBlock], under level: Int, tableLabel: String) {
        self.level = level
        self.tableLabel = tableLabel
        previous = level
        top = blocks.map { if case .heading(let level, _) = $0 { level } else { 6 } }.min() ?? 1
    }

    private mutating func block(_ block: MarkdownBlock) -> HTML {
        switch block {
        case .heading(let own, let inlines):
            // No level is skipped, for people go through a page by its headings.
            previous = min(max(own - top, 0) + level + 1, previous + 1, 6)
            return HTML("h\(previous)", [:], MarkdownHTML.inlines(inlines))
        case .paragraph(let inlines): return HTML("p", [:], MarkdownHTML.inlines(inlines))
        case .list(let start, let isTight, let items):
            var content: [HTML] = []
            for item in items { content.append(HTML("li", [:], self.item(item, isTight: isTight))) }
            guard let start else { return HTML("ul", [:], content) }
            return HTML("ol", ["start": start == 1 ? nil : String(start)], content)
        case .quote(let blocks):
            var content: [HTML] = []
            for block in blocks { content.append(self.block(block)) }
            return HTML("blockquote", [:], content)
        case .code(_, let text): return HTML("pre", [:], HTML("code", [:], HTML(text)))
        case .table(let table): return self.table(table)
        case .rule: return HTML("hr")
        }
    }

    /// The blocks of a list's item; in a tight list paragraphs are no more than their text.
    private mutating func item(_ blocks: [MarkdownBlock], isTight: Bool) -> [HTML] {
        var content: [HTML] = []
        for block in blocks {
            if isTight, case .paragraph(let inlines) = block {
                content.append(MarkdownHTML.inlines(inlines))
            } else {
                content.append(self.block(block))
            }
        }
        return content
    }

    /// A table with a number of its own in its label, for a page may have several.
    private mutating func table(_ table: MarkdownTable) -> HTML {
        tables += 1
        let classes = table.alignments.map { alignment -> String? in
            switch alignment {
            case .leading: nil
            case .center: "center"
            case .trailing: "trailing"
            }
        }
        let head = zip(table.header, classes).map { cell, name in
            HTML("th", ["scope": "col", "class": name], MarkdownHTML.inlines(cell))
        }
        let rows = table.rows.map { row in
            HTML("tr", [:], zip(row, classes).map { HTML("td", ["class": $1], MarkdownHTML.inlines($0)) })
        }
        // A table that is wider than the window scrolls, with the keyboard too.
        return HTML(
            "div", ["class": "table", "role": "region", "tabindex": "0", "aria-label": "\(tableLabel) \(tables)"],
            HTML("table", [:], HTML("thead", [:], HTML("tr", [:], head)), HTML("tbody", [:], rows)))
    }

    private static func inlines(_ inlines: [MarkdownInline]) -> HTML {
        HTML(inlines.map(inline))
    }

    private static func inline(_ inline: MarkdownInline) -> HTML {
        switch inline {
        case .text(let text), .image(let text): HTML(text)
        case .emphasis(let inner): HTML("em", [:], inlines(inner))
        case .strong(let inner): HTML("strong", [:], inlines(inner))
        case .strikethrough(let inner): HTML("s", [:], inlines(inner))
        case .code(let text): HTML("code", [:], HTML(text))
        case .link(let url, let inner):
            WebsiteLink.isSafe(url) ? HTML("a", ["href": WebsiteLink.encoded(url)], inlines(inner)) : inlines(inner)
        case .softBreak: .newline
        case .lineBreak: HTML("br")
        }
    }
}
