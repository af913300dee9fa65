/// Whom somebody invites to an offering.
public enum Invitee: Hashable, Sendable {
    /// A visible colleague, by their number in ``Colleague``.
    case colleague(Int)
    /// Somebody with a name and an address, whom the ledger need not know.
    case person(Person)
}

/// An invitation of a colleague to an offering, as its sender may know it.
public struct ColleagueInvitation: Hashable, Sendable, Identifiable {
    /// The order in which invitations were made, in the whole ledger.
    public let id: Int
    /// The offering's id.
    public let offering: String
    /// The name of whoever was invited.
    public let name: String
}

/// A short text by which an address can be told from others, and that does not hold it.
///
/// It keeps an address out of sight, not secret: whoever has the ledger and guesses an address can check the guess.
enum AddressMark {
    /// The mark of an address in one offering of one ledger: FNV-1a, 64 bits, in hexadecimal.
    static func mark(_ email: String, offering: String, ledger: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(ledger)|\(offering)|\(email)".utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
