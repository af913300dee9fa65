extension Catalog {
    /// How far an alternative may be from where something was to be, in kilometres.
    static let alternativeReach = 30.0

    /// What may take the place of an offering: others of the same course, soonest first, then others about the same themes
    /// near where it was to be, or online: the most like it first, of those the nearest, of those the soonest.
    ///
    /// - Parameters:
    ///   - id: The offering's id.
    ///   - now: Only what starts later and can still be signed up for counts.
    ///   - limit: How many at most.
    ///   - hasRoom: Whether a listing has a free seat.
    /// - Returns: The listings; empty where the catalogue does not have the offering.
    public func alternatives(
        to id: String, now: LocalTime, limit: Int, hasRoom: (Listing) -> Bool
    ) -> [Listing] {
        guard let lost = listing(id) else { return [] }
        let themes = Set(lost.themes)
        let candidates = listings.compactMap { listing -> (listing: Listing, rank: Rank)? in
            guard listing.id != id, let start = listing.start, start > now, listing.enrolBy ?? start.day >= now.day,
                !listing.isCancelled
            else { return nil }
            let isSameCourse = listing.course == lost.course
            let shared = themes.intersection(listing.themes).count
            let kilometres = lost.coordinate.flatMap { here in listing.coordinate?.kilometres(to: here) } ?? 0
            guard isSameCourse || shared > 0 && kilometres <= Catalog.alternativeReach else { return nil }
            return (
                listing,
                isSameCourse
                    ? .init(shared: .max, kilometres: 0, start) : .init(shared: shared, kilometres: kilometres, start)
            )
        }
        return candidates.sorted { $0.rank.isBefore($1.rank, or: $0.listing.id < $1.listing.id) }
            .lazy.map(\.listing).filter(hasRoom).prefix(limit).map(\.self)
    }

    private struct Rank {
        let shared: Int
        let kilometres: Double
        let start: LocalTime

        init(shared: Int, kilometres: Double, _ start: LocalTime) {
            self.shared = shared
            self.kilometres = kilometres
            self.start = start
        }

        func isBefore(_ other: Rank, or tie: Bool) -> Bool {
            if shared != other.shared { return shared > other.shared }
            if kilometres != other.kilometres { return kilometres < other.kilometres }
            return start == other.start ? tie : start < other.start
        }
    }
}
