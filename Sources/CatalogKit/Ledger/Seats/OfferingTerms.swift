/// What the ledger must know of an offering at the door, taken from the catalogue.
///
/// The ledger keeps its own copy beside the enrolments, renewed with each change, so that it can be audited without the
/// catalogue. All instants are UTC seconds.
public struct OfferingTerms: Hashable, Sendable {
    /// One of the sessions that a participant chooses from.
    public struct Session: Hashable, Sendable {
        /// A slug, unique within the round.
        public var id: String
        /// How many people fit; nil when there is no limit.
        public var capacity: Int?

        /// Makes a session.
        public init(id: String, capacity: Int? = nil) {
            self.id = id
            self.capacity = capacity
        }
    }

    /// Sessions side by side, of which a participant takes at most one.
    public struct Round: Hashable, Sendable {
        /// A slug, unique within the offering.
        public var id: String
        /// The sessions to choose from.
        public var sessions: [Session]

        /// Makes a round.
        public init(id: String, sessions: [Session]) {
            self.id = id
            self.sessions = sessions
        }
    }

    /// The offering's id.
    public var id: String
    /// The course's id.
    public var course: String
    /// The course's title.
    public var title: String
    /// How many people can take part through this ledger; nil when there is no limit.
    public var capacity: Int?
    /// When the first meeting starts; one can cancel until then.
    public var start: Int
    /// When the last meeting ends.
    public var end: Int
    /// From this instant on nobody new can sign up.
    public var enrolUntil: Int
    /// From this instant on a freed seat is no longer passed on to those who wait.
    public var promoteUntil: Int
    /// When people come together, half-open and in order of time; never empty.
    public var meetings: [Range<Int>]
    /// The town, a name from ``Vocabulary/places``; nil when the offering is online.
    public var place: String?
    /// The rounds of sessions; empty for most offerings.
    public var rounds: [Round]

    /// Makes terms from their parts; one meeting from `start` to `end` where none are given.
    public init(
        id: String, course: String, title: String, capacity: Int?, start: Int, end: Int, enrolUntil: Int,
        promoteUntil: Int, meetings: [Range<Int>] = [], place: String? = nil, rounds: [Round] = []
    ) {
        self.id = id
        self.course = course
        self.title = title
        self.capacity = capacity
        self.start = start
        self.end = end
        self.enrolUntil = enrolUntil
        self.promoteUntil = promoteUntil
        let first = min(start, .max - 1)
        self.meetings = meetings.isEmpty ? [first..<max(first + 1, end)] : meetings
        self.place = place
        self.rounds = rounds
    }

    /// The terms of an offering in the catalogue.
    ///
    /// One can sign up until the end of the enrol-by day, and never after the start. Waiting people move up until the
    /// region's cut-off before the start.
    public init(course: Course, offering: Offering, region: Region) {
        let start = offering.start.utcSeconds
        let closing = offering.enrolBy.map { LocalTime(day: $0.advanced(by: 1), minute: 0).utcSeconds }
        self.init(
            id: offering.id, course: course.id, title: course.title, capacity: offering.capacity, start: start,
            end: offering.end.utcSeconds, enrolUntil: min(start, closing ?? start),
            promoteUntil: start - region.promotionCutoffHours * 3600,
            meetings: offering.meetings.map { $0.start.utcSeconds..<$0.end.utcSeconds }, place: offering.place,
            rounds: offering.rounds.map { round in
                Round(id: round.id, sessions: round.sessions.map { Session(id: $0.id, capacity: $0.capacity) })
            })
    }

    /// The session of a round, or nil when there is none such.
    func session(_ id: String, round: String) -> Session? {
        rounds.first { $0.id == round }?.sessions.first { $0.id == id }
    }
}
