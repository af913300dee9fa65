/// The words that course files are held to, made quick to look up.
struct Lexicon: Sendable {
    /// Identifiers by list; a list whose file could not be read has none here, and then every word passes.
    private let terms: [VocabularyList: [String]]
    private let known: [VocabularyList: Set<String>]
    /// Towns by their name in lower case; nil when their file could not be read.
    private let places: [String: String]?
    /// Whether other words than the region's pass.
    private(set) var isOpen = false

    init(terms: [VocabularyList: [String]], places: [Place]?) {
        self.terms = terms
        known = terms.mapValues(Set.init)
        self.places = places.map { places in
            Dictionary(places.map { ($0.name.lowercased(), $0.name) }) { first, _ in first }
        }
    }

    /// The words for files in a folder of the catalogue: what was imported has words of its own, but its towns are written
    /// as ours are, and its pillars are ours.
    func forFiles(under path: String) -> Lexicon {
        guard path.hasPrefix(CourseFile.importFolder + "/") else { return self }
        var open = self
        open.isOpen = true
        return open
    }

    /// Whether a list has an identifier; if not, the problem to note.
    func problem(with value: String, in list: VocabularyList) -> Problem? {
        guard let known = known[list], !known.contains(value), !isOpen || list == .pillars else { return nil }
        return .unknownTerm(list, value: value, suggestion: Spelling.nearest(to: value, among: terms[list] ?? []))
    }

    /// The town as the vocabulary writes it; nil, with a diagnostic, when there is no such town.
    func place(_ name: String, at position: Position, _ findings: Findings) -> String? {
        guard let places else { return name }
        if let place = places[name.lowercased()] { return place }
        if isOpen { return name }
        // In order of name, so that of two towns as near the same one is suggested each time.
        let suggestion = Spelling.nearest(to: name, among: places.values.sorted())
        findings.error(.unknownPlace(name, suggestion: suggestion), at: position)
        return nil
    }
}
