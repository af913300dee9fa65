import Foundation
import Testing

@testable import CatalogKit

@Suite("The search index")
struct SearchOracleTests {
    /// How many times the usual number of queries are tried, for a longer look than a run of all tests has time for.
    private static let patience = Int(ProcessInfo.processInfo.environment["STO_SEARCH_PATIENCE"] ?? "") ?? 1

    @Test("answers every query on the region's catalogue as a look at every listing does", arguments: UInt64(1)...2)
    func region(seed: UInt64) throws {
        let catalog = try CatalogReader(folder: SearchFixture.regionFolder).read().catalog
        #expect(catalog.listings.count > 200)
        try SearchOracleTests.compare(catalog, seed: seed, queries: 300 * SearchOracleTests.patience)
    }

    @Test("answers every query on ten thousand listings of a feed as a look at every listing does")
    func feed() throws {
        let listings = GeneratedFeed.listings(count: 10_000, seed: 5)
        let catalog = try SearchFixture.catalog(feed: listings)
        // The feed's reader is part of what is tried.
        #expect(catalog.listings == listings)
        try SearchOracleTests.compare(catalog, seed: 7, queries: 60 * SearchOracleTests.patience)
    }

    @Test("answers every query on a feed in English, German and French as a look at every listing does")
    func otherLanguages() throws {
        let listings = GeneratedFeed.foreignListings(count: 400, seed: 9)
        #expect(Set(listings.map(\.language)) == ["en", "de", "fr"])
        try SearchOracleTests.compare(
            SearchFixture.catalog(feed: listings), seed: 11, queries: 300 * SearchOracleTests.patience)
    }

    @Test("answers an empty catalogue with nothing")
    func empty() throws {
        let region = Region(id: "zl", name: "ZL", centre: "Heerlen")
        let engine = SearchIndex(Catalog(region: region, vocabulary: Vocabulary(), courses: []))
        let near = Query.Nearby(name: "hier", coordinate: Coordinate(latitude: 0, longitude: 0), within: 5)
        for query in [Query(), Query(text: "les"), Query(filters: [.theme: ["lob"]], near: near, freePlaces: true)] {
            let result = try engine.search(query, availability: engine.availability(taken: ["x": 1]))
            #expect(result.total == 0 && result.hits.isEmpty && result.withFreePlaces == 0)
            #expect(result.facets.values.allSatisfy { $0.values.isEmpty } && result.rings.allSatisfy { $0.count == 0 })
        }
    }

    private static func compare(_ catalog: Catalog, seed: UInt64, queries: Int) throws {
        let engine = SearchIndex(catalog)
        let oracle = SearchOracle(catalog)
        var random = RandomQueries(catalog, seed: seed)
        var taken: [String: Int] = [:]
        var availability = try engine.availability(taken: taken)
        var found = 0
        for number in 0..<queries {
            if number % 20 == 1 {
                taken = random.seats()
                availability = try engine.availability(taken: taken)
            }
            let query = random.next()
            let expected = oracle.answer(query, taken: taken)
            // Whoever types asks for its beginnings first, and what those counted is built on.
            for count in query.text.indices.suffix(3) {
                var beginning = query
                beginning.text = String(query.text[..<count])
                _ = try engine.search(beginning, availability: availability)
            }
            let differences = try differences(engine, query, availability, from: expected)
            try #require(differences == [], "seed \(seed), query \(number): \(query)")
            if !expected.ids.isEmpty { found += 1 }
        }
        // A comparison of empty answers would prove little.
        #expect(found > queries / 4 && found < queries)
    }

    /// What of an engine's answer is not as expected, in words.
    private static func differences(
        _ engine: SearchIndex, _ query: Query, _ availability: Availability, from expected: SearchOracle.Answer
    ) throws -> [String] {
        var all = query
        all.limit = nil
        let result = try engine.search(all, availability: availability)
        var differences: [String] = []
        func check(_ isRight: Bool, _ what: String) {
            if !isRight { differences.append(what) }
        }
        check(result.total == expected.ids.count, "total \(result.total), not \(expected.ids.count)")
        for (facet, counts) in result.facets {
            check(counts.values == counts.values.sorted(), "order of values of \(facet)")
            let counts = Dictionary(uniqueKeysWithValues: zip(counts.values, counts.counts))
            check(counts == expected.facets[facet], "counts of \(facet)")
        }
        check(Set(result.facets.keys) == Set(Query.Facet.allCases), "facets")
        check(result.rings.map(\.count) == expected.rings, "rings")
        check(result.withFreePlaces == expected.withFreePlaces, "free places")
        let places = Dictionary(uniqueKeysWithValues: zip(expected.ids, expected.ids.indices))
        let order = result.hits.compactMap { engine.listing($0.number).flatMap { places[$0.id] } }
        check(Set(order).count == expected.ids.count && order.count == result.hits.count, "hits")
        guard differences.isEmpty else { return differences }
        check(zip(result.hits, order).allSatisfy { $0.kilometres == expected.kilometres[$1] }, "kilometres")
        check(zip(result.hits, order).allSatisfy { abs($0.score - expected.scores[$1]) < 1e-9 }, "scores")
        // Scores that are added up in another order differ in the last digit, so equals may have changed places.
        check(
            zip(order, order.indices).allSatisfy { place, hit in
                place == hit
                    || expected.ranks[place] == expected.ranks[hit]
                        && abs(expected.scores[place] - expected.scores[hit]) < 1e-9 && query.sort == .relevance
            }, "order")
        if let limit = query.limit {
            let limited = try engine.search(query, availability: availability)
            check(limited.hits == Array(result.hits.prefix(limit)), "limited hits")
            var same = limited
            same.hits = result.hits
            check(same == result, "counts under a limit")
        }
        return differences
    }
}
