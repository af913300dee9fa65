/// What somebody looks for: words, filters and an order.
public struct Query: Hashable, Sendable {
    /// The words as typed, with quotation marks around phrases and `-` before what must not be there: see `QueryText`.
    public var text: String
    /// Per facet the chosen values: within a facet any of them will do, across facets all must hold.
    ///
    /// Values are compared folded (``Analyzer/fold(_:)``), so `heerlen` finds Heerlen.
    public var filters: [Facet: Set<String>]
    /// Where distances count from, and how far away it may be.
    public var near: Nearby?
    /// The first day on which it may start. Listings without a date are left out once a first or last day is set.
    public var from: Day?
    /// The last day on which it may start.
    public var to: Day?
    /// Leaves out what started before this day; unlike ``from`` it keeps listings without a date.
    public var upcoming: Day?
    /// Leaves out what is full. A listing without a limit always has room.
    public var freePlaces: Bool
    /// The order of the hits.
    public var sort: Sort
    /// At most how many hits to return; nil for all. Totals and counts never depend on it.
    public var limit: Int?

    /// Makes a query; what is left out does not restrict.
    public init(
        text: String = "", filters: [Facet: Set<String>] = [:], near: Nearby? = nil, from: Day? = nil, to: Day? = nil,
        upcoming: Day? = nil, freePlaces: Bool = false, sort: Sort = .relevance, limit: Int? = nil
    ) {
        self.text = text
        self.filters = filters
        self.near = near
        self.from = from
        self.to = to
        self.upcoming = upcoming
        self.freePlaces = freePlaces
        self.sort = sort
        self.limit = limit
    }

    /// A property of listings that people filter by and see counts of.
    public enum Facet: String, CaseIterable, Sendable {
        case theme, format, profile, sector, provider, place, language
        /// The month of the start, as `YYYY-MM`.
        case month
        /// The class of the price, a ``PriceClass``.
        case price
    }

    /// The order of the hits; equal ones follow each other by date, then id.
    public enum Sort: String, CaseIterable, Sendable {
        /// Best match first; without words, soonest first.
        case relevance
        /// Soonest first, listings without a date last.
        case date
        /// Nearest first, listings without a known place last; without ``Query/near``, soonest first.
        case distance
    }

    /// A point that distances count from.
    public struct Nearby: Hashable, Sendable {
        /// The town's name, for people.
        public var name: String
        /// The point.
        public var coordinate: Coordinate
        /// The greatest distance in kilometres, inclusive; nil measures without leaving anything out.
        public var within: Double?

        /// Makes a point, with the greatest distance in kilometres or nil.
        public init(name: String, coordinate: Coordinate, within: Double? = nil) {
            self.name = name
            self.coordinate = coordinate
            self.within = within
        }
    }
}
