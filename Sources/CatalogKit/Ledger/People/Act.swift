/// What somebody can do with a ledger: the rows of the table of who may do what.
///
/// Every way into the ledger names its act, and ``Authority`` is the only place that judges one.
public enum Act: String, CaseIterable, Hashable, Sendable {
    /// See what is on offer: seats, how many are interested; no names.
    case seeOffer = "see-offer"
    /// See somebody's agenda, hours, interests and history.
    case seePerson = "see-person"
    /// See how far somebody is in what they read.
    case seeReading = "see-reading"
    /// See colleagues who agreed to that, and where they go.
    case seeColleagues = "see-colleagues"
    /// See questions, offers of help and ideas, with the names that the rules of consent allow.
    case seeQuestions = "see-questions"
    /// See who takes part in an offering.
    case seeParticipants = "see-participants"
    /// See who is interested in a course.
    case seeDemand = "see-demand"
    /// See attendance and reports.
    case seeAccounts = "see-accounts"
    /// See the messages that wait to be sent, or were.
    case seeOutbox = "see-outbox"
    /// See who holds which role and which key.
    case seeRoles = "see-roles"

    /// Sign somebody up, choose sessions, cancel.
    case enrol
    /// Sign a group up under somebody's name, or change its seats.
    case enrolGroup = "enrol-group"
    /// Declare, revise and withdraw interest; decline a seat that is held.
    case declareInterest = "declare-interest"
    /// Read and finish modules, and forget what was read.
    case learn
    /// Ask a question, and answer an introduction.
    case ask
    /// Have an idea, join one, offer help.
    case contribute
    /// Say whether colleagues see where one goes.
    case showOneself = "show-oneself"
    /// Say whether one would travel together.
    case travel
    /// Invite a colleague.
    case inviteColleague = "invite-colleague"
    /// Take back one's own last change.
    case undo

    /// Open an offering for those who are interested, and close an interest.
    case planVariant = "plan-variant"
    /// Change, move and call off offerings.
    case runOffering = "run-offering"
    /// Enter attendance and conclude it.
    case enterAttendance = "enter-attendance"
    /// Close a quarter.
    case closeQuarter = "close-quarter"
    /// Take and answer questions, introduce people, decide on ideas.
    case workQuestions = "work-questions"
    /// Say who is responsible, and hand over.
    case assign
    /// Send mail, and try again or drop a message.
    case sendMail = "send-mail"
    /// Give and take roles, keys and invitations.
    case manageRoles = "manage-roles"
    /// Look for anything that must not be so.
    case audit
}

/// What somebody is in the region. Everybody is a teacher too.
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    /// Takes part.
    case teacher
    /// Signs colleagues of one school up, and sees their agendas and hours.
    case schoolCoordinator = "school-coordinator"
    /// Runs the region's training.
    case coordinator
    /// Runs the host: people's keys and roles, the mail, the audit. Sees nobody's agenda.
    case `operator`
}

/// How far a right goes.
public enum Reach: Int, Comparable, Hashable, Sendable {
    /// It does not.
    case nothing
    /// To oneself.
    case own
    /// To everybody of the school that comes with the role.
    case school
    /// To everybody.
    case region

    /// Whether one goes less far than the other.
    public static func < (one: Reach, other: Reach) -> Bool { one.rawValue < other.rawValue }
}

extension Act {
    /// How far a role may go with it: the one table of who may do what.
    public func reach(of role: Role) -> Reach {
        switch (self, role) {
        case (.seeOffer, _), (.seeQuestions, _): .region
        case (.seePerson, .coordinator), (.enrol, .coordinator), (.enrolGroup, .coordinator): .region
        case (.seePerson, .schoolCoordinator), (.enrol, .schoolCoordinator), (.enrolGroup, .schoolCoordinator): .school
        case (.seePerson, _), (.seeReading, _), (.seeColleagues, _), (.enrol, _), (.enrolGroup, _),
            (.declareInterest, _), (.learn, _), (.ask, _), (.contribute, _), (.showOneself, _), (.travel, _),
            (.inviteColleague, _), (.undo, _):
            .own
        case (.seeParticipants, .coordinator), (.seeDemand, .coordinator), (.seeAccounts, .coordinator),
            (.planVariant, .coordinator), (.runOffering, .coordinator), (.enterAttendance, .coordinator),
            (.closeQuarter, .coordinator), (.workQuestions, .coordinator):
            .region
        case (.seeOutbox, .coordinator), (.seeOutbox, .operator), (.sendMail, .coordinator), (.sendMail, .operator),
            (.assign, .coordinator), (.assign, .operator), (.audit, .coordinator), (.audit, .operator):
            .region
        case (.seeRoles, .operator), (.manageRoles, .operator): .region
        default: .nothing
        }
    }
}
