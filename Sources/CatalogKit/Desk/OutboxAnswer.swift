/// The messages to people: what waits, what went wrong and what became of the rest.
public struct OutboxAnswer: Equatable, Sendable {
    /// How long a message may wait for its turn before something must be wrong with the sending, in seconds: it is sent every
    /// quarter of an hour.
    public static let patience = 3600

    /// Every message, those with a problem first, then those that wait, and what is settled last; oldest first.
    public let messages: [OutboxMessage]
    /// How many messages there are in each state; states without any are left out.
    public let counts: [OutboxState: Int]
    /// When the mail system last took one, in UTC seconds; nil if it never did.
    public let lastSent: Int?

    /// Reads the messages.
    public init(_ ledger: Ledger) throws(LedgerError) {
        let messages = try ledger.outboxMessages()
        self.messages = messages.enumerated()
            .sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }.map(\.element)
        counts = Dictionary(grouping: messages, by: \.state).mapValues(\.count)
        lastSent = messages.filter { $0.state == .sent }.compactMap(\.settledAt).max()
    }

    /// Since when a message is due while nothing is sent at all, in UTC seconds; nil while that has not lasted longer than
    /// ``patience``.
    public func stuckSince(at now: Int) -> Int? {
        guard let due = messages.filter({ $0.state == .pending }).map({ max($0.createdAt, $0.notBefore) }).min() else {
            return nil
        }
        return now - max(due, lastSent ?? due) > Self.patience ? due : nil
    }
}

extension OutboxMessage {
    /// When it may be tried again after an attempt that failed, in UTC seconds; nil for any other message, and once that
    /// moment is there.
    public func retried(after now: Int) -> Int? {
        state == .pending && attempts > 0 && notBefore > now ? notBefore : nil
    }

    /// Where it stands in a list: what asks for attention comes first.
    fileprivate var urgency: Int {
        switch state {
        case .failed: 0
        case .pending: problem == nil ? 3 : 1
        case .sending: 2
        case .dropped: 4
        case .sent: 5
        }
    }
}
