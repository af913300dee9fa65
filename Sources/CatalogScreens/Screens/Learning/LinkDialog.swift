import CatalogKit

/// A choice of addresses, then one of them in full with a code for a telephone, where no browser can show it.
public struct LinkDialog: Equatable, Sendable {
    /// An address with the words that stand for it.
    struct Link: Equatable, Sendable {
        let title: String
        let url: String
    }

    /// What one can choose from.
    let links: [Link]
    /// The one that the keys act on.
    var highlighted = 0
    /// The address that is shown; nil while one chooses.
    let shown: String?

    /// A choice.
    init(_ links: [Link]) {
        self.links = links
        shown = nil
    }

    /// An address.
    init(_ url: String) {
        links = []
        shown = url
    }
}

extension AppModel {
    /// Opens the only link of the chapter in front, or asks which.
    mutating func chooseLink(_ player: Player) -> [Effect] {
        var links = MarkdownText.links(player.current.text.blocks)
        if let url = player.module.course.url { links.append(LinkDialog.Link(title: wording.moreOutside, url: url)) }
        guard let first = links.first else { return refuse(wording.noLinksHere) }
        if links.count == 1 { return [.learning(.openLink(first.url))] }
        dialog = .link(LinkDialog(links))
        return []
    }

    mutating func perform(_ action: Action, in link: LinkDialog) -> [Effect] {
        var link = link
        switch action {
        case .open:
            dialog = nil
            return link.shown == nil ? [.learning(.openLink(link.links[link.highlighted].url))] : []
        case .down, .nextPane: link.highlighted = min(link.highlighted + 1, max(0, link.links.count - 1))
        case .up, .previousPane: link.highlighted = max(0, link.highlighted - 1)
        default: return []
        }
        dialog = .link(link)
        return []
    }

    func drawLink(_ link: LinkDialog, on canvas: inout Canvas) {
        guard let url = link.shown else {
            let lines = link.links.enumerated().map { number, link in
                let isSelected = number == self.highlightedLink
                let text = link.title == link.url ? link.url : "\(link.title)  \(link.url)"
                return TextLine(
                    TextWidth.pad((isSelected ? "▸ " : "  ") + text, to: questionWidth), Style.text.selected(isSelected)
                ).of(choice: number)
            }
            drawQuestion(
                lines, focus: link.highlighted, title: wording.linksTitle, yes: wording.yesOpenLink, on: &canvas)
            return
        }
        drawAddress(url, on: &canvas)
    }

    private var highlightedLink: Int {
        if case .link(let link) = dialog { link.highlighted } else { 0 }
    }

    /// An address to type over, and its code where there is room for it.
    private func drawAddress(_ url: String, on canvas: inout Canvas) {
        let width = min(76, size.width) - 4
        var lines = TextWrap.lines(url, width: width).map { TextLine($0, .strong) }
        let hint = TextWrap.lines(wording.openElsewhere, width: width).map { TextLine($0, .muted) }
        let code = QRCode(url).flatMap { code in
            code.cells.width <= width && code.cells.height + lines.count + hint.count + 2 <= size.height ? code : nil
        }
        lines = hint + lines + (code?.lines ?? [])
        let outside = canvas.bounds.centred(width + 4, min(size.height, lines.count + 2))
        let inside = canvas.box(outside, title: wording.linkTitle)
        for (row, line) in lines.prefix(inside.height).enumerated() { line.draw(on: &canvas, in: inside.row(row)) }
        canvas.cursor = Point(inside.x, inside.y + min(hint.count, max(0, inside.height - 1)))
    }
}

extension MarkdownText {
    /// The links in parts of a document, each address once.
    static func links(_ blocks: [MarkdownBlock]) -> [LinkDialog.Link] {
        var seen: Set<String> = []
        return blocks.flatMap(Self.links).filter { !$0.url.isEmpty && seen.insert($0.url).inserted }
    }

    private static func links(_ block: MarkdownBlock) -> [LinkDialog.Link] {
        switch block {
        case .heading(_, let inlines), .paragraph(let inlines): links(in: inlines)
        case .list(_, _, let items): items.joined().flatMap(links)
        case .quote(let blocks): blocks.flatMap(links)
        case .table(let table): ([table.header] + table.rows).joined().flatMap(links(in:))
        case .code, .rule: []
        }
    }

    private static func links(in inlines: [MarkdownInline]) -> [LinkDialog.Link] {
        inlines.flatMap { inline -> [LinkDialog.Link] in
            switch inline {
            case .link(let url, let content):
                // Only what a browser opens: a file's text cannot make it start anything else.
                let isWeb = ["http://", "https://", "mailto:"].contains { url.lowercased().hasPrefix($0) }
                let title = spans(content).map(\.text).joined()
                return isWeb ? [LinkDialog.Link(title: title.isEmpty ? url : title, url: url)] : []
            case .emphasis(let content), .strong(let content), .strikethrough(let content): return links(in: content)
            case .text, .code, .image, .softBreak, .lineBreak: return []
            }
        }
    }
}
