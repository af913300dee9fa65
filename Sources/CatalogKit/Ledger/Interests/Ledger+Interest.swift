extension Ledger {
    /// Notes that somebody would come if a course were given in the region.
    ///
    /// A person has at most one interest in a course that stands. Declaring it again replaces the wishes and keeps the
    /// place in the order of arrival; the same wishes change nothing. Signing up for an offering of the course satisfies
    /// it. An interest whose planned offering is over was given: who says it again asks anew.
    ///
    /// - Parameters:
    ///   - person: Who; the name and school are renewed with each call.
    ///   - course: The course's id.
    ///   - place: The town that the person would travel from; nil where nobody knows.
    ///   - dayparts: When the person could come; empty for any time.
    ///   - earliest: The first day on which the person could come.
    ///   - reason: Why; line breaks become blanks, other control characters go.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:by:)``.
    /// - Returns: The interest as it stands now.
    /// - Throws: ``LedgerError/keyReused``, or a broken storage.
    public func declareInterest(
        _ person: Person, in course: String, place: String? = nil, dayparts: Set<Daypart> = [], earliest: Day? = nil,
        reason: String = "", key: String? = nil
    ) throws(LedgerError) -> InterestOutcome {
        let line = reason.split(whereSeparator: \.isNewline).joined(separator: " ")
        let wanted = Interest(
            person: person.email, course: course, place: place, dayparts: dayparts, earliest: earliest,
            reason: Person.tidy(line), since: 0)
        let request = try Change.Request(
            .declare, person: person.email, about: course, details: wanted.wishes, key: key)
        return try change(.declareInterest, by: person.email) { (change) throws(LedgerError) in
            if let earlier: InterestOutcome = try change.answer(to: request) { return earlier }
            try change.save(person)
            let outcome = try change.declare(wanted)
            try change.keep(outcome, for: request)
            return outcome
        }
    }

    /// Takes back an interest that stands; a seat that was held for it is passed on.
    ///
    /// - Parameters:
    ///   - email: The person's address.
    ///   - course: The course's id.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:by:)``.
    /// - Returns: The interest, withdrawn.
    /// - Throws: ``LedgerError/noSuchInterest``, ``LedgerError/keyReused``, or a broken storage.
    public func withdrawInterest(
        _ email: String, in course: String, key: String? = nil
    ) throws(LedgerError) -> Interest {
        let email = Person.key(email)
        let request = try Change.Request(.withdraw, person: email, about: course, key: key)
        return try change(.declareInterest, by: email) { (change) throws(LedgerError) in
            if let earlier: Interest = try change.answer(to: request) { return earlier }
            guard let interest = try change.standingInterest(of: email, in: course) else { throw .noSuchInterest }
            var withdrawn = interest
            withdrawn.state = .withdrawn
            withdrawn.offering = nil
            try change.replace(interest, with: withdrawn, action: .withdraw, message: .interestWithdrawn)
            try change.revokeInvitation(for: interest)
            try change.keep(withdrawn, for: request)
            return withdrawn
        }
    }

    /// Everything a person was ever interested in, in order of arrival.
    ///
    /// - Parameters:
    ///   - email: The person's address.
    ///   - withdrawn: Whether what was withdrawn is among it.
    /// - Returns: What the ledger has of it.
    /// - Throws: A ``LedgerError`` that is no refusal, or ``LedgerError/notAllowed(_:)``.
    public func interests(of email: String, withdrawn: Bool = true) throws(LedgerError) -> [Interest] {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.interests(
                where: "i.person = ?" + (withdrawn ? "" : " AND i.state <> 'withdrawn'"), [.text(Person.key(email))])
        }
    }

    /// The interests in a course that still stand, in order of arrival.
    public func interests(in course: String) throws(LedgerError) -> [Interest] {
        try look(.seeDemand) { (sql) throws(LedgerError) in
            try sql.interests(where: "i.course = ? AND i.state IN ('open', 'planned')", [.text(course)])
        }
    }

    /// What people ask for now: every open interest, with the schools they come from.
    public func demand() throws(LedgerError) -> Demand { try demand(.seeDemand) }

    private func demand(_ act: Act) throws(LedgerError) -> Demand {
        try look(act) { (sql) throws(LedgerError) in
            var schools: [String: String] = [:]
            for row in try sql.query(
                """
                SELECT p.email, p.school FROM person p
                WHERE p.email IN (SELECT i.person FROM interest i WHERE i.state = 'open')
                """)
            {
                schools[try row.text(0)] = try row.text(1)
            }
            return Demand(interests: try sql.interests(where: "i.state = 'open'", []), schools: schools)
        }
    }

    /// How many people ask for each course, and from how many schools; courses that nobody asks for are left out.
    ///
    /// - Parameter catalog: Tells which names and ids mean the same school.
    /// - Returns: The counts by the course's id.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func interestCounts(in catalog: Catalog) throws(LedgerError) -> [String: InterestCount] {
        try demand(.seeOffer).counts(in: catalog)
    }
}

extension Change {
    /// Adds an interest, or changes the wishes of the one that stands.
    fileprivate func declare(_ wanted: Interest) throws(LedgerError) -> InterestOutcome {
        guard let standing = try standingInterest(of: wanted.person, in: wanted.course), try !giveIfOver(standing)
        else {
            let new = Interest(
                person: wanted.person, course: wanted.course, place: wanted.place, dayparts: wanted.dayparts,
                earliest: wanted.earliest, reason: wanted.reason, since: now)
            return InterestOutcome(interest: try add(new), effect: .added)
        }
        guard standing.wishes != wanted.wishes else { return InterestOutcome(interest: standing, effect: .unchanged) }
        var revised = standing
        revised.wishes = wanted.wishes
        try replace(standing, with: revised, action: .revise, message: .interestNoted)
        return InterestOutcome(interest: revised, effect: .revised)
    }

    /// Brings an interest back to what it was before an entry.
    ///
    /// Taking back that an interest was withdrawn gives the seat back that was held for it, if it is still free.
    func takeBackInterest(entry id: Int) throws(LedgerError) -> InterestUndo {
        let entry = try InterestEntry(sql.row("\(InterestEntry.select) WHERE j.id = ?", [.integer(id)]))
        guard try !isSuperseded(entry) else { throw .undoSuperseded }
        let interest = try interest(entry.interest)
        if let before = entry.before, before.isActive,
            let other = try sql.activeInterest(of: interest.person, in: interest.course), other.id != interest.id
        {
            throw .undoSuperseded
        }
        let earlier = try restore(
            interest, to: entry.before ?? .withdrawn, entry.before == nil ? interest.wishes : entry.detailsBefore,
            message: entry.before == nil ? .interestWithdrawn : .interestNoted)
        if !interest.state.isActive { try giveHoldBack(for: earlier) }
        return InterestUndo(interest: earlier, undone: entry.action)
    }

    /// Whether something happened to the interest later; a change and the undo of it cancel each other out.
    private func isSuperseded(_ entry: InterestEntry) throws(LedgerError) -> Bool {
        try !sql.query(
            """
            \(InterestEntry.select) WHERE i.id = ? AND j.id > ? AND j.action <> 'undo' AND u.id IS NULL LIMIT 1
            """, [.integer(entry.interest), .integer(entry.id)]
        ).isEmpty
    }
}
