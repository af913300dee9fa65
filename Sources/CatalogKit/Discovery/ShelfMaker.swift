/// Makes the shelves of somebody at a moment, in their order: what stands on one stands on none after it.
struct ShelfMaker {
    let open: OpenOffers
    let availability: Availability
    let facts: DiscoveryFacts
    /// Courses that have a card already, or should have none.
    private(set) var taken: Set<String>

    /// Looks at what the user does already.
    init(_ open: OpenOffers, _ availability: Availability, _ facts: DiscoveryFacts) {
        self.open = open
        self.availability = availability
        self.facts = facts
        let signedUp = facts.enrolments.filter { $0.state == .enrolled || $0.state == .waiting }.compactMap {
            open.catalog.offering($0.offering)
        }
        taken = Set(signedUp.filter { $0.offering.end > open.now }.map(\.course.id))
            .union(facts.reading.filter(\.value.isDone).keys)
    }

    /// What a rule finds, best first, and what that is about.
    struct Found {
        let offers: [Offer]
        let about: String?

        init(_ offers: [Offer] = [], about: String? = nil) {
            self.offers = offers
            self.about = about
        }
    }

    /// The shelf of a rule; nil where nothing is left for it.
    mutating func shelf(_ rule: Shelf.Rule) throws(IndexDamage) -> Shelf? {
        let found = try found(by: rule)
        var cards: [Card] = []
        for offer in found.offers where cards.count < Discovery.most {
            if taken.insert(offer.id).inserted { cards.append(card(offer)) }
        }
        return cards.isEmpty ? nil : Shelf(rule: rule, about: found.about, cards: cards)
    }

    /// The listings of feeds that a query finds, a condition admits and no shelf has yet, the first so many in the query's order.
    func fromFeeds(
        _ query: Query, first count: Int = .max, where admits: (Offer) -> Bool = { _ in true }
    ) throws(IndexDamage) -> [Offer] {
        try open.fromFeeds(query, availability, first: count) { !taken.contains($0.id) && admits($0) }
    }

    /// How many seats are left; nil when there is no limit.
    func placesLeft(_ listing: Listing) -> Int? {
        listing.placesLeft(taken: facts.seats[listing.id]?.claimed ?? 0)
    }

    private func card(_ offer: Offer) -> Card {
        let listing = offer.listing
        let isDated = listing.start != nil
        let seats = Card.Seats(
            capacity: listing.capacity, left: placesLeft(listing), waiting: facts.seats[listing.id]?.waiting ?? 0)
        return Card(
            course: listing.course, offering: isDated ? listing.id : nil, title: listing.title, format: listing.format,
            themes: listing.themes,
            start: listing.start, place: listing.place, kilometres: open.home.school == nil ? nil : offer.kilometres,
            minutes: listing.hours.map { Int(($0 * 60).rounded()) }, seats: isDated ? seats : nil,
            reason: offer.reason)
    }
}
