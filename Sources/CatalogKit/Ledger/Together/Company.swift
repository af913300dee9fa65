/// Who else goes to an offering, as far as somebody may know.
public struct Company: Hashable, Sendable {
    /// How many come from a school.
    public struct School: Hashable, Sendable {
        /// The school's name; empty for those who give none.
        public let name: String
        /// How many; a group counts for all of its seats.
        public let count: Int

        /// Makes a count.
        public init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// Somebody who goes and agreed to be seen; without an address.
    public struct Acquaintance: Hashable, Sendable {
        /// The name, as the person writes it.
        public let name: String
        /// The school's name; may be empty.
        public let school: String
        /// Whether they have a seat or wait for one.
        public let state: EnrolmentState

        /// Makes an acquaintance.
        public init(name: String, school: String, state: EnrolmentState) {
            self.name = name
            self.school = school
            self.state = state
        }
    }

    /// Somebody who travels together with whoever asks; without an address.
    public struct Companion: Hashable, Sendable {
        /// The name, as the person writes it.
        public let name: String
        /// The town that both travel from.
        public let town: String

        /// Makes a companion.
        public init(name: String, town: String) {
            self.name = name
            self.town = town
        }
    }

    /// Where the others with a seat come from, most of them first; whoever asks is not counted.
    public var schools: [School]
    /// Whether whoever asks has signed up, and how that stands.
    public var mine: EnrolmentState?
    /// The others who agreed to be seen: everybody for whoever signed up, else those of the same school; in order of name.
    public var known: [Acquaintance]
    /// The town of the school of whoever asks; nil where nobody knows.
    public var town: String?
    /// How many of the others with a seat come from a school in that town.
    public var fromTown: Int
    /// The town from which whoever asks would travel together; nil while they did not say so.
    public var travelsFrom: String?
    /// Who travels with them: both said so; in order of name.
    public var companions: [Companion]

    /// Makes company.
    public init(
        schools: [School] = [], mine: EnrolmentState? = nil, known: [Acquaintance] = [], town: String? = nil,
        fromTown: Int = 0, travelsFrom: String? = nil, companions: [Companion] = []
    ) {
        self.schools = schools
        self.mine = mine
        self.known = known
        self.town = town
        self.fromTown = fromTown
        self.travelsFrom = travelsFrom
        self.companions = companions
    }

    /// How many others have a seat.
    public var total: Int { schools.reduce(0) { $0 + $1.count } }
}
