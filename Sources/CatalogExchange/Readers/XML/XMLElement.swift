import CatalogKit

/// An element of an XML document, with all that is in it.
struct XMLElement: Sendable {
    /// The name without its prefix.
    let name: String
    /// The namespace's address, empty where it has none.
    let namespace: String
    /// The attributes by their names without prefix.
    let attributes: [String: String]
    /// Where it starts.
    let place: SourcePlace
    /// The elements and texts in it, in order; blanks between elements are one blank.
    var content: [XMLContent] = []

    /// The elements in it.
    var children: [XMLElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// All text in it and in its elements, on one line.
    var text: String {
        PlainText.line(rawText)
    }

    /// All text in it and in its elements, with its lines.
    var rawText: String {
        content.map { part in
            switch part {
            case .text(let text): text
            case .element(let element): element.rawText
            }
        }.joined()
    }

    /// The language of its text, two lower-case letters; nil where it does not say (XML 2.12).
    var language: String? {
        attributes["lang"].flatMap(LanguageCode.short)
    }

    /// The elements of a name in it.
    func all(_ name: String) -> [XMLElement] {
        content.compactMap { part in
            if case .element(let element) = part, element.name == name { element } else { nil }
        }
    }

    /// The first element of a name in it.
    func first(_ name: String) -> XMLElement? {
        for case .element(let element) in content where element.name == name { return element }
        return nil
    }

    /// The text of the first element of a name, on one line; nil where there is none or it is empty.
    func text(_ name: String) -> String? {
        first(name).map(\.text).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The first element at the end of a way of names, where any may repeat.
    func first(at way: String...) -> XMLElement? {
        way.reduce(self as XMLElement?) { element, name in element?.first(name) }
    }

    /// What is in it, as HTML, whatever the namespace of its elements.
    var html: String {
        content.map { part in
            switch part {
            case .text(let text):
                return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            case .element(let element):
                let href = element.attributes["href"].map { address in
                    " href=\"\(address.replacing("&", with: "&amp;").replacing("\"", with: "&quot;"))\""
                }
                return "<\(element.name)\(href ?? "")>\(element.html)</\(element.name)>"
            }
        }.joined()
    }
}

/// A part of an XML element.
enum XMLContent: Sendable {
    case element(XMLElement)
    case text(String)
}
