/// A proposal to bring an asker and a helper together; only when both agree do they get each other's address.
public struct Introduction: Hashable, Sendable, Codable, Identifiable {
    /// The order in which introductions were proposed, in the whole ledger.
    public let id: Int
    /// The question's number.
    public let question: Int
    /// The address of whoever asked.
    public let asker: String
    /// The address of whoever would help.
    public let helper: String
    /// Where it stands.
    public var state: IntroductionState
    /// When the asker agreed, in UTC seconds.
    public var askerAgreedAt: Int?
    /// When the helper agreed, in UTC seconds.
    public var helperAgreedAt: Int?
    /// When it was proposed, in UTC seconds.
    public let since: Int

    /// The side that an address is on; nil for anybody else's.
    public func side(of email: String) -> Side? {
        email == asker ? .asker : email == helper ? .helper : nil
    }

    /// Whether an answer is awaited of whoever has this address.
    public func waits(for email: String) -> Bool {
        side(of: email).map { state.agreed(by: $0) != nil } ?? false
    }

    /// One of the two.
    public enum Side: String, Hashable, Sendable {
        /// Whoever asked the question.
        case asker
        /// Whoever would help.
        case helper
    }
}

/// Where an introduction stands.
public enum IntroductionState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Neither has answered.
    case proposed
    /// The asker has agreed, the helper has not answered.
    case askerAgreed = "asker-agreed"
    /// The helper has agreed, the asker has not answered.
    case helperAgreed = "helper-agreed"
    /// Both agreed, and know each other's address.
    case made
    /// One of them declined.
    case declined
    /// It was taken back, or the question was closed.
    case withdrawn

    /// Whether somebody's answer is awaited.
    public var isOpen: Bool { self == .proposed || self == .askerAgreed || self == .helperAgreed }

    /// The state after one side agrees; nil where that side cannot.
    func agreed(by side: Introduction.Side) -> IntroductionState? {
        switch (self, side) {
        case (.proposed, .asker): .askerAgreed
        case (.proposed, .helper): .helperAgreed
        case (.askerAgreed, .helper), (.helperAgreed, .asker): .made
        default: nil
        }
    }
}
