import CatalogKit

/// A thing in a JSON-LD document, its keys named as schema.org does.
struct LinkedNode {
    /// Its `@id`, as it stands there with its prefix written out; nil without one, or with an empty or blank one.
    var id: String?
    /// What it is, as schema.org names it.
    var types: Set<String> = []
    /// Its values, by property.
    var properties: [String: [LinkedValue]] = [:]
    /// Where it stands first.
    let place: SourcePlace
    /// Whether it stands only within an event or course as something else than a part of it.
    var isAside: Bool

    /// Whether the id is one that means the same everywhere.
    var absoluteID: String? {
        id.flatMap { LinkedNode.isAbsolute($0) ? $0 : nil }
    }

    /// Whether an id has a scheme, and so means the same in every document.
    static func isAbsolute(_ id: String) -> Bool {
        guard let colon = id.firstIndex(of: ":"), id.first?.isLetter ?? false else { return false }
        return id[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}

/// A value of a property.
enum LinkedValue: Hashable {
    /// A text, number or flag, with its language where that is known.
    case text(String, language: String?)
    /// Another thing, by its number.
    case node(Int)
}
