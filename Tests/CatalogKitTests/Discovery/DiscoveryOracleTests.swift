import CatalogKit
import Testing

@Suite("The shelves of any catalogue")
struct DiscoveryOracleTests {
    @Test("are those that a look at every listing finds, without a course on two of them", arguments: UInt64(1)...40)
    func oracle(seed: UInt64) throws {
        let scene = RandomDiscovery(seed: seed)
        let discovery = try Discovery(scene.catalog, scene.facts, now: scene.now)
        let expected = DiscoveryOracle(catalog: scene.catalog, facts: scene.facts, now: scene.now).shelves()
        #expect(discovery.shelves.map(\.rule) == expected.map(\.rule))
        for (shelf, other) in zip(discovery.shelves, expected) {
            #expect(shelf.cards.map(\.course) == other.courses, "\(shelf.rule)")
        }
        let courses = discovery.shelves.flatMap(\.cards).map(\.course)
        #expect(Set(courses).count == courses.count)
    }

    @Test("hold cards of which their rule is true, that have not begun and have no more seats left than there are")
    func rules() throws {
        var seen: Set<Shelf.Rule> = []
        for seed in 41...80 as ClosedRange<UInt64> {
            let scene = RandomDiscovery(seed: seed)
            let oracle = DiscoveryOracle(catalog: scene.catalog, facts: scene.facts, now: scene.now)
            let discovery = try Discovery(scene.catalog, scene.facts, now: scene.now)
            for shelf in discovery.shelves {
                #expect((1...Discovery.most).contains(shelf.cards.count))
                seen.insert(shelf.rule)
                for card in shelf.cards {
                    #expect(card.start.map { $0 > scene.now } ?? (card.offering == nil))
                    if let left = card.seats?.left, let capacity = card.seats?.capacity { #expect(left <= capacity) }
                    // A course that is over stands for itself among those that collect interest.
                    guard let listing = scene.catalog.listing(card.id) else {
                        #expect(shelf.rule == .collecting)
                        continue
                    }
                    #expect(oracle.rank(listing, shelf.rule) != nil, "\(shelf.rule) \(card.id)")
                }
            }
        }
        #expect(seen == Set(Shelf.Rule.allCases))
    }

    @Test("are the same however often they are asked for, and in whatever order the catalogue came")
    func determinism() throws {
        for seed in 81...90 as ClosedRange<UInt64> {
            let scene = RandomDiscovery(seed: seed)
            let first = try Discovery(scene.catalog, scene.facts, now: scene.now)
            let turned = Catalog(
                region: scene.catalog.region, vocabulary: scene.catalog.vocabulary,
                courses: scene.catalog.courses.reversed(), feeds: scene.feed.reversed())
            var facts = scene.facts
            facts.enrolments.reverse()
            #expect(try Discovery(turned, facts, now: scene.now) == first)
        }
    }
}
