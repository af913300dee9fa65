extension Ledger {
    /// Withdraws a person from an offering; the seat, if there was one, goes to the first who waits.
    ///
    /// One can cancel until the offering starts. The ledger goes by its own copy of the terms, so that one can also
    /// leave an offering that has gone from the catalogue.
    ///
    /// - Parameters:
    ///   - email: The person's address.
    ///   - offering: The offering's id.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:)``.
    /// - Returns: The enrolment, cancelled, and who moved up.
    /// - Throws: ``LedgerError/noSuchEnrolment``, ``LedgerError/started(_:)``, ``LedgerError/keyReused``, or a broken
    ///   storage.
    public func cancel(
        _ email: String, from offering: String, key: String? = nil
    ) throws(LedgerError) -> CancelOutcome {
        let email = Person.key(email)
        let request = try Change.Request(.cancel, person: email, about: offering, key: key)
        return try change(by: email) { (change) throws(LedgerError) in
            if let earlier: CancelOutcome = try change.answer(to: request) { return earlier }
            guard let enrolment = try change.sql.activeEnrolment(of: email, in: offering),
                let terms = try change.terms(of: offering)
            else { throw .noSuchEnrolment }
            try change.checkNotStarted(terms)
            let (cancelled, promoted) = try change.leave(enrolment, terms, action: .cancel)
            let outcome = CancelOutcome(
                enrolment: cancelled, promoted: promoted, seats: try change.sql.seats(of: offering))
            try change.keep(outcome, for: request)
            return outcome
        }
    }
}

extension Change {
    /// Ends an enrolment and passes its seat on. The choices stay with it, for an undo.
    func leave(
        _ enrolment: Enrolment, _ terms: OfferingTerms, action: JournalAction
    ) throws(LedgerError) -> (Enrolment, promoted: [Promotion]) {
        let left = try move(
            enrolment, to: .cancelled, choices: enrolment.choices, action: action, message: .cancelled)
        return (left, promoted: try settle(terms))
    }
}
