extension Ledger {
    /// Takes back the last thing a person did by hand (``JournalAction``'s `own`), or as a coordinator for others: signing up,
    /// cancelling, declaring an interest, declining an invitation, asking or taking a question, handing over and so on.
    ///
    /// It can be done within ``undoWindow``, before the offering starts, and only when nothing has happened to the
    /// enrolment or the interest since. The journal keeps both the change and the undo, linked. Undoing a sign-up opens
    /// the interest again that it satisfied, and holds the seat again that was held for it. Nothing before opening a variant or
    /// calling an offering off can be undone, for those cannot.
    ///
    /// Undoing a cancellation gives the seat back when one is free. Otherwise the person waits with the ticket of the
    /// first time. Nobody is overtaken by that: the ticket is the order of arrival, this person arrived when it says,
    /// and everyone with a later ticket came after. The seat that was passed on in the meantime stays where it is.
    ///
    /// - Parameter email: The person's address.
    /// - Returns: The enrolment or the interest as it stands now.
    /// - Throws: ``LedgerError/nothingToUndo``, ``LedgerError/undoTooLate``, ``LedgerError/undoSuperseded``,
    ///   ``LedgerError/heldSeatGone``, ``LedgerError/noRoomToGrow``, ``LedgerError/offeringCancelled(_:)``,
    ///   ``LedgerError/started(_:)``, ``LedgerError/sessionFull(round:session:)`` where the earlier session is full by
    ///   now, or a broken storage.
    public func undo(_ email: String) throws(LedgerError) -> UndoOutcome {
        let email = Person.key(email)
        return try change(.undo, by: email) { (change) throws(LedgerError) in
            let last = try change.lastOwn()
            guard last.at >= change.now - Ledger.undoWindow else { throw .undoTooLate }
            change.undoes = last.change
            return switch last.kind {
            case .enrolment: .enrolment(try change.takeBackEnrolment(entry: last.entry))
            case .interest where last.action == .closeInterest: .other(try change.takeBackClosing(change: last.change))
            case .interest: .interest(try change.takeBackInterest(entry: last.entry))
            case .subject(let kind): .other(try change.takeBack(kind, entry: last.entry))
            }
        }
    }
}

/// What an entry of the journal is about.
private enum EntryKind {
    case enrolment
    case interest
    case subject(JournalSubject.Kind)
}

extension Change {
    /// The last entry that the actor made by hand and that still stands.
    fileprivate func lastOwn() throws(LedgerError) -> (
        entry: Int, change: Int, at: Int, kind: EntryKind, action: JournalAction
    ) {
        let own = JournalAction.own.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let rows = try sql.query(
            """
            SELECT j.id, c.id, c.at, j.interest, j.subject_kind, j.action FROM change c JOIN journal j ON j.change = c.id
              LEFT JOIN change u ON u.undoes = c.id
            WHERE c.actor = ? AND j.action IN (\(own)) AND u.id IS NULL
            ORDER BY j.id DESC LIMIT 1
            """, [SQLValue(actor)])
        guard let row = rows.first else { throw .nothingToUndo }
        let kind: EntryKind =
            if try row.optionalInt(3) != nil {
                .interest
            } else if try row.optionalText(4) != nil {
                .subject(try row.value(4))
            } else {
                .enrolment
            }
        return (try row.int(0), try row.int(1), try row.int(2), kind, try row.value(5))
    }

    /// Takes back a change to something other than an enrolment or an interest: each kind does so beside its own rules.
    fileprivate func takeBack(_ kind: JournalSubject.Kind, entry id: Int) throws(LedgerError) -> JournalAction {
        let entry = try SubjectEntry(sql.row("\(SubjectEntry.select) WHERE j.id = ?", [.integer(id)]))
        let later = try sql.query(
            """
            \(SubjectEntry.select) WHERE j.subject_kind = ? AND j.subject = ? AND j.id > ? AND u.id IS NULL
              AND j.action NOT IN ('undo', 'remind') AND (j.action <> 'follow' OR c.undoes IS NULL) LIMIT 1
            """, [.text(kind.rawValue), .text(entry.subject.id), .integer(id)])
        guard later.isEmpty else { throw .undoSuperseded }
        switch kind {
        case .invitation:
            try takeBackDecline(entry)
            return entry.action
        case .attendance: return try takeBackAttendance(entry)
        case .quarter: return try takeBackQuarter(entry)
        case .visibility: return try takeBackVisibility(entry)
        case .travel: return try takeBackTravel(entry)
        case .colleagueInvitation: return try takeBackColleagueInvitation(entry)
        case .question, .helpOffer, .introduction, .idea, .supporter, .responsibility, .person, .completion:
            return try takeBackStates(entry)
        case .offering, .travelPair, .role, .loginKey, .loginCode: throw .nothingToUndo
        }
    }

