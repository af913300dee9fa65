/// Looks at the tags in a text as HTML's tokenizer does (HTML 13.2.5), without building a tree of them.
enum HTMLTags {
    /// A tag.
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
        "source", "track", "wbr",
    ]
    /// Elements through which an end tag reaches no further (HTML 13.2.4.2, "has an element in scope").
    private static let scopes: Set<String> = [
        "table", "td", "th", "caption", "button", "object", "marquee", "applet", "template", "select",
    ]
    /// Elements in which there are no tags but their own end.
    private static let raw: Set<String> = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
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
            if bytes[less...].starts(with: "<!--".utf8) {
                guard let end = endOfComment(in: bytes, from: less + 4) else { return }
                index = end
                continue
            }
            guard beginsTag(in: bytes, at: less) else {
                index = less + 1
                continue
            }
            // A tag without an end takes all that is left with it.
            guard let tag = tag(in: bytes, at: less), body(tag) else { return }
            index = tag.range.upperBound
            if !tag.isEnd, raw.contains(tag.name) { index = endOfRaw(tag.name, in: bytes, from: index) }
        }
    }

    private static func beginsTag(in bytes: [UInt8], at less: Int) -> Bool {
        let next = bytes[(less + 1)...].prefix(2)
        return next.first.map {
            isLetter($0) || ($0 == UInt8(ascii: "/") && next.dropFirst().first.map(isLetter) == true)
        }
            ?? false
    }

    /// The tag that begins at `<`; nil where it has no end.
    private static func tag(in bytes: [UInt8], at less: Int) -> Tag? {
        let isEnd = bytes[less + 1] == UInt8(ascii: "/")
        let index = less + (isEnd ? 2 : 1)
        let nameEnd = bytes[index...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
        guard let nameEnd, let close = endOfTag(in: bytes, from: nameEnd) else { return nil }
        // No element has a name as long as that.
        let name = String(decoding: bytes[index..<nameEnd].prefix(32), as: UTF8.self).lowercased()
        return Tag(name: name, isEnd: isEnd, range: less..<close + 1)
    }

    /// The `>` of a tag; one between the quotes of an attribute's value is none.
    private static func endOfTag(in bytes: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        var isValue = false
        for index in start..<bytes.count {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if isValue, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
            if byte > 0x20 { isValue = quote == nil && byte == UInt8(ascii: "=") }
        }
        return nil
    }

    private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while let dash = bytes[index...].firstIndex(of: UInt8(ascii: "-")) {
            if bytes[dash...].starts(with: "-->".utf8) { return dash + 3 }
            index = dash + 1
        }
        return nil
    }

    private static func endOfRaw(_ name: String, in bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while let less = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            let end = less + 2 + name.utf8.count
            if end <= bytes.count, bytes[less + 1] == UInt8(ascii: "/"),
                String(decoding: bytes[less + 2..<end], as: UTF8.self).lowercased() == name
            {
                return less
            }
            index = less + 1
        }
        return bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}
