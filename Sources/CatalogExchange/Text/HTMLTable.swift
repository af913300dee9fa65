/// A table of an HTML document that can be one in Markdown: at least two rows and columns, and only running text in them.
struct HTMLTable {
    /// What stands in the table outside its cells.
    let caption: HTMLRuns
    /// The table in Markdown (GitHub's extension), its first row as the header.
    let lines: [String]
    /// Where its end stands among the events.
    let end: Int

    private static let blocks: Set<String> = [
        "table", "ul", "ol", "li", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "hr", "script",
        "style",
    ]
    private static let parts: Set<String> = ["p", "div", "br", "td", "th"]

    /// The table that starts at `start`; nil when it is used for laying out, for Markdown cannot hold that.
    init?(events: [HTMLEvent], from start: Int) {
        var rows: [[HTMLRuns]] = []
        var (outside, cell) = (HTMLRuns(), HTMLRuns())
        var isInCell = false
        var index = start + 1
        loop: while index < events.count {
            switch events[index] {
            case .start(let name, _) where Self.blocks.contains(name): return nil
            case .end("table"): break loop
            case .start("tr", _): rows.append([])
            case .start(let name, _) where name == "td" || name == "th": (cell, isInCell) = (HTMLRuns(), true)
            case .end(let name) where name == "td" || name == "th":
                if rows.isEmpty { rows.append([]) }
                rows[rows.count - 1].append(cell)
                isInCell = false
            case .start(let name, let attributes) where isInCell:
                if Self.parts.contains(name) { cell.blank() } else { cell.start(name, attributes) }
            case .end(let name) where isInCell:
                if Self.parts.contains(name) { cell.blank() } else { cell.end(name) }
            case .text(let text): if isInCell { cell.add(text) } else { outside.add(text) }
            default: break
            }
            index += 1
        }
        let cells = rows.filter { !$0.isEmpty }.map { $0.map { $0.lines().joined(separator: " ") } }
        let width = cells.map(\.count).max() ?? 0
        guard cells.count > 1, (2...32).contains(width), index < events.count else { return nil }
        caption = outside
        end = index
        let full = cells.map { row in row + Array(repeating: "", count: width - row.count) }
        lines = [Self.line(full[0]), Self.line(Array(repeating: "---", count: width))] + full[1...].map(Self.line)
    }

    private static func line(_ cells: [String]) -> String {
        // Within code a bar is not escaped yet.
        let safe = cells.map { $0.replacing("\\|", with: "|").replacing("|", with: "\\|") }
        return "| " + safe.joined(separator: " | ") + " |"
    }
}
