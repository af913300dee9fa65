extension Ledger {
    /// Signs a person up for an offering, or changes the sessions chosen.
    ///
    /// Signing up satisfies the person's interest in the course, waiting for a seat too: who still wants another offering
    /// says so anew. Signing up again is no error: the enrolment comes back as it is. Rounds that `choices` does not name keep their
    /// session. Someone who holds a seat can only choose a session with room; someone who waits may wish for any.
    ///
    /// Whoever is invited gets the seat that is held for them, whoever waits.
    ///
    /// - Parameters:
    ///   - person: Who; the name and school are renewed with each call.
    ///   - terms: What the catalogue says of the offering now.
    ///   - choices: The id of the session chosen, by the id of its round.
    ///   - key: Names the request: made again with the same key it changes nothing and gets the same answer, also when
    ///     the first answer was never received.
    ///   - actor: The address of whoever does it, a coordinator for a colleague for instance; nil when it is the person.
    /// - Returns: The enrolment, with a seat or waiting at a position.
    /// - Throws: ``LedgerError/offeringCancelled(_:)``, ``LedgerError/started(_:)``, ``LedgerError/deadlinePassed(_:)``,
    ///   ``LedgerError/unknownSession(round:session:)``, ``LedgerError/sessionFull(round:session:)``,
    ///   ``LedgerError/keyReused``, or a broken storage.
    public func enrol(
        _ person: Person, in terms: OfferingTerms, choices: [String: String] = [:], key: String? = nil,
        by actor: String? = nil
    ) throws(LedgerError) -> EnrolOutcome {
        let request = try Change.Request(
            .enrol, person: person.email, about: terms.id, details: choices, key: key)
        return try change(.enrol, by: Person.key(actor ?? person.email), for: person.email) {
            (change) throws(LedgerError) in
            if let earlier: EnrolOutcome = try change.answer(to: request) { return earlier }
            try change.save(person)
            if change.actor != person.email { try change.knowActor() }
            let seats = try change.mirror(terms).seats
            let outcome =
                if let active = try change.sql.activeEnrolment(of: person.email, in: terms.id) {
                    try change.choose(choices, in: terms, for: active, seats)
                } else {
                    try change.admit(person, to: terms, choices: choices, seats)
                }
            try change.keep(outcome, for: request)
            return outcome
        }
    }

    /// Brings the ledger's copy of an offering up to date after a change in the catalogue, so that a raised capacity
    /// does not wait for the next person to come by.
    ///
    /// Where it moved to another time or place, everybody concerned is told.
    ///
    /// - Parameters:
    ///   - terms: What the catalogue says of the offering now.
    ///   - actor: The address of whoever changed it; nil where that is not known.
    /// - Returns: Who moved up, in order of ticket.
    /// - Throws: A ``LedgerError`` that is no refusal.
    @discardableResult
    public func refresh(_ terms: OfferingTerms, by actor: String? = nil) throws(LedgerError) -> [Promotion] {
        try change(.runOffering, by: actor.map(Person.key)) { (change) throws(LedgerError) -> [Promotion] in
            // An offering that nobody ever signed up for needs no copy.
            guard try change.terms(of: terms.id) != nil else { return [] }
            try change.knowActor()
            return try change.mirror(terms, movedByActor: actor != nil).promoted
        }
    }
}

extension Change {
    /// Lets a newcomer in: to seats when they are free and nobody waits, or one is held; else to the end of the queue.
    ///
    /// A `party` is the name of a group; `before` is how the offering stands.
    func admit(
        _ person: Person, to terms: OfferingTerms, choices: [String: String], seats wanted: Int = 1, party: String = "",
        _ before: SeatCount
    ) throws(LedgerError) -> EnrolOutcome {
        try checkOpen(terms)
        try check(choices, exist: terms)
        if let capacity = terms.capacity, !party.isEmpty, wanted > capacity { throw .groupTooLarge(capacity: capacity) }
        let invitation = party.isEmpty ? try sql.openInvitation(of: person.email, to: terms.id) : nil
        let isSeated = invitation != nil || terms.hasRoom(for: wanted, before) && before.waiting == 0
        if isSeated { try check(choices, fit: terms, for: wanted) }
        if let invitation { try move(invitation, to: .accepted, action: .accept) }
        let enrolment = try add(
            person, in: terms.id, as: isSeated ? .enrolled : .waiting, choices: choices, seats: wanted, party: party)
        if let invitation {
            try satisfy(interest(invitation.interest), by: enrolment)
        } else if party.isEmpty, let interest = try standingInterest(of: person.email, in: terms.course) {
            try satisfy(interest, by: enrolment)
        }
        let after = SeatCount(
            taken: before.taken + (isSeated ? wanted : 0), waiting: before.waiting + (isSeated ? 0 : wanted),
            held: before.held - (invitation == nil ? 0 : 1))
        return EnrolOutcome(enrolment: enrolment, effect: .added, seats: after)
    }

    /// Changes the sessions of someone who has signed up already.
    fileprivate func choose(
        _ choices: [String: String], in terms: OfferingTerms, for enrolment: Enrolment, _ seats: SeatCount
    ) throws(LedgerError) -> EnrolOutcome {
        let changed = choices.filter { enrolment.choices[$0.key] != $0.value }
        guard !changed.isEmpty else {
            return EnrolOutcome(enrolment: enrolment, effect: .unchanged, seats: seats)
        }
        try checkOpen(terms)
        try check(changed, exist: terms)
        if enrolment.state == .enrolled { try check(changed, fit: terms, for: enrolment.seats) }
        let merged = enrolment.choices.merging(changed) { $1 }
        let moved = try move(
            enrolment, to: enrolment.state, choices: merged, action: .choose, message: .rechosen)
        return EnrolOutcome(enrolment: moved, effect: .rechosen, seats: try settle(terms).seats)
    }

    /// Refuses what can only be done while one can sign up.
    func checkOpen(_ terms: OfferingTerms) throws(LedgerError) {
        try checkNotCancelled(terms)
        try checkNotStarted(terms)
        guard now < terms.enrolUntil else { throw .deadlinePassed(terms.enrolUntil) }
    }

    /// Refuses what can only be done before an offering starts.
    func checkNotStarted(_ terms: OfferingTerms) throws(LedgerError) {
        guard now < terms.start else { throw .started(terms.start) }
    }

    private func check(_ choices: [String: String], exist terms: OfferingTerms) throws(LedgerError) {
        for (round, session) in choices.sorted(by: { $0.key < $1.key })
        where terms.session(session, round: round) == nil {
            throw .unknownSession(round: round, session: session)
        }
    }

    /// Refuses sessions that have no room for so many more, naming the first.
    func check(_ choices: [String: String], fit terms: OfferingTerms, for seats: Int) throws(LedgerError) {
        guard !choices.isEmpty else { return }
        let full = try terms.unavailable(choices, taken: sql.sessionSeats(of: terms.id), for: seats)
        if let (round, session) = full.min(by: { $0.key < $1.key }) {
            throw .sessionFull(round: round, session: session)
        }
    }
}
