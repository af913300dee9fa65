/// Somebody's being responsible for something, so that it is never left to nobody unnoticed.
public struct Responsibility: Hashable, Sendable, Identifiable {
    /// The order in which they were given.
    public let id: Int
    /// What kind of thing it is for.
    public let kind: ResponsibilityKind
    /// The thing's id: a question's number, an offering's or a pillar's id.
    public let subject: String
    /// The address of whoever is responsible.
    public let person: String
    /// Since when, in UTC seconds.
    public let since: Int
}

/// What somebody can be responsible for.
public enum ResponsibilityKind: String, Hashable, Sendable, CaseIterable {
    /// A school's question.
    case question
    /// A dated run of a course.
    case offering
    /// A line of work of the region.
    case pillar
}

/// Everything that hangs on one person.
public struct Holdings: Hashable, Sendable {
    /// What the person is responsible for, in order of kind and subject.
    public let responsibilities: [Responsibility]
    /// The person's offers of help that stand.
    public let offers: [HelpOffer]
    /// The introductions that the person would help in and that nobody has finished.
    public let introductions: [Introduction]
}
