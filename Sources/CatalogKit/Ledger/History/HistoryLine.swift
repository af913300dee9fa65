/// A line of the story of somebody or of an offering: what happened, by whom and to whom, without any words for it.
public struct HistoryLine: Hashable, Sendable, Identifiable {
    /// Somebody in a story.
    public struct Party: Hashable, Sendable {
        /// The address.
        public let email: String
        /// The name, as it is now.
        public let name: String

        /// Makes a party.
        public init(email: String, name: String) {
            self.email = email
            self.name = name
        }
    }

    /// Who did something.
    public enum Actor: Hashable, Sendable {
        /// The program itself.
        case ledger
        /// One of two who may not know of each other.
        case hidden
        /// This person.
        case party(Party)
    }

    /// What it happened to.
    public enum Subject: Hashable, Sendable {
        /// An offering, with its start in UTC seconds.
        case offering(id: String, title: String, start: Int)
        /// An offering that nobody ever came near.
        case unknownOffering(String)
        /// A course, by its id.
        case course(String)
        /// A question, in the words of who asked.
        case question(Int, String)
        /// An offer of help, in the words of who made it.
        case helpOffer(Int, String)
        /// An introduction, with the question that it is for.
        case introduction(Int, String)
        /// An idea, by its title.
        case idea(Int, String)
        /// What somebody is responsible for.
        case responsibility(ResponsibilityKind, String)
        /// A quarter, by its name.
        case quarter(String)
        /// Somebody themself.
        case person
        /// Who sees where somebody goes.
        case visibility
    }

    /// The order in which things happened.
    public let id: Int
    /// When, in UTC seconds.
    public let at: Int
    /// What happened.
    public let action: JournalAction
    /// Who did it.
    public let actor: Actor
    /// Whom it happened to; nil for nobody in particular.
    public let person: Party?
    /// What it happened to.
    public let subject: Subject
    /// The state after, in the ledger's word.
    public let after: String
    /// How many seats it is about.
    public let seats: Int
    /// Why, in the words of whoever did it; empty for nothing said.
    public let reason: String
    /// Who gave up the seat that somebody got; nil where it came free in another way.
    public let freedBy: Party?

    /// Makes a line.
    public init(
        id: Int, at: Int, action: JournalAction, actor: Actor, person: Party?, subject: Subject, after: String,
        seats: Int = 1, reason: String = "", freedBy: Party? = nil
    ) {
        self.id = id
        self.at = at
        self.action = action
        self.actor = actor
        self.person = person
        self.subject = subject
        self.after = after
        self.seats = seats
        self.reason = reason
        self.freedBy = freedBy
    }
}
