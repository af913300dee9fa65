/// What a message to a person is about.
public enum OutboxKind: String, Hashable, Sendable, CaseIterable {
    /// You have a seat.
    case confirmed
    /// You wait, at a position.
    case waiting
    /// A seat came free and it is yours.
    case promoted
    /// You no longer take part.
    case cancelled
    /// Your cancellation was taken back: you have a seat, or wait at a position.
    case restored
    /// Your sessions are others now.
    case rechosen
    /// You are interested in a course.
    case interestNoted = "interest-noted"
    /// You are no longer interested in a course.
    case interestWithdrawn = "interest-withdrawn"
    /// What you asked for is planned, and a seat is held for you; `until` tells until when, in UTC seconds.
    case invited
    /// What you asked for is planned, and the seats are held for those before you.
    case planned
    /// You do not want the seat that was held for you; you are interested as before.
    case invitationDeclined = "invitation-declined"
    /// The seat is no longer held for you; you are interested as before.
    case invitationLapsed = "invitation-lapsed"
    /// Too few people asked for a course.
    case notEnough = "not-enough"
    /// An offering was called off; `state` tells how you stood in it, and `reason` why, in the coordinator's words.
    case offeringCancelled = "offering-cancelled"
    /// Your group is larger or smaller now.
    case resized
    /// An offering is at another time or place, with the facts of an ``OfferingMove``.
    case changed
    /// There is something to look back on after an offering.
    case followUp = "follow-up"

    /// Whether it tells how an enrolment stands, with ``OutboxFacts``.
    public var isAboutEnrolment: Bool {
        switch self {
        case .confirmed, .waiting, .promoted, .cancelled, .restored, .rechosen, .resized: true
        case .interestNoted, .interestWithdrawn, .invited, .planned, .invitationDeclined, .invitationLapsed, .notEnough,
            .offeringCancelled, .changed, .followUp:
            false
        }
    }
}

/// What a message is about.
public enum OutboxTopic: Hashable, Sendable {
    /// A place in an offering.
    case enrolment(offering: String, OutboxFacts)
    /// An interest in a course.
    case interest(course: String)
    /// An offering: facts that hold whoever reads them, by name.
    case offering(String, [String: String])
    /// A question: facts by name.
    case question(Int, [String: String])
    /// An idea.
    case idea(Int)
}

/// The facts that a message about an enrolment tells, without any words.
public struct OutboxFacts: Hashable, Sendable, Codable {
    /// Where the enrolment stood when the message was written.
    public var state: EnrolmentState
    /// The place in the queue, from 1, of someone who waits.
    public var position: Int?
    /// The sessions, by round.
    public var choices: [String: String]
    /// Wished sessions that were full, by round.
    public var lostChoices: [String: String]
    /// How many seats a group has; nil where a person comes alone.
    public var seats: Int?
}

/// A message to be sent, written in the same transaction as the change that it tells of.
public struct OutboxMessage: Hashable, Sendable, Identifiable {
    /// The order of the messages.
    public let id: Int
    /// The journal entry it tells of.
    public let journal: Int
    /// What it tells.
    public let kind: OutboxKind
    /// The address it goes to.
    public let recipient: String
    /// What it tells it of.
    public let topic: OutboxTopic
    /// When it was written, in UTC seconds.
    public let createdAt: Int
}

extension OutboxMessage {
    static let select = """
        SELECT id, journal, kind, recipient, offering, course, facts, created_at, question, idea FROM outbox
        """

    /// Makes a message from a row of ``select``.
    init(_ row: SQLRow) throws(LedgerError) {
        id = try row.int(0)
        journal = try row.int(1)
        kind = try row.value(2)
        recipient = try row.text(3)
        topic =
            if let course = try row.optionalText(5) {
                .interest(course: course)
            } else if let question = try row.optionalInt(8) {
                .question(question, try Facts.decode(row.text(6)))
            } else if let idea = try row.optionalInt(9) {
                .idea(idea)
            } else if !kind.isAboutEnrolment {
                .offering(try row.text(4), try Facts.decode(row.text(6)))
            } else {
                .enrolment(offering: try row.text(4), try Facts.decode(row.text(6)))
            }
        createdAt = try row.int(7)
    }
}
