/// A condition on listings besides their words.
public enum FilterKind: Hashable, Sendable {
    /// The values of a facet.
    case facet(Query.Facet)
    /// The greatest distance.
    case near
    /// The first and the last day.
    case dates
    /// The day before which nothing may have started.
    case upcoming
    /// That there is room.
    case freePlaces

    /// Whether the counts of a facet leave this condition out: its own values, and for months the first and last day.
    func isLifted(for facet: Query.Facet) -> Bool {
        self == .facet(facet) || facet == .month && self == .dates
    }
}

extension Query {
    /// The conditions besides the words that hold now: facets in their order, then the others.
    public var activeFilters: [FilterKind] {
        var kinds = Facet.allCases.filter { filters[$0]?.isEmpty == false }.map(FilterKind.facet)
        if near?.within != nil { kinds.append(.near) }
        if from != nil || to != nil { kinds.append(.dates) }
        if upcoming != nil { kinds.append(.upcoming) }
        if freePlaces { kinds.append(.freePlaces) }
        return kinds
    }

    /// The query without one of its conditions.
    public func lifting(_ kind: FilterKind) -> Query {
        var query = self
        switch kind {
        case .facet(let facet): query.filters[facet] = nil
        case .near: query.near?.within = nil
        case .dates: (query.from, query.to) = (nil, nil)
        case .upcoming: query.upcoming = nil
        case .freePlaces: query.freePlaces = false
        }
        return query
    }
}
