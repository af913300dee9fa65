/// Messages of one strand tell one story, of which only the end matters.
enum OutboxStrand: Hashable, Sendable {
    /// Whether the person takes part.
    case place
    /// When and where it is.
    case occasion
    /// That it starts soon.
    case reminder
    /// What remained of it.
    case followUp
    /// Whether a seat is held for the person, or it is planned for them.
    case invitation
    /// Whether the person is interested.
    case interest
    /// What became of a question.
    case question
    /// Whether the person offers help.
    case help
    /// What became of an introduction; a question may have several.
    case introduction
    /// What became of an idea, and whether the person is for it.
    case idea
    /// How many are for the person's idea.
    case support
    /// Whether the person is responsible for something.
    case responsibility
    /// Whether the person has taken over from another.
    case handover
    /// Whether a colleague invites the person.
    case colleagueInvitation
    /// Whether two travel together; a person may travel with several.
    case travel

    /// The fact that tells stories of one strand about one thing apart; nil where there is only one.
    var part: String? {
        switch self {
        case .introduction: "introduction"
        case .travel: "pair"
        default: nil
        }
    }
}

extension OutboxKind {
    /// The story that a message is part of; a new kind does not compile without one.
    var strand: OutboxStrand {
        switch self {
        case .confirmed, .waiting, .promoted, .cancelled, .restored, .rechosen, .resized, .offeringCancelled: .place
        case .changed: .occasion
        case .reminder: .reminder
        case .followUp: .followUp
        case .invited, .planned, .invitationDeclined, .invitationLapsed: .invitation
        case .interestNoted, .interestWithdrawn, .notEnough: .interest
        case .questionNoted, .questionTaken, .questionAnswered, .questionWithdrawn: .question
        case .helpOffered, .helpWithdrawn: .help
        case .introductionProposed, .introductionAgreed, .introductionMade, .introductionDeclined, .introductionEnded:
            .introduction
        case .ideaNoted, .ideaJoined, .ideaLeft, .ideaBecame, .ideaClosed, .ideaWithdrawn: .idea
        case .ideaSupported: .support
        case .responsibilityGiven, .responsibilityEnded: .responsibility
        case .handedOver, .handedBack: .handover
        case .colleagueInvited: .colleagueInvitation
        case .travelMet, .travelEnded: .travel
        }
    }
}
