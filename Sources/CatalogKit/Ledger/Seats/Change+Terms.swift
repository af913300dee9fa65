/// How an offering stands once its free seats were given out.
struct Settlement {
    /// Who moved up, in order of ticket.
    let promoted: [Promotion]
    /// What is taken, waited for and held from now on.
    let seats: SeatCount
}

extension Change {
    /// Brings the ledger's copy of an offering up to date, ends what was held too long, and gives the seats that come free
    /// to those who wait.
    ///
    /// Where the offering has moved, everybody concerned is told: by the actor who moved it, or else by the ledger itself,
    /// for whoever comes by first did not.
    @discardableResult
    func mirror(_ terms: OfferingTerms, movedByActor: Bool = false) throws(LedgerError) -> Settlement {
        let stored = try sql.mirroredOffering(terms.id)
        let terms = terms.inOrder
        if stored?.terms != terms {
            let limit = try Change.limit(
                terms.capacity, before: stored?.seatLimit, taken: sql.seats(of: terms.id).claimed)
            if let stored { try (movedByActor ? self : byItself).tellMove(from: stored.terms, to: terms) }
            try write(terms, seatLimit: limit)
            try writeSessions(terms, limits: stored?.sessionLimits ?? [:])
        }
        try lapseOverdue(in: terms)
        return try settle(terms)
    }

    /// The terms as they were last seen.
    func terms(of offering: String) throws(LedgerError) -> OfferingTerms? {
        try sql.mirroredOffering(offering)?.terms
    }

    /// The terms as they were last seen, once what was held too long has been passed on.
    ///
    /// Whatever changes an offering starts with this, or with ``mirror(_:)``.
    func termsUpToDate(of offering: String) throws(LedgerError) -> OfferingTerms? {
        guard let terms = try terms(of: offering) else { return nil }
        if try !lapseOverdue(in: terms).isEmpty { try settle(terms) }
        return terms
    }

    /// Gives free seats to those who wait, lowest ticket first, and takes the limits back to what is still needed.
    ///
    /// A group that needs more than there is keeps everyone behind it waiting: no ticket overtakes another.
    ///
    /// Every change that frees a seat, or may have, ends with this.
    @discardableResult
    func settle(_ terms: OfferingTerms) throws(LedgerError) -> Settlement {
        var promoted: [Promotion] = []
        var seats = try sql.seats(of: terms.id)
        if now < min(terms.promoteUntil, terms.start) {
            while seats.waiting > 0, terms.hasRoom(for: 1, seats) {
                let first = try firstWaiting(in: terms)
                guard terms.hasRoom(for: first.seats, seats) else { break }
                promoted.append(try promote(first, in: terms))
                seats.taken += first.seats
                seats.waiting -= first.seats
            }
        }
        try tightenLimits(of: terms, claimed: seats.claimed)
        return Settlement(promoted: promoted, seats: seats)
    }

    private func firstWaiting(in terms: OfferingTerms) throws(LedgerError) -> Enrolment {
        let first = try sql.enrolments(
            where: """
                e.ticket = (SELECT MIN(ticket) FROM enrolment WHERE offering = ? AND state = 'waiting')
                """, [.text(terms.id)]
        ).first
        // They were counted a moment ago, through the same index.
        guard let first else { throw .storage("nobody of those who wait for \(terms.id)") }
        return first
    }

    private func promote(_ first: Enrolment, in terms: OfferingTerms) throws(LedgerError) -> Promotion {
        let lost = try terms.unavailable(first.choices, taken: sql.sessionSeats(of: terms.id), for: first.seats)
        let enrolment = try move(
            first, to: .enrolled, choices: first.choices.filter { lost[$0.key] == nil }, action: .promote,
            message: .promoted, lostChoices: lost)
        return Promotion(enrolment: enrolment, lostChoices: lost)
    }

    /// The number of seats to hold ourselves to: the capacity, or as many as were rightly taken or held before it was
    /// lowered.
    ///
    /// Never more than the limit `before`, so that seats given out against the rules stay visible to the audit.
    private static func limit(_ capacity: Int?, before: Int?, taken: Int) -> Int? {
        capacity.map { max($0, min(before ?? taken, taken)) }
    }

