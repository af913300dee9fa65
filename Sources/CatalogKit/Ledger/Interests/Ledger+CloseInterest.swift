extension Ledger {
    /// Tells everyone who asks for a course, honestly, that they are not enough this time.
    ///
    /// Interests for which an offering is planned stay as they are. A person can say the same anew afterwards. One undo
    /// takes all of it back.
    ///
    /// - Parameters:
    ///   - course: The course's id.
    ///   - coordinator: The address of whoever closes it.
    /// - Returns: The interests, now ``InterestState/notEnough``, in order of arrival; empty when nobody asked.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func closeInterest(in course: String, by coordinator: String) throws(LedgerError) -> [Interest] {
        try change(.planVariant, by: Person.key(coordinator)) { (change) throws(LedgerError) in
            try change.knowActor()
            return try change.sql.interests(where: "i.course = ? AND i.state = 'open'", [.text(course)])
                .map { (interest) throws(LedgerError) in
                    var closed = interest
                    closed.state = .notEnough
                    try change.replace(interest, with: closed, action: .closeInterest, message: .notEnough)
                    return closed
                }
        }
    }
}

extension Change {
    /// Opens the interests again that a change closed; who has said the same anew since is asking already.
    func takeBackClosing(change id: Int) throws(LedgerError) -> JournalAction {
        for row in try sql.query(
            "SELECT interest FROM journal WHERE change = ? AND action = 'close-interest' ORDER BY id", [.integer(id)])
        {
            let interest = try interest(row.int(0))
            guard try sql.activeInterest(of: interest.person, in: interest.course) == nil else { continue }
            _ = try restore(interest, to: .open, interest.details, message: .interestNoted)
        }
        return .closeInterest
    }

    /// Notes that an offering was given to those for whom it was planned, when its attendance is closed.
    ///
    /// Who signed up keeps a satisfied interest, which tells by which enrolment; what becomes ``InterestState/given`` are the
    /// interests of those who were told of the plan and did not come. They can say the same anew. A seat that is still held
    /// lapses, and its interest counts as demand again. An undo of the change leaves this as it is.
    ///
    /// - Returns: The interests, now given, in order of arrival.
    @discardableResult
    func markGiven(offering: String) throws(LedgerError) -> [Interest] {
        _ = try termsUpToDate(of: offering)
        let ledger = byItself
        return try sql.interests(where: "i.offering = ? AND i.state = 'planned'", [.text(offering)])
            .map { (interest) throws(LedgerError) in try ledger.give(interest) }
    }

    /// Notes that what was planned for an interest was given, when its offering is over.
    ///
    /// - Returns: Whether it is over.
    func giveIfOver(_ interest: Interest) throws(LedgerError) -> Bool {
        guard let offering = interest.offering, let terms = try terms(of: offering), now >= terms.end else {
            return false
        }
        _ = try byItself.give(interest)
        return true
    }

    private func give(_ interest: Interest) throws(LedgerError) -> Interest {
        var given = interest
        given.state = .given
        try replace(interest, with: given, action: .give, message: nil)
        return given
    }
}
