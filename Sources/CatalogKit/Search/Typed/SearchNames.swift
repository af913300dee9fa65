/// What the values of the facets are called: by the vocabulary in both languages, by feeds, and by whoever types.
public struct SearchNames: Sendable {
    private let vocabulary: Vocabulary
    private let index: SearchIndex

    /// The names of a catalogue and of the values that occur in its index.
    public init(_ catalog: Catalog, _ index: SearchIndex) {
        vocabulary = catalog.vocabulary
        self.index = index
    }

    /// A value that a name stands for.
    enum Match: Equatable {
        /// The name is the value's own.
        case value(String)
        /// The name is one slip of the keys away from one of the value's.
        case nearly(String)
    }

    /// The value of a facet that somebody names, whatever the case and accents.
    func match(_ typed: String, of facet: Query.Facet) -> Match? {
        let wanted = Analyzer.fold(typed)
        guard !wanted.isEmpty else { return nil }
        let names = names(of: facet).map { (name: Analyzer.fold($0.name), value: $0.value) }
        if let found = names.first(where: { $0.name == wanted }) { return .value(found.value) }
        guard wanted.count >= Self.shortestMisspelt else { return nil }
        // Of three letters one may be another, none too many or too few: "den" is not Uden.
        let alike = names.map(\.name).filter { wanted.count > Self.shortestMisspelt || $0.count == wanted.count }
        let nearest = Spelling.nearest(to: wanted, among: alike, slips: 1)
        return names.first { $0.name == nearest }.map { .nearly($0.value) }
    }

    /// The values of a facet that have a name which begins with what somebody typed, or a word in it that does.
    func values(of facet: Query.Facet, beginningWith typed: String) -> Set<String> {
        let wanted = Analyzer.fold(typed)
        return Set(
            names(of: facet).filter { name, _ in
                let name = Analyzer.fold(name)
                return name.hasPrefix(wanted) || name.contains(" \(wanted)")
            }.map(\.value))
    }

    /// The point of a town.
    func coordinate(of place: String) -> Coordinate? {
        if let town = vocabulary.places.first(where: { $0.name == place }) { return town.coordinate }
        guard let availability = try? index.availability() else { return nil }
        let query = Query(filters: [.place: [place]], limit: Self.mostAsked)
        let there = try? index.search(query, availability: availability)
        return there?.hits.lazy.compactMap { index.listing($0.number)?.coordinate }.first
    }

    /// How many listings of a town are asked where it is: a feed may leave that out.
    private static let mostAsked = 50
    /// Shorter names are too much alike.
    private static let shortestMisspelt = 3

    /// Every name of a facet's values: ids first, then labels, then other words, then what only feeds have.
    private func names(of facet: Query.Facet) -> [(name: String, value: String)] {
        let terms = vocabulary.terms(of: facet)
        var names = terms.map { ($0.id, $0.id) } + terms.flatMap { [($0.dutch, $0.id), ($0.english, $0.id)] }
        names += terms.flatMap { term in term.synonyms.map { ($0, term.id) } }
        if facet == .language { names += Self.languages }
        names += (index.values[facet] ?? []).map { ($0, $0) }
        if facet == .place { names += vocabulary.places.map { ($0.name, $0.name) } }
        return names
    }

    /// What people call the languages that something is given in.
    private static let languages = [
        ("Nederlands", "nl"), ("Dutch", "nl"), ("Engels", "en"), ("English", "en"), ("Duits", "de"), ("German", "de"),
        ("Deutsch", "de"), ("Frans", "fr"), ("French", "fr"), ("Français", "fr"),
    ]
}

extension SearchNames {
    /// What somebody typed on a command line, whose quotation marks the shell took: a name of several words that stands
    /// behind a field gets them back.
    public func text(of arguments: [String]) -> String {
        arguments.map { argument in
            guard let colon = argument.firstIndex(of: ":"), let field = SearchField(named: String(argument[..<colon])),
                let facet = field.facet
            else { return argument }
            let value = String(argument[argument.index(after: colon)...])
            let first = value.prefix { !$0.isWhitespace }
            guard first.count < value.count else { return argument }
            // Words may follow a value in one argument.
            if case .value = match(String(first), of: facet), match(value, of: facet) == nil { return argument }
            return "\(argument[...colon])\"\(value.filter { !QueryText.quotes.contains($0) })\""
        }.joined(separator: " ")
    }
}
