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
    /// The course's own place is that of ``Catalog/nationalOffering(of:today:)``; a variant is taken to have as many
    /// meetings. Somebody from a town outside the list of places counts for nothing.
    static func saving(
        for homes: [Place], course: Course, host: Place, _ catalog: Catalog, _ today: Day
    ) -> Travel? {
        guard let (offering, place) = catalog.nationalOffering(of: course, today: today) else { return nil }
        return 2 * offering.meetings.count * (total(from: homes, to: place) - total(from: homes, to: host))
    }

    /// One journey for everybody.
    private static func total(from homes: [Place], to place: Place) -> Travel {
        homes.reduce(.none) { $0 + Travel(journey: $1.coordinate.kilometres(to: place.coordinate)) }
    }
}

extension Catalog {
    /// The offering that a variant in the region spares people: the next one, or the last where all are over, in a town
    /// from the list of places; one outside the region where there is any, so that an earlier variant is no measure.
    func nationalOffering(of course: Course, today: Day) -> (offering: Offering, place: Place)? {
        let given = course.offerings.filter { !$0.isCancelled }.sorted { $0.start < $1.start }
        let placed = given.compactMap { offering in
            offering.place.flatMap { place(named: $0) }.map { (offering: offering, place: $0) }
        }
        let regional = DemandBoard.hosts(in: self)
        let away = placed.filter { !regional.contains($0.place) }
        let offerings = away.isEmpty ? placed : away
        return offerings.first { $0.offering.start.day >= today } ?? offerings.last
    }
}
