import CatalogKit

/// Some things that speak of the same, the most particular first: an event, its series, its course.
struct SchemaOrgView {
    /// The graph that they are in.
    let graph: LinkedGraph
    /// The things.
    let numbers: [Int]

    /// The first thing.
    var first: LinkedNode { graph.nodes[numbers[0]] }

    /// The texts of the first thing that has any, of the first of some properties that has any.
    func texts(_ properties: String...) -> [String] {
        for number in numbers {
            let texts = graph.texts(number, properties)
            if !texts.isEmpty { return texts }
        }
        return []
    }

    /// The first of the texts, as it is.
    func text(_ properties: String...) -> String? {
        numbers.lazy.compactMap { graph.texts($0, properties).first }.first
    }

    /// The first of the texts, on one line; nil when nothing is in it.
    func line(_ properties: String...) -> String? {
        for number in numbers {
            guard let text = graph.texts(number, properties).first else { continue }
            let line = SchemaOrgView.line(text)
            if !line.isEmpty { return line }
        }
        return nil
    }

    /// The things that the first has that names any under a property.
    func things(_ properties: String...) -> [SchemaOrgView] {
        for number in numbers {
            let things = graph.nodes(number, properties)
            if !things.isEmpty { return things.map { SchemaOrgView(graph: graph, numbers: [$0]) } }
        }
        return []
    }

    /// What a property names, whether as a text or as a thing with a name; in their order, things last.
    func labels(_ properties: String...) -> [String] {
        for number in numbers {
            let texts = graph.texts(number, properties).map(SchemaOrgView.line)
            let labels = graph.nodes(number, properties).compactMap { SchemaOrgView(graph: graph, numbers: [$0]).label }
            if !(texts + labels).isEmpty { return (texts + labels).filter { !$0.isEmpty } }
        }
        return []
    }

    /// What a thing is called.
    var label: String? { line("name", "prefLabel", "headline", "audienceType", "termCode") }

    /// A text on one line, without the marks of HTML.
    static func line(_ text: String) -> String {
        guard HTMLText.looksLikeHTML(text) else { return PlainText.line(text) }
        return MarkdownDocument(HTMLText.markdown(text)).plainText
    }

    /// The ids that a thing has, those that are the same everywhere before those of its source.
    var identifiers: [String] {
        let own = first.absoluteID.map { [$0] } ?? []
        let named = things("identifier").compactMap { $0.line("value", "name") ?? $0.first.id }
        return (own + texts("identifier") + named).map(PlainText.line).filter { !$0.isEmpty }
    }
}
