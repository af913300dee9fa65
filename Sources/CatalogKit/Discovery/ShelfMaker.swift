/// Makes the shelves of somebody at a moment, in their order: what stands on one stands on none after it.
struct ShelfMaker {
    let catalog: Catalog
    let index: SearchIndex
    let availability: Availability
    let facts: DiscoveryFacts
    let now: LocalTime
    let home: HomeTown
    /// What hand-written courses offer, in order of start.
    let own: [Offer]
    /// The same by course.
    let ownByCourse: [String: [Offer]]
    /// Courses that have a card already, or should have none.
    private(set) var taken: Set<String>

    /// Looks at the hand-written courses and at what the user does already.
    init(
        _ catalog: Catalog, _ index: SearchIndex, _ availability: Availability, _ facts: DiscoveryFacts, now: LocalTime
    ) {
        let home = HomeTown(school: facts.school, in: catalog)
        self.catalog = catalog
        self.index = index
        self.availability = availability
        self.facts = facts
        self.now = now
        self.home = home
        own = catalog.courses.flatMap { course in
            catalog.listings(of: course).filter { $0.isOpen(at: now) }.map {
                Offer(listing: $0, course: course, kilometres: home.kilometres(to: $0.coordinate))
            }
        }
        .ranked()
        ownByCourse = Dictionary(grouping: own, by: \.id)
        let signedUp = facts.enrolments.filter { $0.state == .enrolled || $0.state == .waiting }.compactMap {
            catalog.offering($0.offering)
        }
        taken = Set(signedUp.filter { $0.offering.end > now }.map(\.course.id))
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

    /// The listings of feeds that a query finds and a condition admits, the first so many in the query's order.
    func fromFeeds(
        _ query: Query, first count: Int = .max, where admits: (Offer) -> Bool = { _ in true }
    ) throws(IndexDamage) -> [Offer] {
        var query = query
        query.limit = Discovery.looked + own.count
        var offers: [Offer] = []
        var looked = 0
        for hit in try index.search(query, availability: availability).hits {
            guard offers.count < count, looked < Discovery.looked else { break }
            guard let listing = index.listing(hit.number), catalog.handWritten(listing.course) == nil else { continue }
            looked += 1
            if let offer = feedOffer(listing), !taken.contains(offer.id), admits(offer) { offers.append(offer) }
        }
        return offers
    }

    /// The offers of a course, soonest first.
    func offers(of course: String) -> [Offer] {
        guard catalog.handWritten(course) == nil else { return ownByCourse[course] ?? [] }
        return catalog.listing(course).flatMap(feedOffer).map { [$0] } ?? []
    }

    /// Whether people can join from home, or from so many kilometres around it.
    func isWithin(_ kilometres: Double, _ offer: Offer) -> Bool {
        offer.isOnline || home.place == nil || offer.kilometres.map { $0 <= kilometres } ?? false
    }

    /// How many seats are left; nil when there is no limit.
    func placesLeft(_ listing: Listing) -> Int? {
        listing.placesLeft(taken: facts.seats[listing.id]?.claimed ?? 0)
    }

    /// What a feed's listing offers; nil for what is over.
    private func feedOffer(_ listing: Listing) -> Offer? {
        guard listing.isOpen(at: now) else { return nil }
        return Offer(listing: listing, course: nil, kilometres: home.kilometres(to: listing.coordinate))
    }

    private func card(_ offer: Offer) -> Card {
        let listing = offer.listing
        let isDated = listing.start != nil
        let seats = Card.Seats(
            capacity: listing.capacity, left: placesLeft(listing), waiting: facts.seats[listing.id]?.waiting ?? 0)
        return Card(
            course: listing.course, offering: isDated ? listing.id : nil, title: listing.title, format: listing.format,
            themes: listing.themes,
            start: listing.start, place: listing.place, kilometres: home.school == nil ? nil : offer.kilometres,
            minutes: listing.hours.map { Int(($0 * 60).rounded()) }, seats: isDated ? seats : nil,
            reason: offer.reason)
    }
}
