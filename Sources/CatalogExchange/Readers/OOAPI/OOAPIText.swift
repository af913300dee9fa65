import CatalogKit

/// Texts and numbers as OOAPI has them.
extension JSONValue {
    /// The first of some keys that has a value.
    func first(of keys: String...) -> JSONValue? {
        keys.lazy.compactMap { self[$0] }.first
    }

    /// The text of a list of texts with languages, `[{"language": "nl-NL", "value": …}]`: the Dutch, or else the English, or
    /// else the first that has anything in it. A text by itself will do.
    var localised: String? {
        var best: (rank: Int, text: String)?
        for element in elements {
            // Lists within the list are what some make of a list of such texts.
            guard let text = element["value"]?.scalar ?? element.scalar ?? element.elements.first?["value"]?.scalar,
                !text.allSatisfy(\.isWhitespace)
            else { continue }
            let language = element["language"]?.scalar?.lowercased().prefix(2)
            let rank = language == "nl" ? 0 : language == "en" ? 1 : 2
            if rank < best?.rank ?? .max { best = (rank, text) }
        }
        return best?.text
    }

    /// The same on one line; nil when nothing is left.
    var localisedLine: String? {
        localised.map(SchemaOrgView.line).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A text on one line; nil when nothing is left.
    var line: String? {
        scalar.map(PlainText.line).flatMap { $0.isEmpty ? nil : $0 }
    }
}
