/// What somebody said: "I would come if it were given here".
public struct Interest: Hashable, Sendable, Codable, Identifiable {
    /// The order in which people said so, in the whole ledger; 0 for one that is in no ledger.
    public let id: Int
    /// The person's address.
    public let person: String
    /// The course's id.
    public let course: String
    /// The town that the person would travel from, a name from ``Vocabulary/places``; nil where nobody knows.
    public var place: String?
    /// When the person could come; empty for any time.
    public var dayparts: Set<Daypart>
    /// The first day on which the person could come.
    public var earliest: Day?
    /// Why, in the person's own words; may be empty.
    public var reason: String
    /// When the person said so first, in UTC seconds.
    public let since: Int
    /// What became of it.
    public var state: InterestState
    /// The ticket of the enrolment that satisfied it; nil in every other state.
    public var enrolment: Int?
    /// The offering that was planned for it, or given; nil in every other state.
    public var offering: String?

    /// Makes an interest, open unless said otherwise.
    public init(
        person: String, course: String, place: String? = nil, dayparts: Set<Daypart> = [], earliest: Day? = nil,
        reason: String = "", since: Int, id: Int = 0, state: InterestState = .open, enrolment: Int? = nil,
        offering: String? = nil
    ) {
        self.id = id
        self.person = person
        self.course = course
        self.place = place
        self.dayparts = dayparts
        self.earliest = earliest
        self.reason = reason
        self.since = since
        self.state = state
        self.enrolment = enrolment
        self.offering = offering
    }
}

/// What became of an interest.
public enum InterestState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Counts as demand.
    case open
    /// The person signed up for an offering of the course.
    case satisfied
    /// The person took it back.
    case withdrawn
    /// An offering has been planned for those who asked.
    case planned
    /// That offering was given.
    case given
    /// It did not come to an offering this time.
    case notEnough = "not-enough"

    /// Whether it still stands, so that the person cannot say the same again.
    public var isActive: Bool { self == .open || self == .planned }
}

/// How many people are interested in a course.
public struct InterestCount: Hashable, Sendable {
    /// People.
    public var interested: Int
    /// The schools that they come from; who gave no school counts for none.
    public var schools: Int

    /// Makes a count.
    public init(interested: Int = 0, schools: Int = 0) {
        self.interested = interested
        self.schools = schools
    }
}
