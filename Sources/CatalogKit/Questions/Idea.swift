/// Somebody's idea for an activity, which others can join and a coordinator can turn into a course.
public struct Idea: Hashable, Sendable, Codable, Identifiable {
    /// The order in which ideas came, in the whole ledger.
    public let id: Int
    /// The address of whoever had it.
    public let person: String
    /// What it is called.
    public let title: String
    /// What it is, on one line; may be empty.
    public let text: String
    /// What became of it.
    public var state: IdeaState
    /// The course that it became, by id; nil in every state but ``IdeaState/course``.
    public var course: String?
    /// The addresses of those who joined, in the order in which they first did; whoever had the idea is not among them.
    public var supporters: [String]
    /// When it came, in UTC seconds.
    public let since: Int

    /// Everybody who is for it: whoever had it, and those who joined.
    public var people: [String] { [person] + supporters }
}

/// What became of an idea.
public enum IdeaState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Others can join.
    case open
    /// It became a course.
    case course
    /// A coordinator closed it.
    case closed
    /// Whoever had it took it back.
    case withdrawn
}
