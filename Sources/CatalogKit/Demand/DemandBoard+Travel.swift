/// What a regional variant saves in travel.
extension DemandBoard {
    /// Where a variant can be given: the towns with a school of the region, and its centre; in order of name.
    static func hosts(in catalog: Catalog) -> [Place] {
        Set((catalog.vocabulary.schools.map(\.place) + [catalog.region.centre]).map { $0.lowercased() })
            .compactMap { catalog.place(named: $0) }.sorted { $0.name < $1.name }
    }

    /// The place to which people from these homes travel least in all; the first by name of several.
    static func host(for homes: [Place], among hosts: [Place]) -> Place? {
        hosts.min { total(from: homes, to: $0).kilometres < total(from: homes, to: $1).kilometres }
    }

    /// What people save by going to `host` instead of to the course's own place: there and back, for every meeting.
    ///
    /// The course's own place is that of its next offering that has one in the list of towns, or of its last where all
    /// are over; a variant is taken to have as many meetings. Somebody from a town outside that list counts for nothing.
    static func saving(
        for homes: [Place], course: Course, host: Place, _ catalog: Catalog, _ today: Day
    ) -> Travel? {
        let placed = course.offerings.sorted { $0.start < $1.start }.compactMap { offering in
            offering.place.flatMap { catalog.place(named: $0) }.map { (offering, place: $0) }
        }
        guard let (offering, place) = placed.first(where: { $0.0.start.day >= today }) ?? placed.last else {
            return nil
        }
        return 2 * offering.meetings.count * (total(from: homes, to: place) - total(from: homes, to: host))
    }

    /// One journey for everybody.
    private static func total(from homes: [Place], to place: Place) -> Travel {
        homes.reduce(.none) { $0 + Travel(journey: $1.coordinate.kilometres(to: place.coordinate)) }
    }
}
