import CatalogKit

/// The things in some JSON-LD documents, those with one `@id` put together.
struct LinkedGraph {
    /// The things, in the order in which they stand in the documents; one comes before what stands within it.
    private(set) var nodes: [LinkedNode] = []
    private var numbers: [String: Int] = [:]

    /// Takes a document in.
    ///
    /// - Parameters:
    ///   - document: the document, as JSON.
    ///   - place: where it stands.
    mutating func add(_ document: JSONValue, at place: SourcePlace) {
        for (index, element) in document.elements.enumerated() {
            var place = place
            if case .list = document { place.path = "\(place.path ?? "$")[\(index)]" }
            _ = take(element, LinkedContext(), place, isAside: false)
        }
    }

    /// The things that a property names, whether they stand there or are referred to.
    func nodes(_ number: Int, _ properties: [String]) -> [Int] {
        properties.flatMap { property in
            (nodes[number].properties[property] ?? []).compactMap { value in
                switch value {
                case .node(let node): node
                case .text(let text, _): numbers[uniqueKey(text, nodes[number].place)]
                }
            }
        }
    }

    /// The texts of the first of some properties that has any, those in Dutch before English before others.
    func texts(_ number: Int, _ properties: [String]) -> [String] {
        for property in properties {
            let values = (nodes[number].properties[property] ?? []).compactMap { value -> (String, Int)? in
                guard case .text(let text, let language) = value, !text.allSatisfy(\.isWhitespace) else { return nil }
                return (text, LinkedGraph.rank(language))
            }
            guard let best = values.map(\.1).min() else { continue }
            // Of a text in several languages one is meant; without languages all are.
            return values.filter { $0.1 == best }.map(\.0)
        }
        return []
    }

    private static func rank(_ language: String?) -> Int {
        guard let language = language?.lowercased().prefix(2) else { return 2 }
        return language == "nl" ? 0 : language == "en" ? 1 : 3
    }

    // MARK: Taking in

    private mutating func take(
        _ value: JSONValue, _ context: LinkedContext, _ place: SourcePlace, isAside: Bool
    ) -> [LinkedValue] {
        switch value {
        case .null: return []
        case .text, .number, .flag: return value.scalar.map { [.text($0, language: nil)] } ?? []
        case .list(let elements):
            return elements.enumerated().flatMap { index, element in
                take(element, context, LinkedGraph.place(place, "[\(index)]"), isAside: isAside)
            }
        case .object(let members):
            let context = value["@context"].map(context.adding) ?? context
            let named = members.map { (name: context.name($0.key), member: $0) }
            if let inner = named.first(where: { ["@value", "@list", "@set"].contains($0.name) }) {
                let values = take(inner.member.value, context, place, isAside: isAside)
                let language = value["@language"]?.scalar
                return values.map { value in
                    if case .text(let text, _) = value { return .text(text, language: language) }
                    return value
                }
            }
            return texts(members) ?? [.node(node(named, context, place, isAside: isAside))]
        }
    }

    /// The texts of a map of languages, `{"nl": …, "en": …}`; nil for any other object.
    private func texts(_ members: [JSONValue.Member]) -> [LinkedValue]? {
        guard !members.isEmpty, members.allSatisfy({ LinkedGraph.isLanguage($0.key) }) else { return nil }
        return members.flatMap { member in
            member.value.elements.compactMap(\.scalar).map { .text($0, language: member.key) }
        }
    }

    private static func isLanguage(_ key: String) -> Bool {
        let letters = key.prefix(2)
        return letters.count == 2 && letters.allSatisfy { $0.isASCII && $0.isLetter } && key != "id"
            && (key.utf8.count == 2 || key.dropFirst(2).first == "-")
    }

    private mutating func node(
        _ named: [(name: String, member: JSONValue.Member)], _ context: LinkedContext, _ place: SourcePlace,
        isAside: Bool
    ) -> Int {
        let plainID = named.first { $0.member.key == "id" }?.member.value.scalar.flatMap {
            $0.contains("://") ? $0 : nil
        }
        let id = (named.first { $0.name == "@id" }?.member.value.scalar ?? plainID).map {
            context.expanded(PlainText.line($0))
        }
        let number = number(of: id, place, isAside: isAside)
        let types = named.first { $0.name == "@type" } ?? named.first { $0.member.key == "type" }
        nodes[number].types.formUnion(types?.member.value.elements.compactMap(\.scalar).map(context.name) ?? [])
        // Some pages forget the type, and mean an event.
        if nodes[number].types.isEmpty, ["name", "startDate"].allSatisfy({ key in named.contains { $0.name == key } }) {
            nodes[number].types = ["Event"]
        }
        let isActivity = SchemaOrgTypes.isActivity(nodes[number].types)
        for (name, member) in named where !name.hasPrefix("@") || name == "@graph" {
            let isPart = SchemaOrgTypes.partProperties.contains(name)
            let values = take(
                member.value, context, LinkedGraph.place(place, ".\(PlainText.line(member.key))"),
                isAside: isAside || (isActivity && !isPart))
            nodes[number].properties[name, default: []] += values
        }
        return number
    }

    private mutating func number(of id: String?, _ place: SourcePlace, isAside: Bool) -> Int {
        let key = id.flatMap { $0.isEmpty ? nil : uniqueKey($0, place) }
        if let key, let number = numbers[key] {
            nodes[number].isAside = nodes[number].isAside && isAside
            return number
        }
        let isNamed = key != nil && id?.hasPrefix("_:") == false
        nodes.append(LinkedNode(id: isNamed ? id : nil, place: place, isAside: isAside))
        if let key { numbers[key] = nodes.count - 1 }
        return nodes.count - 1
    }

    /// What tells a thing apart from all others: an id without a scheme means something in its own file only.
    private func uniqueKey(_ id: String, _ place: SourcePlace) -> String {
        LinkedNode.isAbsolute(id) ? id : "\(place.file)\n\(id)"
    }

    private static func place(_ place: SourcePlace, _ step: String) -> SourcePlace {
        var place = place
        // Long paths help nobody, and would take more room than the document.
        if let path = place.path, path.utf8.count < 200 { place.path = path + step }
        return place
    }
}
