/// Something that one can still join or begin, with what the rules of shelves look at.
struct Offer {
    let listing: Listing
    /// Its course; nil for a feed's listing, of which the listing says it all.
    let course: Course?
    /// How far it is from where distances count; nil where that is not known.
    let kilometres: Double?
    /// Why it stands on its shelf, where that is a figure.
    var reason: Card.Reason?

    /// The course's id.
    var id: String { listing.course }

    /// The same offer with a figure that says why it stands there.
    func because(_ reason: Card.Reason) -> Offer {
        var offer = self
        offer.reason = reason
        return offer
    }

    /// Whether people come together in nobody's town.
    var isOnline: Bool { listing.start != nil && listing.place == nil }

    static let eLearning = "e-learning"

    /// How long it takes; what does not say so comes after all that does.
    var seconds: Int { listing.hours.map { Int(($0 * 3600).rounded()) } ?? .max }

    /// Whether it is e-learning that one is through with in no time.
    var isShort: Bool {
        listing.format == Self.eLearning && listing.start == nil && seconds <= Discovery.shortMinutes * 60
    }
}

extension Sequence<Offer> {
    /// Those with the lowest rank first; equal ones by start, what has none last, then by id.
    func ranked(by rank: (Offer) -> Int = { _ in 0 }) -> [Offer] {
        let offers = Array(self)
        let keys = offers.enumerated().map { number, offer in
            let start = offer.listing.start.map { $0.day.number * 1440 + $0.minute } ?? .max
            return (rank: rank(offer), start: start, id: offer.listing.id, number: number)
        }
        return keys.sorted { ($0.rank, $0.start, $0.id) < ($1.rank, $1.start, $1.id) }.map { offers[$0.number] }
    }
}

extension Listing {
    /// Whether one can still sign up at a moment, or needs not to: it has not begun, was not called off, and its deadline is
    /// not past. A full one counts, for one can wait.
    func isOpen(at now: LocalTime) -> Bool {
        guard let start else { return true }
        return !isCancelled && start > now && enrolBy.map { $0 >= now.day } ?? true
    }
}

/// Where somebody is at home: distances count from there.
struct HomeTown {
    /// The town; nil where the catalogue does not know it.
    let place: Place?
    /// The user's school, where the catalogue knows it.
    let school: School?

    /// The town of the school with a name or id, else the region's centre.
    init(school: String, in catalog: Catalog) {
        self.school = school.isEmpty ? nil : catalog.school(school)
        place = [self.school?.place, catalog.region.centre].compactMap { $0.flatMap(catalog.place(named:)) }.first
    }

    /// Within so many kilometres of it, for a query.
    func near(within kilometres: Double) -> Query.Nearby? {
        place.map { Query.Nearby(name: $0.name, coordinate: $0.coordinate, within: kilometres) }
    }

    /// How far a point is, in kilometres.
    func kilometres(to coordinate: Coordinate?) -> Double? {
        guard let place, let coordinate else { return nil }
        return place.coordinate.kilometres(to: coordinate)
    }
}
