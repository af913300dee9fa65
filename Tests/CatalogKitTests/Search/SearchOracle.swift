import Foundation

@testable import CatalogKit

/// Answers queries by looking at every listing in turn: what the index is held against.
struct SearchOracle: Sendable {
    /// What a query should bring.
    struct Answer {
        /// The hits, in order.
        var ids: [String] = []
        /// How well each answers the words; 0 where nobody asks, or too many are alike.
        var scores: [Double] = []
        /// How many of the words are in the title of each: all (0), some (1) or none (2).
        var ranks: [Int] = []
        /// The distance of each hit.
        var kilometres: [Double?] = []
        /// Per facet the count of each value that occurs.
        var facets: [Query.Facet: [String: Int]] = [:]
        var rings: [Int] = []
        var withFreePlaces = 0
    }

    private struct Row {
        let listing: Listing
        /// Per facet, indexes into the oracle's ``values``.
        let values: [[Int]]
    }

    /// Every value of each facet.
    private let values: [[String]]
    /// By date, then id.
    private let rows: [Row]
    private let words: OracleWords

    init(_ catalog: Catalog) {
        let listings = catalog.listings.sorted(by: SearchOracle.isBefore)
        let values = Query.Facet.allCases.map { facet in
            Set(listings.flatMap { SearchOracle.values(of: $0, facet) }).sorted()
        }
        let numbers = values.map { Dictionary(uniqueKeysWithValues: zip($0, $0.indices)) }
        rows = listings.map { listing in
            Row(
                listing: listing,
                values: Query.Facet.allCases.indices.map { index in
                    Set(SearchOracle.values(of: listing, Query.Facet.allCases[index])).compactMap { numbers[index][$0] }
                })
        }
        words = OracleWords(listings, catalog)
        self.values = values
    }

    /// Answers a query, given the seats that a ledger has handed out.
    func answer(_ query: Query, taken: [String: Int]) -> Answer {
        let found = words.find(query.text)
        let chosen = Query.Facet.allCases.map { wanted(query.filters[$0] ?? [], of: $0) }
        var counts = values.map { $0.map { _ in 0 } }
        var answer = Answer(rings: query.near == nil ? [] : [0, 0, 0, 0, 0, 0])
        for (row, match) in zip(rows, found) {
            guard let match else { continue }
            let kilometres = query.near.flatMap { near in
                row.listing.coordinate.map { near.coordinate.kilometres(to: $0) }
            }
            let hasRoom = row.listing.placesLeft(taken: taken[row.listing.id] ?? 0) != 0
            let failed = failures(row, query, chosen, kilometres, hasRoom)

            if failed.isEmpty {
                answer.ids.append(row.listing.id)
                answer.kilometres.append(kilometres)
                answer.scores.append(match.score)
                answer.ranks.append(match.rank)
            }
            for facet in values.indices where failed.allSatisfy({ $0.isLifted(for: facet) }) {
                for value in row.values[facet] { counts[facet][value] += 1 }
            }
            if let kilometres, failed.isEmpty || failed == [.near] {
                for (ring, limit) in [5.0, 10, 15, 25, 50, 100].enumerated() where kilometres <= limit {
                    answer.rings[ring] += 1
                }
            }
            if hasRoom, failed.isEmpty || failed == [.freePlaces] { answer.withFreePlaces += 1 }
        }
        for (index, facet) in Query.Facet.allCases.enumerated() {
            answer.facets[facet] = Dictionary(uniqueKeysWithValues: zip(values[index], counts[index]))
        }
        switch query.sort {
        case .distance where query.near != nil: answer.sort(by: answer.kilometres.map { $0 ?? .infinity })
        case .relevance:
            for rank in 0...2 {
                let alike = answer.ranks.indices.filter { answer.ranks[$0] == rank }
                if alike.count > 4096 { for hit in alike { answer.scores[hit] = 0 } }
            }
            answer.sort(by: zip(answer.ranks, answer.scores).map { Double($0) * 1000 - $1 })
            return answer
        case .date, .distance: break
        }
        answer.scores = answer.scores.map { _ in 0 }
        return answer
    }

    // MARK: - Filters

    private enum Condition: Equatable {
        case facet(Int), near, dates, upcoming, freePlaces

        /// Whether the counts of a facet do not mind it: its own values, and for months the first and last day.
        func isLifted(for facet: Int) -> Bool {
            self == .facet(facet) || self == .dates && Query.Facet.allCases[facet] == .month
        }
    }

    private func failures(
        _ row: Row, _ query: Query, _ chosen: [Set<Int>?], _ kilometres: Double?, _ hasRoom: Bool
    ) -> [Condition] {
        var failed: [Condition] = []
        for (facet, wanted) in chosen.enumerated() {
            if let wanted, !row.values[facet].contains(where: wanted.contains) { failed.append(.facet(facet)) }
        }
        if let within = query.near?.within, (kilometres ?? .infinity) > within { failed.append(.near) }
        let day = row.listing.start?.day
        let isTooEarly = query.from.map { from in day.map { $0 < from } ?? true } ?? false
        let isTooLate = query.to.map { to in day.map { $0 > to } ?? true } ?? false
        if isTooEarly || isTooLate { failed.append(.dates) }
        if let today = query.upcoming, let day, day < today { failed.append(.upcoming) }
        if query.freePlaces, !hasRoom { failed.append(.freePlaces) }
        return failed
    }

    /// The values that a filter means, as indexes into ``values``; nil when it does not restrict.
    private func wanted(_ wanted: Set<String>, of facet: Query.Facet) -> Set<Int>? {
        guard !wanted.isEmpty, let index = Query.Facet.allCases.firstIndex(of: facet) else { return nil }
        let folded = Set(wanted.map(Analyzer.fold))
        return Set(values[index].indices.filter { folded.contains(Analyzer.fold(values[index][$0])) })
    }

    private static func values(of listing: Listing, _ facet: Query.Facet) -> [String] {
        let values: [String?] =
            switch facet {
            case .theme: listing.themes
            case .format: [listing.format]
            case .profile: listing.profiles
            case .sector: listing.sectors
            case .provider: [listing.provider]
            case .place: [listing.place]
            case .language: [listing.language]
            case .month: [listing.start.map { String($0.day.description.dropLast(3)) }]
            case .price: [listing.priceCents.map(price)]
            }
        return values.compactMap(\.self).filter { !$0.isEmpty }
    }

    private static func price(_ cents: Int) -> String {
        switch cents {
        case ...0: "free"
        case ...5000: "up-to-50"
        case ...25_000: "up-to-250"
        case ...100_000: "up-to-1000"
        default: "more"
        }
    }

    // MARK: - Order

    private static func isBefore(_ one: Listing, _ other: Listing) -> Bool {
        switch (one.start, other.start) {
        case (let start?, let otherStart?) where start != otherStart: start < otherStart
        case (_?, nil): true
        case (nil, _?): false
        default: one.id < other.id
        }
    }
}

extension SearchOracle.Answer {
    /// Puts the hits in order of a key, equals in the order they are in.
    fileprivate mutating func sort(by keys: [Double]) {
        let order = ids.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        ids = order.map { ids[$0] }
        kilometres = order.map { kilometres[$0] }
        scores = order.map { scores[$0] }
        ranks = order.map { ranks[$0] }
    }
}