    fileprivate func takeBackEnrolment(entry id: Int) throws(LedgerError) -> EnrolmentUndo {
        let entry = try JournalEntry(sql.row("\(JournalEntry.select) WHERE j.id = ?", [.integer(id)]))
        guard try !isSuperseded(entry) else { throw .undoSuperseded }
        guard
            let terms = try termsUpToDate(of: entry.offering),
            let enrolment = try sql.enrolments(where: "e.ticket = ?", [.integer(entry.ticket)]).first
        else { throw .nothingToUndo }
        try checkNotCancelled(terms)
        try checkNotStarted(terms)
        return try takeBack(entry, of: enrolment, terms)
    }

    /// Whether something happened to the enrolment later.
    ///
    /// A change by hand and the undo of it cancel each other out. A promotion stays, though the change that freed the
    /// seat be undone.
    fileprivate func isSuperseded(_ entry: JournalEntry) throws(LedgerError) -> Bool {
        try !sql.query(
            """
            \(JournalEntry.select) WHERE e.ticket = ? AND j.id > ?
              AND (j.action = 'promote' OR (j.action <> 'undo' AND u.id IS NULL)) LIMIT 1
            """, [.integer(entry.ticket), .integer(entry.id)]
        ).isEmpty
    }

    fileprivate func takeBack(
        _ entry: JournalEntry, of enrolment: Enrolment, _ terms: OfferingTerms
    ) throws(LedgerError) -> EnrolmentUndo {
        var result = enrolment
        var lost: [String: String] = [:]
        var promoted: [Promotion] = []
        switch entry.action {
        case .enrol:
            result = try leave(enrolment, action: .undo)
            try reopenInterest(satisfiedBy: enrolment)
            promoted = try settle(terms).promoted
        case .choose:
            let earlier = entry.choicesBefore.filter { enrolment.choices[$0.key] != $0.value }
            if enrolment.state == .enrolled { try check(earlier, fit: terms, for: enrolment.seats) }
            result = try move(
                enrolment, to: enrolment.state, choices: entry.choicesBefore, action: .undo, message: .rechosen)
            try settle(terms)
        case .cancel:
            (result, lost) = try restore(enrolment, wasSeated: entry.before == .enrolled, terms)
        case .resize:
            let outcome = try resize(enrolment, to: entry.seatsBefore, terms, action: .undo)
            (result, promoted) = (outcome.enrolment, outcome.promoted)
        default: throw .nothingToUndo
        }
        return EnrolmentUndo(
            enrolment: result, undone: entry.action, lostChoices: lost, promoted: promoted,
            seats: try sql.seats(of: terms.id))
    }

    /// Brings a cancelled enrolment back, to a seat when one is free and else to its place in the queue.
    ///
    /// A seat is free while others wait only past the promotion cut-off, or where a group needs more: it goes back to the
    /// one who held it, but someone who waited before waits again.
    private func restore(
        _ enrolment: Enrolment, wasSeated: Bool, _ terms: OfferingTerms
    ) throws(LedgerError) -> (Enrolment, lost: [String: String]) {
        guard try sql.activeEnrolment(of: enrolment.person, in: terms.id) == nil else { throw .undoSuperseded }
        let seats = try sql.seats(of: terms.id)
        let isSeated = terms.hasRoom(for: enrolment.seats, seats) && (wasSeated || seats.waiting == 0)
        let lost =
            isSeated
            ? try terms.unavailable(
                enrolment.choices, taken: sql.sessionSeats(of: terms.id), for: enrolment.seats) : [:]
        let restored = try move(
            enrolment, to: isSeated ? .enrolled : .waiting, choices: enrolment.choices.filter { lost[$0.key] == nil },
            action: .undo, message: .restored, lostChoices: lost)
        try settle(terms)
        return (restored, lost)
    }
}
