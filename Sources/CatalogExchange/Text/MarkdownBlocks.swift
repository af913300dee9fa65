/// Lines of Markdown, in quotations and items of lists.
struct MarkdownBlocks {
    /// A quotation or an item that is being written.
    private enum Container {
        /// Whether a line of it was written.
        case quote(isBegun: Bool)
        /// What stands before the item's first line, until that was written, and how wide it is.
        case item(marker: String?, width: Int)
    }

    /// What was written so far.
    private(set) var lines: [String] = []
    /// Whether the next item needs no blank line above it.
    var isTight = true
    private var containers: [Container] = []

    /// How many quotations and items lie within one another here.
    var depth: Int { containers.count }

    /// Begins a quotation.
    mutating func openQuote() {
        containers.append(.quote(isBegun: false))
    }

    /// Begins an item with a marker such as `- `.
    mutating func openItem(_ marker: String) {
        containers.append(.item(marker: marker, width: marker.utf8.count))
    }

    /// Ends the innermost quotation or item.
    ///
    /// - Returns: whether anything of it was written.
    mutating func close() -> Bool {
        switch containers.popLast() {
        case .quote(let isBegun): isBegun
        case .item(let marker, _): marker == nil
        case nil: false
        }
    }

    /// Writes the lines of a block, each behind what its quotations and items put before it.
    mutating func write(_ block: [String]) {
        let isFirstOfItem = if case .item(.some, _) = containers.last { true } else { false }
        if !lines.isEmpty, !(isTight && isFirstOfItem) {
            lines.append(MarkdownEscape.trimmed(blankPrefix()))
        }
        for line in block { lines.append(MarkdownEscape.trimmed(prefix() + line)) }
    }

    /// What stands before a line; the first line of an item has its marker.
    private mutating func prefix() -> String {
        var prefix = ""
        for index in containers.indices {
            switch containers[index] {
            case .quote:
                prefix += "> "
                containers[index] = .quote(isBegun: true)
            case .item(let marker, let width):
                prefix += marker ?? blank(width)
                containers[index] = .item(marker: nil, width: width)
            }
        }
        return prefix
    }

    /// What stands before a blank line: what the quotations and items that were begun put there.
    private func blankPrefix() -> String {
        var prefix = ""
        for container in containers {
            switch container {
            case .quote(isBegun: true): prefix += "> "
            case .item(marker: nil, let width): prefix += blank(width)
            default: return prefix
            }
        }
        return prefix
    }

    private func blank(_ width: Int) -> String {
        String(repeating: " ", count: width)
    }
}
