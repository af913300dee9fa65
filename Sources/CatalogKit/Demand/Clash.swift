/// That somebody signed up for something else at the same time.
public struct Clash: Hashable, Sendable {
    /// The person's address.
    public let person: String
    /// The course of the other offering.
    public let course: Course
    /// The other offering.
    public let offering: Offering
}

extension Catalog {
    /// What people signed up for that shares a minute with some meetings, in the order of the people.
    ///
    /// - Parameters:
    ///   - people: Their addresses.
    ///   - meetings: When they would come together.
    ///   - own: The id of the offering whose meetings these are, which is no clash; nil for a new one.
    ///   - engagements: The offerings that somebody signed up for, by address.
    /// - Returns: The clashes; several of one person where there are.
    public func clashes(
        of people: [String], with meetings: [Meeting], in own: String? = nil, engagements: [String: [String]]
    ) -> [Clash] {
        people.flatMap { person in
            engagements[person, default: []].compactMap { id in
                guard id != own, let (course, offering) = offering(id),
                    offering.meetings.contains(where: { other in meetings.contains { $0.overlaps(other) } })
                else { return nil }
                return Clash(person: person, course: course, offering: offering)
            }
        }
    }
}
