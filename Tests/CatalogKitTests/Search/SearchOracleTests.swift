import Testing

@testable import CatalogKit

@Suite("The memory index")
struct MemoryIndexTests {
    @Test("answers every query on the region's catalogue as a look at every listing does", arguments: UInt64(1)...2)
    func region(seed: UInt64) throws {
        let catalog = try CatalogReader(folder: SearchFixture.regionFolder).read().catalog
        #expect(catalog.listings.count > 200)
        try MemoryIndexTests.compare(catalog, seed: seed, queries: 600)
    }

    @Test("answers every query on ten thousand listings of a feed as a look at every listing does")
    func feed() throws {
        let listings = GeneratedFeed.listings(count: 10_000, seed: 5)
        let catalog = try SearchFixture.catalog(feed: listings)
        // The feed's reader is part of what is tried.
        #expect(catalog.listings == listings)
        try MemoryIndexTests.compare(catalog, seed: 7, queries: 500)
    }

    @Test("answers an empty catalogue with nothing")
    func empty() {
        let region = Region(id: "zl", name: "ZL", centre: "Heerlen")
        let engine = MemoryIndex(Catalog(region: region, vocabulary: Vocabulary(), courses: []))
        let near = Query.Nearby(name: "hier", coordinate: Coordinate(latitude: 0, longitude: 0), within: 5)
        for query in [Query(), Query(text: "les"), Query(filters: [.theme: ["lob"]], near: near, freePlaces: true)] {
            let result = engine.search(query, availability: engine.availability(taken: ["x": 1]))
            #expect(result.total == 0 && result.hits.isEmpty && result.withFreePlaces == 0)
            #expect(result.facets.values.allSatisfy { $0.values.isEmpty } && result.rings.allSatisfy { $0.count == 0 })
        }
    }

    private static func compare(_ catalog: Catalog, seed: UInt64, queries: Int) throws {
        let engine = MemoryIndex(catalog)
        let oracle = SearchOracle(catalog)
        var random = RandomQueries(catalog, seed: seed)
        var taken: [String: Int] = [:]
        var availability = engine.availability(taken: taken)
        var found = 0
        for number in 0..<queries {
            if number % 20 == 1 {
                taken = random.seats()
                availability = engine.availability(taken: taken)
            }
            let query = random.next()
            let expected = oracle.answer(query, taken: taken)
            let differences = differences(engine, query, availability, from: expected)
            try #require(differences == [], "seed \(seed), query \(number): \(query)")
            if !expected.ids.isEmpty { found += 1 }
        }
        // A comparison of empty answers would prove little.
        #expect(found > queries / 4 && found < queries)
    }

    /// What of an engine's answer is not as expected, in words.
    private static func differences(
        _ engine: MemoryIndex, _ query: Query, _ availability: Availability, from expected: SearchOracle.Answer
    ) -> [String] {
        var all = query
        all.limit = nil
        let result = engine.search(all, availability: availability)
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
        check(isInOrder(result.hits, engine, query, expected), "hits")
        if let limit = query.limit {
            let limited = engine.search(query, availability: availability)
            check(limited.hits == Array(result.hits.prefix(limit)), "limited hits")
            var same = limited
            same.hits = result.hits
            check(same == result, "counts under a limit")
        }
        return differences
    }

    /// Whether the hits are those expected, in the query's order.
    private static func isInOrder(
        _ hits: [SearchResult.Hit], _ engine: MemoryIndex, _ query: Query, _ expected: SearchOracle.Answer
    ) -> Bool {
        let ids = hits.map { engine.listing($0.number).id }
        let hasWords = !Analyzer.words(query.text).isEmpty
        guard hits.allSatisfy({ hasWords ? $0.score > 0 : $0.score == 0 }) else { return false }
        guard query.sort == .relevance, hasWords else {
            return ids == expected.ids && hits.map(\.kilometres) == expected.kilometres
        }
        let places = Dictionary(uniqueKeysWithValues: zip(expected.ids, expected.ids.indices))
        let order = ids.compactMap { places[$0] }
        guard order.count == ids.count, Set(order).count == expected.ids.count,
            zip(hits, order).allSatisfy({ $0.kilometres == expected.kilometres[$1] })
        else { return false }
        // The best first; where the score is equal, in the expected order, which is by date and id.
        return hits.indices.dropFirst().allSatisfy { index in
            let (score, previous) = (hits[index].score, hits[index - 1].score)
            return previous > score || (previous == score && order[index - 1] < order[index])
        }
    }
}
