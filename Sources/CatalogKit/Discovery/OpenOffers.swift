/// What is open to somebody of a school at a moment, whatever the ledger holds: the part of shelves that may be made before the
/// ledger was read, and serves them again when it was changed.
public struct OpenOffers: Sendable {
    let catalog: Catalog
    let index: SearchIndex
    let now: LocalTime
    let home: HomeTown
    /// What hand-written courses offer, in order of start.
    let own: [Offer]
    /// The same by course.
    let ownByCourse: [String: [Offer]]
    /// Short e-learning, shortest first.
    private(set) var short: [Offer] = []
    private let school: String

    /// Finds them.
    ///
    /// - Parameters:
    ///   - catalog: What is on offer.
    ///   - index: The catalogue's index.
    ///   - school: The user's school, as the user gives it; empty where nobody knows.
    ///   - now: The moment.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public init(_ catalog: Catalog, _ index: SearchIndex, school: String, now: LocalTime) throws(IndexDamage) {
        let home = HomeTown(school: school, in: catalog)
        self.catalog = catalog
        self.index = index
        self.now = now
        self.home = home
        self.school = school
        own = catalog.courses.flatMap { course in
            catalog.listings(of: course).filter { $0.isOpen(at: now) }.map {
                Offer(listing: $0, course: course, kilometres: home.kilometres(to: $0.coordinate))
            }
        }
        .ranked()
        ownByCourse = Dictionary(grouping: own, by: \.id)
        let query = Query(filters: [.format: [Offer.eLearning]], upcoming: now.day, sort: .date)
        let fromFeeds = try fromFeeds(query, index.availability(), where: \.isShort)
        short = (own.filter(\.isShort) + fromFeeds).ranked(by: \.seconds)
    }

    /// Whether they are what is open in an index to somebody of a school at a moment.
    public func are(of index: SearchIndex, to school: String, at now: LocalTime) -> Bool {
        self.index === index && self.school == school && self.now == now
    }

    /// The listings of feeds that a query finds and a condition admits, the first so many in the query's order.
    func fromFeeds(
        _ query: Query, _ availability: Availability, first count: Int = .max, where admits: (Offer) -> Bool
    ) throws(IndexDamage) -> [Offer] {
        var query = query
        query.limit = Discovery.looked + own.count
        var offers: [Offer] = []
        var looked = 0
        for hit in try index.search(query, availability: availability).hits {
            guard offers.count < count, looked < Discovery.looked else { break }
            guard let listing = index.listing(hit.number), catalog.handWritten(listing.course) == nil else { continue }
            looked += 1
            if let offer = feedOffer(listing), admits(offer) { offers.append(offer) }
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

    /// What a feed's listing offers; nil for what is over.
    private func feedOffer(_ listing: Listing) -> Offer? {
        guard listing.isOpen(at: now) else { return nil }
        return Offer(listing: listing, course: nil, kilometres: home.kilometres(to: listing.coordinate))
    }
}
