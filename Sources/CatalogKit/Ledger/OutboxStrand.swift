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
        }
    }
}
