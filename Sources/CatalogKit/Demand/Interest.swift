/// What somebody said: "I would come if it were given here".
public struct Interest: Hashable, Sendable {
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

    /// Makes an interest.
    public init(
        person: String, course: String, place: String? = nil, dayparts: Set<Daypart> = [], earliest: Day? = nil,
        reason: String = "", since: Int
    ) {
        self.person = person
        self.course = course
        self.place = place
        self.dayparts = dayparts
        self.earliest = earliest
        self.reason = reason
        self.since = since
    }
}
