/// What a program shows of the ledger to its user, read in one go.
public struct LedgerView: Equatable, Sendable {
    /// Seats taken and held for others, and people waiting, by offering.
    public var seats: [String: SeatCount]
    /// The user's own enrolments, cancelled ones included.
    public var mine: [Enrolment]
    /// Everything that the user was ever interested in, in order of arrival.
    public var interests: [Interest]
    /// How many are interested, by course.
    public var demand: [String: InterestCount]

    /// The offerings in which a seat is held for the user, by id.
    public var invitedTo: Set<String>

    /// Reads what the ledger holds.
    ///
    /// - Parameters:
    ///   - ledger: The ledger.
    ///   - person: The user, if anybody knows who that is.
    ///   - catalog: Tells schools apart, to count the interested; without it nobody is counted.
    ///   - now: The moment, in UTC seconds; a seat that was held until then is held no more.
    /// - Throws: A broken storage.
    public init(of ledger: Ledger, for person: Person?, in catalog: Catalog?, at now: Int) throws(LedgerError) {
        let email = person?.email
        seats = try ledger.seats(seenBy: email)
        mine = try email.map { (email) throws(LedgerError) in try ledger.enrolments(of: email) } ?? []
        interests = try email.map { (email) throws(LedgerError) in try ledger.interests(of: email) } ?? []
        let invitations = try email.map { (email) throws(LedgerError) in try ledger.invitations(of: email) } ?? []
        invitedTo = Set(invitations.filter { $0.state == .open && now < $0.until }.map(\.offering))
        demand = try catalog.map { (catalog) throws(LedgerError) in try ledger.interestCounts(in: catalog) } ?? [:]
    }

    /// Makes a view of the ledger.
    public init(
        seats: [String: SeatCount], mine: [Enrolment], interests: [Interest] = [],
        demand: [String: InterestCount] = [:], invitedTo: Set<String> = []
    ) {
        self.seats = seats
        self.mine = mine
        self.interests = interests
        self.demand = demand
        self.invitedTo = invitedTo
    }
}
