public import CatalogKit

/// Something that happened, to which the model answers in ``AppModel/update(_:)``.
public enum Message: Sendable {
    case key(Key)
    case mouse(Mouse)
    /// A text was pasted.
    case paste(String)
    case resized(Size)
    /// The wall clock reached another minute.
    case tick(LocalTime)
    /// The catalogue was read, or read again.
    case loaded(Library)
    /// The catalogue could not be read; the sentence says why.
    case loadFailed(String)
    /// The answer to ``Effect/search(_:in:availability:generation:)``.
    case found(SearchResult, generation: Int)
    /// What the ledger holds now.
    case ledger(LedgerView)
    /// The answer to ``Effect/enrol(offering:choices:)``.
    case enrolled(EnrolOutcome)
    /// The answer to ``Effect/cancel(offering:)``.
    case cancelled(CancelOutcome)
    /// The answer to ``Effect/undo``.
    case undone(UndoOutcome)
    /// The ledger said no, or could not be reached.
    case refused(LedgerError)
    /// The answer to ``Effect/loadSessions(offering:)``: seats taken by session.
    case sessions(offering: String, taken: [SessionKey: Int])
    /// The profile could not be kept; the sentence says why.
    case profileNotSaved(String)
}

/// What the interface needs of the ledger, read in one go.
public struct LedgerView: Equatable, Sendable {
    /// Seats taken and held for others, and people waiting, by offering.
    public var seats: [String: SeatCount]
    /// The user's own enrolments, cancelled ones included.
    public var mine: [Enrolment]
    /// The offerings in which a seat is held for the user, by id.
    public var invitedTo: Set<String>

    /// Makes a view of the ledger.
    public init(seats: [String: SeatCount], mine: [Enrolment], invitedTo: Set<String> = []) {
        self.seats = seats
        self.mine = mine
        self.invitedTo = invitedTo
    }
}

/// Something that the model asks the world to do; the answer comes back as a ``Message``.
public enum Effect: Equatable, Sendable {
    /// Answer a query; a newer generation makes an older answer worthless.
    case search(Query, in: Library, availability: Availability, generation: Int)
    /// Sign the profile's person up.
    case enrol(offering: String, choices: [String: String])
    /// Cancel the enrolment of the profile's person.
    case cancel(offering: String)
    /// Undo the person's last change.
    case undo
    /// Read the ledger again.
    case readLedger
    /// Read how full an offering's sessions are.
    case loadSessions(offering: String)
    /// Keep the profile for next time.
    case saveProfile(Person)
    /// End the program; with a sentence when it cannot go on.
    case quit(because: String?)
}
