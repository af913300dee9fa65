import CatalogKit
import Foundation

/// How many listings match a key, in all and for each value: what all engines must agree on.
struct Answer: Equatable {
    /// In all.
    let total: Int
    /// Per facet, and for free places and distances, the values that anything matches.
    let facets: [String: [String: Int]]

    /// What our index answers.
    init(_ result: SearchResult) {
        let facets = result.facets.map { ($0, $1.values, $1.counts) }
        self.init(total: result.total, facets: facets, free: result.withFreePlaces, rings: result.rings.map(\.count))
    }

    /// - Parameters:
    ///   - total: how many listings match.
    ///   - facets: per facet its values, and how many match each.
    ///   - free: how many have free places.
    ///   - rings: how many are within each of the distances that are counted; empty where none are.
    init(total: Int, facets: [(Query.Facet, values: [String], counts: [Int])], free: Int, rings: [Int]) {
        self.total = total
        var named: [String: [String: Int]] = [:]
        for (facet, values, counts) in facets {
            named[facet.rawValue] = Dictionary(uniqueKeysWithValues: zip(values, counts)).filter { $1 > 0 }
        }
        named["available"] = ["true": free]
        if !rings.isEmpty {
            let names = SearchResult.ringKilometres.map { String(Int($0)) }
            named["radius"] = Dictionary(uniqueKeysWithValues: zip(names, rings))
        }
        self.facets = named
    }

    /// The answer to a keystroke of a trace as a line of JSON.
    func line(_ trace: Int, _ keystroke: Int) throws -> Data {
        let object: [String: Any] = ["trace": trace, "keystroke": keystroke, "total": total, "facets": facets]
        return try JSONSerialization.data(withJSONObject: object, options: .sortedKeys) + Data("\n".utf8)
    }
}
