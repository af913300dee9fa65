import CatalogKit
import GRDB

/// The traces, run over the peers.
enum PeerRun {
    /// A peer that counts otherwise than we do; one of the two is wrong.
    struct Difference: Error, CustomStringConvertible {
        let description: String
    }

    /// Makes the peers, of the listings that our index has, and lets them answer one in `every` keystrokes.
    ///
    /// - Returns: their figures, each name with the peer's in front.
    /// - Throws: ``Difference`` when a total or a count is not ours.
    static func figures(
        of names: [PeerName], traces: [Trace], every: Int, beside ours: BenchRun
    ) throws -> [String: Double] {
        let (listings, readTime) = Measurement.time { (0..<ours.index.count).compactMap(ours.index.listing) }
        let (table, tableTime) = Measurement.time { ListingTable(listings) }
        let database = try PeerDatabase()
        defer { database.remove() }
        let (_, wordsTime) = try Measurement.time { try database.addWords(of: table) }
        var figures: [String: Double] = [:]
        for name in names {
            var buildTime = readTime + tableTime + wordsTime
            if name == .fts5SQL {
                buildTime += try Measurement.time { try database.addColumns(of: table) }.microseconds
            }
            var own = try database.queue.inDatabase { connection in
                var peer: any Peer =
                    switch name {
                    case .fts5: try RowidPeer(table, in: connection)
                    case .fts5SQL: GroupByPeer(table, in: connection)
                    }
                return try run(&peer, name, table, traces, every, ours)
            }
            own["buildSeconds"] = buildTime / 1e6
            own["indexBytes"] = try database.bytes()
            for (figure, value) in own { figures["\(name.rawValue).\(figure)"] = value }
        }
        return figures
    }

    private static func run(
        _ peer: inout any Peer, _ name: PeerName, _ table: ListingTable, _ traces: [Trace], _ every: Int,
        _ ours: BenchRun
    ) throws -> [String: Double] {
        var times: [Double] = []
        var ourTimes: [Double] = []
        var answered: [(trace: Trace, text: String, counts: PeerCounts)] = []
        var number = 0
        for trace in traces {
            var isChosen = false
            for text in trace.keystrokes {
                defer { number += 1 }
                guard number.isMultiple(of: every) else { continue }
                let (counts, time) = try Measurement.time {
                    if !isChosen { try peer.choose(trace.query) }
                    return try peer.counts(Analyzer.words(text))
                }
                isChosen = true
                times.append(time)
                ourTimes.append(ours.times[number])
                answered.append((trace, text, counts))
            }
        }
        // Only now, so that the comparing takes no cache from what is measured.
        let availability = try ours.index.availability()
        for (trace, text, counts) in answered {
            var query = trace.query
            query.text = text
            let expected = Answer(try ours.index.search(query, availability: availability))
            try compare(counts.answer(table), expected, name, trace, text)
        }
        var figures = Measurement(times).figures
        for share in [0.5, 0.95, 0.99] {
            let ratio = Measurement(times).percentile(share) / Measurement(ourTimes).percentile(share)
            figures["p\(Int(share * 100))Ratio"] = ratio
        }
        return figures
    }

    private static func compare(
        _ answer: Answer, _ expected: Answer, _ name: PeerName, _ trace: Trace, _ text: String
    ) throws(Difference) {
        guard answer != expected else { return }
        let facets = expected.facets.keys.filter { answer.facets[$0] != expected.facets[$0] }.sorted()
        throw Difference(
            description: """
                \(name.rawValue) differs in trace \(trace.trace) at "\(text)" (\(trace.filters.description)): \
                \(answer.total) listings, ours \(expected.total); other counts of \(facets)
                """)
    }
}
