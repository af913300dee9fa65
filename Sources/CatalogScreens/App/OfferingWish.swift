public import CatalogKit

/// What a coordinator wants of the catalogue's files, and of the ledger along with them.
public enum OfferingWish: Equatable, Sendable {
    /// A new offering for those who asked for its course; seats are held for so many hours.
    case open(Offering, of: Course, holdHours: Int)
    /// Other values for an offering; `isSure` when it shall be done though people are elsewhere then.
    case change(String, [OfferingChange], isSure: Bool)
    /// An offering that is called off, and why.
    case callOff(String, reason: String)
}

/// What came of such a wish.
public enum OfferingAnswer: Equatable, Sendable {
    /// It is open; the course's title, and who was invited.
    case opened(String, VariantOutcome)
    /// It has been changed; how many are told, how many moved up.
    case changed(told: Int, promoted: Int)
    /// It has not been changed: people, by name, are elsewhere then.
    case clashing(OfferingWish, [Clash], names: [String: String])
    /// It has been called off; how many are told.
    case calledOff(String, Offering, told: Int)
    /// It could not be done; the sentence says why.
    case refused(String)
}
