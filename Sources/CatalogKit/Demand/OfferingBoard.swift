/// The offerings that a coordinator has to do with now, in order of start, and what asks for attention in each.
///
/// An alert is only ever a word of warning: nothing is cancelled, and nobody refused, on the ground of one. Everything
/// follows from the catalogue, the standings and the moment, so that the same appears wherever it is shown.
public struct OfferingBoard: Hashable, Sendable {
    /// For how many days an offering stays on the board after it ended; longer while attendance is lacking.
    public static let recentDays = 28
    /// How many days before the start an offering without a deadline should have its minimum.
    public static let decisionDays = 7
    /// One school should not have more than this part of the seats while others wait.
    public static let shareWhileOthersWait = 0.5
    /// One school should have less than this part of the seats at all.
    public static let shareAtAll = 0.6

    /// What asks for attention.
    public enum Alert: Hashable, Sendable {
        /// The deadline is there, and fewer people have a seat than it takes.
        case minimumNotMet(taken: Int, minimum: Int)
        /// One school has a large part of the seats, by id or else by name; `waiting` wait.
        case oneSchool(String, taken: Int, capacity: Int, waiting: Int)
        /// It is over, and of so many enrolments nobody said whether they were there.
        case attendanceMissing(Int)
        /// So many wait that it could be given again.
        case secondRun(waiting: Int)
        /// The catalogue says that it was called off, but so many seats are taken, held or waited for still.
        case cancelledUntold(Int)
    }

    /// An offering on the board.
    public struct Row: Hashable, Sendable, Identifiable {
        /// Its course.
        public let course: Course
        /// The offering.
        public let offering: Offering
        /// How many people it has.
        public let standing: OfferingStanding
        /// How many people it takes: the offering's own number, else the course's; nil where neither says.
        public let minimum: Int?
        /// The last day to see whether there are enough: the last one to sign up, or ``OfferingBoard/decisionDays``
        /// before the start.
        public let deadline: Day
        /// What asks for attention, most urgent first.
        public let alerts: [Alert]

        /// The offering's id.
        public var id: String { offering.id }
    }

    /// The offerings to come and those just past, in order of start, then of id.
    public let rows: [Row]

    /// Makes the board of a moment.
    ///
    /// - Parameters:
    ///   - catalog: What is on offer; feeds bring offerings that others run, and are left out.
    ///   - standings: How offerings stand, by id; nobody is in one that is not there.
    ///   - now: The moment.
    public init(_ catalog: Catalog, _ standings: [String: OfferingStanding], now: LocalTime) {
        rows = catalog.courses.flatMap { course in
            course.offerings.map { offering in
                Row(course, offering, standings[offering.id] ?? OfferingStanding(), in: catalog, now: now)
            }
        }
        .filter { $0.isCurrent(now.day) }
        .sorted { ($0.offering.start, $0.id) < ($1.offering.start, $1.id) }
    }
}

extension OfferingBoard.Row {
    init(_ course: Course, _ offering: Offering, _ standing: OfferingStanding, in catalog: Catalog, now: LocalTime) {
        self.course = course
        self.offering = offering
        self.standing = standing
        minimum = offering.minimum ?? course.minimum
        deadline = offering.enrolBy ?? offering.start.day.advanced(by: -OfferingBoard.decisionDays)
        var alerts: [OfferingBoard.Alert] = []
        let people = standing.taken + standing.held + standing.waiting
        if offering.isCancelled {
            if offering.end > now, people > 0 { alerts.append(.cancelledUntold(people)) }
        } else {
            if offering.start > now, now.day >= deadline, let minimum, standing.taken < minimum {
                alerts.append(.minimumNotMet(taken: standing.taken, minimum: minimum))
            }
            if offering.end <= now, standing.unattended > 0 { alerts.append(.attendanceMissing(standing.unattended)) }
            if offering.start > now, let alert = Self.oneSchool(in: offering, standing, catalog) {
                alerts.append(alert)
            }
            if standing.waiting >= minimum ?? DemandBoard.usualThreshold {
                alerts.append(.secondRun(waiting: standing.waiting))
            }
        }
        self.alerts = alerts
    }

    /// Whether it is to come, just past, or lacks attendance.
    fileprivate func isCurrent(_ today: Day) -> Bool {
        offering.end.day >= today.advanced(by: -OfferingBoard.recentDays)
            || alerts.contains { if case .attendanceMissing = $0 { true } else { false } }
    }

    /// The school with most seats, when it has too many of all that there are.
    private static func oneSchool(
        in offering: Offering, _ standing: OfferingStanding, _ catalog: Catalog
    ) -> OfferingBoard.Alert? {
        guard let capacity = offering.capacity else { return nil }
        var schools: [String: Int] = [:]
        for (name, taken) in standing.schools {
            schools[catalog.school(name)?.id ?? name.lowercased(), default: 0] += taken
        }
        guard let most = schools.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
        let share = Double(most.value) / Double(capacity)
        let isTooMuch =
            share >= OfferingBoard.shareAtAll || standing.waiting > 0 && share > OfferingBoard.shareWhileOthersWait
        guard isTooMuch else { return nil }
        return .oneSchool(most.key, taken: most.value, capacity: capacity, waiting: standing.waiting)
    }
}
