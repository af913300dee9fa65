/// What the judge of the outbox asks about questions, introductions, ideas, and who is responsible.
extension OutboxJudge {
    /// A message about a question that stands as it says.
    func question(_ message: OutboxMessage, stands: (QuestionState) -> Bool) throws(LedgerError) -> OutboxVerdict {
        guard case .question(let id, _) = message.topic else { return .send(message.topic) }
        return verdict(message, stands(try sql.question(id).state))
    }

    /// A message about an introduction that stands as it says, for the side of whoever gets it.
    func introduction(
        _ message: OutboxMessage, stands: (IntroductionState, Introduction.Side) -> Bool
    ) throws(LedgerError) -> OutboxVerdict {
        guard let id = message.topic.told["introduction"].flatMap({ Int($0) }) else { return .send(message.topic) }
        let introduction = try sql.introduction(id)
        guard let side = introduction.side(of: message.recipient) else { return .drop(.otherwise) }
        return verdict(message, stands(introduction.state, side))
    }

    /// A message about an idea that stands as it says, with its supporters of now.
    func idea(_ message: OutboxMessage, stands: (Idea, String) -> Bool) throws(LedgerError) -> OutboxVerdict {
        guard case .idea(let id, _) = message.topic else { return .send(message.topic) }
        let idea = try sql.idea(id)
        return stands(idea, message.recipient) ? .send(.idea(id, idea.facts)) : .drop(.otherwise)
    }

    /// A message about an offer of help that stands or does not.
    func help(_ message: OutboxMessage, stands: Bool) throws(LedgerError) -> OutboxVerdict {
        let offers = try sql.helpOffers(
            where: "h.person = ? AND h.text = ? AND h.state = 'open'",
            [.text(message.recipient), .text(message.topic.told["text"] ?? "")])
        return verdict(message, offers.isEmpty != stands)
    }

    /// A message about something that the person is responsible for or not.
    func responsibility(_ message: OutboxMessage, holds: Bool) throws(LedgerError) -> OutboxVerdict {
        let told = message.topic.told
        let held = try sql.responsibilities(
            where: "r.kind = ? AND r.subject = ? AND r.person = ?",
            [.text(told["kind"] ?? ""), .text(told["subject"] ?? ""), .text(message.recipient)])
        return verdict(message, held.isEmpty != holds)
    }

    /// A message about what somebody who left, or came back, has handed over.
    func handover(_ message: OutboxMessage, isGone: Bool) throws(LedgerError) -> OutboxVerdict {
        guard let leaver = message.person else { return .send(message.topic) }
        return verdict(message, try hasLeft(leaver.email) == isGone)
    }

    private func verdict(_ message: OutboxMessage, _ isTrue: Bool) -> OutboxVerdict {
        isTrue ? .send(message.topic) : .drop(.otherwise)
    }
}
