extension Ledger {
    /// Takes back the last thing a person did: signing up, cancelling or choosing other sessions.
    ///
    /// It can be done within ``undoWindow``, before the offering starts, and only when nothing has happened to the
    /// enrolment since. The journal keeps both the change and the undo, linked.
    ///
    /// Undoing a cancellation gives the seat back when one is free. Otherwise the person waits with the ticket of the
    /// first time. Nobody is overtaken by that: the ticket is the order of arrival, this person arrived when it says,
    /// and everyone with a later ticket came after. The seat that was passed on in the meantime stays where it is.
    ///
    /// - Parameter email: The person's address.
    /// - Returns: The enrolment as it stands now.
    /// - Throws: ``LedgerError/nothingToUndo``, ``LedgerError/undoTooLate``, ``LedgerError/undoSuperseded``,
    ///   ``LedgerError/started(_:)``, ``LedgerError/sessionFull(round:session:)`` where the earlier session is full by
    ///   now, or a broken storage.
    public func undo(_ email: String) throws(LedgerError) -> UndoOutcome {
        let email = Person.key(email)
        return try change(by: email) { (change) throws(LedgerError) in
            let entry = try change.lastOwnEntry()
            guard entry.at >= change.now - Ledger.undoWindow else { throw .undoTooLate }
            guard try !change.isSuperseded(entry) else { throw .undoSuperseded }
            guard
                let enrolment = try change.sql.enrolments(where: "e.ticket = ?", [.integer(entry.ticket)]).first,
                let terms = try change.terms(of: entry.offering)
            else { throw .nothingToUndo }
            try change.checkNotStarted(terms)
            change.undoes = entry.change
            return try change.takeBack(entry, of: enrolment, terms)
        }
    }
}

extension Change {
    /// The last entry that the actor made by hand, about the actor's own enrolment, and that still stands.
    fileprivate func lastOwnEntry() throws(LedgerError) -> JournalEntry {
        let rows = try sql.query(
            """
            \(JournalEntry.select) WHERE c.actor = ? AND e.person = c.actor
              AND j.action IN ('enrol', 'choose', 'cancel') AND u.id IS NULL ORDER BY j.id DESC LIMIT 1
            """, [SQLValue(actor)])
        guard let row = rows.first else { throw .nothingToUndo }
        return try JournalEntry(row)
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
    ) throws(LedgerError) -> UndoOutcome {
        var result = enrolment
        var lost: [String: String] = [:]
        var promoted: [Promotion] = []
        switch entry.action {
        case .enrol:
            (result, promoted) = try leave(enrolment, terms, action: .undo)
        case .choose:
            let earlier = entry.choicesBefore.filter { enrolment.choices[$0.key] != $0.value }
            if enrolment.state == .enrolled { try check(earlier, fit: terms) }
            result = try move(
                enrolment, to: enrolment.state, choices: entry.choicesBefore, action: .undo, message: .rechosen)
            try settle(terms)
        case .cancel:
            (result, lost) = try restore(enrolment, wasSeated: entry.before == .enrolled, terms)
        case .promote, .undo:
            throw .nothingToUndo
        }
        return UndoOutcome(
            enrolment: result, undone: entry.action, lostChoices: lost, promoted: promoted,
            seats: try sql.seats(of: terms.id))
    }

    /// Brings a cancelled enrolment back, to a seat when one is free and else to its place in the queue.
    ///
    /// A seat is free while others wait only past the promotion cut-off: it goes back to the one who held it, but
    /// someone who waited before waits again.
    private func restore(
        _ enrolment: Enrolment, wasSeated: Bool, _ terms: OfferingTerms
    ) throws(LedgerError) -> (Enrolment, lost: [String: String]) {
        let seats = try sql.seats(of: terms.id)
        let isSeated = terms.hasSeat(seats) && (wasSeated || seats.waiting == 0)
        let lost = isSeated ? try terms.unavailable(enrolment.choices, taken: sql.sessionSeats(of: terms.id)) : [:]
        let restored = try move(
            enrolment, to: isSeated ? .enrolled : .waiting, choices: enrolment.choices.filter { lost[$0.key] == nil },
            action: .undo, message: .restored, lostChoices: lost)
        try settle(terms)
        return (restored, lost)
    }
}
