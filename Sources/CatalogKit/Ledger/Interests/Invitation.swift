/// What became of an invitation.
public enum InvitationState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Holds a seat.
    case open
    /// The person signed up and has the seat.
    case accepted
    /// The person does not want the seat.
    case declined
    /// The person did not sign up in time.
    case lapsed
    /// There was no reason any more to hold the seat.
    case withdrawn
}

/// A seat held in a variant for somebody who asked for the course.
public struct Invitation: Hashable, Sendable, Codable, Identifiable {
    /// The order of the invitations, in the whole ledger.
    public let id: Int
    /// The id of the interest that it answers.
    public let interest: Int
    /// The person's address.
    public let person: String
    /// The offering's id.
    public let offering: String
    /// What became of it.
    public var state: InvitationState
    /// From this instant on the seat is no longer held, in UTC seconds.
    public let until: Int
    /// When it was made, in UTC seconds.
    public let createdAt: Int
}

/// What came of opening a variant.
public struct VariantOutcome: Hashable, Sendable {
    /// The invitations, in order of interest: each holds a seat.
    public let invited: [Invitation]
    /// The interests for which the offering is planned too, but no seat is held; in order of arrival.
    public let planned: [Interest]
    /// The offering's seats afterwards.
    public let seats: SeatCount
}

/// What came of declining an invitation.
public struct DeclineOutcome: Hashable, Sendable, Codable {
    /// The invitation, now declined.
    public let invitation: Invitation
    /// Who moved up, in order of ticket.
    public let promoted: [Promotion]
    /// The offering's seats afterwards.
    public let seats: SeatCount
}

extension Invitation {
    /// The columns that ``init(_:)`` expects.
    static let columns = "v.id, v.interest, i.person, v.offering, v.state, v.until, v.created_at"

    /// Makes an invitation from a row of ``columns``.
    init(_ row: SQLRow) throws(LedgerError) {
        self.init(
            id: try row.int(0), interest: try row.int(1), person: try row.text(2), offering: try row.text(3),
            state: try row.value(4), until: try row.int(5), createdAt: try row.int(6))
    }
}

extension SQLTransaction {
    /// The invitations that a condition on `v`, the invitation, and `i`, its interest, picks out; in order of id.
    func invitations(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [Invitation] {
        try query(
            """
            SELECT \(Invitation.columns) FROM invitation v JOIN interest i ON i.id = v.interest
            WHERE \(condition) ORDER BY v.id
            """, values
        ).map { (row) throws(LedgerError) in try Invitation(row) }
    }

    /// The seat in an offering that is held for a person.
    func openInvitation(of email: String, to offering: String) throws(LedgerError) -> Invitation? {
        // A person has few interests, an offering may have many invitations: a cross join starts from the person.
        try query(
            """
            SELECT \(Invitation.columns) FROM interest i CROSS JOIN invitation v
            WHERE i.person = ? AND i.state IN ('open', 'planned') AND v.interest = i.id AND v.offering = ?
              AND v.state = 'open'
            """, [.text(email), .text(offering)]
        ).first.map { (row) throws(LedgerError) in try Invitation(row) }
    }
}
