extension Ledger {
    /// Opens an offering for those who asked for its course, and holds seats for the first of them.
    ///
    /// Every open interest in the course becomes planned. As many of them as there are free seats, in order of arrival, are
    /// invited: their seats are held until the hold lapses or signing up closes. The others can sign up and wait. Somebody
    /// who has signed up for this very offering asks for another, and goes on asking.
    ///
    /// - Parameters:
    ///   - terms: What the catalogue says of the offering.
    ///   - holdHours: For how many hours seats are held; 0 to hold none.
    ///   - coordinator: The address of whoever opens it.
    /// - Returns: Who was invited and for whom it is planned besides.
    /// - Throws: ``LedgerError/variantOpenedBefore``, ``LedgerError/offeringCancelled(_:)``, ``LedgerError/started(_:)``,
    ///   ``LedgerError/deadlinePassed(_:)``, or a broken storage.
    public func openVariant(
        _ terms: OfferingTerms, holdHours: Int = 72, by coordinator: String
    ) throws(LedgerError) -> VariantOutcome {
        try change(.planVariant, by: Person.key(coordinator)) { (change) throws(LedgerError) in
            try change.knowActor()
            try change.mirror(terms)
            try change.checkOpen(terms)
            return try change.open(terms, holdHours: holdHours)
        }
    }

    /// Gives up the seat that was held for a person; it goes to the first who waits, or else is free to all.
    ///
    /// The interest counts as demand again: who cannot come on this date may still want another. Who does not can withdraw
    /// the interest, which gives up the seat as well.
    ///
    /// - Parameters:
    ///   - email: The person's address.
    ///   - offering: The offering's id.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:by:)``.
    /// - Returns: The invitation, declined, and who moved up.
    /// - Throws: ``LedgerError/noSuchInvitation``, ``LedgerError/keyReused``, or a broken storage.
    public func declineInvitation(
        _ email: String, to offering: String, key: String? = nil
    ) throws(LedgerError) -> DeclineOutcome {
        let email = Person.key(email)
        let request = try Change.Request(.decline, person: email, about: offering, key: key)
        return try change(.declareInterest, by: email) { (change) throws(LedgerError) in
            if let earlier: DeclineOutcome = try change.answer(to: request) { return earlier }
            guard let terms = try change.termsUpToDate(of: offering),
                let invitation = try change.sql.openInvitation(of: email, to: offering)
            else { throw .noSuchInvitation }
            let declined = try change.move(
                invitation, to: .declined, action: .decline, message: .invitationDeclined)
            try change.reopen(change.interest(invitation.interest))
            let settled = try change.settle(terms)
            let outcome = DeclineOutcome(invitation: declined, promoted: settled.promoted, seats: settled.seats)
            try change.keep(outcome, for: request)
            return outcome
        }
    }

    /// Ends every hold whose time is up, in all offerings, and passes the seats on.
    ///
    /// A change to an offering does so for that offering; this is for those that nobody comes by.
    ///
    /// - Returns: The invitations that lapsed.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func lapseInvitations() throws(LedgerError) -> [Invitation] {
        try change(.sendMail, by: nil) { (change) throws(LedgerError) in
            var lapsed: [Invitation] = []
            for row in try change.sql.query(
                "SELECT DISTINCT offering FROM invitation WHERE state = 'open' ORDER BY offering")
            {
                guard let terms = try change.terms(of: row.text(0)) else { continue }
                let here = try change.lapseOverdue(in: terms)
                if !here.isEmpty { try change.settle(terms) }
                lapsed += here
            }
            return lapsed
        }
    }
}

extension Change {
    fileprivate func open(_ terms: OfferingTerms, holdHours: Int) throws(LedgerError) -> VariantOutcome {
        let opened = try sql.row("SELECT variant_at FROM offering WHERE id = ?", [.text(terms.id)]).optionalInt(0)
        guard opened == nil else { throw .variantOpenedBefore }
        try sql.execute("UPDATE offering SET variant_at = ? WHERE id = ?", [.integer(now), .text(terms.id)])
        // Divided, not multiplied: a very long hold must not overflow.
        let isLong = holdHours > (terms.enrolUntil - now) / 3600
        let until = isLong ? terms.enrolUntil : now + max(0, holdHours) * 3600
        _ = try journal(
            JournalLine(
                action: .openVariant, subject: JournalSubject(.offering, terms.id), after: "variant",
                detailsBefore: [:], detailsAfter: ["until": String(until)]))
        var seats = try sql.seats(of: terms.id)
        var invited: [Invitation] = []
        var planned: [Interest] = []
        for interest in try sql.interests(
            where: """
                i.course = ? AND i.state = 'open' AND NOT EXISTS (SELECT 1 FROM enrolment e
                  WHERE e.person = i.person AND e.offering = ? AND e.state <> 'cancelled')
                """, [.text(terms.course), .text(terms.id)])
        {
            let isInvited = until > now && seats.waiting == 0 && terms.hasRoom(for: 1, seats)
            var after = interest
            after.state = .planned
            after.offering = terms.id
            try replace(
                interest, with: after, action: .plan, message: isInvited ? nil : .planned,
                telling: .offering(terms.id, [:]))
            if isInvited {
                invited.append(try invite(after, to: terms.id, until: until))
                seats.held += 1
            } else {
                planned.append(after)
            }
        }
        return VariantOutcome(invited: invited, planned: planned, seats: seats)
    }

    /// Takes back that somebody declined: the seat is held again, if it is still to be had.
    func takeBackDecline(_ entry: SubjectEntry) throws(LedgerError) {
        guard let invitation = try sql.invitations(where: "v.id = ?", [.integer(Int(entry.subject.id) ?? 0)]).first,
            let terms = try termsUpToDate(of: invitation.offering)
        else { throw .nothingToUndo }
        let interest = try interest(invitation.interest)
        guard interest.state == .open else { throw .undoSuperseded }
        try checkNotCancelled(terms)
        guard try canHold(invitation, terms) else { throw .heldSeatGone }
        try move(invitation, to: .open, action: .undo, message: .invited)
        var details = interest.details
        details["offering"] = terms.id
        _ = try restore(interest, to: .planned, details, message: .interestNoted)
    }
}
