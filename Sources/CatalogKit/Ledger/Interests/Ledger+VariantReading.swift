/// An offering that was opened for those who asked for its course, and how it fares.
public struct Variant: Hashable, Sendable, Identifiable {
    /// The offering's id.
    public let id: String
    /// The course's id.
    public let course: String
    /// When it was opened for those who asked, in UTC seconds.
    public let openedAt: Int
    /// When it starts, in UTC seconds.
    public let start: Int
    /// When it ends, in UTC seconds.
    public let end: Int
    /// When it was called off, in UTC seconds; nil when it was not.
    public let cancelledAt: Int?
    /// Its seats.
    public let seats: SeatCount
    /// How many were invited, by what became of it; states of nobody are left out.
    public let invitations: [InvitationState: Int]
}

/// How the interest in a course fares, without names.
public struct InterestStanding: Hashable, Sendable {
    /// How far it has come.
    public enum Stage: Hashable, Sendable {
        /// People ask for it, or could.
        case collecting
        /// An offering has been planned for those who asked.
        case planned(offering: String)
        /// That offering was given.
        case given(offering: String)
        /// Too few asked, the last time.
        case notEnough
    }

    /// How far it has come: what is planned goes before who asks now, and that before what became of it the last time.
    public let stage: Stage
    /// How many interests there are in each state; states of none are left out.
    public let counts: [InterestState: Int]

    /// Makes a standing.
    public init(stage: Stage, counts: [InterestState: Int]) {
        self.stage = stage
        self.counts = counts
    }
}

extension Ledger {
    /// The seats that are or were held in an offering, in order of interest.
    public func invitations(in offering: String) throws(LedgerError) -> [Invitation] {
        try look(.seeDemand) { (sql) throws(LedgerError) in
            try sql.invitations(where: "v.offering = ?", [.text(offering)])
        }
    }

    /// The seats that are or were held for a person, oldest first.
    public func invitations(of email: String) throws(LedgerError) -> [Invitation] {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.invitations(where: "i.person = ?", [.text(Person.key(email))])
        }
    }

    /// The offerings that were opened for those who asked for a course, oldest first.
    public func variants(of course: String) throws(LedgerError) -> [Variant] {
        try look(.seeOffer) { (sql) throws(LedgerError) in try sql.variants(of: course) }
    }

    /// How the interest in a course fares: for its page, without names.
    ///
    /// Who signed up keeps a satisfied interest when the offering is given; the stage tells that it was.
    public func interestStanding(of course: String) throws(LedgerError) -> InterestStanding {
        let now = clock()
        return try look(.seeOffer) { (sql) throws(LedgerError) in
            var counts: [InterestState: Int] = [:]
            var newest: [InterestState: Int] = [:]
            for row in try sql.query(
                "SELECT state, COUNT(*), MAX(id) FROM interest WHERE course = ? GROUP BY state", [.text(course)])
            {
                let state: InterestState = try row.value(0)
                counts[state] = try row.int(1)
                newest[state] = try row.int(2)
            }
            let variants = try sql.variants(of: course).filter { $0.cancelledAt == nil }
            return InterestStanding(stage: Ledger.stage(variants, newest, now: now), counts: counts)
        }
    }

    /// Of what is over, the newest interest tells what came last: who asked again later has a higher number.
    private static func stage(
        _ variants: [Variant], _ newest: [InterestState: Int], now: Int
    ) -> InterestStanding.Stage {
        if let planned = variants.last(where: { $0.end > now }) { return .planned(offering: planned.id) }
        if newest[.open] != nil { return .collecting }
        let refused = newest[.notEnough] ?? 0
        if refused > max(newest[.satisfied] ?? 0, newest[.given] ?? 0) { return .notEnough }
        return variants.last.map { .given(offering: $0.id) } ?? .collecting
    }
}

extension SQLTransaction {
    fileprivate func variants(of course: String) throws(LedgerError) -> [Variant] {
        try query(
            """
            SELECT id, variant_at, starts_at, ends_at, cancelled_at FROM offering
            WHERE course = ? AND variant_at IS NOT NULL ORDER BY variant_at, id
            """, [.text(course)]
        ).map { (row) throws(LedgerError) in
            let id = try row.text(0)
            var invitations: [InvitationState: Int] = [:]
            for row in try query(
                "SELECT state, COUNT(*) FROM invitation WHERE offering = ? GROUP BY state", [.text(id)])
            {
                invitations[try row.value(0)] = try row.int(1)
            }
            return Variant(
                id: id, course: course, openedAt: try row.int(1), start: try row.int(2), end: try row.int(3),
                cancelledAt: try row.optionalInt(4), seats: try seats(of: id), invitations: invitations)
        }
    }
}
