extension Ledger {
    /// How many colleagues somebody can invite within a day.
    public static let invitationsPerDay = 20

    /// Invites a colleague to an offering that one can still sign up for: they get one message, with the inviter's name.
    ///
    /// Nobody gets a second invitation to the same offering, from whomever. Whoever has signed up already gets none, and
    /// the inviter does not hear of that. The address of somebody whom the ledger did not know is forgotten as soon as the
    /// message has gone, or need not go; an account is not made.
    ///
    /// - Parameters:
    ///   - invitee: Who.
    ///   - terms: What the catalogue says of the offering now.
    ///   - text: What the inviter adds; one line, may be empty.
    ///   - inviter: Who invites; the name and school are renewed with each call.
    /// - Returns: The invitation.
    /// - Throws: ``LedgerError/noSuchColleague(_:)``, ``LedgerError/invitesSelf``, ``LedgerError/invitedBefore``,
    ///   ``LedgerError/tooManyInvitations(_:)``, ``LedgerError/hasLeft(_:)``, ``LedgerError/offeringCancelled(_:)``,
    ///   ``LedgerError/started(_:)``, ``LedgerError/deadlinePassed(_:)``, or a broken storage.
    @discardableResult
    public func invite(
        _ invitee: Invitee, to terms: OfferingTerms, text: String = "", by inviter: Person
    ) throws(LedgerError) -> ColleagueInvitation {
        try change(.inviteColleague, by: inviter.email) { (change) throws(LedgerError) in
            try change.checkPresent(inviter.email)
            try change.save(inviter)
            try change.checkOpen(terms)
            let person = try change.known(invitee)
            guard person.email != inviter.email else { throw .invitesSelf }
            try change.checkPresent(person.email)
            try change.mirror(terms)
            return try change.invite(person, to: terms.id, text: PlainText.kept(text), by: inviter.email)
        }
    }
}

extension Change {
    /// Whom an invitation is for; somebody unknown is a guest from then on.
    fileprivate func known(_ invitee: Invitee) throws(LedgerError) -> Person {
        switch invitee {
        case .colleague(let id):
            let rows = try sql.query(
                """
                SELECT p.email, p.name, p.school FROM visibility v JOIN person p ON p.email = v.person
                WHERE v.id = ? AND v.state = 'visible' AND p.left_at IS NULL
                """, [.integer(id)])
            guard let row = rows.first else { throw .noSuchColleague(id) }
            return try Person(row)
        case .person(let person):
            try sql.execute(
                "INSERT INTO person (email, name, school, guest) VALUES (?, ?, '', 1) ON CONFLICT (email) DO NOTHING",
                [.text(person.email), .text(person.name)])
            return person
        }
    }

    fileprivate func invite(
        _ person: Person, to offering: String, text: String, by inviter: String
    ) throws(LedgerError) -> ColleagueInvitation {
        let mark = try AddressMark.mark(
            person.email, offering: offering, ledger: sql.row("SELECT name FROM ledger").text(0))
        let before = try sql.query(
            "SELECT 1 FROM colleague_invitation WHERE offering = ? AND mark = ? AND state = 'made'",
            [.text(offering), .text(mark)])
        guard before.isEmpty else { throw .invitedBefore }
        let lately = try sql.row(
            "SELECT COUNT(*) FROM colleague_invitation WHERE person = ? AND since > ? AND state = 'made'",
            [.text(inviter), .integer(now - 86_400)]
        ).int(0)
        guard lately < Ledger.invitationsPerDay else { throw .tooManyInvitations(Ledger.invitationsPerDay) }
        let id = try sql.row(
            """
            INSERT INTO colleague_invitation (person, offering, mark, state, since) VALUES (?, ?, ?, 'made', ?)
            RETURNING id
            """, [.text(inviter), .text(offering), .text(mark), .integer(now)]
        ).int(0)
        let journal = try move(.colleagueInvitation, id, from: nil, to: "made", action: .inviteColleague)
        try post(
            .colleagueInvited, to: person.email, journal: journal,
            about: .offering(offering, text.isEmpty ? [:] : ["text": text]), naming: inviter)
        return ColleagueInvitation(id: id, offering: offering, name: person.name)
    }

    /// Takes back an invitation whose message has not gone yet, and with it the message.
    ///
    /// - Throws: ``LedgerError/invitationSent``.
    func takeBackColleagueInvitation(_ entry: SubjectEntry) throws(LedgerError) -> JournalAction {
        for row in try sql.query("SELECT id, state FROM outbox WHERE journal = ?", [.integer(entry.id)]) {
            let id = try row.int(0)
            switch try row.value(1) as OutboxState {
            case .sending, .sent: throw .invitationSent
            case .dropped: break
            case .pending, .failed:
                try sql.execute(
                    "UPDATE outbox SET state = 'dropped', settled_at = ?, problem = ? WHERE id = ?",
                    [.integer(now), .text(OutboxProblem.needless(.otherwise).rawValue), .integer(id)])
            }
            try sql.forgetGuest(of: id)
        }
        try move(.colleagueInvitation, try entry.number, from: entry.after, to: "withdrawn", action: .undo)
        return entry.action
    }
}

extension SQLTransaction {
    /// Forgets the recipient of a message if they are known for nothing but messages, and none of these may still go.
    func forgetGuest(of message: Int) throws(LedgerError) {
        try execute(
            """
            UPDATE person SET email = 'guest-' || ?, name = 'guest-' || ?, guest = 0
            WHERE guest = 1 AND email = (SELECT recipient FROM outbox WHERE id = ?) AND NOT EXISTS (
              SELECT 1 FROM outbox m WHERE m.recipient = person.email AND m.state IN ('pending', 'sending', 'failed'))
            """, [.text(String(message)), .text(String(message)), .integer(message)])
    }
}
