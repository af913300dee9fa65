import CGumbo

/// A step on the way through an HTML document.
enum HTMLEvent: Equatable {
    /// An element begins; with those of its attributes that anybody here asks for.
    case start(String, [String: String])
    /// An element ends.
    case end(String)
    /// Text between tags, with its entities decoded.
    case text(String)

    /// Whether it is the start of an element of one of these names.
    func starts(_ names: Set<String>) -> Bool {
        if case .start(let name, _) = self { names.contains(name) } else { false }
    }
}

/// Reads HTML as a browser does, whatever it looks like.
enum HTMLTree {
    private typealias Node = UnsafeMutablePointer<GumboNode>

    /// The longest text that is read as HTML, in bytes.
    static let longest = 1 << 24
    private static let attributes: Set<String> = ["alt", "href", "start", "type"]

    /// What stands in a document, from its first to its last element.
    ///
    /// Text that would take unreasonably long to read as HTML, for its elements lie too deep, or would take unreasonably
    /// much memory, is read without its tags.
    static func events(of html: String) -> [HTMLEvent] {
        if html.utf8.count <= longest, HTMLTags.nestReasonably(html), let events = parse(html) { return events }
        return parse(HTMLTags.removed(from: html, limit: longest)) ?? []
    }

    /// Whether HTML knows an element of that name.
    static func knows(_ name: String) -> Bool {
        gumbo_tag_enum(name) != GUMBO_TAG_UNKNOWN
    }

    private static func parse(_ html: String) -> [HTMLEvent]? {
        var html = html
        return html.withUTF8 { bytes -> [HTMLEvent]? in
            bytes.withMemoryRebound(to: CChar.self) { text in
                // A tag of three bytes becomes a node of some 250.
                guard let parse = html_parse_new(text.baseAddress, text.count, 1 << 20 + text.count * 200) else {
                    return nil
                }
                defer { html_parse_free(parse) }
                guard let root = parse.pointee.output?.pointee.root else { return nil }
                return walk(root)
            }
        }
    }

    /// Goes round instead of down, so that the deepest tree takes no stack.
    private static func walk(_ root: Node) -> [HTMLEvent] {
        var events: [HTMLEvent] = []
        var open: [(node: Node, name: String, next: Int)] = []
        func enter(_ node: Node) {
            switch node.pointee.type {
            case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
                if let text = node.pointee.v.text.text { events.append(.text(String(cString: text))) }
            case GUMBO_NODE_ELEMENT:
                let name = String(cString: gumbo_normalized_tagname(node.pointee.v.element.tag))
                events.append(.start(name, attributes(of: node)))
                open.append((node, name, 0))
            default: break
            }
        }
        enter(root)
        while let (node, name, next) = open.last {
            let children = node.pointee.v.element.children
            if next < Int(children.length), let child = children.data?[next] {
                open[open.count - 1].next += 1
                enter(child.assumingMemoryBound(to: GumboNode.self))
            } else {
                events.append(.end(name))
                open.removeLast()
            }
        }
        return events
    }

    private static func attributes(of node: Node) -> [String: String] {
        let list = node.pointee.v.element.attributes
        var found: [String: String] = [:]
        for index in 0..<Int(list.length) {
            guard let attribute = list.data?[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee else {
                continue
            }
            let name = String(cString: attribute.name)
            if attributes.contains(name), found[name] == nil { found[name] = String(cString: attribute.value) }
        }
        return found
    }
}
