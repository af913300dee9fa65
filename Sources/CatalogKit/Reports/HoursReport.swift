/// How many people came, and for how many hours; a module that somebody finished counts as one more time that they came.
///
/// The figures of a closed quarter are those of its closing; what was entered since stands apart, as a correction. What
/// nobody entered is missing, never nothing. A course with two themes counts in both rows, and once in the total; so does a
/// person who was there in two rows.
public struct HoursReport: Hashable, Sendable {
    /// What counts in one row.
    public struct Row: Hashable, Sendable {
        /// What it is of, an id; nil for what has none, and for the total.
        public let key: String?
        /// Different people who were there; a group counts for its seats.
        public let participants: Int
        /// How many times somebody was at a meeting.
        public let visits: Int
        /// How long all of them together were there, in minutes.
        public let minutes: Int
        /// How many times a meeting ended without anybody noting whether somebody was there.
        public let missing: Int
        /// Whether all there is, is missing: meetings ended and nobody noted anything of anybody.
        public let isUnknown: Bool
        /// What was entered after the quarter was closed, in minutes; negative where hours were taken away.
        public let correction: Int
        /// How long everybody with a seat will be at meetings that are not over, in minutes.
        public let planned: Int
    }

    /// What the rows are.
    public let dimension: ReportDimension
    /// The rows, in order of key; one of noughts is of people who were known not to be there.
    public let rows: [Row]
    /// Everything together.
    public let total: Row

    /// Makes the report of a period, as known at an instant in UTC seconds.
    public init(
        _ book: AttendanceBook, by dimension: ReportDimension, in period: ReportPeriod, _ catalog: Catalog, now: Int
    ) {
        let visits = book.visits(in: period, now: now)
        let keys = ReportKeys(dimension, in: catalog)
        self.dimension = dimension
        rows = visits.grouped { keys.keys(of: $0.enrolment, on: $0.day) }
            .map { Row(key: $0, $1) }
        total = Row(key: nil, visits)
    }
}

extension HoursReport.Row {
    init(key: String?, _ visits: [Visit]) {
        self.key = key
        participants = visits.participants
        self.visits = visits.reduce(0) { $0 + ($1.isThere ? $1.seats : 0) }
        minutes = visits.minutes
        missing = visits.reduce(0) { $0 + ($1.isMissing ? $1.seats : 0) }
        isUnknown = missing > 0 && visits.allSatisfy { $0.minutes == nil }
        correction = visits.reduce(0) { $0 + $1.correction }
        planned = visits.reduce(0) { $0 + ($1.minutes == nil ? $1.planned : 0) }
    }
}

extension Sequence {
    /// The elements by key, in order of key; each under all of its keys.
    func grouped(by keys: (Element) -> [String?]) -> [(String?, [Element])] {
        var groups: [String?: [Element]] = [:]
        for element in self {
            for key in keys(element) { groups[key, default: []].append(element) }
        }
        return groups.sorted { ReportKeys.places($0.key, before: $1.key) }.map { ($0.key, $0.value) }
    }
}