    private func tightenLimits(of terms: OfferingTerms, claimed: Int) throws(LedgerError) {
        // As `limit` has it, in one statement, for every change comes by here.
        try sql.execute(
            """
            UPDATE offering SET settled_at = ?, seat_limit =
              CASE WHEN seat_limit <= capacity OR ? <= capacity THEN capacity WHEN ? < seat_limit THEN ? ELSE seat_limit END
            WHERE id = ?
            """, [.integer(now), .integer(claimed), .integer(claimed), .integer(claimed), .text(terms.id)])
        guard !terms.rounds.isEmpty, let stored = try sql.mirroredOffering(terms.id) else { return }
        let offering = terms.id
        let taken = try sql.sessionSeats(of: offering)
        for round in stored.terms.rounds {
            for session in round.sessions {
                let key = SessionKey(round: round.id, session: session.id)
                let before = stored.sessionLimits[key]
                let limit = Change.limit(session.capacity, before: before, taken: taken[key, default: 0])
                guard limit != before else { continue }
                try sql.execute(
                    "UPDATE session SET seat_limit = ? WHERE offering = ? AND round = ? AND id = ?",
                    [SQLValue(limit), .text(offering), .text(round.id), .text(session.id)])
            }
        }
    }

    private func write(_ terms: OfferingTerms, seatLimit: Int?) throws(LedgerError) {
        try sql.execute(
            """
            INSERT INTO offering (id, course, title, capacity, seat_limit, starts_at, ends_at, enrol_until,
              promote_until, settled_at, place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET course = excluded.course, title = excluded.title,
              capacity = excluded.capacity, seat_limit = excluded.seat_limit, starts_at = excluded.starts_at,
              ends_at = excluded.ends_at, enrol_until = excluded.enrol_until, promote_until = excluded.promote_until,
              place = excluded.place
            """,
            [
                .text(terms.id), .text(terms.course), .text(terms.title), SQLValue(terms.capacity),
                SQLValue(seatLimit), .integer(terms.start), .integer(terms.end), .integer(terms.enrolUntil),
                .integer(terms.promoteUntil), .integer(now), SQLValue(terms.place),
            ])
        try sql.execute("DELETE FROM meeting WHERE offering = ?", [.text(terms.id)])
        for (index, meeting) in terms.meetings.enumerated() {
            try sql.execute(
                "INSERT INTO meeting (offering, number, starts_at, ends_at) VALUES (?, ?, ?, ?)",
                [
                    .text(terms.id), .integer(index + 1), .integer(meeting.lowerBound), .integer(meeting.upperBound),
                ])
        }
    }

    /// Sessions that are gone from the catalogue stay for those who are in them; nobody can choose them any more.
    private func writeSessions(_ terms: OfferingTerms, limits: [SessionKey: Int]) throws(LedgerError) {
        let taken = try sql.sessionSeats(of: terms.id)
        try sql.execute("UPDATE session SET offered = 0 WHERE offering = ?", [.text(terms.id)])
        for round in terms.rounds {
            for session in round.sessions {
                let key = SessionKey(round: round.id, session: session.id)
                let limit = Change.limit(session.capacity, before: limits[key], taken: taken[key, default: 0])
                try sql.execute(
                    """
                    INSERT INTO session (offering, round, id, capacity, seat_limit, offered) VALUES (?, ?, ?, ?, ?, 1)
                    ON CONFLICT (offering, round, id) DO UPDATE SET capacity = excluded.capacity,
                      seat_limit = excluded.seat_limit, offered = 1
                    """,
                    [
                        .text(terms.id), .text(round.id), .text(session.id), SQLValue(session.capacity),
                        SQLValue(limit),
                    ])
            }
        }
    }
}

extension OfferingTerms {
    /// The same terms in the order in which the ledger keeps them; rounds without sessions leave no trace.
    fileprivate var inOrder: OfferingTerms {
        var terms = self
        terms.rounds = rounds.filter { !$0.sessions.isEmpty }.sorted { $0.id < $1.id }
        for index in terms.rounds.indices {
            terms.rounds[index].sessions.sort { $0.id < $1.id }
        }
        return terms
    }
}
