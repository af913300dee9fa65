extension Ledger {
    /// Withdraws a person from an offering; the seat, if there was one, goes to the first who waits.
    ///
    /// One can cancel until the offering starts. The ledger goes by its own copy of the terms, so that one can also
    /// leave an offering that has gone from the catalogue.
    ///
    /// - Parameters:
    ///   - email: The person's address.
    ///   - offering: The offering's id.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:by:)``.
    ///   - actor: The address of whoever does it, a coordinator for instance; nil when it is the person.
    /// - Returns: The enrolment, cancelled, and who moved up.
    /// - Throws: ``LedgerError/noSuchEnrolment``, ``LedgerError/started(_:)``, ``LedgerError/keyReused``, or a broken
    ///   storage.
    public func cancel(
        _ email: String, from offering: String, key: String? = nil, by actor: String? = nil
    ) throws(LedgerError) -> CancelOutcome {
        let email = Person.key(email)
        let request = try Change.Request(.cancel, person: email, about: offering, key: key)
        return try change(.enrol, by: Person.key(actor ?? email), for: email) { (change) throws(LedgerError) in
            if let earlier: CancelOutcome = try change.answer(to: request) { return earlier }
            guard let terms = try change.termsUpToDate(of: offering),
                let enrolment = try change.sql.activeEnrolment(of: email, in: offering)
            else { throw .noSuchEnrolment }
            try change.knowActor()
            try change.checkNotStarted(terms)
            let cancelled = try change.leave(enrolment, action: .cancel)
            let settled = try change.settle(terms)
            let outcome = CancelOutcome(enrolment: cancelled, promoted: settled.promoted, seats: settled.seats)
            try change.keep(outcome, for: request)
            return outcome
        }
    }
}

extension Change {
    /// Ends an enrolment; its seat is yet to be passed on. The choices stay with it, for an undo.
    func leave(_ enrolment: Enrolment, action: JournalAction) throws(LedgerError) -> Enrolment {
        try move(enrolment, to: .cancelled, choices: enrolment.choices, action: action, message: .cancelled)
    }
}
