/// One dated run of a course (OOAPI CourseOffering, schema.org CourseInstance).
public struct Offering: Hashable, Sendable, Identifiable {
    /// `course@YYYY-MM-DD` of the first meeting, or the `id:` that the file keeps from before it moved.
    public let id: String
    /// When people come together, in order of time; never empty.
    public var meetings: [Meeting]
    /// The town, a name from ``Vocabulary/places``; nil when the offering is online.
    public var place: String?
    /// Building and room.
    public var venue: String?
    /// How many people can take part; nil when there is no limit.
    public var capacity: Int?
    /// How many people are needed for it to go on.
    public var minimum: Int?
    /// The last day to sign up; nil when one can sign up until the start.
    public var enrolBy: Day?
    /// Rounds of parallel sessions that a participant chooses from; empty for most offerings.
    public var rounds: [Round]
    /// Whether it was called off; people still find it, but nobody can sign up.
    public var isCancelled: Bool
    /// What remained of it, in Markdown: a report, slides, links; nil where nobody wrote any.
    public var followUp: String?
    /// What it costs the region, in whole euros; nil where nobody noted it.
    public var costEuros: Int?

    /// Makes an offering; the caller vouches that there is at least one meeting.
    public init(
        id: String, meetings: [Meeting], place: String? = nil, venue: String? = nil, capacity: Int? = nil,
        minimum: Int? = nil, enrolBy: Day? = nil, rounds: [Round] = [], isCancelled: Bool = false,
        followUp: String? = nil, costEuros: Int? = nil
    ) {
        self.id = id
        self.meetings = meetings
        self.place = place
        self.venue = venue
        self.capacity = capacity
        self.minimum = minimum
        self.enrolBy = enrolBy
        self.rounds = rounds
        self.isCancelled = isCancelled
        self.followUp = followUp
        self.costEuros = costEuros
    }

    /// When the first meeting starts.
    public var start: LocalTime { meetings[0].start }

    /// When the last meeting ends.
    public var end: LocalTime { meetings[meetings.count - 1].end }

    /// When somebody is there who chose these sessions, by round: at the meetings, and in the rounds with a session of theirs
    /// that lie outside them.
    public func occasions(choosing choices: [String: String]) -> [Meeting] {
        let chosen = rounds.filter { choices[$0.id] != nil }.compactMap(\.time)
        return meetings + chosen.filter { time in !meetings.contains { $0.overlaps(time) } }
    }
}

/// One coming-together within an offering: half-open, from `start` up to `end`.
public struct Meeting: Hashable, Sendable {
    /// When it starts.
    public var start: LocalTime
    /// When it ends, after `start`.
    public var end: LocalTime

    /// Makes a meeting.
    public init(start: LocalTime, end: LocalTime) {
        self.start = start
        self.end = end
    }

    /// The days that it touches; one that ends at midnight does not touch the day that begins then.
    public var days: [Day] {
        let last = end.advanced(byMinutes: -1).day
        return (start.day.number...max(start.day, last).number).map(Day.init)
    }

    /// Whether the two share a minute.
    public func overlaps(_ other: Meeting) -> Bool {
        start < other.end && other.start < end
    }
}

/// A part of an offering in which sessions run side by side; a participant takes at most one of them.
public struct Round: Hashable, Sendable, Identifiable {
    /// A slug, unique within the offering.
    public let id: String
    /// The title people see, "Ronde 1".
    public var title: String
    /// When the round starts and ends, where that is known.
    public var time: Meeting?
    /// The sessions to choose from.
    public var sessions: [Session]

    /// Makes a round.
    public init(id: String, title: String, time: Meeting? = nil, sessions: [Session]) {
        self.id = id
        self.title = title
        self.time = time
        self.sessions = sessions
    }
}

/// One of the parallel sessions of a round.
public struct Session: Hashable, Sendable, Identifiable {
    /// A slug, unique within the offering.
    public let id: String
    /// The title people see.
    public var title: String
    /// How many people fit; nil when there is no limit.
    public var capacity: Int?

    /// Makes a session.
    public init(id: String, title: String, capacity: Int? = nil) {
        self.id = id
        self.title = title
        self.capacity = capacity
    }
}
