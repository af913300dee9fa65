/// What schools meant to do in a school year, beside what they did.
///
/// A training is an offering in which somebody of the school was there; it counts once in the year, and once in each quarter. A
/// module counts in the hours and is no training.
/// The figures of a closed quarter are those of its closing.
public struct PlanReport: Hashable, Sendable {
    /// What one school did.
    public struct Row: Hashable, Sendable {
        /// The school's id; nil for the total.
        public let key: String?
        /// How many trainings.
        public let trainings: Int
        /// How many were meant; nil where the plan does not say.
        public let trainingsGoal: Int?
        /// How long everybody together was there, in minutes.
        public let minutes: Int
        /// How many hours were meant; nil where the plan does not say.
        public let hoursGoal: Int?
        /// The minutes in each of ``PlanReport/quarters``.
        public let minutesByQuarter: [Int]
        /// What was entered after a quarter was closed, in minutes.
        public let correction: Int
    }

    /// The school year.
    public let year: SchoolYear
    /// The quarters that it lies in; of the first and the last only a part.
    public let quarters: [Quarter]
    /// The schools with a plan, in order of id.
    public let rows: [Row]
    /// They together; a training counts once, a goal is the sum of those that are known.
    public let total: Row

    /// Makes the report of a school year, as known at an instant in UTC seconds.
    public init(_ book: AttendanceBook, of year: SchoolYear, _ catalog: Catalog, now: Int) {
        let plans = catalog.region.activityPlans.filter { $0.year == year }.sorted { $0.school < $1.school }
        let quarters = Quarter.covering(year.days)
        let visits = Dictionary(grouping: book.visits(in: .schoolYear(year), now: now)) {
            ReportKeys.school($0.enrolment.school, in: catalog)
        }
        self.year = year
        self.quarters = quarters
        rows = plans.map { Row(key: $0.school, [$0], visits[$0.school] ?? [], quarters) }
        total = Row(key: nil, plans, plans.flatMap { visits[$0.school] ?? [] }, quarters)
    }
}

extension PlanReport.Row {
    fileprivate init(key: String?, _ plans: [ActivityPlan], _ visits: [Visit], _ quarters: [Quarter]) {
        func sum(_ goals: [Int?]) -> Int? {
            let known = goals.compactMap(\.self)
            return known.isEmpty ? nil : known.reduce(0, +)
        }
        self.key = key
        trainings = Set(visits.filter { $0.isThere && !$0.isModule }.map(\.enrolment.offering)).count
        trainingsGoal = sum(plans.map(\.trainings))
        minutes = visits.minutes
        hoursGoal = sum(plans.map(\.hours))
        minutesByQuarter = quarters.map { quarter in visits.filter { Quarter($0.day) == quarter }.minutes }
        correction = visits.reduce(0) { $0 + $1.correction }
    }
}
