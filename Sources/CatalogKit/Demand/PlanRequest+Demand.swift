extension PlanRequest {
    /// How many people fit where neither the coordinator nor the course says so.
    public static let usualSeats = 16
    /// The longest that people come together on one day, in minutes.
    public static let longestDay = 8 * 60
    /// When the last of a day is over at the latest, in minutes since midnight.
    public static let latestEnd = 22 * 60
    /// How many days after today a plan starts to look: people need time to answer and to arrange their lessons.
    public static let leadDays = 21
    /// How many days a plan looks at.
    public static let spanDays = 182

    /// Gathers what is known about a course that people ask for.
    ///
    /// The interested come in the order in which they said so, each from their own town (see ``Demand``), and are busy at
    /// the meetings of what they signed up for. Every school of the region in a known town can be host. The starts are
    /// the usual ones that end by ``latestEnd``.
    ///
    /// - Parameters:
    ///   - course: The course.
    ///   - demand: The open interests; those in other courses are left out.
    ///   - engagements: The offerings that somebody signed up for, by address.
    ///   - catalog: Tells towns, schools, holidays, and when those offerings are.
    ///   - days: The first and the last day to look at.
    ///   - minutes: How long it takes; nil for ``usualMinutes(of:)``.
    ///   - seats: How many people fit; nil for as many as at the national course, or ``usualSeats``.
    public init(
        for course: Course, _ demand: Demand, engagements: [String: [String]], in catalog: Catalog,
        days: ClosedRange<Day>, minutes: Int? = nil, seats: Int? = nil
    ) {
        let minutes = minutes ?? PlanRequest.usualMinutes(of: course)
        let national = catalog.nationalOffering(of: course, today: days.lowerBound)
        self.init(
            interested: demand.interests.filter { $0.course == course.id }.map { interest in
                Candidate(
                    person: interest.person,
                    home: catalog.place(named: demand.town(of: interest, in: catalog))?.coordinate,
                    dayparts: interest.dayparts, earliest: interest.earliest,
                    busy: engagements[interest.person, default: []].flatMap {
                        catalog.offering($0)?.offering.meetings ?? []
                    })
            },
            hosts: catalog.vocabulary.schools.compactMap { school in
                catalog.place(named: school.place).map {
                    Host(school: school.id, name: school.name, place: $0.name, coordinate: $0.coordinate)
                }
            },
            days: days, holidays: catalog.region.holidays.map(\.days),
            starts: PlanRequest.usualStarts.filter { $0 + minutes <= PlanRequest.latestEnd }, minutes: minutes,
            seats: seats ?? national?.offering.capacity ?? PlanRequest.usualSeats,
            nationalPlace: national?.place.coordinate)
    }

    /// How long one day of a course takes, in minutes: all of its hours, or an equal part of them where they are more than
    /// fit in ``longestDay``; two hours where the course does not say.
    public static func usualMinutes(of course: Course) -> Int {
        guard let hours = course.hours, hours > 0 else { return 120 }
        let minutes = Int((hours * 60).rounded(.up))
        let days = (minutes + longestDay - 1) / longestDay
        return (minutes + days - 1) / days
    }
}
