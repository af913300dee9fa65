/// What schools ask about a theme without naming a course: questions at two or more schools that nobody has answered yet.
public struct ThemeDemand: Hashable, Sendable, Identifiable {
    /// How many schools must ask before it counts as the region's demand.
    public static let fewestSchools = 2

    /// The theme, an identifier from ``Vocabulary/themes``.
    public let theme: String
    /// How many open questions there are about it.
    public let questions: Int
    /// From how many schools.
    public let schools: Int
    /// For how many colleagues together, as far as anybody said.
    public let colleagues: Int
    /// The day on which the oldest of them was asked.
    public let oldest: Day
    /// How many courses on the theme can still be taken.
    public let courses: Int

    /// The theme.
    public var id: String { theme }

    /// The themes that schools ask about: most schools first, then most questions, then by the theme's id.
    ///
    /// - Parameters:
    ///   - questions: Questions; those that are closed, or about no theme, or from no school play no part.
    ///   - catalog: Tells which names and ids mean the same school, and what is on offer.
    ///   - today: The day on which somebody asks.
    /// - Returns: A row per theme.
    public static func rows(_ questions: [Question], in catalog: Catalog, today: Day) -> [ThemeDemand] {
        let open = questions.filter { $0.state.isOpen && $0.theme != nil && catalog.schoolKey($0.school) != nil }
        return Dictionary(grouping: open) { $0.theme ?? "" }
            .compactMap { theme, questions in
                let schools = Set(questions.compactMap { catalog.schoolKey($0.school) }).count
                guard schools >= fewestSchools, let since = questions.map(\.since).min() else { return nil }
                let listings = catalog.listings.filter {
                    $0.themes.contains(theme) && $0.start.map { $0.day >= today } ?? true
                }
                return ThemeDemand(
                    theme: theme, questions: questions.count, schools: schools,
                    colleagues: questions.reduce(0) { $0 + $1.colleagues }, oldest: LocalTime(utcSeconds: since).day,
                    courses: Set(listings.map(\.course)).count)
            }
            .sorted { ($1.schools, $1.questions, $0.theme) < ($0.schools, $0.questions, $1.theme) }
    }
}
