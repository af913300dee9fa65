/// What came of declaring an interest.
public struct InterestOutcome: Hashable, Sendable, Codable {
    /// What the request changed.
    public enum Effect: String, Hashable, Sendable, Codable {
        /// A new interest.
        case added
        /// Other wishes in an interest that was there already.
        case revised
        /// Nothing: it was so already.
        case unchanged
    }

    /// The interest as it stands now.
    public let interest: Interest
    /// What the request changed.
    public let effect: Effect
}

/// What came of taking back a change to an interest.
public struct InterestUndo: Hashable, Sendable {
    /// The interest as it stands now.
    public let interest: Interest
    /// What was undone: ``JournalAction/declare``, ``JournalAction/revise`` or ``JournalAction/withdraw``.
    public let undone: JournalAction
}
