import ArgumentParser
import CatalogKit

/// The peers that run in this process.
enum PeerName: String, CaseIterable, ExpressibleByArgument {
    /// The matches come from FTS5; our own code counts over arrays.
    case fts5
    /// FTS5 and `GROUP BY`, a statement per facet.
    case fts5SQL = "fts5-sql"
}

/// An engine that is measured beside ours.
protocol Peer {
    /// Takes the filters of the queries that follow.
    mutating func choose(_ query: Query) throws

    /// Counts what matches words, the last of which may be a beginning.
    mutating func counts(_ words: [String]) throws -> PeerCounts
}

/// What a peer counted.
struct PeerCounts {
    /// How many listings match.
    var total = 0
    /// Per number of a value how many listings match with its facet's filter lifted.
    var values: [Int]
    /// Per ring how many match that lie in it and in no smaller one; empty without a place.
    var rings: [Int] = []
    /// How many match that have free places.
    var free = 0

    /// The answer in names.
    func answer(_ table: ListingTable) -> Answer {
        let facets = ListingTable.facets.indices.map { facet in
            (ListingTable.facets[facet], values: table.names[facet], counts: Array(values[table.ranges[facet]]))
        }
        var within: [Int] = []
        for ring in rings.prefix(SearchResult.ringKilometres.count) { within.append((within.last ?? 0) + ring) }
        return Answer(total: total, facets: facets, free: free, rings: within)
    }
}

/// Words as FTS5 wants them: all must be there, the last may be a beginning.
enum MatchText {
    static func of(_ words: [String]) -> String {
        words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
    }
}
