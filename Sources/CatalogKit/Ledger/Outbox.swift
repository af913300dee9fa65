/// What a message to a person is about.
public enum OutboxKind: String, Hashable, Sendable, CaseIterable {
    /// You have a seat.
    case confirmed
    /// You wait, at a position.
    case waiting
    /// A seat came free and it is yours.
    case promoted
    /// You no longer take part.
    case cancelled
    /// Your cancellation was taken back: you have a seat, or wait at a position.
    case restored
    /// Your sessions are others now.
    case rechosen
}

/// The facts that a message tells, without any words.
public struct OutboxFacts: Hashable, Sendable, Codable {
    /// Where the enrolment stood when the message was written.
    public var state: EnrolmentState
    /// The place in the queue, from 1, of someone who waits.
    public var position: Int?
    /// The sessions, by round.
    public var choices: [String: String]
    /// Wished sessions that were full, by round.
    public var lostChoices: [String: String]
}

/// A message to be sent, written in the same transaction as the change that it tells of.
public struct OutboxMessage: Hashable, Sendable, Identifiable {
    /// The order of the messages.
    public let id: Int
    /// The journal entry it tells of.
    public let journal: Int
    /// What it is about.
    public let kind: OutboxKind
    /// The address it goes to.
    public let recipient: String
    /// The offering's id.
    public let offering: String
    /// What it tells.
    public let facts: OutboxFacts
    /// When it was written, in UTC seconds.
    public let createdAt: Int
}

extension OutboxMessage {
    static let select = "SELECT id, journal, kind, recipient, offering, facts, created_at FROM outbox"

    /// Makes a message from a row of ``select``.
    init(_ row: SQLRow) throws(LedgerError) {
        id = try row.int(0)
        journal = try row.int(1)
        kind = try row.value(2)
        recipient = try row.text(3)
        offering = try row.text(4)
        facts = try Facts.decode(row.text(5))
        createdAt = try row.int(6)
    }
}
