internal import CCmark
internal import Synchronization

/// Parses Markdown with the C library and turns its tree into values.
enum MarkdownParser {
    private typealias Node = OpaquePointer

    /// How deep blocks nest in blocks, and styles in styles; far below what a stack can hold.
    private static let maximumDepth = 32

    /// The library registers extensions, and marks their special characters, in tables that all its parsers share: one
    /// parser at a time.
    private static let turn = Mutex(())

    static func blocks(of source: String) -> [MarkdownBlock] {
        turn.withLock { _ in
            cmark_gfm_core_extensions_ensure_registered()
            guard let parser = cmark_parser_new(CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE) else { return [] }
            defer { cmark_parser_free(parser) }
            for name in ["table", "strikethrough", "autolink"] {
                cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
            }
            cmark_parser_feed(parser, source, source.utf8.count)
            guard let document = cmark_parser_finish(parser) else { return [] }
            defer { cmark_node_free(document) }
            return blocks(in: document, depth: 0)
        }
    }

    // MARK: Blocks

    private static func blocks(in parent: Node, depth: Int) -> [MarkdownBlock] {
        children(of: parent).flatMap { node -> [MarkdownBlock] in
            if let block = leafBlock(node) { return [block] }
            guard depth < maximumDepth else { return collect(under: node, leafBlock) }
            switch type(of: node) {
            case "block_quote":
                return [.quote(blocks(in: node, depth: depth + 1))]
            case "list":
                let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
                return [
                    .list(
                        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                        isTight: cmark_node_get_list_tight(node) != 0,
                        items: children(of: node).map { blocks(in: $0, depth: depth + 1) })
                ]
            default:
                return collect(under: node, leafBlock)
            }
        }
    }

    /// A block that holds no blocks; nil for one that does.
    private static func leafBlock(_ node: Node) -> MarkdownBlock? {
        switch type(of: node) {
        case "paragraph": .paragraph(inlines(in: node))
        case "heading": .heading(level: Int(cmark_node_get_heading_level(node)), inlines(in: node))
        case "code_block": .code(language: language(of: node), text: lines(of: node).joined(separator: "\n"))
        case "html_block": .paragraph(Array(lines(of: node).map { [.text($0)] }.joined(separator: [.softBreak])))
        case "table": .table(table(node))
        case "thematic_break": .rule
        default: nil
        }
    }

    private static func lines(of node: Node) -> [String] {
        let lines = String(cString: cmark_node_get_literal(node)).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return (lines.last == "" ? lines.dropLast() : lines[...]).map { plain(String($0)) }
    }

    private static func language(of node: Node) -> String? {
        plain(cmark_node_get_fence_info(node)).split(separator: " ").first.map(String.init)
    }

    private static func table(_ node: Node) -> MarkdownTable {
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        let letters = UnsafeBufferPointer(start: cmark_gfm_extensions_get_table_alignments(node), count: count)
        let rows = children(of: node).map { row in
            let cells = children(of: row).map { inlines(in: $0) }
            return (0..<count).map { $0 < cells.count ? cells[$0] : [] }
        }
        return MarkdownTable(
            alignments: letters.map { letter in
                switch letter {
                case UInt8(ascii: "c"): .center
                case UInt8(ascii: "r"): .trailing
                default: .leading
                }
            },
            header: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    // MARK: Inlines

    private static func inlines(in parent: Node, depth: Int = 0) -> [MarkdownInline] {
        children(of: parent).flatMap { node -> [MarkdownInline] in
            if let inline = leafInline(node) { return [inline] }
            guard depth < maximumDepth else { return collect(under: node, flatInline) }
            let content = inlines(in: node, depth: depth + 1)
            switch type(of: node) {
            case "emph": return [.emphasis(content)]
            case "strong": return [.strong(content)]
            case "strikethrough": return [.strikethrough(content)]
            case "link": return [.link(url: plain(cmark_node_get_url(node)), content)]
            default: return content
            }
        }
    }

    /// An inline that holds no inlines; nil for one that does.
    private static func leafInline(_ node: Node) -> MarkdownInline? {
        switch type(of: node) {
        case "text", "html_inline": .text(plain(cmark_node_get_literal(node)))
        case "code": .code(plain(cmark_node_get_literal(node)))
        case "softbreak": .softBreak
        case "linebreak": .lineBreak
        case "image": .image(alt: collect(under: node, leafText).joined())
        default: nil
        }
    }

    /// A leaf, or a link of leaves: a link has no link in it, so that this goes no deeper.
    private static func flatInline(_ node: Node) -> MarkdownInline? {
        guard type(of: node) == "link" else { return leafInline(node) }
        return .link(url: plain(cmark_node_get_url(node)), collect(under: node, leafInline))
    }

    private static func leafText(_ node: Node) -> String? {
        switch type(of: node) {
        case "text", "html_inline", "code": plain(cmark_node_get_literal(node))
        case "softbreak", "linebreak": " "
        default: nil
        }
    }

    // MARK: The library's tree

    /// The name of a node's type; the types of the extensions are known by name only.
    private static func type(of node: Node) -> String {
        String(cString: cmark_node_get_type_string(node))
    }

    private static func children(of node: Node) -> [Node] {
        cmark_node_first_child(node).map { Array(sequence(first: $0, next: cmark_node_next)) } ?? []
    }

    /// What `find` makes of a node and those under it, in the order of the text; it does not look under what is found.
    ///
    /// Goes round instead of down, so that the deepest tree takes no stack.
    private static func collect<Value>(under root: Node, _ find: (Node) -> Value?) -> [Value] {
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        var values: [Value] = []
        while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
            guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator), let value = find(node) else {
                continue
            }
            values.append(value)
            cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        }
        return values
    }

    private static func plain(_ text: UnsafePointer<CChar>?) -> String {
        text.map { plain(String(cString: $0)) } ?? ""
    }

    /// The text with blanks for what is no text: four for a tab, one for any other control character.
    private static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: PlainText.isControl) else { return text }
        return text.unicodeScalars.map { scalar in
            scalar == "\t" ? "    " : PlainText.isControl(scalar) ? " " : String(scalar)
        }.joined()
    }
}
