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
    /// What you have a seat in starts in a few days.
    case reminder
    /// Your question stands: it is new, or somebody talks with you about it.
    case questionNoted = "question-noted"
    /// Somebody has taken your question.
    case questionTaken = "question-taken"
    /// Your question has been answered by a course, a person or an idea.
    case questionAnswered = "question-answered"
    /// Your question has been withdrawn.
    case questionWithdrawn = "question-withdrawn"
    /// You offer help, and may be asked for an introduction.
    case helpOffered = "help-offered"
    /// You no longer offer that help.
    case helpWithdrawn = "help-withdrawn"
    /// An introduction is proposed to you: agree or decline.
    case introductionProposed = "introduction-proposed"
    /// You agreed to an introduction; the other has not yet.
    case introductionAgreed = "introduction-agreed"
    /// You both agreed; the message names the other.
    case introductionMade = "introduction-made"
    /// The introduction will not be made; nobody says why.
    case introductionDeclined = "introduction-declined"
    /// The introduction is not needed any more.
    case introductionEnded = "introduction-ended"
    /// The idea stands.
    case ideaNoted = "idea-noted"
    /// You have joined an idea.
    case ideaJoined = "idea-joined"
    /// You have left an idea.
    case ideaLeft = "idea-left"
    /// Somebody has joined your idea.
    case ideaSupported = "idea-supported"
    /// The idea has become a course, and you are noted as interested in it.
    case ideaBecame = "idea-became"
    /// The idea will not be carried out.
    case ideaClosed = "idea-closed"
    /// Whoever had the idea has taken it back.
    case ideaWithdrawn = "idea-withdrawn"
    /// You are responsible for a question, an offering or a pillar.
    case responsibilityGiven = "responsibility-given"
    /// You are no longer responsible for it.
    case responsibilityEnded = "responsibility-ended"
    /// Everything that hung on somebody who leaves is yours; the message names them.
    case handedOver = "handed-over"
    /// What was handed over to you has gone back; the message names to whom.
    case handedBack = "handed-back"
    /// A colleague invites you to an offering; the message names them, and `text` is what they add.
    case colleagueInvited = "colleague-invited"
    /// You and a colleague would both travel together from one town; the message names them.
    case travelMet = "travel-met"
    /// The colleague does not travel with you any more; the message names them.
    case travelEnded = "travel-ended"

    /// Whether it tells how an enrolment stands, with ``OutboxFacts``.
    public var isAboutEnrolment: Bool {
        switch self {
        case .confirmed, .waiting, .promoted, .cancelled, .restored, .rechosen, .resized, .reminder: true
        default: false
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
    /// An idea: facts by name.
    case idea(Int, [String: String])
    /// An offer of help or what somebody is responsible for: facts by name.
    case other([String: String])
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
    /// What it tells it of; the facts are those of the day it was written, until it is claimed.
    public var topic: OutboxTopic
    /// Somebody that it names with their address, as they are called now; nil for most.
    public let person: Person?
    /// When it was written, in UTC seconds.
    public let createdAt: Int
    /// How far it is.
    public var state: OutboxState
    /// How often it was handed to the mail system.
    public var attempts: Int
    /// When it may be tried again, in UTC seconds.
    public let notBefore: Int
    /// When it was sent, given up or dropped, in UTC seconds; nil while that may still come.
    public let settledAt: Int?
    /// Why it was not sent, or not at the last attempt.
    public var problem: OutboxProblem?
}

extension OutboxMessage {
    static let select = """
        SELECT outbox.id, journal, kind, recipient, offering, course, facts, created_at, question, idea, p.email, p.name,
          p.school, state, attempts, not_before, settled_at, problem
        FROM outbox LEFT JOIN person p ON p.email = outbox.person
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
                .idea(idea, try Facts.decode(row.text(6)))
            } else if kind.isAboutEnrolment {
                .enrolment(offering: try row.text(4), try Facts.decode(row.text(6)))
            } else if let offering = try row.optionalText(4) {
                .offering(offering, try Facts.decode(row.text(6)))
            } else {
                .other(try Facts.decode(row.text(6)))
            }
        person =
            if let email = try row.optionalText(10) {
                Person(email: email, knownName: try row.text(11), school: try row.text(12))
            } else {
                nil
            }
        createdAt = try row.int(7)
        state = try row.value(13)
        attempts = try row.int(14)
        notBefore = try row.int(15)
        settledAt = try row.optionalInt(16)
        problem = try row.optionalText(17) == nil ? nil : row.value(17)
    }
}
