/// What the judge of the outbox asks about a place in an offering, and an interest in a course.
extension OutboxJudge {
    /// A message to someone who takes part, unless something speaks against the state in which they do.
    func place(
        _ message: OutboxMessage, against: (EnrolmentState) -> OutboxReason?
    ) throws(LedgerError) -> OutboxVerdict {
        guard case .enrolment(let offering, let told) = message.topic else { return .send(message.topic) }
        guard let enrolment = try sql.activeEnrolment(of: message.recipient, in: offering) else {
            return .drop(.cancelled)
        }
        if let reason = against(enrolment.state) { return .drop(reason) }
        if let reason = try bar(offering) { return .drop(reason) }
        let facts = OutboxFacts(
            state: enrolment.state, position: enrolment.position, choices: enrolment.choices,
            lostChoices: told.lostChoices.filter { enrolment.choices[$0.key] == nil },
            seats: enrolment.party.isEmpty ? nil : enrolment.seats)
        return .send(.enrolment(offering: offering, facts))
    }

    /// A message to someone who takes part no longer.
    func noPlace(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard let offering = message.topic.offering else { return .send(message.topic) }
        let isIn = try sql.activeEnrolment(of: message.recipient, in: offering) != nil
        return isIn ? .drop(.back) : .send(message.topic)
    }

    /// A message that an offering was called off.
    func calledOff(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard let offering = message.topic.offering else { return .send(message.topic) }
        return try sql.cancelledAt(offering) == nil ? .drop(.back) : .send(message.topic)
    }

    /// A message to someone who was there.
    func lookingBack(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard let offering = message.topic.offering else { return .send(message.topic) }
        let enrolment = try sql.activeEnrolment(of: message.recipient, in: offering)
        return enrolment?.state.holdsSeat == true ? .send(message.topic) : .drop(.cancelled)
    }

    /// A message that an offering has moved: from where the person last heard it was.
    func move(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard case .offering(let offering, var facts) = message.topic else { return .send(message.topic) }
        if try sql.cancelledAt(offering) != nil { return .drop(.calledOff) }
        if try sql.row("SELECT ends_at FROM offering WHERE id = ?", [.text(offering)]).int(0) <= now {
            return .drop(.over)
        }
        guard try sql.concerned(by: offering, now: now).contains(message.recipient) else { return .drop(.cancelled) }
        // The moves before this one that the person did not hear of were replaced by it.
        let unheard = try sql.query(
            """
            SELECT facts FROM outbox WHERE kind = 'changed' AND recipient = ? AND offering = ? AND id <= ? AND id > (
              SELECT COALESCE(MAX(id), 0) FROM outbox WHERE kind = 'changed' AND recipient = ? AND offering = ?
                AND state = 'sent')
            ORDER BY id LIMIT 1
            """,
            [
                .text(message.recipient), .text(offering), .integer(message.id), .text(message.recipient),
                .text(offering),
            ]
        ).first
        if let unheard {
            let first: [String: String] = try Facts.decode(unheard.text(0))
            facts["from"] = first["from"]
            facts["from-place"] = first["from-place"]
        }
        let isBack = facts["from"] == facts["to"] && facts["from-place"] == facts["to-place"]
        return isBack ? .drop(.unchanged) : .send(.offering(offering, facts))
    }

    /// A message about a seat that is held.
    func invitation(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard case .offering(let offering, var facts) = message.topic else { return .send(message.topic) }
        if let reason = try bar(offering, message.recipient) { return .drop(reason) }
        let last = try sql.invitations(
            where: "i.person = ? AND v.offering = ?", [.text(message.recipient), .text(offering)]
        ).last
        guard let last else { return .drop(.notInterested) }
        switch last.state {
        case .open where now < last.until:
            facts["until"] = String(last.until)
            return .send(.offering(offering, facts))
        case .open, .lapsed: return .drop(.lapsed)
        case .declined: return .drop(.declined)
        case .accepted: return .drop(.accepted)
        case .withdrawn: return .drop(.notInterested)
        }
    }

    /// A message that something is planned that the person asked for.
    func plan(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard let offering = message.topic.offering else { return .send(message.topic) }
        if let reason = try bar(offering, message.recipient) { return .drop(reason) }
        let interests = try sql.interests(
            where: "i.person = ? AND i.offering = ? AND i.state = 'planned'",
            [.text(message.recipient), .text(offering)])
        return interests.isEmpty ? .drop(.notInterested) : .send(message.topic)
    }

    /// A message that a seat is no longer held.
    func noInvitation(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard let offering = message.topic.offering else { return .send(message.topic) }
        if let reason = try bar(offering, message.recipient) { return .drop(reason) }
        let isHeld = try sql.openInvitation(of: message.recipient, to: offering) != nil
        return isHeld ? .drop(.back) : .send(message.topic)
    }

    /// A message about an interest in a course, that stands or does not.
    func interest(
        _ message: OutboxMessage, stands: Bool, else reason: OutboxReason
    ) throws(LedgerError) -> OutboxVerdict {
        guard case .interest(let course) = message.topic else { return .send(message.topic) }
        let isActive = try sql.activeInterest(of: message.recipient, in: course) != nil
        return isActive == stands ? .send(message.topic) : .drop(reason)
    }

    /// Why nobody can count on an offering any more, or that a person is in it already.
    func bar(_ offering: String, _ newcomer: String? = nil) throws(LedgerError) -> OutboxReason? {
        if try sql.cancelledAt(offering) != nil { return .calledOff }
        if let newcomer, try sql.activeEnrolment(of: newcomer, in: offering) != nil { return .accepted }
        let start = try sql.row("SELECT starts_at FROM offering WHERE id = ?", [.text(offering)]).int(0)
        return start <= now ? .started : nil
    }
}
