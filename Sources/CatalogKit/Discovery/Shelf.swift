/// A row of cards that have one thing in common.
public struct Shelf: Hashable, Sendable, Identifiable {
    /// What the cards of a shelf have in common, in the order in which shelves stand; see ``Discovery`` for each rule.
    public enum Rule: String, CaseIterable, Sendable {
        /// Modules that were begun and are not done.
        case reading
        /// Soon, near the user's school or online.
        case nearby
        /// Soon, in the region or online: for who has no school that the catalogue knows.
        case region
        /// New in the catalogue.
        case new
        /// What colleagues of the same school sign up for.
        case colleagues
        /// What most people sign up for.
        case popular
        /// About the same as what the user did last.
        case done
        /// About the same as what the user signed up for last.
        case chosen
        /// A few seats left.
        case almostFull = "almost-full"
        /// Modules that take half an hour at most.
        case short
        /// For primary school, vmbo and mbo together.
        case throughLine = "through-line"
        /// Courses that are given here once enough people ask for them.
        case collecting
    }

    /// What its cards have in common.
    public let rule: Rule
    /// What that is about: a town, a school's name or a course's title; nil where the rule says it all.
    public let about: String?
    /// The cards, at least one and at most ``Discovery/most``.
    public let cards: [Card]

    /// The rule; no two shelves have the same.
    public var id: Rule { rule }
}

/// Something to join, to begin or to ask for.
public struct Card: Hashable, Sendable, Identifiable {
    /// How full an offering is.
    public struct Seats: Hashable, Sendable {
        /// How many there are; nil when there is no limit.
        public let capacity: Int?
        /// How many are free; nil when there is no limit.
        public let left: Int?
        /// How many are waited for.
        public let waiting: Int
    }

    /// Why it stands on its shelf, where that is a figure.
    public enum Reason: Hashable, Sendable {
        /// The part that was read, from 0 up to 1, and how many minutes the rest takes.
        case read(Double, minutesLeft: Int)
        /// How many of the user's school signed up.
        case colleagues(Int)
        /// How many signed up.
        case signUps(Int)
        /// How many would come, and how many it takes.
        case interested(Int, of: Int)
    }

    /// The course's id.
    public let course: String
    /// The offering's id; nil for a course as a whole.
    public let offering: String?
    /// The title people see.
    public let title: String
    /// The kind of course: an identifier from the vocabulary, or a feed's own word.
    public let format: String
    /// Themes: identifiers from the vocabulary, or a feed's own words.
    public let themes: [String]
    /// When it starts; nil for a course as a whole.
    public let start: LocalTime?
    /// The town; nil when online, and for a course as a whole.
    public let place: String?
    /// How far it is from the user's school, in kilometres; nil where either is not known.
    public let kilometres: Double?
    /// How long it takes, in minutes; nil where nobody says.
    public let minutes: Int?
    /// How full it is; nil for a course as a whole.
    public let seats: Seats?
    /// Why it stands there, where that is a figure.
    public let reason: Reason?

    /// The offering's id, or the course's.
    public var id: String { offering ?? course }
}

/// When somebody is expected somewhere.
public struct NextMeeting: Hashable, Sendable {
    /// The offering's id.
    public let offering: String
    /// The course's id.
    public let course: String
    /// The course's title.
    public let title: String
    /// When it starts.
    public let start: LocalTime
    /// The town; nil when online.
    public let place: String?
}
