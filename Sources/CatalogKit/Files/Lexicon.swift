/// The words that course files are held to, made quick to look up.
struct Lexicon: Sendable {
    /// Identifiers by list; a list whose file could not be read has none here, and then every word passes.
    private let terms: [VocabularyList: [String]]
    private let known: [VocabularyList: Set<String>]
    /// Towns by their name in lower case; nil when their file could not be read.
    private let places: [String: String]?

    init(terms: [VocabularyList: [String]], places: [Place]?) {
        self.terms = terms
        known = terms.mapValues(Set.init)
        self.places = places.map { places in
            Dictionary(places.map { ($0.name.lowercased(), $0.name) }) { first, _ in first }
        }
    }

    /// Whether a list has an identifier; if not, the problem to note.
    func problem(with value: String, in list: VocabularyList) -> Problem? {
        guard let known = known[list], !known.contains(value) else { return nil }
        return .unknownTerm(list, value: value, suggestion: Spelling.nearest(to: value, among: terms[list] ?? []))
    }

    /// The town as the vocabulary writes it; nil, with a diagnostic, when there is no such town.
    func place(_ name: String, at position: Position, _ findings: Findings) -> String? {
        guard let places else { return name }
        if let place = places[name.lowercased()] { return place }
        // In order of name, so that of two towns as near the same one is suggested each time.
        let suggestion = Spelling.nearest(to: name, among: places.values.sorted())
        findings.error(.unknownPlace(name, suggestion: suggestion), at: position)
        return nil
    }
}
