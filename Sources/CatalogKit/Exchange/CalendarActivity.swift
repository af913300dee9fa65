/// An activity in somebody's calendar.
public struct CalendarActivity: Hashable, Sendable {
    /// How sure it is that the person goes.
    public enum Standing: Hashable, Sendable {
        /// The person has a seat, or had one.
        case confirmed
        /// The person waits for a seat.
        case tentative
        /// The activity is called off, or the person does not go any more.
        case cancelled
        /// It is on offer, to whoever reads the calendar.
        case offered
    }

    /// The course.
    public let course: Course
    /// The offering of it that the person goes to.
    public let offering: Offering
    /// How sure that is.
    public let standing: Standing
    /// Which version of it this is.
    public let version: CalendarVersion

    /// Makes an activity.
    public init(course: Course, offering: Offering, standing: Standing, version: CalendarVersion = CalendarVersion()) {
        self.course = course
        self.offering = offering
        self.standing = standing
        self.version = version
    }

    /// How many days after its end something that was cancelled stays in a calendar, for whoever follows it to see it go.
    private static let daysInSight = 31

    /// What belongs in the calendar of a person, in order of time.
    ///
    /// What the catalogue does not have any more has no time, and is left out. What was cancelled stays in sight for a month
    /// after its date.
    ///
    /// - Parameters:
    ///   - enrolments: Everything that the person signed up for, cancelled or not.
    ///   - catalog: What is on offer.
    ///   - versions: Which version of each offering the person was told of last.
    ///   - now: The wall clock.
    /// - Returns: An activity for each offering.
    public static func all(
        _ enrolments: some Sequence<Enrolment>, in catalog: Catalog, versions: [String: CalendarVersion], now: LocalTime
    ) -> [CalendarActivity] {
        // Of one offering the latest counts: who came back after cancelling is there.
        let latest = Dictionary(enrolments.map { ($0.offering, $0) }) { $0.ticket > $1.ticket ? $0 : $1 }
        return latest.values.compactMap { enrolment -> CalendarActivity? in
            guard let (course, offering) = catalog.offering(enrolment.offering) else { return nil }
            let isCancelled = enrolment.state == .cancelled || offering.isCancelled
            if isCancelled, now.day > offering.end.day.advanced(by: daysInSight) { return nil }
            return CalendarActivity(
                course: course, offering: offering,
                standing: isCancelled ? .cancelled : enrolment.state == .waiting ? .tentative : .confirmed,
                version: versions[offering.id] ?? CalendarVersion())
        }.sorted { ($0.offering.start, $0.offering.id) < ($1.offering.start, $1.offering.id) }
    }
}
