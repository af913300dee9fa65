/// What came of erasing somebody.
public struct Erasure: Hashable, Sendable {
    /// The address that stands for them from now on, which belongs to nobody.
    public let address: String
    /// The enrolments that ended.
    public let cancelled: [Enrolment]
    /// Who got a seat by that.
    public let promoted: [Promotion]
    /// Whether the file holds nothing of it any more; false where others look at it still, and on a server, which clears up
    /// in its own time.
    public internal(set) var isScrubbed: Bool
}

extension Ledger {
    /// Takes everything that tells who somebody is out of the ledger, for good.
    ///
    /// First they step out of all that is to come, as they could by hand: so whoever waits moves up, and others are told what
    /// they need to know. Then their name and address become a number, and the words that they wrote a dash. What counts stays:
    /// hours, attendance, their school, and what was asked for and came of it.
    ///
    /// - Parameters:
    ///   - email: Who.
    ///   - actor: The address of whoever does it.
    /// - Returns: What came of it.
    /// - Throws: ``LedgerError/unknownPerson(_:)``, ``LedgerError/stillResponsible(_:_:)``, or a broken storage.
    public func erase(_ email: String, by actor: String) throws(LedgerError) -> Erasure {
        let (email, actor) = (Person.key(email), Person.key(actor))
        var erasure = try change(.erase, by: actor) { (change) throws(LedgerError) in
            guard try !change.sql.query("SELECT 1 FROM person WHERE email = ?", [.text(email)]).isEmpty,
                !Person.isErased(email)
            else { throw .unknownPerson(email) }
            try change.knowActor()
            return try change.erase(email)
        }
        erasure.isScrubbed = try connection.scrub()
        return erasure
    }
}

extension Person {
    /// The address of somebody who was erased, the first, the second and so on. The host can never be anybody's (RFC 2606).
    static func erased(_ number: Int) -> String { "erased-\(number)@erased.invalid" }

    /// Whether an address is that of somebody who was erased.
    static func isErased(_ email: String) -> Bool { email.hasSuffix("@erased.invalid") }
}

extension Change {
    /// Steps out of everything for somebody, and forgets who they were.
    func erase(_ email: String) throws(LedgerError) -> Erasure {
        let held = try sql.responsibilities(where: "r.person = ?", [.text(email)])
        guard held.isEmpty else { throw .stillResponsible(email, held.count) }
        let (cancelled, promoted) = try leaveAll(email)
        try withdrawAll(email)
        try lockOut(email)
        try hide(email)
        try forgetWords(of: email)
        let address = try rename(email)
        // A change of its own, with the last word: nothing before it can be undone.
        _ = try Change(sql: sql, actor: actor == email ? address : actor, now: now).journal(
            JournalLine(
                action: .erase, subject: JournalSubject(.person, address), before: "known", after: "erased",
                detailsBefore: [:], detailsAfter: [:]))
        return Erasure(address: address, cancelled: cancelled, promoted: promoted, isScrubbed: false)
    }

    /// Cancels what has not begun.
    private func leaveAll(_ email: String) throws(LedgerError) -> ([Enrolment], [Promotion]) {
        var (cancelled, promoted): ([Enrolment], [Promotion]) = ([], [])
        for enrolment in try sql.enrolments(
            where: "e.person = ? AND e.state IN ('enrolled', 'waiting')", [.text(email)])
        {
            guard let terms = try termsUpToDate(of: enrolment.offering), now < terms.start,
                let standing = try sql.activeEnrolment(of: email, in: terms.id)
            else { continue }
            cancelled.append(try leave(standing, action: .cancel))
            promoted += try settle(terms).promoted
        }
        return (cancelled, promoted)
    }

    /// Takes back what stands of a person's wishes, offers, questions and ideas.
    private func withdrawAll(_ email: String) throws(LedgerError) {
        for course in Set(try sql.interests(where: "i.person = ?", [.text(email)]).map(\.course)).sorted() {
            guard let interest = try standingInterest(of: email, in: course), try !giveIfOver(interest) else {
                continue
            }
            var withdrawn = interest
            withdrawn.state = .withdrawn
            withdrawn.offering = nil
            try replace(interest, with: withdrawn, action: .withdraw, message: .interestWithdrawn)
            try revokeInvitation(for: interest)
        }
        for offer in try sql.helpOffers(where: "h.person = ? AND h.state = 'open'", [.text(email)]) {
            try withdraw(offer, action: .withdraw)
        }
        try endIntroductions(where: "i.helper = ?", [.text(email)])
        for question in try sql.questions(where: "q.person = ?", [.text(email)]) where question.state.isOpen {
            try close(question, with: nil, action: .withdraw)
        }
        for idea in try sql.ideas(where: "d.person = ? AND d.state = 'open'", [.text(email)]) {
            try end(idea, as: .withdrawn, action: .withdraw)
        }
        for row in try sql.query(
            """
            SELECT s.id FROM supporter s JOIN idea d ON d.id = s.idea
            WHERE s.person = ? AND s.state = 'joined' AND d.state = 'open' ORDER BY s.id
            """, [.text(email)])
        {
            let id = try row.int(0)
            try tell(
                .supporter, id, journal: move(.supporter, id, from: "joined", to: "left", action: .leave))
        }
    }

    /// Gives somebody the address of nobody, wherever theirs stands.
    private func rename(_ email: String) throws(LedgerError) -> String {
        let number = try sql.row("SELECT COUNT(*) FROM person WHERE email LIKE '%@erased.invalid'").int(0) + 1
        let address = Person.erased(number)
        let name = try sql.row("SELECT name FROM person WHERE email = ?", [.text(email)]).text(0)
        for invitation in try sql.query("SELECT id, offering, mark FROM colleague_invitation") {
            let ledger = try sql.row("SELECT name FROM ledger").text(0)
            let mark = AddressMark.mark(email, offering: try invitation.text(1), ledger: ledger)
            guard try invitation.text(2) == mark else { continue }
            let id = try invitation.int(0)
            try sql.execute(
                "UPDATE colleague_invitation SET mark = ? WHERE id = ?", [.text("erased-\(id)"), .integer(id)])
        }
        try sql.execute(
            "UPDATE journal SET subject = ? WHERE subject_kind = 'person' AND subject = ?",
            [.text(address), .text(email)])
        // References follow the address.
        try sql.execute(
            "UPDATE person SET email = ?, name = ?, left_at = COALESCE(left_at, ?) WHERE email = ?",
            [.text(address), .text("erased-\(number)"), .integer(now), .text(email)])
        try sweep(email)
        // A name of one word may be a word of any text; the whole of another is only theirs.
        if name.contains(" ") { try sweep(name) }
        return address
    }
}
