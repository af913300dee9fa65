extension Enrolment {
    /// The most seats that one group may ask for.
    public static let largestGroup = 1000
}

/// What came of making a group larger or smaller.
public struct GroupOutcome: Hashable, Sendable, Codable {
    /// The group's enrolment as it stands now.
    public let enrolment: Enrolment
    /// Who moved up, in order of ticket.
    public let promoted: [Promotion]
    /// The offering's seats afterwards.
    public let seats: SeatCount
}

extension Ledger {
    /// Signs a group up, a class for instance: one enrolment with as many seats as it has people.
    ///
    /// It gets all its seats or waits for all of them. The queue stays strictly in order of ticket: a group that waits is
    /// never overtaken, also not by one person for whom there would be room. A group is no person: it satisfies nobody's
    /// interest and takes nobody's invitation. A contact has one group, or one seat, in an offering.
    ///
    /// - Parameters:
    ///   - contact: Who speaks for the group; the name and school are renewed with each call.
    ///   - party: The group's name, "3 havo" for instance.
    ///   - seats: How many people it has.
    ///   - terms: What the catalogue says of the offering now.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:by:)``.
    ///   - actor: The address of whoever does it; nil when it is the contact.
    /// - Returns: The enrolment, with seats or waiting at a position.
    /// - Throws: What ``enrol(_:in:choices:key:by:)`` throws, and ``LedgerError/emptyName``,
    ///   ``LedgerError/invalidGroup(seats:)``, ``LedgerError/groupTooLarge(capacity:)`` or
    ///   ``LedgerError/enrolledOtherwise``.
    public func enrolGroup(
        _ contact: Person, party: String, seats: Int, in terms: OfferingTerms, key: String? = nil,
        by actor: String? = nil
    ) throws(LedgerError) -> EnrolOutcome {
        let party = Person.tidy(party)
        guard !party.isEmpty else { throw .emptyName }
        try Change.check(groupOf: seats)
        let request = try Change.Request(
            .enrol, person: contact.email, about: terms.id, details: ["party": party, "seats": String(seats)], key: key)
        return try change(.enrolGroup, by: Person.key(actor ?? contact.email), for: contact.email) {
            (change) throws(LedgerError) in
            if let earlier: EnrolOutcome = try change.answer(to: request) { return earlier }
            try change.save(contact)
            try change.knowActor()
            let standing = try change.mirror(terms).seats
            let outcome: EnrolOutcome
            if let active = try change.sql.activeEnrolment(of: contact.email, in: terms.id) {
                guard active.party == party, active.seats == seats else { throw .enrolledOtherwise }
                outcome = EnrolOutcome(enrolment: active, effect: .unchanged, seats: standing)
            } else {
                outcome = try change.admit(contact, to: terms, choices: [:], seats: seats, party: party, standing)
            }
            try change.keep(outcome, for: request)
            return outcome
        }
    }

    /// Makes a group larger or smaller.
    ///
    /// It can shrink until the offering starts; the seats go to the first who wait. It can grow for as long as one can sign
    /// up, where there is room and nobody is passed by: with seats when nobody waits, waiting when nobody waits behind it.
    ///
    /// - Parameters:
    ///   - contact: The address of whoever speaks for the group.
    ///   - offering: The offering's id.
    ///   - seats: How many people it has from now on.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:by:)``.
    ///   - actor: The address of whoever does it; nil when it is the contact.
    /// - Returns: The group as it stands now, and who moved up.
    /// - Throws: ``LedgerError/invalidGroup(seats:)``, ``LedgerError/noSuchGroup``, ``LedgerError/noRoomToGrow``,
    ///   ``LedgerError/groupTooLarge(capacity:)``, ``LedgerError/sessionFull(round:session:)``, ``LedgerError/started(_:)``,
    ///   ``LedgerError/deadlinePassed(_:)``, ``LedgerError/keyReused``, or a broken storage.
    public func changeSeats(
        of contact: String, in offering: String, to seats: Int, key: String? = nil, by actor: String? = nil
    ) throws(LedgerError) -> GroupOutcome {
        try Change.check(groupOf: seats)
        let contact = Person.key(contact)
        let request = try Change.Request(
            .resize, person: contact, about: offering, details: ["seats": String(seats)], key: key)
        return try change(.enrolGroup, by: Person.key(actor ?? contact), for: contact) { (change) throws(LedgerError) in
            if let earlier: GroupOutcome = try change.answer(to: request) { return earlier }
            try change.knowActor()
            guard let terms = try change.termsUpToDate(of: offering),
                let group = try change.sql.activeEnrolment(of: contact, in: offering), !group.party.isEmpty
            else { throw .noSuchGroup }
            try change.checkNotStarted(terms)
            if seats > group.seats { try change.checkOpen(terms) }
            let outcome = try change.resize(group, to: seats, terms, action: .resize)
            try change.keep(outcome, for: request)
            return outcome
        }
    }
}

extension Change {
    /// Refuses a group of nobody, and one of more than any offering could hold.
    fileprivate static func check(groupOf seats: Int) throws(LedgerError) {
        guard (1...Enrolment.largestGroup).contains(seats) else { throw .invalidGroup(seats: seats) }
    }

    /// Gives a group another number of seats, where that passes nobody by.
    func resize(
        _ group: Enrolment, to seats: Int, _ terms: OfferingTerms, action: JournalAction
    ) throws(LedgerError) -> GroupOutcome {
        guard seats != group.seats else {
            return GroupOutcome(enrolment: group, promoted: [], seats: try sql.seats(of: terms.id))
        }
        if seats > group.seats { try check(group, canGrowTo: seats, terms) }
        var resized = try move(
            group, to: group.state, choices: group.choices, seats: seats, action: action, message: .resized)
        let settled = try settle(terms)
        if let own = settled.promoted.first(where: { $0.enrolment.ticket == group.ticket }) { resized = own.enrolment }
        return GroupOutcome(enrolment: resized, promoted: settled.promoted, seats: settled.seats)
    }

    private func check(_ group: Enrolment, canGrowTo seats: Int, _ terms: OfferingTerms) throws(LedgerError) {
        if let capacity = terms.capacity, seats > capacity { throw .groupTooLarge(capacity: capacity) }
        let more = seats - group.seats
        if group.state == .waiting {
            let last = try sql.row(
                "SELECT MAX(ticket) FROM enrolment WHERE offering = ? AND state = 'waiting'", [.text(terms.id)]
            ).optionalInt(0)
            guard last == group.ticket else { throw .noRoomToGrow }
        } else {
            let count = try sql.seats(of: terms.id)
            guard terms.hasRoom(for: more, count), count.waiting == 0 else { throw .noRoomToGrow }
            try check(group.choices, fit: terms, for: more)
        }
    }
}
