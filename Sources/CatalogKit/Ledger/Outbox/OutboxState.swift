/// How far a message in the outbox is.
public enum OutboxState: String, Hashable, Sendable, CaseIterable {
    /// Waits for its turn.
    case pending
    /// A sender has it in hand.
    case sending
    /// The mail system took it.
    case sent
    /// Given up: only somebody's hand brings it back.
    case failed
    /// Not sent, for it is no longer true or nobody wants it.
    case dropped
}

/// Why a message need not be sent any more.
public enum OutboxReason: String, Hashable, Sendable, CaseIterable {
    /// A later message about the same thing tells how it ended.
    case replaced
    /// The person has left.
    case left
    /// The person does not take part any more.
    case cancelled
    /// The person has a seat by now.
    case seated
    /// The person waits by now.
    case waiting
    /// The person takes part again, or what ended goes on.
    case back
    /// The offering was called off.
    case calledOff = "called-off"
    /// The offering has started.
    case started
    /// The offering is over.
    case over
    /// The offering is where and when it was before.
    case unchanged
    /// The person has signed up.
    case accepted
    /// The person does not want the seat that was held.
    case declined
    /// The seat was held as long as it could be.
    case lapsed
    /// The person heard of the seat less than ``Ledger/reminderRest`` before.
    case told
    /// The interest does not stand any more.
    case notInterested = "not-interested"
    /// The person is interested again.
    case interested
    /// The question, the idea or the introduction has come further since, or the person has.
    case otherwise
    /// One can no longer sign up for the offering.
    case closed
    /// Somebody dropped it by hand.
    case byHand = "by-hand"
}

/// Why a message was not sent, or not at the last attempt.
public enum OutboxProblem: Hashable, Sendable {
    /// It need not be sent any more.
    case needless(OutboxReason)
    /// The mail system did not take it: the exit code of `<sysexits.h>` and the last words of the program.
    case refused(code: Int, said: String)
    /// The address cannot stand in a message.
    case badAddress
    /// It was handed over, and nobody knows what came of that.
    case unknown
}

extension OutboxProblem: RawRepresentable {
    /// Reads the text that the ledger keeps.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        switch parts.first {
        case "needless" where parts.count == 2:
            guard let reason = OutboxReason(rawValue: parts[1]) else { return nil }
            self = .needless(reason)
        case "refused" where parts.count == 3:
            guard let code = Int(parts[1]) else { return nil }
            self = .refused(code: code, said: parts[2])
        case "bad-address": self = .badAddress
        case "unknown": self = .unknown
        default: return nil
        }
    }

    /// The text that the ledger keeps: a word, and what belongs to it.
    public var rawValue: String {
        switch self {
        case .needless(let reason): "needless \(reason.rawValue)"
        case .refused(let code, let said): "refused \(code) \(said)"
        case .badAddress: "bad-address"
        case .unknown: "unknown"
        }
    }
}

/// What came of handing a message to the mail system.
public enum OutboxResult: Hashable, Sendable {
    /// It took it.
    case sent
    /// It did not: the exit code and the last words of the program.
    case refused(code: Int, said: String)
    /// The address cannot stand in a message.
    case badAddress
    /// Nobody knows: it was handed over, and then the machine went down.
    case unknown
}
