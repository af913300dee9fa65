public import CatalogKit

/// What going together asks of the world; the answer comes back as a ``TogetherAnswer``.
public enum TogetherEffect: Equatable, Sendable {
    /// Read who else goes to an offering.
    case load(offering: String, in: Library)
    /// Note whether colleagues may see where the user goes.
    case setVisible(Bool)
    /// Invite a colleague to an offering, with a word of one's own or an empty text.
    case invite(Invitee, to: String, text: String)
    /// Note that the user would travel together to an offering, from a town.
    case travel(to: String, from: String)
    /// Note that the user travels alone to an offering after all.
    case travelAlone(to: String)
}

/// What the world answers to a ``TogetherEffect``.
public enum TogetherAnswer: Sendable {
    /// Who else goes to an offering.
    case company(Company, in: String)
    /// Whether colleagues may see where the user goes, and whether that was otherwise before.
    case visible(Bool, isNew: Bool)
    /// A colleague has been invited.
    case invited(ColleagueInvitation)
    /// The user travels together from a town, with so many others so far.
    case travels(with: Int, from: String)
    /// The user travels alone.
    case travelsAlone
}
