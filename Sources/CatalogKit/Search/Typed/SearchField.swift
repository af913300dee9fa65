/// A word that, with a colon behind it, makes a filter of what follows: `thema:lob`.
public enum SearchField: String, CaseIterable, Sendable {
    case theme, place, within, from, until, format, profile, sector, provider, language, price, free

    /// The word as it is typed, in a language.
    public func name(in language: Language) -> String {
        guard language == .dutch else { return rawValue }
        return switch self {
        case .theme: "thema"
        case .place: "plaats"
        case .within: "binnen"
        case .from: "vanaf"
        case .until: "tot"
        case .format: "vorm"
        case .profile: "profiel"
        case .sector: "sector"
        case .provider: "aanbieder"
        case .language: "taal"
        case .price: "prijs"
        case .free: "vrij"
        }
    }

    /// The facet whose values follow, if it is one; a place is one unless a distance is typed as well.
    public var facet: Query.Facet? {
        switch self {
        case .theme: .theme
        case .place: .place
        case .format: .format
        case .profile: .profile
        case .sector: .sector
        case .provider: .provider
        case .language: .language
        case .price: .price
        case .within, .from, .until, .free: nil
        }
    }

    /// The field with a name in either language, whatever the case.
    init?(named name: String) {
        let wanted = Analyzer.fold(name)
        guard let field = Self.allCases.first(where: { $0.names.contains(wanted) }) else { return nil }
        self = field
    }

    /// The field whose name is one slip of the keys away from a word of four letters or more.
    static func nearest(to name: String) -> SearchField? {
        guard name.count >= 4 else { return nil }
        return Spelling.nearest(to: name, among: allCases.flatMap(\.names), slips: 1).flatMap(SearchField.init(named:))
    }

    private var names: [String] { Language.allCases.map { name(in: $0) } }
}
