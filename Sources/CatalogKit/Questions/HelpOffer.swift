/// Somebody's offer to help others with what they know; making it is consent to be found for an introduction.
public struct HelpOffer: Hashable, Sendable, Codable, Identifiable {
    /// The order in which offers were made, in the whole ledger.
    public let id: Int
    /// The address of whoever offers.
    public let person: String
    /// What the help is with.
    public let subject: Subject
    /// What the person knows or has done, on one line.
    public let text: String
    /// Whether it stands.
    public var state: State
    /// When it was made, in UTC seconds.
    public let since: Int

    /// Makes an offer that stands.
    public init(id: Int, person: String, subject: Subject, text: String, state: State = .open, since: Int) {
        self.id = id
        self.person = person
        self.subject = subject
        self.text = text
        self.state = state
        self.since = since
    }

    /// What help is offered with.
    public enum Subject: Hashable, Sendable, Codable {
        /// A theme, by an identifier from ``Vocabulary/themes``.
        case theme(String)
        /// A course, by id.
        case course(String)
    }

    /// Whether an offer stands.
    public enum State: String, Hashable, Sendable, Codable {
        case open
        case withdrawn
    }
}

/// An offer of help that stands, with what others may know of whoever made it.
public struct Helper: Hashable, Sendable, Identifiable {
    /// The offer.
    public let offer: HelpOffer
    /// The person's name.
    public let name: String
    /// The person's school, as the person gives it; may be empty.
    public let school: String

    /// The offer's number.
    public var id: Int { offer.id }

    /// Makes a helper.
    public init(offer: HelpOffer, name: String, school: String) {
        self.offer = offer
        self.name = name
        self.school = school
    }
}
