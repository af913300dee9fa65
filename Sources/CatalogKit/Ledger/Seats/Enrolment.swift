/// Where an enrolment stands.
public enum EnrolmentState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Holds a seat.
    case enrolled
    /// Waits for a seat.
    case waiting
    /// Was withdrawn by the person.
    case cancelled
    /// Held a seat and was there.
    case attended
    /// Held a seat and was not there.
    case absent

    /// Whether a seat is taken, or was to the end.
    public var holdsSeat: Bool {
        self == .enrolled || self == .attended || self == .absent
    }
}

/// A person in an offering.
public struct Enrolment: Hashable, Sendable, Codable, Identifiable {
    /// The order of arrival in the whole ledger: whoever has the lower number came first, and keeps it for good.
    public let ticket: Int
    /// The person's address.
    public let person: String
    /// The offering's id.
    public let offering: String
    /// Where it stands.
    public var state: EnrolmentState
    /// The session chosen in each round, by id; a wish for as long as the person waits.
    public var choices: [String: String]
    /// The place in the queue, from 1, of someone who waits; else nil.
    public var position: Int?
    /// When the person signed up, in UTC seconds.
    public let createdAt: Int
    /// How many seats it takes, or waits for: one, or those of a whole group.
    public var seats = 1
    /// The group's name; empty where a person comes alone.
    public var party = ""

    /// The ticket.
    public var id: Int { ticket }

    /// The seats that it takes, or took to the end.
    var takenSeats: Int { state.holdsSeat ? seats : 0 }
    /// The seats that it waits for.
    var awaitedSeats: Int { state == .waiting ? seats : 0 }
}

extension Enrolment {
    /// Decodes an enrolment; answers that were kept before there were groups tell of one seat.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            ticket: try container.decode(Int.self, forKey: .ticket),
            person: try container.decode(String.self, forKey: .person),
            offering: try container.decode(String.self, forKey: .offering),
            state: try container.decode(EnrolmentState.self, forKey: .state),
            choices: try container.decode([String: String].self, forKey: .choices),
            position: try container.decodeIfPresent(Int.self, forKey: .position),
            createdAt: try container.decode(Int.self, forKey: .createdAt),
            seats: try container.decodeIfPresent(Int.self, forKey: .seats) ?? 1,
            party: try container.decodeIfPresent(String.self, forKey: .party) ?? "")
    }
}

/// How many people an offering holds; a group counts for as many as it brings.
public struct SeatCount: Hashable, Sendable, Codable {
    /// Seats taken through this ledger.
    public var taken: Int
    /// People waiting for one.
    public var waiting: Int
    /// Seats held for those who were invited.
    public var held: Int

    /// Seats that are not free to somebody without an invitation.
    public var claimed: Int { taken + held }

    /// Makes a count.
    public init(taken: Int = 0, waiting: Int = 0, held: Int = 0) {
        self.taken = taken
        self.waiting = waiting
        self.held = held
    }

    /// Decodes a count; answers that were kept before there were invitations tell of no seats held.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            taken: try container.decode(Int.self, forKey: .taken),
            waiting: try container.decode(Int.self, forKey: .waiting),
            held: try container.decodeIfPresent(Int.self, forKey: .held) ?? 0)
    }
}

/// A session of a round, to tell how full it is.
public struct SessionKey: Hashable, Sendable {
    /// The round's id.
    public let round: String
    /// The session's id.
    public let session: String

    /// Makes a key.
    public init(round: String, session: String) {
        self.round = round
        self.session = session
    }
}

/// Someone who takes part or waits, for a list of participants.
public struct Participant: Hashable, Sendable {
    /// Who it is.
    public let person: Person
    /// Where the enrolment stands.
    public let enrolment: Enrolment
}

/// Someone who moved up from the queue to a seat.
public struct Promotion: Hashable, Sendable, Codable {
    /// The enrolment, now with a seat.
    public let enrolment: Enrolment
    /// Wished sessions that turned out to be full, by round: the person keeps the seat and may choose again.
    public let lostChoices: [String: String]
}

/// What came of signing up.
public struct EnrolOutcome: Hashable, Sendable, Codable {
    /// What the request changed.
    public enum Effect: String, Hashable, Sendable, Codable {
        /// A new enrolment.
        case added
        /// Other sessions in an enrolment that was there already.
        case rechosen
        /// Nothing: it was so already.
        case unchanged
    }

    /// The enrolment as it stands now: enrolled, or waiting at a position.
    public let enrolment: Enrolment
    /// What the request changed.
    public let effect: Effect
    /// The offering's seats afterwards.
    public let seats: SeatCount

    /// Whether the person had already signed up like this.
    public var repeated: Bool { effect == .unchanged }
}

/// What came of cancelling.
public struct CancelOutcome: Hashable, Sendable, Codable {
    /// The enrolment, now cancelled.
    public let enrolment: Enrolment
    /// Who moved up, in order of ticket.
    public let promoted: [Promotion]
    /// The offering's seats afterwards.
    public let seats: SeatCount
}

/// What came of an undo.
public enum UndoOutcome: Hashable, Sendable {
    /// An enrolment is as it was before.
    case enrolment(EnrolmentUndo)
    /// An interest is as it was before.
    case interest(InterestUndo)
    /// Something else is as it was before this action.
    case other(JournalAction)
}

/// What came of taking back a change to an enrolment.
public struct EnrolmentUndo: Hashable, Sendable {
    /// The enrolment as it stands now.
    public let enrolment: Enrolment
    /// What was undone: ``JournalAction/enrol``, ``JournalAction/choose``, ``JournalAction/cancel`` or
    /// ``JournalAction/resize``.
    public let undone: JournalAction
    /// Sessions that filled up in the meantime and could not be given back, by round.
    public let lostChoices: [String: String]
    /// Who moved up, in order of ticket.
    public let promoted: [Promotion]
    /// The offering's seats afterwards.
    public let seats: SeatCount
}
