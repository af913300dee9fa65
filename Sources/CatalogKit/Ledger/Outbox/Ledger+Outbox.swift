extension Ledger {
    /// How long to wait after the first, the second, … failed attempt to send a message, in seconds; after the last it is
    /// given up.
    public static let backOff = [60, 5 * 60, 30 * 60, 2 * 3600, 12 * 3600]

    /// The exit codes of `<sysexits.h>` that say that trying again is of no use: bad data, no such user, no such host.
    static let hopeless: Set = [65, 67, 68]

    /// What came of asking for a message's turn.
    public enum Turn: Hashable, Sendable {
        /// It is the caller's to send; its facts are those of now.
        case claimed(OutboxMessage)
        /// It need not be sent any more.
        case dropped(OutboxMessage)
        /// It is not its turn: somebody else has it, or had it.
        case taken
    }

    /// The name by which this ledger's messages can be told from another's; it stays for good, in a backup too.
    public func name() throws(LedgerError) -> String {
        try look(.seeOffer) { (sql) throws(LedgerError) in try sql.row("SELECT name FROM ledger").text(0) }
    }

    /// The messages in a state, or all of them, oldest first.
    public func outboxMessages(_ state: OutboxState? = nil) throws(LedgerError) -> [OutboxMessage] {
        try look(.seeOutbox) { (sql) throws(LedgerError) in
            try sql.messages(where: state.map { "state = '\($0.rawValue)'" } ?? "1 = 1")
        }
    }

    /// The messages that have not been sent, oldest first.
    public func outboxPending() throws(LedgerError) -> [OutboxMessage] {
        try outboxMessages(.pending)
    }

    /// How many messages there are in each state; states without any are left out.
    public func outboxCounts() throws(LedgerError) -> [OutboxState: Int] {
        try look(.seeOutbox) { (sql) throws(LedgerError) in
            var counts: [OutboxState: Int] = [:]
            for row in try sql.query("SELECT state, COUNT(*) FROM outbox GROUP BY state") {
                counts[try row.value(0)] = try row.int(1)
            }
            return counts
        }
    }

    /// The messages whose turn it is, in order, and what would become of each; changes nothing.
    public func outboxDue() throws(LedgerError) -> [Turn] {
        let now = clock()
        return try look(.seeOutbox) { (sql) throws(LedgerError) in
            let judge = OutboxJudge(sql: sql, now: now)
            return try sql.messages(where: "state = 'pending' AND not_before <= ?", [.integer(now)])
                .map { (message) throws(LedgerError) in try message.turn(judge.verdict(on: message)) }
        }
    }

    /// Takes a message in hand, after holding it against the ledger as it is now.
    ///
    /// Of two who ask at once only one gets it. It counts as an attempt from here on; whoever claims it must
    /// ``settle(_:_:)`` or ``release(_:)`` it.
    ///
    /// - Parameter id: The message's number.
    /// - Returns: The message to send, or why not.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func claim(_ id: Int) throws(LedgerError) -> Turn {
        try write(.sendMail) { (sql) throws(LedgerError) in
            let now = clock()
            let due = "id = ? AND state = 'pending' AND not_before <= ?"
            let found = try sql.messages(where: due, [.integer(id), .integer(now)])
            guard let message = found.first else { return .taken }
            let turn = try message.turn(OutboxJudge(sql: sql, now: now).verdict(on: message))
            let claimed: [SQLRow]
            switch turn {
            case .claimed:
                claimed = try sql.query(
                    "UPDATE outbox SET state = 'sending', attempts = attempts + 1 WHERE \(due) RETURNING id",
                    [.integer(id), .integer(now)])
            case .dropped(let message):
                claimed = try sql.query(
                    "UPDATE outbox SET state = 'dropped', settled_at = ?, problem = ? WHERE \(due) RETURNING id",
                    [.integer(now), SQLValue(message.problem?.rawValue), .integer(id), .integer(now)])
            case .taken: claimed = []
            }
            try sql.forgetGuest(of: id)
            return claimed.isEmpty ? .taken : turn
        }
    }

    /// Notes what came of an attempt; does nothing when somebody has noted it already.
    ///
    /// - Parameters:
    ///   - message: The message, as ``claim(_:)`` or ``outboxMessages(_:)`` gave it while it was being sent.
    ///   - result: What the mail system answered.
    /// - Returns: The state that the message is in now; nil when it was not this attempt's any more.
    /// - Throws: A ``LedgerError`` that is no refusal.
    @discardableResult
    public func settle(_ message: OutboxMessage, _ result: OutboxResult) throws(LedgerError) -> OutboxState? {
        let now = clock()
        let (state, problem) = message.outcome(of: result)
        let wait = state == .pending ? Ledger.backOff[message.attempts - 1] : 0
        return try write(.sendMail) { (sql) throws(LedgerError) in
            let settled = try sql.query(
                """
                UPDATE outbox SET state = ?, settled_at = ?, not_before = ?, problem = ?
                WHERE id = ? AND state = 'sending' AND attempts = ? RETURNING id
                """,
                [
                    .text(state.rawValue), state == .pending ? .null : .integer(now), .integer(now + wait),
                    SQLValue(problem?.rawValue), .integer(message.id), .integer(message.attempts),
                ])
            try sql.forgetGuest(of: message.id)
            return settled.isEmpty ? nil : state
        }
    }

    /// Gives back a message that was claimed and never handed over: the attempt does not count.
    public func release(_ message: OutboxMessage) throws(LedgerError) {
        try write(.sendMail) { (sql) throws(LedgerError) in
            try sql.execute(
                """
                UPDATE outbox SET state = 'pending', attempts = attempts - 1
                WHERE id = ? AND state = 'sending' AND attempts = ?
                """, [.integer(message.id), .integer(message.attempts)])
        }
    }

    /// Gives a message that was given up another attempt.
    ///
    /// - Parameter id: The message's number.
    /// - Throws: ``LedgerError/noSuchMessage(_:)``, ``LedgerError/messageIs(_:_:)`` unless it failed, or a broken storage.
    public func retryMessage(_ id: Int) throws(LedgerError) {
        try move(id, from: [.failed], to: "state = 'pending', settled_at = NULL, not_before = ?", [.integer(clock())])
    }

    /// Drops a message that waits or was given up.
    ///
    /// - Parameter id: The message's number.
    /// - Throws: ``LedgerError/noSuchMessage(_:)``, ``LedgerError/messageIs(_:_:)`` when it is under way or gone, or a
    ///   broken storage.
    public func dropMessage(_ id: Int) throws(LedgerError) {
        let problem = OutboxProblem.needless(.byHand)
        try move(
            id, from: [.pending, .failed], to: "state = 'dropped', settled_at = ?, problem = ?",
            [.integer(clock()), .text(problem.rawValue)])
    }

    private func move(
        _ id: Int, from states: [OutboxState], to assignments: String, _ values: [SQLValue]
    ) throws(LedgerError) {
        try write(.sendMail) { (sql) throws(LedgerError) in
            guard let message = try sql.messages(where: "id = ?", [.integer(id)]).first else {
                throw .noSuchMessage(id)
            }
            let moved =
                states.contains(message.state)
                ? try sql.query(
                    "UPDATE outbox SET \(assignments) WHERE id = ? AND state = ? RETURNING id",
                    values + [.integer(id), .text(message.state.rawValue)]) : []
            guard !moved.isEmpty else { throw .messageIs(id, message.state) }
            try sql.forgetGuest(of: id)
        }
    }
}

