import CatalogKit

/// The filters of a query, worked out for every listing of a table.
struct TableFilters {
    /// The bits of the filters that are no facet's; a facet's is its number, and dates count as the facet of months.
    static let near = ListingTable.facets.count
    static let free = near + 1
    static let dates = ListingTable.facets.firstIndex(of: .month) ?? near

    /// Per listing a bit for each filter that it does not pass.
    let failed: [UInt16]
    /// Per listing the ring that it is in, one more than there are where it is in none; empty without a place.
    let rings: [UInt8]

    init(_ query: Query, _ table: ListingTable) {
        var failed = Array(repeating: UInt16(0), count: table.listings.count)
        for facet in ListingTable.facets.indices {
            guard let wanted = table.wanted(facet, in: query) else { continue }
            var isWanted = Array(repeating: false, count: table.valueCount)
            for value in wanted { isWanted[value] = true }
            for listing in failed.indices {
                let values = table.values[Int(table.starts[listing])..<Int(table.starts[listing + 1])]
                if !values.contains(where: { isWanted[Int($0)] }) { failed[listing] |= 1 << UInt16(facet) }
            }
        }
        if query.from != nil || query.to != nil {
            let days = Int32(clamping: query.from?.number ?? .min)...Int32(clamping: query.to?.number ?? .max - 1)
            for listing in failed.indices where table.days[listing] == .max || !days.contains(table.days[listing]) {
                failed[listing] |= 1 << UInt16(Self.dates)
            }
        }
        if query.freePlaces {
            for listing in failed.indices where !table.hasRoom[listing] { failed[listing] |= 1 << UInt16(Self.free) }
        }
        var rings: [UInt8] = []
        if let near = query.near {
            let ringOf = table.rings(around: near)
            let isWithin = table.points.map { near.coordinate.kilometres(to: $0) <= near.within ?? .infinity }
            rings = table.pointOf.map { UInt8($0 < 0 ? SearchResult.ringKilometres.count : ringOf[Int($0)]) }
            for listing in failed.indices where table.pointOf[listing] < 0 || !isWithin[Int(table.pointOf[listing])] {
                failed[listing] |= 1 << UInt16(Self.near)
            }
        }
        self.failed = failed
        self.rings = rings
    }
}
