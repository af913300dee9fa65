import Foundation

@testable import CatalogKit

/// Answers queries by looking at every listing in turn: what a search engine is held against.
///
/// It shares with the engines how a single word is folded and stemmed, and nothing else.
struct SearchOracle: Sendable {
    /// What a query should bring.
    struct Answer {
        /// The hits, in order; by date when the query asks for relevance.
        var ids: [String] = []
        /// The distance of each hit.
        var kilometres: [Double?] = []
        /// Per facet the count of each value that occurs.
        var facets: [Query.Facet: [String: Int]] = [:]
        var rings: [Int] = []
        var withFreePlaces = 0
    }

    /// A listing with its texts as `" word word "`, for C's `strstr` to look in.
    private struct Row {
        let listing: Listing
        let words: [CChar]
        let stems: [CChar]
        /// Per facet, indexes into the oracle's ``values``.
        let values: [[Int]]
    }

    /// Every value of each facet.
    private let values: [[String]]
    /// By date, then id.
    private let rows: [Row]

    init(_ catalog: Catalog) {
        let listings = catalog.listings.sorted(by: SearchOracle.isBefore)
        let values = Query.Facet.allCases.map { facet in
            Set(listings.flatMap { SearchOracle.values(of: $0, facet) }).sorted()
        }
        let numbers = values.map { Dictionary(uniqueKeysWithValues: zip($0, $0.indices)) }
        let stemmer = Stemmer(.dutch)
        var stems: [String: String] = [:]
        rows = listings.map { listing in
            let words = SearchOracle.texts(of: listing, in: catalog).flatMap(Analyzer.words)
            for word in words where stems[word] == nil { stems[word] = stemmer.stem(word) }
            return Row(
                listing: listing, words: SearchOracle.hay(words),
                stems: SearchOracle.hay(words.compactMap { stems[$0] }),
                values: Query.Facet.allCases.indices.map { index in
                    Set(SearchOracle.values(of: listing, Query.Facet.allCases[index])).compactMap { numbers[index][$0] }
                })
        }
        self.values = values
    }

    /// Answers a query, given the seats that a ledger has handed out.
    func answer(_ query: Query, taken: [String: Int]) -> Answer {
        let needles = needles(query.text)
        let chosen = Query.Facet.allCases.map { wanted(query.filters[$0] ?? [], of: $0) }
        var counts = values.map { $0.map { _ in 0 } }
        var answer = Answer(rings: query.near == nil ? [] : [0, 0, 0, 0, 0, 0])
        for row in rows where needles.allSatisfy({ $0.isFound(in: row) }) {
            let kilometres = query.near.flatMap { near in
                row.listing.coordinate.map { near.coordinate.kilometres(to: $0) }
            }
            let hasRoom = row.listing.placesLeft(taken: taken[row.listing.id] ?? 0) != 0
            let failed = failures(row, query, chosen, kilometres, hasRoom)

            if failed.isEmpty {
                answer.ids.append(row.listing.id)
                answer.kilometres.append(kilometres)
            }
            for facet in values.indices where failed.isEmpty || failed == [.facet(facet)] {
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
        if query.sort == .distance, query.near != nil { answer.sortByDistance() }
        return answer
    }

    // MARK: - Words

    /// A word of a query, as it would stand in a row's words or stems.
    private struct Needle {
        let word: [CChar]
        let stem: [CChar]

        func isFound(in row: Row) -> Bool {
            strstr(row.stems, stem) != nil || strstr(row.words, word) != nil
        }
    }

    private func needles(_ text: String) -> [Needle] {
        let words = Analyzer.words(text)
        let stemmer = Stemmer(.dutch)
        return words.enumerated().map { position, word in
            let isLast = position == words.count - 1
            return Needle(
                word: Array((isLast ? " \(word)" : " \(word) ").utf8CString),
                stem: Array(" \(stemmer.stem(word)) ".utf8CString))
        }
    }

    private static func hay(_ words: [String]) -> [CChar] {
        Array(" \(words.joined(separator: " ")) ".utf8CString)
    }

    private static func texts(of listing: Listing, in catalog: Catalog) -> [String] {
        var texts = [listing.title, listing.summary, listing.place ?? ""]
        if let course = catalog.courses.first(where: { $0.id == listing.course }) {
            texts += [course.body, course.audience ?? ""]
        }
        for facet in [Query.Facet.theme, .format, .profile, .sector, .provider] {
            for value in values(of: listing, facet) {
                texts.append(value)
                guard let term = catalog.vocabulary.term(value, of: facet) else { continue }
                texts += [term.dutch, term.english] + term.synonyms
            }
        }
        return texts
    }

    // MARK: - Filters

    private enum Condition: Equatable { case facet(Int), near, dates, upcoming, freePlaces }

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
            }
        return values.compactMap(\.self).filter { !$0.isEmpty }
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
    fileprivate mutating func sortByDistance() {
        let distances = kilometres.map { $0 ?? .infinity }
        let order = ids.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
        ids = order.map { ids[$0] }
        kilometres = order.map { kilometres[$0] }
    }
}
