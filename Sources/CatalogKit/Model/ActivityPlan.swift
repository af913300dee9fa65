/// What a school means to do in a school year (activiteitenplan).
public struct ActivityPlan: Hashable, Sendable {
    /// The school's id, from ``Vocabulary/schools``.
    public let school: String
    /// The school year.
    public let year: SchoolYear
    /// In how many offerings people of the school mean to take part; nil where the plan does not say.
    public let trainings: Int?
    /// How many hours of taking part, those of everybody together; nil where the plan does not say.
    public let hours: Int?

    /// Makes a plan.
    public init(school: String, year: SchoolYear, trainings: Int? = nil, hours: Int? = nil) {
        self.school = school
        self.year = year
        self.trainings = trainings
        self.hours = hours
    }
}
