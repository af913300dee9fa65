extension Change {
    /// Adds an interest: declared by the person, or following from something else in the same change.
    func add(_ new: Interest, action: JournalAction = .declare) throws(LedgerError) -> Interest {
        let id = try sql.row(
            """
            INSERT INTO interest (person, course, state, place, dayparts, earliest, reason, since)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
            """,
            [
                .text(new.person), .text(new.course), .text(new.state.rawValue), SQLValue(new.place),
                .text(Daypart.list(new.dayparts)), SQLValue(new.earliest?.number), .text(new.reason),
                .integer(new.since),
            ]
        ).int(0)
        let interest = Interest(
            person: new.person, course: new.course, place: new.place, dayparts: new.dayparts, earliest: new.earliest,
            reason: new.reason, since: new.since, id: id, state: new.state)
        try record(action, from: nil, to: interest, message: .interestNoted)
        return interest
    }

    /// Makes of an interest what it is from now on.
    ///
    /// The message may be left out where another in the same change tells the person as much; it is about the course
    /// unless `topic` says otherwise.
    func replace(
        _ before: Interest, with after: Interest, action: JournalAction, message: OutboxKind?,
        telling topic: OutboxTopic? = nil
    ) throws(LedgerError) {
        try sql.execute(
            """
            UPDATE interest SET state = ?, place = ?, dayparts = ?, earliest = ?, reason = ?, enrolment = ?,
              offering = ?
            WHERE id = ?
            """,
            [
                .text(after.state.rawValue), SQLValue(after.place), .text(Daypart.list(after.dayparts)),
                SQLValue(after.earliest?.number), .text(after.reason), SQLValue(after.enrolment),
                SQLValue(after.offering), .integer(after.id),
            ])
        try record(action, from: before, to: after, message: message, telling: topic)
    }

    /// The interest by its id; only a damaged ledger has none.
    func interest(_ id: Int) throws(LedgerError) -> Interest {
        guard let found = try sql.interests(where: "i.id = ?", [.integer(id)]).first else {
            throw .storage("no interest \(id)")
        }
        return found
    }

    /// A person's interest in a course that still stands, once what was held for it too long has been passed on.
    func standingInterest(of email: String, in course: String) throws(LedgerError) -> Interest? {
        guard let interest = try sql.activeInterest(of: email, in: course), let offering = interest.offering else {
            return try sql.activeInterest(of: email, in: course)
        }
        _ = try termsUpToDate(of: offering)
        return try self.interest(interest.id)
    }

    /// Notes that somebody has signed up for what they were interested in; a seat held for them elsewhere is passed on.
    func satisfy(_ interest: Interest, by enrolment: Enrolment) throws(LedgerError) {
        var satisfied = interest
        satisfied.state = .satisfied
        satisfied.enrolment = enrolment.ticket
        satisfied.offering = nil
        try replace(interest, with: satisfied, action: .satisfy, message: nil)
        try revokeInvitation(for: interest)
    }

    /// Makes an interest count as demand again.
    func reopen(
        _ interest: Interest, message: OutboxKind? = nil, telling topic: OutboxTopic? = nil
    ) throws(LedgerError) {
        var open = interest
        open.state = .open
        open.enrolment = nil
        open.offering = nil
        try replace(interest, with: open, action: .reopen, message: message, telling: topic)
    }

    /// Brings back the interest that an enrolment satisfied, when the signing up is taken back, with the seat that was held
    /// for it.
    ///
    /// Somebody who has said the same again since is asking already.
    func reopenInterest(satisfiedBy enrolment: Enrolment) throws(LedgerError) {
        for interest in try sql.interests(where: "i.enrolment = ?", [.integer(enrolment.ticket)])
        where try sql.activeInterest(of: interest.person, in: interest.course) == nil {
            let satisfied = try InterestEntry(
                sql.row(
                    "\(InterestEntry.select) WHERE i.id = ? AND j.action = 'satisfy' ORDER BY j.id DESC LIMIT 1",
                    [.integer(interest.id)]))
            let reopened = try restore(
                interest, to: satisfied.before ?? .open, satisfied.detailsBefore, message: .interestNoted)
            try giveHoldBack(for: reopened, vacatedBy: enrolment)
        }
    }

    /// Takes an interest back to what it was; what was planned for it may have been called off since.
    func restore(
        _ interest: Interest, to state: InterestState, _ details: [String: String], message: OutboxKind
    ) throws(LedgerError) -> Interest {
        var earlier = interest
        earlier.state = state
        earlier.details = details
        earlier.enrolment = nil
        if let offering = earlier.offering, try sql.cancelledAt(offering) != nil {
            earlier.state = .open
            earlier.offering = nil
        }
        try replace(interest, with: earlier, action: .undo, message: message)
        return earlier
    }

    private func record(
        _ action: JournalAction, from before: Interest?, to after: Interest, message: OutboxKind?,
        telling topic: OutboxTopic? = nil
    ) throws(LedgerError) {
        let journal = try journal(
            JournalLine(
                action: action, interest: after.id, before: before?.state.rawValue, after: after.state.rawValue,
                detailsBefore: before?.details ?? [:], detailsAfter: after.details))
        guard let message else { return }
        try post(message, to: after.person, journal: journal, about: topic ?? .interest(course: after.course))
    }
}
