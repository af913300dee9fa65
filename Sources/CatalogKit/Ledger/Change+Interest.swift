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
    /// The message may be left out where another in the same change tells the person as much.
    func replace(
        _ before: Interest, with after: Interest, action: JournalAction, message: OutboxKind?
    ) throws(LedgerError) {
        try sql.execute(
            """
            UPDATE interest SET state = ?, place = ?, dayparts = ?, earliest = ?, reason = ?, enrolment = ?
            WHERE id = ?
            """,
            [
                .text(after.state.rawValue), SQLValue(after.place), .text(Daypart.list(after.dayparts)),
                SQLValue(after.earliest?.number), .text(after.reason), SQLValue(after.enrolment), .integer(after.id),
            ])
        try record(action, from: before, to: after, message: message)
    }

    /// Notes that somebody has signed up for what they were interested in.
    func satisfyInterest(in course: String, by enrolment: Enrolment) throws(LedgerError) {
        guard let interest = try sql.activeInterest(of: enrolment.person, in: course) else { return }
        var satisfied = interest
        satisfied.state = .satisfied
        satisfied.enrolment = enrolment.ticket
        try replace(interest, with: satisfied, action: .satisfy, message: nil)
    }

    /// Opens the interest again that an enrolment satisfied, when the signing up is taken back.
    func reopenInterest(satisfiedBy enrolment: Enrolment) throws(LedgerError) {
        for interest in try sql.interests(where: "i.enrolment = ?", [.integer(enrolment.ticket)]) {
            let satisfied = try InterestEntry(
                sql.row(
                    "\(InterestEntry.select) WHERE i.id = ? AND j.action = 'satisfy' ORDER BY j.id DESC LIMIT 1",
                    [.integer(interest.id)]))
            var reopened = interest
            reopened.state = satisfied.before ?? .open
            reopened.enrolment = nil
            try replace(interest, with: reopened, action: .undo, message: .interestNoted)
        }
    }

    private func record(
        _ action: JournalAction, from before: Interest?, to after: Interest, message: OutboxKind?
    ) throws(LedgerError) {
        let journal = try journal(
            JournalLine(
                action: action, interest: after.id, before: before?.state.rawValue, after: after.state.rawValue,
                detailsBefore: before?.wishes ?? [:], detailsAfter: after.wishes))
        guard let message else { return }
        try post(message, to: after.person, journal: journal, about: .interest(course: after.course))
    }
}
