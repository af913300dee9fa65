/// What the judge of the outbox asks about colleagues who invite and who travel together.
extension OutboxJudge {
    /// A message that a colleague invites the person, for as long as they can sign up.
    func colleagueInvitation(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        guard let offering = message.topic.offering else { return .send(message.topic) }
        if let reason = try bar(offering, message.recipient) { return .drop(reason) }
        let until = try sql.row("SELECT enrol_until FROM offering WHERE id = ?", [.text(offering)]).int(0)
        return now < until ? .send(message.topic) : .drop(.closed)
    }

    /// A message that two travel together, or do not any more; only where the person was last told otherwise.
    func travel(_ message: OutboxMessage, isMet: Bool) throws(LedgerError) -> OutboxVerdict {
        guard let offering = message.topic.offering, let pair = message.topic.told["pair"].flatMap({ Int($0) }) else {
            return .send(message.topic)
        }
        if let reason = try bar(offering) { return .drop(reason) }
        let state: SharedTravel.PairState = try sql.row("SELECT state FROM travel_pair WHERE id = ?", [.integer(pair)])
            .value(0)
        guard (state == .met) == isMet else { return .drop(.otherwise) }
        var wasTold = false
        for row in try sql.query(
            """
            SELECT kind, facts FROM outbox WHERE recipient = ? AND offering = ? AND kind IN ('travel-met', 'travel-ended')
              AND state IN ('sending', 'sent') AND id < ? ORDER BY id
            """, [.text(message.recipient), .text(offering), .integer(message.id)])
        {
            let facts: [String: String] = try Facts.decode(row.text(1))
            if facts["pair"] == String(pair) { wasTold = try row.text(0) == OutboxKind.travelMet.rawValue }
        }
        return wasTold == isMet ? .drop(.unchanged) : .send(message.topic)
    }
}
