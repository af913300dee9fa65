extension DemandBoard {
    /// What the rows can be ordered by.
    public enum Column: String, CaseIterable, Sendable {
        /// The title, from A to Z.
        case course
        /// Most people first.
        case interested
        /// Most schools first.
        case schools
        /// Most towns first.
        case towns
        /// Most new people in the last six months first.
        case trend
        /// Lowest threshold first.
        case threshold
        /// Met first, then those that lack fewest people.
        case met
        /// Met first, then the earliest day, then those without a forecast.
        case forecast
        /// Most kilometres saved first.
        case kilometres
        /// Most hours saved first.
        case hours

        /// Whether one row comes before another: by this column, then by most people, then by title.
        func places(_ left: Row, before right: Row) -> Bool {
            if let first = key(left), let second = key(right) {
                if first != second { return first < second }
                if left.interested != right.interested { return left.interested > right.interested }
            }
            return (left.title.lowercased(), left.course) < (right.title.lowercased(), right.course)
        }

        /// What puts a row in its place, the lowest first; nil where only the title does.
        private func key(_ row: Row) -> Double? {
            switch self {
            case .course: nil
            case .interested: -Double(row.interested)
            case .schools: -Double(row.schools)
            case .towns: -Double(row.towns.count)
            case .trend: -Double(row.trend.reduce(0, +))
            case .threshold: Double(row.threshold)
            case .met: Double(max(0, row.threshold - row.interested))
            case .forecast: row.met ? -.infinity : row.forecast.map { Double($0.number) } ?? .infinity
            case .kilometres: -(row.saving?.kilometres ?? -1)
            case .hours: -(row.saving?.hours ?? -1)
            }
        }
    }

    /// The rows in another order; rows that are equal there are ordered by most people, then by title.
    public func sorted(by column: Column) -> [Row] {
        rows.sorted { column.places($0, before: $1) }
    }
}
