extension Ledger {
    /// Calls an offering off: nobody takes part, waits or is invited any more, and nobody can sign up.
    ///
    /// Interests that it was planned for, or that signing up for it satisfied, count as demand again. It cannot be undone:
    /// the messages that say so are on their way.
    ///
    /// - Parameters:
    ///   - id: The offering's id.
    ///   - terms: What the catalogue says of it, for an offering that nobody came near; without them only one that the ledger
    ///     knows can be called off.
    ///   - reason: Why, in words for those who signed up; may be empty.
    ///   - coordinator: The address of whoever calls it off.
    /// - Returns: The enrolments that this ended, in order of ticket.
    /// - Throws: ``LedgerError/noSuchOffering``, ``LedgerError/offeringCancelled(_:)``, ``LedgerError/offeringOver(_:)``, or a
    ///   broken storage.
    public func cancelOffering(
        _ id: String, terms: OfferingTerms? = nil, reason: String = "", by coordinator: String
    ) throws(LedgerError) -> [Enrolment] {
        let reason = Person.tidy(reason.split(whereSeparator: \.isNewline).joined(separator: " "))
        return try change(.runOffering, by: Person.key(coordinator)) { (change) throws(LedgerError) in
            try change.knowActor()
            if let terms, try change.terms(of: id) == nil { try change.mirror(terms) }
            guard let known = try change.terms(of: id) else { throw .noSuchOffering }
            try change.checkNotCancelled(known)
            guard change.now < known.end else { throw .offeringOver(known.end) }
            return try change.callOff(known, reason: reason)
        }
    }
}

extension Change {
    /// Refuses what cannot be done once an offering is called off.
    func checkNotCancelled(_ terms: OfferingTerms) throws(LedgerError) {
        if let at = try sql.cancelledAt(terms.id) { throw .offeringCancelled(at) }
    }

    fileprivate func callOff(_ terms: OfferingTerms, reason: String) throws(LedgerError) -> [Enrolment] {
        try sql.execute("UPDATE offering SET cancelled_at = ? WHERE id = ?", [.integer(now), .text(terms.id)])
        _ = try journal(
            JournalLine(
                action: .cancelOffering, subject: JournalSubject(.offering, terms.id), after: "cancelled",
                detailsBefore: [:], detailsAfter: ["reason": reason]))
        let ended = try sql.enrolments(where: "e.offering = ? AND e.state <> 'cancelled'", [.text(terms.id)])
            .map { (enrolment) throws(LedgerError) in try end(enrolment, reason: reason) }
        for invitation in try sql.invitations(where: "v.offering = ? AND v.state = 'open'", [.text(terms.id)]) {
            try move(invitation, to: .withdrawn, action: .revoke)
        }
        for interest in try sql.interests(where: "i.offering = ? AND i.state = 'planned'", [.text(terms.id)]) {
            try reopen(
                interest, message: .offeringCancelled,
                telling: .offering(terms.id, ["state": interest.state.rawValue, "reason": reason]))
        }
        try settle(terms)
        return ended
    }

    private func end(_ enrolment: Enrolment, reason: String) throws(LedgerError) -> Enrolment {
        let ended = try move(
            enrolment, to: .cancelled, choices: enrolment.choices, action: .callOff, message: .offeringCancelled,
            telling: ["state": enrolment.state.rawValue, "reason": reason])
        for interest in try sql.interests(where: "i.enrolment = ?", [.integer(enrolment.ticket)])
        where try sql.activeInterest(of: interest.person, in: interest.course) == nil {
            try reopen(interest)
        }
        return ended
    }
}
