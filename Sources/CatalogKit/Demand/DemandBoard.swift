/// What the region asks for, a row per course that somebody is interested in.
///
/// Only open interests count. Everything follows from the catalogue, the demand and the day, so that the same figures
/// appear wherever they are shown.
public struct DemandBoard: Hashable, Sendable {
    /// How many people make an offering worth giving where the course names no minimum.
    public static let usualThreshold = 8
    /// How many months the trend goes back, the present one included.
    public static let trendMonths = 6
    /// How many days the forecast looks back, today included.
    public static let paceDays = 90

    /// What people ask of one course.
    public struct Row: Hashable, Sendable, Identifiable {
        /// The course's id.
        public let course: String
        /// The course's title, or its id where the catalogue does not have it any more.
        public let title: String
        /// How many people are interested.
        public let interested: Int
        /// From how many schools.
        public let schools: Int
        /// The towns they would travel from, in order of name.
        public let towns: [String]
        /// How many of them said so in each of ``DemandBoard/months``.
        public let trend: [Int]
        /// How many it takes.
        public let threshold: Int
        /// The day on which ``threshold`` will be met at the present pace; nil when it is met, or nobody came of late.
        public let forecast: Day?
        /// The town in the region to which the interested would travel least.
        public let host: String?
        /// What a variant there would save all of them together against the place of the course itself; nil where that is
        /// not known or online.
        public let saving: Travel?

        /// Whether enough people are interested.
        public var met: Bool { interested >= threshold }
        /// The course's id.
        public var id: String { course }
    }

    /// The months of the trend, oldest first; the last is the present one.
    public let months: [Month]
    /// The rows, those with most people first; see ``sorted(by:)``.
    public let rows: [Row]

    /// Makes the board of a day.
    public init(_ demand: Demand, in catalog: Catalog, today: Day) {
        let months = DemandBoard.months(until: today)
        let hosts = DemandBoard.hosts(in: catalog)
        self.months = months
        rows = Dictionary(grouping: demand.interests, by: \.course)
            .map { id, interests in
                let course = catalog.course(id)
                let threshold = course?.minimum ?? DemandBoard.usualThreshold
                let days = interests.map { LocalTime(utcSeconds: $0.since).day }
                let towns = interests.map { demand.town(of: $0, in: catalog) }
                let homes = towns.compactMap { catalog.place(named: $0) }
                let host = DemandBoard.host(for: homes, among: hosts)
                return Row(
                    course: id, title: course?.title ?? id, interested: interests.count,
                    schools: demand.schools(of: interests, in: catalog), towns: Set(towns).sorted(),
                    trend: months.map { month in days.count { $0.month == month } }, threshold: threshold,
                    forecast: DemandBoard.forecast(of: days, threshold: threshold, today: today), host: host?.name,
                    saving: host.flatMap { host in
                        course.flatMap { DemandBoard.saving(for: homes, course: $0, host: host, catalog, today) }
                    })
            }
            .sorted { Column.interested.places($0, before: $1) }
    }

    private static func months(until today: Day) -> [Month] {
        let (year, month, _) = today.components
        return (0..<trendMonths).reversed().map { back in
            let months = year * 12 + month - 1 - back
            return Month(year: months / 12, month: months % 12 + 1)
        }
    }

    /// The day on which enough people will be interested, if they go on coming as they did.
    ///
    /// With *n* of them new in the last ``paceDays`` days, one comes every `paceDays / n` days; the missing *m* are there
    /// in `⌈m × paceDays / n⌉` days.
    ///
    /// - Parameters:
    ///   - days: The day on which each of them said so.
    ///   - threshold: How many it takes.
    ///   - today: The last day that is looked at.
    /// - Returns: The day; nil when there are enough already, or *n* is 0.
    static func forecast(of days: [Day], threshold: Int, today: Day) -> Day? {
        let recent = days.count { (today.number - paceDays + 1...today.number).contains($0.number) }
        let missing = threshold - days.count
        guard missing > 0, recent > 0 else { return nil }
        return today.advanced(by: (missing * paceDays + recent - 1) / recent)
    }
}
