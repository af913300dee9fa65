/// What happened to an enrolment or an interest.
public enum JournalAction: String, Hashable, Sendable, CaseIterable {
    /// The person signed up.
    case enrol
    /// The person chose other sessions.
    case choose
    /// The person cancelled.
    case cancel
    /// A seat came free and the first who waited got it.
    case promote
    /// The person said to be interested.
    case declare
    /// The person changed when, from where or why.
    case revise
    /// The person is no longer interested.
    case withdraw
    /// The person signed up for what the interest was in.
    case satisfy
    /// The person took back a change.
    case undo
    /// A coordinator opened an offering for those who asked for the course.
    case openVariant = "open-variant"
    /// An offering was planned for somebody's interest.
    case plan
    /// A seat is held for somebody who asked.
    case invite
    /// The person took the seat that was held.
    case accept
    /// The person does not want the seat that was held.
    case decline
    /// The seat was held in vain.
    case lapse
    /// There is no reason any more to hold the seat.
    case revoke
    /// An interest counts as demand again.
    case reopen
    /// What an interest was in was given.
    case give
    /// A coordinator told those who asked that they are not enough.
    case closeInterest = "close-interest"
    /// A group became larger or smaller.
    case resize
    /// A coordinator called an offering off.
    case cancelOffering = "cancel-offering"
    /// An enrolment ended because its offering was called off.
    case callOff = "call-off"
    /// An offering moved to another time or place.
    case change
    /// Somebody wrote down what remained of an offering.
    case followUp = "follow-up"
    /// A coordinator noted who was at a meeting.
    case attend
    /// A coordinator closed an offering's attendance.
    case conclude
    /// An enrolment followed the attendance of a closed offering.
    case tally
    /// A coordinator closed a quarter.
    case closeQuarter = "close-quarter"
    /// The ledger reminded those with a seat that an offering starts soon.
    case remind
    /// Another entry of the same change brought this with it.
    case follow
    /// The person asked a question.
    case ask
    /// A coordinator took a question.
    case take
    /// A coordinator told what answers a question.
    case answer
    /// The person offered help.
    case offerHelp = "offer-help"
    /// A coordinator proposed an introduction.
    case connect
    /// The person agreed to an introduction.
    case agree
    /// The person declined an introduction.
    case declineIntroduction = "decline-introduction"
    /// The person had an idea.
    case propose
    /// The person joined an idea.
    case join
    /// The person left an idea.
    case leave
    /// A coordinator turned an idea into a course.
    case become
    /// A coordinator closed an idea.
    case close
    /// Somebody became responsible for something.
    case assign
    /// Somebody left, and another took over.
    case handOver = "hand-over"
    /// The person finished a module.
    case complete
    /// The person agreed that colleagues see where they go, or no longer does.
    case setVisible = "set-visible"
    /// The person would travel together to an offering.
    case travel
    /// The person travels alone after all.
    case travelAlone = "travel-alone"
    /// The person invited a colleague to an offering.
    case inviteColleague = "invite-colleague"
    /// Somebody was given a role.
    case giveRole = "give-role"
    /// Somebody's role was taken back.
    case takeRole = "take-role"
    /// A key lets somebody in.
    case addKey = "add-key"
    /// A key lets nobody in any more.
    case removeKey = "remove-key"
    /// A code was made to bind a key with.
    case makeCode = "make-code"
    /// The person bound a key with a code.
    case useCode = "use-code"
    /// A code was replaced by another.
    case withdrawCode = "withdraw-code"

    /// What nobody needs to be told, for another message in the same change says it, or it asks nothing of anyone.
    static let untold: [JournalAction] = [
        .satisfy, .openVariant, .plan, .accept, .revoke, .reopen, .give, .cancelOffering, .attend, .conclude, .tally,
        .closeQuarter, .follow, .giveRole, .takeRole, .addKey, .removeKey, .makeCode, .useCode, .withdrawCode,
    ]

