import CatalogKit
import GRDB
import GRDBSQLite

/// SQLite FTS5 for the words; the facets are counted in Swift, in one pass over what it finds.
struct RowidPeer: Peer {
    private let table: ListingTable
    private let statement: Statement
    private var filters: TableFilters

    init(_ table: ListingTable, in database: Database) throws {
        self.table = table
        statement = try database.makeStatement(sql: "SELECT rowid FROM words WHERE words MATCH ?")
        filters = TableFilters(Query(), table)
    }

    mutating func choose(_ query: Query) {
        filters = TableFilters(query, table)
    }

    func counts(_ words: [String]) throws -> PeerCounts {
        let found = words.isEmpty ? Array(0..<Int32(table.listings.count)) : try rowids(MatchText.of(words))
        var counts = PeerCounts(values: [])
        var values = Array(repeating: 0, count: table.valueCount)
        var rings = Array(repeating: 0, count: SearchResult.ringKilometres.count + 1)
        count(found.span, &counts, &values, &rings)
        counts.values = values
        if !filters.rings.isEmpty { counts.rings = rings }
        return counts
    }

    /// The listings that match.
    private func rowids(_ match: String) throws -> [Int32] {
        var found: [Int32] = []
        try statement.setArguments([match])
        var code = sqlite3_step(statement.sqliteStatement)
        while code == SQLITE_ROW {
            found.append(Int32(truncatingIfNeeded: sqlite3_column_int64(statement.sqliteStatement, 0)))
            code = sqlite3_step(statement.sqliteStatement)
        }
        sqlite3_reset(statement.sqliteStatement)
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        return found
    }

    private func count(
        _ found: Span<Int32>, _ counts: inout PeerCounts, _ valueCounts: inout [Int], _ ringCounts: inout [Int]
    ) {
        let (failed, rings) = (filters.failed.span, filters.rings.span)
        let (values, starts) = (table.values.span, table.starts.span)
        let hasRoom = table.hasRoom.span
        var valueCounts = valueCounts.mutableSpan
        var ringCounts = ringCounts.mutableSpan
        for index in found.indices {
            let listing = Int(found[index])
            let failures = failed[listing]
            let own = Int(starts[listing])..<Int(starts[listing &+ 1])
            if failures == 0 {
                counts.total &+= 1
                for value in own { valueCounts[Int(values[value])] &+= 1 }
                if hasRoom[listing] { counts.free &+= 1 }
                if !rings.isEmpty { ringCounts[Int(rings[listing])] &+= 1 }
            } else if failures & (failures &- 1) == 0 {
                // It fails one filter, and counts where that one is lifted.
                let filter = failures.trailingZeroBitCount
                if filter < TableFilters.near {
                    for value in own where table.ranges[filter].contains(Int(values[value])) {
                        valueCounts[Int(values[value])] &+= 1
                    }
                } else if filter == TableFilters.near {
                    ringCounts[Int(rings[listing])] &+= 1
                }
            }
        }
    }
}
