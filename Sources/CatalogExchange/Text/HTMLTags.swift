/// Looks at the tags in a text without reading it as HTML.
enum HTMLTags {
    /// A tag, as far as it can be told without reading what stands around it.
    struct Tag {
        /// The name in lower case.
        let name: String
        /// Whether it is an end tag.
        let isEnd: Bool
        /// The bytes from `<` up to and including `>`.
        let range: Range<Int>
    }

    /// How deep elements may lie; HTML's rules look up through them all for many a tag, so that depth costs time.
    private static let deepest = 512

    /// Elements that never lie in one another without one that does, or that have no end.
    private static let flat: Set<String> = [
        "p", "li", "dt", "dd", "tr", "tbody", "thead", "tfoot", "option", "optgroup", "rt", "rp", "colgroup",
        "html", "head", "body", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr", "path", "circle", "rect", "line", "use",
    ]
    /// Elements through which an end tag reaches no further (HTML 13.2.4.2, "has an element in scope").
    private static let scopes: Set<String> = [
        "table", "td", "th", "caption", "button", "object", "marquee", "applet", "template", "select",
    ]

    /// Whether elements lie within one another to a depth that people need.
    static func nestReasonably(_ html: String) -> Bool {
        var open: [String] = []
        var isReasonable = true
        forEach(in: Array(html.utf8)) { tag in
            if flat.contains(tag.name) { return true }
            if !tag.isEnd {
                open.append(tag.name)
                isReasonable = open.count <= deepest
                return isReasonable
            }
            // Not found within the scope: HTML ignores such an end tag.
            for index in open.indices.reversed() {
                if open[index] == tag.name {
                    open.removeSubrange(index...)
                    break
                }
                if scopes.contains(open[index]), !scopes.contains(tag.name) { break }
            }
            return true
        }
        return isReasonable
    }

    /// The text with a blank for each tag, cut off after `limit` bytes.
    static func removed(from html: String, limit: Int) -> String {
        let bytes = Array(html.utf8)
        var text: [UInt8] = []
        var start = 0
        forEach(in: bytes) { tag in
            text += bytes[start..<tag.range.lowerBound]
            text.append(0x20)
            start = tag.range.upperBound
            return true
        }
        text += bytes[start...]
        // What is left of `<` begins no tag any more.
        return String(decoding: text.prefix(limit), as: UTF8.self).replacing("<", with: "&lt;")
    }

    /// Calls `body` with each tag, from the first to the last, as long as it answers that it wants to go on.
    static func forEach(in bytes: [UInt8], _ body: (Tag) -> Bool) {
        var index = 0
        while let less = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = less + 1
            let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
            if isEnd { index += 1 }
            let nameEnd = bytes[index...].prefix(32).firstIndex { !isNameByte($0) } ?? min(index + 32, bytes.count)
            guard nameEnd > index, isLetter(bytes[index]), nameEnd == bytes.count || endsName(bytes[nameEnd]) else {
                continue
            }
            guard let close = bytes[nameEnd...].firstIndex(of: UInt8(ascii: ">")) else { return }
            let name = String(decoding: bytes[index..<nameEnd], as: UTF8.self).lowercased()
            guard body(Tag(name: name, isEnd: isEnd, range: less..<close + 1)) else { return }
            index = close + 1
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}