    /// What a person does by hand, so that it can be undone. What cannot is here too where nothing before it may be undone
    /// by mistake.
    static let own: [JournalAction] = [
        .enrol, .choose, .cancel, .declare, .revise, .withdraw, .decline, .closeInterest, .resize, .openVariant,
        .cancelOffering, .attend, .closeQuarter, .ask, .take, .answer, .offerHelp, .connect, .agree,
        .declineIntroduction, .propose, .join, .leave, .become, .close, .assign, .handOver,
        .complete, .setVisible, .travel, .travelAlone, .inviteColleague,
    ]

    /// Whether a person does it by hand.
    var isOwn: Bool { JournalAction.own.contains(self) }
}

/// What a line of the journal is about, where that is neither an enrolment nor an interest.
struct JournalSubject: Hashable, Sendable {
    /// The kinds of things, each a table of the ledger's.
    enum Kind: String, Hashable, Sendable, CaseIterable {
        case offering
        case invitation
        /// The id is a ticket and a meeting's number with a slash between them.
        case attendance
        case quarter
        case question
        case helpOffer = "help-offer"
        case introduction
        case idea
        case supporter
        case responsibility
        case person
        case completion
        case visibility
        case travel
        case travelPair = "travel-pair"
        case colleagueInvitation = "colleague-invitation"
        case role
        case loginKey = "login-key"
        case loginCode = "login-code"
    }

    /// What nobody needs to be told of, taking it back included.
    static let untold: [Kind] = [
        .attendance, .quarter, .completion, .visibility, .travel, .travelPair, .colleagueInvitation,
    ]

    let kind: Kind
    /// The row's key, as text.
    let id: String

    init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    init(_ kind: Kind, _ id: Int) {
        self.init(kind, String(id))
    }
}

/// A line of the journal about an enrolment: one change to it. Lines are only ever added.
public struct JournalEntry: Hashable, Sendable, Identifiable {
    /// The order in which things happened.
    public let id: Int
    /// The transaction it belongs to; several entries may share one.
    public let change: Int
    /// When, in UTC seconds.
    public let at: Int
    /// The address of whoever did it; nil where the ledger itself did, as with a promotion.
    public let actor: String?
    /// What happened.
    public let action: JournalAction
    /// The enrolment's ticket.
    public let ticket: Int
    /// The person enrolled.
    public let person: String
    /// The offering's id.
    public let offering: String
    /// The state before; nil where there was no enrolment yet.
    public let before: EnrolmentState?
    /// The state after.
    public let after: EnrolmentState
    /// The sessions before, by round.
    public let choicesBefore: [String: String]
    /// The sessions after, by round.
    public let choicesAfter: [String: String]
    /// The seats before; as many as after where there was no enrolment yet.
    public let seatsBefore: Int
    /// The seats after.
    public let seatsAfter: Int
    /// The change that this entry took back, for an ``JournalAction/undo``.
    public let undoes: Int?
    /// Whether a later change took this one back.
    public let isUndone: Bool
}

extension JournalEntry {
    /// The columns and tables that ``init(_:)`` expects, up to and without `WHERE`.
    static let select = """
        SELECT j.id, j.change, c.at, c.actor, j.action, e.ticket, e.person, e.offering, j.before_state, j.after_state,
          j.before_choices, j.after_choices, c.undoes, u.id, j.before_seats, j.after_seats
        FROM journal j JOIN change c ON c.id = j.change JOIN enrolment e ON e.ticket = j.enrolment
          LEFT JOIN change u ON u.undoes = c.id
        """

    /// Makes an entry from a row of ``select``.
    init(_ row: SQLRow) throws(LedgerError) {
        id = try row.int(0)
        change = try row.int(1)
        at = try row.int(2)
        action = try row.value(4)
        // Whoever frees a seat does not thereby act for the person who gets it.
        actor = action == .promote ? nil : try row.optionalText(3)
        ticket = try row.int(5)
        person = try row.text(6)
        offering = try row.text(7)
        before = try row.optionalText(8) == nil ? nil : row.value(8)
        after = try row.value(9)
        choicesBefore = try Facts.decode(row.text(10))
        choicesAfter = try Facts.decode(row.text(11))
        seatsBefore = try row.int(14)
        seatsAfter = try row.int(15)
        // A change may promote someone as well; its undo does not touch that.
        undoes = action == .undo ? try row.optionalInt(12) : nil
        isUndone = action.isOwn ? try row.optionalInt(13) != nil : false
    }
}
