extension Change {
    /// Holds a seat for somebody who asked.
    func invite(_ interest: Interest, to offering: String, until: Int) throws(LedgerError) -> Invitation {
        let id = try sql.row(
            """
            INSERT INTO invitation (interest, offering, state, until, created_at) VALUES (?, ?, 'open', ?, ?)
            RETURNING id
            """, [.integer(interest.id), .text(offering), .integer(until), .integer(now)]
        ).int(0)
        let invitation = Invitation(
            id: id, interest: interest.id, person: interest.person, offering: offering, state: .open, until: until,
            createdAt: now)
        try record(.invite, from: nil, to: invitation, message: .invited)
        return invitation
    }

    /// Brings an invitation into another state.
    ///
    /// The message may be left out where another in the same change tells the person as much.
    @discardableResult
    func move(
        _ invitation: Invitation, to state: InvitationState, action: JournalAction, message: OutboxKind? = nil
    ) throws(LedgerError) -> Invitation {
        var moved = invitation
        moved.state = state
        try sql.execute(
            "UPDATE invitation SET state = ? WHERE id = ?", [.text(state.rawValue), .integer(invitation.id)])
        try record(action, from: invitation, to: moved, message: message)
        return moved
    }

    /// Ends the invitations to an offering whose time is up; their interests count as demand again.
    ///
    /// The ledger does so by itself: an undo of the change in which it came to light leaves it so.
    @discardableResult
    func lapseOverdue(in terms: OfferingTerms) throws(LedgerError) -> [Invitation] {
        // Nobody can take a held seat once signing up has closed.
        let due = now < terms.enrolUntil ? now : .max
        let overdue = try sql.invitations(
            where: "v.offering = ? AND v.state = 'open' AND v.until <= ?", [.text(terms.id), .integer(due)])
        let ledger = byItself
        var lapsed: [Invitation] = []
        for invitation in overdue {
            lapsed.append(
                try ledger.move(invitation, to: .lapsed, action: .lapse, message: .invitationLapsed))
            try ledger.reopen(interest(invitation.interest))
        }
        return lapsed
    }

    /// Ends the open invitation that an interest had, if any, and passes its seat on.
    func revokeInvitation(for interest: Interest) throws(LedgerError) {
        guard let offering = interest.offering,
            let invitation = try sql.invitations(
                where: "v.interest = ? AND v.offering = ? AND v.state = 'open'",
                [.integer(interest.id), .text(offering)]
            ).first,
            let terms = try terms(of: offering)
        else { return }
        try move(invitation, to: .withdrawn, action: .revoke)
        try settle(terms)
    }

    /// Holds the seat again for an interest that is planned again, if its time is not up and the seat is to be had: it is
    /// free and nobody waits for it, or the person sat on it a moment ago.
    func giveHoldBack(for interest: Interest, vacatedBy enrolment: Enrolment? = nil) throws(LedgerError) {
        guard let offering = interest.offering, let terms = try termsUpToDate(of: offering),
            let invitation = try sql.invitations(
                where: "v.interest = ? AND v.offering = ? AND v.state IN ('accepted', 'withdrawn')",
                [.integer(interest.id), .text(offering)]
            ).first
        else { return }
        let sat = invitation.state == .accepted && enrolment?.state == .enrolled && enrolment?.offering == offering
        guard try canHold(invitation, terms, ownSeat: sat) else { return }
        try move(invitation, to: .open, action: .undo, message: .invited)
    }

    /// Whether a seat may be held for somebody again.
    func canHold(_ invitation: Invitation, _ terms: OfferingTerms, ownSeat: Bool = false) throws(LedgerError) -> Bool {
        guard now < min(invitation.until, terms.enrolUntil),
            try sql.activeEnrolment(of: invitation.person, in: terms.id) == nil
        else { return false }
        let seats = try sql.seats(of: terms.id)
        return ownSeat || terms.hasRoom(for: 1, seats) && seats.waiting == 0
    }

    private func record(
        _ action: JournalAction, from before: Invitation?, to after: Invitation, message: OutboxKind?
    ) throws(LedgerError) {
        let facts = ["until": String(after.until)]
        let journal = try journal(
            JournalLine(
                action: action, subject: JournalSubject(.invitation, after.id), before: before?.state.rawValue,
                after: after.state.rawValue, detailsBefore: before == nil ? [:] : facts, detailsAfter: facts))
        guard let message else { return }
        try post(message, to: after.person, journal: journal, about: .offering(after.offering, facts))
    }
}
