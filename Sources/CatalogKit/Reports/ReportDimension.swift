/// What the rows of a report are.
public enum ReportDimension: String, CaseIterable, Sendable {
    /// A person, by address.
    case person
    /// A school, by id, or as people write it where the catalogue does not know it.
    case school
    /// A theme of the course, by id; a course with two counts in both rows.
    case theme
    /// The pillar that the course falls under, by id.
    case pillar
    /// A course, by id.
    case course
    /// An offering, by id.
    case offering
    /// The quarter in which people came together.
    case quarter
    /// The school year in which people came together.
    case schoolYear = "school-year"

    /// Whether something can count in more than one row, so that the rows add up to more than the total: a course has several
    /// themes, and the same person or enrolment may be there in two quarters.
    public var overlaps: Bool {
        self == .theme
    }
}

/// Tells in which rows of a report something counts.
struct ReportKeys {
    let dimension: ReportDimension
    private let catalog: Catalog

    init(_ dimension: ReportDimension, in catalog: Catalog) {
        self.dimension = dimension
        self.catalog = catalog
    }

    /// The rows of somebody at a meeting on a day; nil is the row of what has no theme, pillar or school.
    func keys(of enrolment: AttendanceBook.Enrolment, on day: Day) -> [String?] {
        switch dimension {
        case .person: [enrolment.person]
        case .school: [Self.school(enrolment.school, in: catalog)]
        case .offering: [enrolment.offering]
        case .quarter: [Quarter(day).description]
        case .schoolYear: [SchoolYear(day).description]
        case .theme, .pillar, .course: keys(ofCourse: enrolment.course)
        }
    }

    /// The rows of a course.
    func keys(ofCourse id: String) -> [String?] {
        switch dimension {
        case .theme:
            let themes = catalog.course(id)?.themes ?? []
            return themes.isEmpty ? [nil] : themes
        case .pillar: return [catalog.course(id)?.pillar]
        default: return [id]
        }
    }

    /// One key for a school, whether its name was given or its id; nil where none was given.
    static func school(_ text: String, in catalog: Catalog) -> String? {
        text.isEmpty ? nil : catalog.school(text)?.id ?? text.lowercased()
    }

    /// Whether one row comes before another: in order of key, what has none last.
    static func places(_ left: String?, before right: String?) -> Bool {
        guard let left else { return false }
        return right.map { left < $0 } ?? true
    }
}
