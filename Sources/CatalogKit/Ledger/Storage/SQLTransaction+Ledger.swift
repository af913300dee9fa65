/// The ledger's copy of an offering, with the limits that it holds itself to.
struct MirroredOffering {
    /// The terms as they were last seen, sessions in order of id.
    let terms: OfferingTerms
    /// How many seats there may be taken: the capacity, or more where it was lowered below what was taken.
    let seatLimit: Int?
    /// The same for each session with a capacity, also those that are no longer on offer.
    let sessionLimits: [SessionKey: Int]
}

/// What both the rules and the readers ask of the tables.
extension SQLTransaction {
    func mirroredOffering(_ id: String) throws(LedgerError) -> MirroredOffering? {
        let rows = try queries(
            [
                """
                SELECT course, title, capacity, starts_at, ends_at, enrol_until, promote_until, seat_limit, place
                FROM offering WHERE id = ?
                """,
                "SELECT round, id, capacity, seat_limit, offered FROM session WHERE offering = ? ORDER BY round, id",
                "SELECT starts_at, ends_at FROM meeting WHERE offering = ? ORDER BY number",
            ], [.text(id)])
        guard let row = rows[0].first else { return nil }
        var rounds: [OfferingTerms.Round] = []
        var limits: [SessionKey: Int] = [:]
        for row in rows[1] {
            let key = SessionKey(round: try row.text(0), session: try row.text(1))
            limits[key] = try row.optionalInt(3)
            guard try row.int(4) == 1 else { continue }
            if rounds.last?.id != key.round { rounds.append(.init(id: key.round, sessions: [])) }
            rounds[rounds.count - 1].sessions.append(.init(id: key.session, capacity: try row.optionalInt(2)))
        }
        let meetings = try rows[2].map { (row) throws(LedgerError) in
            let (start, end) = (try row.int(0), try row.int(1))
            guard start < end else { throw .storage("a meeting of \(id) that ends before it starts") }
            return start..<end
        }
        let terms = OfferingTerms(
            id: id, course: try row.text(0), title: try row.text(1), capacity: try row.optionalInt(2),
            start: try row.int(3), end: try row.int(4), enrolUntil: try row.int(5), promoteUntil: try row.int(6),
            meetings: meetings, place: try row.optionalText(8), rounds: rounds)
        return MirroredOffering(terms: terms, seatLimit: try row.optionalInt(7), sessionLimits: limits)
    }

    /// When an offering was called off, in UTC seconds; nil when it was not.
    func cancelledAt(_ offering: String) throws(LedgerError) -> Int? {
        try query("SELECT cancelled_at FROM offering WHERE id = ?", [.text(offering)]).first
            .flatMap { (row) throws(LedgerError) in try row.optionalInt(0) }
    }

    /// How many seats are taken, waited for and held.
    func seats(of offering: String) throws(LedgerError) -> SeatCount {
        let row = try query(
            """
            SELECT taken, waiting, (SELECT COUNT(*) FROM invitation v WHERE v.offering = offering.id AND v.state = 'open')
            FROM offering WHERE id = ?
            """, [.text(offering)]
        ).first
        guard let row else { return SeatCount() }
        return SeatCount(taken: try row.int(0), waiting: try row.int(1), held: try row.int(2))
    }

    /// How many seats are taken in each session that anyone has one in.
    func sessionSeats(of offering: String) throws(LedgerError) -> [SessionKey: Int] {
        var seats: [SessionKey: Int] = [:]
        for row in try query(
            """
            SELECT c.round, c.session, CAST(SUM(e.seats) AS BIGINT) FROM choice c JOIN enrolment e ON e.ticket = c.enrolment
            WHERE c.offering = ? AND e.state IN ('enrolled', 'attended', 'absent') GROUP BY c.round, c.session
            """, [.text(offering)])
        {
            seats[SessionKey(round: try row.text(0), session: try row.text(1))] = try row.int(2)
        }
        return seats
    }

    /// The enrolments that a condition on `e`, the enrolment, picks out; in order of ticket.
    func enrolments(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [Enrolment] {
        let rows = try query(
            """
            SELECT e.ticket, e.person, e.offering, e.state, e.created_at,
              CASE WHEN e.state = 'waiting' THEN (SELECT COUNT(*) FROM enrolment w
                WHERE w.offering = e.offering AND w.state = 'waiting' AND w.ticket <= e.ticket) END, e.seats, e.party
            FROM enrolment e WHERE \(condition) ORDER BY e.ticket
            """, values)
        // Mostly it is asked whether somebody is in, and they are not.
        guard !rows.isEmpty else { return [] }
        var choices: [Int: [String: String]] = [:]
        for row in try query(
            """
            SELECT c.enrolment, c.round, c.session FROM choice c JOIN enrolment e ON e.ticket = c.enrolment
            WHERE \(condition)
            """, values)
        {
            choices[try row.int(0), default: [:]][try row.text(1)] = try row.text(2)
        }
        return try rows.map { (row) throws(LedgerError) in
            let ticket = try row.int(0)
            return Enrolment(
                ticket: ticket, person: try row.text(1), offering: try row.text(2), state: try row.value(3),
                choices: choices[ticket] ?? [:], position: try row.optionalInt(5), createdAt: try row.int(4),
                seats: try row.int(6), party: try row.text(7))
        }
    }

    /// A person's enrolment in an offering that is not cancelled.
    func activeEnrolment(of email: String, in offering: String) throws(LedgerError) -> Enrolment? {
        try enrolments(
            where: "e.person = ? AND e.offering = ? AND e.state <> 'cancelled'", [.text(email), .text(offering)]
        ).first
    }

    /// The place in the queue, from 1, of an enrolment that waits.
    func position(of enrolment: Enrolment) throws(LedgerError) -> Int? {
        guard enrolment.state == .waiting else { return nil }
        return try row(
            "SELECT COUNT(*) FROM enrolment WHERE offering = ? AND state = 'waiting' AND ticket <= ?",
            [.text(enrolment.offering), .integer(enrolment.ticket)]
        ).int(0)
    }
}

extension OfferingTerms {
    /// Whether so many more seats are neither taken nor held.
    func hasRoom(for wanted: Int, _ seats: SeatCount) -> Bool {
        capacity.map { seats.claimed + wanted <= $0 } ?? true
    }

    /// Those of `choices` that have no room for so many more, or are not on offer.
    func unavailable(
        _ choices: [String: String], taken: [SessionKey: Int], for wanted: Int
    ) -> [String: String] {
        choices.filter { round, id in
            guard let session = session(id, round: round) else { return true }
            guard let capacity = session.capacity else { return false }
            return taken[SessionKey(round: round, session: id), default: 0] + wanted > capacity
        }
    }
}
