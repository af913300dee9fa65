import CatalogKit
import GRDB

/// SQLite FTS5 and SQL: a statement for the total, for each facet, for the distances and for the free places.
struct GroupByPeer: Peer {
    private let table: ListingTable
    private let database: Database
    private var conditions: [(filter: Int, sql: String)] = []
    private var rings: [Int] = []

    init(_ table: ListingTable, in database: Database) {
        self.table = table
        self.database = database
    }

    mutating func choose(_ query: Query) {
        conditions = []
        for (number, facet) in ListingTable.facets.enumerated() {
            guard let wanted = table.wanted(number, in: query) else { continue }
            let list = Self.list(wanted)
            let sql =
                ListingColumns.isMany(facet)
                ? "EXISTS (SELECT 1 FROM \(facet.rawValue) f WHERE f.listing = l.id AND f.value IN \(list))"
                : "l.\(facet.rawValue) IN \(list)"
            conditions.append((number, sql))
        }
        if let from = query.from { conditions.append((TableFilters.dates, "l.day >= \(from.number)")) }
        if let to = query.to { conditions.append((TableFilters.dates, "l.day <= \(to.number)")) }
        if query.freePlaces { conditions.append((TableFilters.free, "l.room")) }
        rings = []
        if let near = query.near {
            rings = table.rings(around: near)
            let within = table.points.indices.filter {
                near.coordinate.kilometres(to: table.points[$0]) <= near.within ?? .infinity
            }
            conditions.append((TableFilters.near, "l.point IN \(Self.list(within))"))
        }
    }

    func counts(_ words: [String]) throws -> PeerCounts {
        var counts = PeerCounts(values: Array(repeating: 0, count: table.valueCount))
        counts.total = try groups(by: "0 + 0", words, lifted: nil).first?.count ?? 0
        for (number, facet) in ListingTable.facets.enumerated() {
            let isMany = ListingColumns.isMany(facet)
            let value = isMany ? "v.value" : "l.\(facet.rawValue)"
            let join = isMany ? "JOIN \(facet.rawValue) v ON v.listing = l.id" : ""
            for (value, count) in try groups(by: value, joining: join, words, lifted: number) {
                counts.values[value] = count
            }
        }
        let isFree = try groups(by: "l.room", words, lifted: TableFilters.free)
        counts.free = isFree.first { $0.value == 1 }?.count ?? 0
        if !rings.isEmpty {
            counts.rings = Array(repeating: 0, count: SearchResult.ringKilometres.count + 1)
            for (point, count) in try groups(by: "l.point", words, lifted: TableFilters.near) {
                counts.rings[rings[point]] += count
            }
        }
        return counts
    }

    /// How many listings match per value of an expression, without one of the filters.
    private func groups(
        by value: String, joining join: String = "", _ words: [String], lifted: Int?
    ) throws -> [(value: Int, count: Int)] {
        var all = conditions.filter { $0.filter != lifted }.map(\.sql) + ["\(value) IS NOT NULL"]
        if !words.isEmpty { all.append("words MATCH ?") }
        let source = words.isEmpty ? "listing l" : "words JOIN listing l ON l.id = words.rowid"
        let sql = """
            SELECT \(value), count(*) FROM \(source) \(join) WHERE \(all.joined(separator: " AND ")) GROUP BY \(value)
            """
        let statement = try database.cachedStatement(sql: sql)
        let rows = try Row.fetchCursor(statement, arguments: words.isEmpty ? [] : [MatchText.of(words)])
        var groups: [(value: Int, count: Int)] = []
        while let row = try rows.next() { groups.append((row[0], row[1])) }
        return groups
    }

    private static func list(_ numbers: [Int]) -> String {
        "(\(numbers.map(String.init).joined(separator: ", ")))"
    }
}
