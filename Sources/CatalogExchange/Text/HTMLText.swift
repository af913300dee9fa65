import CatalogKit

/// Text that others wrote as HTML.
package enum HTMLText {
    /// The text as Markdown: headings, paragraphs, emphasis, lists, links to the web, tables, quotations and code; of
    /// pictures what they show, in words. Scripts, styles and comments are left out.
    ///
    /// Every word that a browser shows is there, characters that mean something in Markdown are escaped, and no tag is
    /// left. Any text will do; one without tags for blocks keeps its lines.
    package static func markdown(_ html: String) -> String {
        var writer = HTMLMarkdown()
        return writer.markdown(of: HTMLTree.events(of: html))
    }

    /// Whether a text is HTML rather than plain: it has a tag that HTML knows, or an entity.
    ///
    /// `a < b & c` is plain, and so are `<naam>` and `<https://example.org>`.
    package static func looksLikeHTML(_ text: String) -> Bool {
        if !text.utf8.contains(UInt8(ascii: "<")) { return hasEntity(text) }
        var isHTML = false
        HTMLTags.forEach(in: Array(text.utf8)) { tag in
            isHTML = HTMLTree.knows(tag.name)
            return !isHTML
        }
        return isHTML || hasEntity(text)
    }

    /// The contents of a page's `<script>` elements of a type such as `application/ld+json`, in order.
    package static func scripts(in html: String, type: String) -> [String] {
        var scripts: [String] = []
        var isInside = false
        for event in HTMLTree.events(of: html) {
            switch event {
            case .start("script", let attributes):
                let media = attributes["type"]?.split(separator: ";").first.map { PlainText.line(String($0)) }
                isInside = media?.lowercased() == type
                if isInside { scripts.append("") }
            case .end("script"): isInside = false
            case .text(let text) where isInside: scripts[scripts.count - 1] += text
            default: break
            }
        }
        return scripts
    }

    /// A page's title, on one line; nil where it has none.
    package static func title(of html: String) -> String? {
        var title: String?
        for event in HTMLTree.events(of: html) {
            switch event {
            case .start("title", _) where title == nil: title = ""
            case .end("title") where title != nil: return title.map(PlainText.line).flatMap { $0.isEmpty ? nil : $0 }
            case .text(let text) where title != nil: title? += text
            default: break
            }
        }
        return nil
    }

    /// The words that a browser shows, on one line.
    package static func words(_ html: String) -> String {
        PlainText.line(MarkdownDocument(markdown(html)).plainText)
    }

    /// Text without tags with its entities decoded, as HTML has them.
    package static func decoded(_ text: String) -> String {
        HTMLTree.events(of: text).map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }

    private static let entities: Set<String> = [
        "nbsp", "amp", "lt", "gt", "quot", "apos", "euro", "hellip", "ndash", "mdash", "lsquo", "rsquo", "sbquo",
        "ldquo",
        "rdquo", "bdquo", "laquo", "raquo", "bull", "middot", "copy", "reg", "trade", "deg", "shy", "times", "frac12",
        "frac14", "frac34", "ccedil", "ntilde", "aring", "oslash", "aelig", "oelig", "szlig", "sect", "para", "plusmn",
        "rarr", "larr", "thinsp", "ensp", "emsp", "zwj", "zwnj",
    ]
    private static let marks = ["acute", "grave", "uml", "circ", "tilde", "caron"]

    private static func hasEntity(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var index = 0
        while let ampersand = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
            index = ampersand + 1
            guard let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")), end > index else { continue }
            let name = String(decoding: bytes[index..<end], as: UTF8.self)
            if name.first == "#" {
                let digits = name.dropFirst()
                if Int(digits) != nil { return true }
                if digits.first?.lowercased() == "x", Int(digits.dropFirst(), radix: 16) != nil { return true }
            }
            if entities.contains(name) || marks.contains(where: { name == name.prefix(1) + $0 }) { return true }
        }
        return false
    }
}
