/// The types of schema.org that stand for something to learn or to come to, and how they hang together.
enum SchemaOrgTypes {
    private static let courses: Set<String> = ["Course", "EducationalOccupationalProgram"]
    private static let series: Set<String> = ["EventSeries", "SessionSeries"]
    private static let others: Set<String> = ["CourseInstance", "ScheduledSession", "Festival", "Hackathon"]
    private static let notForPeople: Set<String> = ["PublicationEvent", "BroadcastEvent", "OnDemandEvent"]

    /// Properties that name the parts of something, or what it is a part of.
    static let partProperties: Set<String> = [
        "hasCourseInstance", "subEvent", "subEvents", "superEvent", "instanceOfCourse",
    ]

    /// Whether something of these types is a course or event of any kind.
    static func isActivity(_ types: Set<String>) -> Bool {
        isOnDemand(types) || isCourse(types) || !types.isDisjoint(with: series) || isEvent(types)
    }

    /// Whether it is a course, whose dates are those of its instances.
    static func isCourse(_ types: Set<String>) -> Bool { !types.isDisjoint(with: courses) && !isEvent(types) }

    /// Whether it is a series, of whose events people take one.
    static func isSeries(_ types: Set<String>) -> Bool { !types.isDisjoint(with: series) && !isEvent(types) }

    /// Whether it is an instance of a course, of whose events people come to all.
    static func isInstance(_ types: Set<String>) -> Bool { types.contains("CourseInstance") }

    /// Whether it can be taken at any time (OpenActive).
    static func isOnDemand(_ types: Set<String>) -> Bool { types.contains("OnDemandEvent") }

    /// Whether it has a time of its own: an instance or any kind of `Event`.
    static func isEvent(_ types: Set<String>) -> Bool {
        types.contains { (others.contains($0) || $0.hasSuffix("Event")) && !notForPeople.contains($0) }
    }
}
