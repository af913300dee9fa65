/// Something that must not be so; a sound ledger has none of these.
public enum AuditFinding: Hashable, Sendable {
    /// More seats are taken and held than there may be.
    case overbooked(offering: String, taken: Int, limit: Int)
    /// An offering does not say how many seats its enrolments take and wait for.
    case countDiffers(offering: String, taken: Int, waiting: Int)
    /// More people are in a session than there may be.
    case sessionOverbooked(offering: String, session: SessionKey, taken: Int, limit: Int)
    /// One person is in an offering more than once.
    case enrolledTwice(person: String, offering: String, count: Int)
    /// People waited while a seat was free, when the ledger last looked after the offering.
    case idleSeat(offering: String, free: Int, waiting: Int)
    /// Someone got a seat at this entry while the holder of an earlier ticket waited.
    case overtaken(journal: Int, ticket: Int, waiting: Int)
    /// The journal tells another story than the enrolment.
    case journalDiffers(ticket: Int)
    /// One person has more than one interest in a course that still stands.
    case interestedTwice(person: String, course: String, count: Int)
    /// An interest is called satisfied, but by no enrolment of that person.
    case satisfiedByNothing(interest: Int)
    /// The journal tells another story than the interest.
    case interestDiffers(interest: Int)
    /// A journal entry that belongs to no transaction.
    case journalWithoutChange(journal: Int)
    /// A transaction that no journal entry tells of.
    case changeWithoutJournal(change: Int)
    /// A message that belongs to no journal entry.
    case messageWithoutJournal(message: Int)
    /// A journal entry that nobody was told of.
    case journalWithoutMessage(journal: Int)
    /// More than one seat in an offering is held for one person.
    case invitedTwice(person: String, offering: String, count: Int)
    /// A seat is held for an interest that the offering is not planned for, that is in another course, or whose person is in
    /// the offering already.
    case invitedInVain(invitation: Int)
    /// The journal tells another story than the invitation.
    case invitationDiffers(invitation: Int)
    /// An offering was called off, and still people are in it, are invited or have it planned for them.
    case calledOffWithPeople(offering: String, count: Int)
    /// Minutes at a meeting that do not fit what is known of the person.
    case attendanceMinutes(attendance: Int)
    /// Something is known at a meeting of somebody without a seat.
    case attendanceWithoutSeat(attendance: Int)
    /// The journal tells another story than the attendance list; the entry is a ticket and a meeting's number.
    case attendanceDiffers(entry: String)
    /// An enrolment does not say what the attendance list does.
    case outcomeDiffers(ticket: Int)
    /// The journal tells another story than the list of closed quarters.
    case quarterDiffers(quarter: String)
    /// One person was reminded of one offering more than once.
    case remindedTwice(person: String, offering: String, count: Int)
    /// The journal tells another story than the thing of this kind and number.
    case stateDiffers(kind: String, id: String)
    /// Somebody who has left is still responsible.
    case responsibleLeft(kind: ResponsibilityKind, subject: String, person: String)
    /// A question in conversation that nobody took, or another one that somebody is responsible for.
    case questionAdrift(question: Int)
    /// An introduction was made before both had agreed.
    case introducedWithoutConsent(introduction: Int)
    /// A message names somebody who had not agreed to be introduced.
    case namedWithoutConsent(message: Int)
    /// One person was told more than once that there is something to look back on after an offering.
    case toldTwice(person: String, offering: String, count: Int)
    /// One person finished one module more than once.
    case completedTwice(person: String, course: String, count: Int)
    /// A module counts at another time than that at which it was finished, or in a quarter that was closed by then.
    case completionOutOfTime(completion: Int)
    /// Somebody who has left is still shown to colleagues.
    case visibleThoughGone(person: String)
    /// Somebody would travel together without a seat, or without having agreed to be visible.
    case travelsUnasked(travel: Int)
    /// Two know of each other who may not, or two who would travel together from one town do not.
    case travelPairDiffers(one: Int, other: Int)
    /// A message about an offering names somebody who has not agreed to be named to its recipient.
    case namedUnasked(message: Int)
    /// The address of somebody who was only invited is still known, though the message has gone.
    case guestKept(person: String)
    /// Something is still known of somebody who was erased.
    case erasedThoughKept(person: String)
    /// What the database's own checks found, in its own words.
    case damaged(detail: String)
}
