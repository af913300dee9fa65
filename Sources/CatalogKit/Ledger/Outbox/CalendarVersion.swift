/// Which version of an activity somebody was told of: of those that a calendar reads, the highest counts.
public struct CalendarVersion: Hashable, Sendable {
    /// The number of the last message about it, 0 where there was none; mail counts by the same.
    public let sequence: Int
    /// When that was written, in UTC seconds; nil where there was none.
    public let modifiedAt: Int?

    /// Makes a version; the first, of which nobody was told, unless said otherwise.
    public init(sequence: Int = 0, modifiedAt: Int? = nil) {
        self.sequence = sequence
        self.modifiedAt = modifiedAt
    }
}
