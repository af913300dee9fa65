/// How many people signed up for a course that is still to come, who wait included; a group counts for all of its seats.
public struct SignUps: Hashable, Sendable {
    /// How many of each school, by its name or id as people give it; who gives none counts under the empty text.
    public var schools: [String: Int]

    /// Makes a count.
    public init(schools: [String: Int] = [:]) {
        self.schools = schools
    }

    /// All of them together.
    public var total: Int { schools.values.reduce(0, +) }
}