extension SQLTransaction {
    /// The messages that a condition picks out, oldest first.
    fileprivate func messages(where condition: String, _ values: [SQLValue] = []) throws(LedgerError) -> [OutboxMessage]
    {
        try query("\(OutboxMessage.select) WHERE \(condition) ORDER BY id", values)
            .map { (row) throws(LedgerError) in try OutboxMessage(row) }
    }
}

extension OutboxMessage {
    /// The message after a verdict on it.
    fileprivate func turn(_ verdict: OutboxVerdict) -> Ledger.Turn {
        var message = self
        switch verdict {
        case .send(let topic):
            message.topic = topic
            message.state = .sending
            message.attempts += 1
            return .claimed(message)
        case .drop(let reason):
            message.state = .dropped
            message.problem = .needless(reason)
            return .dropped(message)
        }
    }

    /// Where an attempt leaves it, and why.
    fileprivate func outcome(of result: OutboxResult) -> (OutboxState, OutboxProblem?) {
        switch result {
        case .sent: return (.sent, nil)
        case .badAddress: return (.failed, .badAddress)
        case .unknown: return (.failed, .unknown)
        case .refused(let code, let said):
            let isLast = attempts > Ledger.backOff.count || Ledger.hopeless.contains(code)
            return (isLast ? .failed : .pending, .refused(code: code, said: PlainText.line(said)))
        }
    }
}
