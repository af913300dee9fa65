import CatalogKit

/// A piece of an HTML page. Text and attributes are escaped unless the piece was made by this type, so that nothing from the
/// catalogue can become a tag.
struct HTML: Hashable {
    /// The piece as HTML 5.
    private(set) var source: String

    /// Nothing.
    static let nothing = HTML(source: "")

    /// Elements without an end tag (HTML, section 13.1.2, void elements).
    private static let void: Set<String> = ["meta", "link", "input", "br", "hr"]

    private init(source: String) {
        self.source = source
    }

    /// Text, with the five signs that mean something escaped and control characters as blanks.
    init(_ text: String) {
        source = HTML.escaped(text)
    }

    /// Pieces one after another.
    init(_ pieces: [HTML]) {
        source = pieces.map(\.source).joined()
    }

    /// An element.
    ///
    /// - Parameters:
    ///   - name: the element's name.
    ///   - attributes: nil leaves an attribute out, an empty value stands for one without.
    ///   - content: what is in it.
    init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: HTML...) {
        self.init(name, attributes, content)
    }

    /// An element with a list of pieces in it.
    init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [HTML]) {
        var tag = "<\(name)"
        for (key, value) in attributes {
            guard let value else { continue }
            tag +=
                value.isEmpty && key != "value" && key != "content" ? " \(key)" : " \(key)=\"\(HTML.escaped(value))\""
        }
        source = tag + ">"
        if !HTML.void.contains(name) { source += content.map(\.source).joined() + "</\(name)>" }
    }

    /// A data block for machines; `<` is written as JSON can write it, so that it ends where it should.
    static func data(json: String) -> HTML {
        HTML(
            source:
                "<script type=\"application/ld+json\">\(json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003C"))</script>"
        )
    }

    /// A page: the pieces behind the declaration of its type.
    static func document(_ pieces: HTML) -> String {
        "<!DOCTYPE html>\n\(pieces.source)\n"
    }

    /// A line break in the source, which a reader does not see.
    static let newline = HTML(source: "\n")

    /// Text as it stands in HTML and in XML.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n": result.append(scalar)
            case _ where PlainText.isControl(scalar): result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension HTML: ExpressibleByStringLiteral {
    /// Makes text, which is escaped.
    init(stringLiteral value: String) {
        self.init(value)
    }
}
