import Foundation

/// Puts the first hits of a query in order.
///
/// With words, listings that have all of them in their title come first, then those that have some there, then the others.
/// Among equals the score decides, then the start, then the id. Where more than ``mostScored`` listings are equal their
/// words tell nothing apart, and the soonest come first at once.
struct HitOrder {
    /// How many equals are scored at most.
    static let mostScored = 4096

    private let index: SearchIndex
    private let query: Query
    private let found: FoundWords
    private let filters: ChosenFilters

    init(_ index: SearchIndex, _ query: Query, _ found: FoundWords, _ filters: ChosenFilters) {
        self.index = index
        self.query = query
        self.found = found
        self.filters = filters
    }

    /// The first hits of a set of `population` listings, at most the query's limit.
    func first(
        of set: Bitmap, population: Int, _ workspace: inout Workspace
    ) throws(IndexDamage) -> [SearchResult.Hit] {
        let limit = min(query.limit ?? .max, population)
        switch query.sort {
        case .distance where filters.kilometres != nil: return try nearest(of: set, limit)
        case .relevance where !found.matches.isEmpty && index.analysis == .full:
            return try best(of: set, population, limit, &workspace)
        case .relevance, .date, .distance:
            return try set.numbers(limit: limit).map { number throws(IndexDamage) in try hit(number) }
        }
    }

    private func hit(_ number: Int, score: Double = 0) throws(IndexDamage) -> SearchResult.Hit {
        var kilometres: Double?
        if let distances = filters.kilometres, let point = try index.filterSets.point(of: number) {
            kilometres = distances[point]
        }
        return SearchResult.Hit(number: number, score: score, kilometres: kilometres)
    }

    // MARK: - By distance

    /// The nearest hits, of those equally near the soonest first, those without a known place last.
    private func nearest(of set: Bitmap, _ limit: Int) throws(IndexDamage) -> [SearchResult.Hit] {
        guard limit > 0, let kilometres = filters.kilometres else { return [] }
        var hits: [SearchResult.Hit] = []
        var rest = set
        let points = kilometres.indices.sorted { kilometres[$0] < kilometres[$1] }
        var first = 0
        while first < points.count, hits.count < limit {
            var last = first
            var here = Bitmap(count: index.count)
            while last < points.count, kilometres[points[last]] == kilometres[points[first]] {
                here.formUnion(try index.filterSets.listings(at: points[last]))
                last += 1
            }
            here.formIntersection(rest)
            rest.subtract(here)
            for number in here.numbers(limit: limit - hits.count) { hits.append(try hit(number)) }
            first = last
        }
        // What is left when all points were looked at has none.
        if first == points.count {
            for number in rest.numbers(limit: limit - hits.count) { hits.append(try hit(number)) }
        }
        return hits
    }

    // MARK: - By words

    /// The best hits.
    private func best(
        of set: Bitmap, _ population: Int, _ limit: Int, _ workspace: inout Workspace
    ) throws(IndexDamage) -> [SearchResult.Hit] {
        let titles = found.matches.map(\.titles)
        // To ask of few listings where they have the words is quicker than to compare sets of all that there are.
        let few = population <= Self.mostScored ? Titles.divided(set.numbers(), titles) : nil
        var rest = set
        var hits: [SearchResult.Hit] = []
        for isWanted in Titles.allCases where hits.count < limit {
            let numbers: [Int]
            if let few {
                numbers = few[isWanted.rawValue]
            } else {
                let listings = isWanted.listings(of: rest, titles)
                rest.subtract(listings)
                numbers = listings.numbers(limit: max(Self.mostScored + 1, limit - hits.count))
            }
            guard numbers.count <= Self.mostScored else {
                for number in numbers.prefix(limit - hits.count) { hits.append(try hit(number)) }
                continue
            }
            if numbers.isEmpty { continue }
            let scoring = try Scoring(index, found.matches, &workspace)
            for (number, score) in try best(of: numbers, by: scoring, limit - hits.count) {
                hits.append(try hit(number, score: score))
            }
        }
        return hits
    }

    /// The best of some numbers, which come in order, at most `limit`, of equals the first.
    private func best(
        of numbers: [Int], by scoring: Scoring, _ limit: Int
    ) throws(IndexDamage) -> [(number: Int, score: Double)] {
        guard limit > 0 else { return [] }
        // Each is put in its place, behind its equals; few are better than what is there already.
        var best: [(number: Int, score: Double)] = []
        for (number, score) in zip(numbers, try scoring.scores(of: numbers)) {
            if best.count == limit {
                guard score > best[limit - 1].score else { continue }
                best.removeLast()
            }
            var (low, high) = (0, best.count)
            while low < high {
                let middle = (low + high) / 2
                if best[middle].score < score { high = middle } else { low = middle + 1 }
            }
            best.insert((number, score), at: low)
        }
        return best
    }

    /// How many words of a query a listing has in its title.
    private enum Titles: Int, CaseIterable {
        case all, some, none

        /// Some listings by how many of the words they have there, in the order of the cases, given those that have each.
        static func divided(_ numbers: [Int], _ titles: [Bitmap]) -> [[Int]] {
            var (all, some, none): ([Int], [Int], [Int]) = ([], [], [])
            for number in numbers {
                var found = 0
                for title in titles where title.contains(number) { found += 1 }
                if found == titles.count {
                    all.append(number)
                } else if found > 0 {
                    some.append(number)
                } else {
                    none.append(number)
                }
            }
            return [all, some, none]
        }

        /// The listings of a set that have so many, given those that have each; those that have more are out of the set.
        func listings(of set: Bitmap, _ titles: [Bitmap]) -> Bitmap {
            switch self {
            case .all: return titles.reduce(into: set) { $0.formIntersection($1) }
            case .some:
                guard var any = titles.first else { return set }
                for other in titles.dropFirst() { any.formUnion(other) }
                return any.intersection(set)
            case .none: return set
            }
        }
    }
}
