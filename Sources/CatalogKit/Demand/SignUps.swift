/// How many people signed up for a course that is still to come, who wait included; a group counts for all of its seats.
public struct SignUps: Hashable, Sendable {
    /// All of them together.
    public var total: Int
    /// Those of the school of whoever looks.
    public var colleagues: Int

    /// Makes a count.
    public init(total: Int = 0, colleagues: Int = 0) {
        self.total = total
        self.colleagues = colleagues
    }
}
