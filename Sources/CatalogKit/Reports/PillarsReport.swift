/// What each line of work of the region cost, and what it brought.
///
/// Spent is what the catalogue says that offerings cost the region (`cost:`), of those that started in the period. An
/// offering without that counts as unknown, never as free. The budget is that of a whole school year, whatever the period.
public struct PillarsReport: Hashable, Sendable {
    /// What counts for one pillar.
    public struct Row: Hashable, Sendable {
        /// The pillar's id; nil for courses without one, and for the total.
        public let key: String?
        /// The budget of a school year in whole euros; nil where there is none.
        public let budgetEuros: Int?
        /// The known costs in whole euros; nil where offerings started and the costs of none are known.
        public let spentEuros: Int?
        /// How many offerings that started have no known cost.
        public let unknownCosts: Int
        /// Different people who were there.
        public let participants: Int
        /// How long all of them together were there, in minutes.
        public let minutes: Int
        /// What was entered after a quarter was closed, in minutes.
        public let correction: Int
    }

    /// The rows, in the order of the region's file; what has no pillar comes last.
    public let rows: [Row]
    /// Everything together.
    public let total: Row

    /// Makes the report of a period, as known at an instant in UTC seconds.
    public init(_ book: AttendanceBook, in period: ReportPeriod, _ catalog: Catalog, now: Int) {
        let hours = HoursReport(book, by: .pillar, in: period, catalog, now: now)
        let costs = PillarsReport.costs(in: period, catalog, now: now)
        let known = catalog.region.pillars.map { Optional($0.id) }
        let others = (hours.rows.map(\.key) + costs.keys).filter { !known.contains($0) }
        let keys = known + Set(others).sorted { ReportKeys.places($0, before: $1) }
        let budgets = Dictionary(
            catalog.region.pillars.map { ($0.id, $0.budgetEuros) }, uniquingKeysWith: { first, _ in first })
        rows = keys.map { key in
            Row(
                key: key, budget: key.flatMap { budgets[$0] }, costs: costs[key] ?? [],
                hours.rows.first { $0.key == key })
        }
        total = Row(
            key: nil, budget: budgets.isEmpty ? nil : budgets.values.reduce(0, +), costs: costs.values.flatMap(\.self),
            hours.total)
    }

    /// The costs, where known, of the offerings that started, by pillar.
    private static func costs(in period: ReportPeriod, _ catalog: Catalog, now: Int) -> [String?: [Int?]] {
        var costs: [String?: [Int?]] = [:]
        for course in catalog.courses {
            for offering in course.offerings
            where period.days.contains(offering.start.day) && offering.start.utcSeconds <= now {
                costs[course.pillar, default: []].append(offering.costEuros)
            }
        }
        return costs
    }
}

extension PillarsReport.Row {
    fileprivate init(key: String?, budget: Int?, costs: [Int?], _ hours: HoursReport.Row?) {
        let known = costs.compactMap(\.self)
        self.key = key
        budgetEuros = budget
        spentEuros = known.isEmpty && !costs.isEmpty ? nil : known.reduce(0, +)
        unknownCosts = costs.count - known.count
        participants = hours?.participants ?? 0
        minutes = hours?.minutes ?? 0
        correction = hours?.correction ?? 0
    }
}
