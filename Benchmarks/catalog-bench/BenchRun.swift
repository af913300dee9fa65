import CatalogKit
import Foundation

/// The traces, run over an index.
struct BenchRun {
    /// The figures by name: counts, microseconds and bytes.
    private(set) var figures: [String: Double] = [:]

    /// The keystrokes with their times in microseconds and their filters, slowest first.
    private(set) var slowest: [(time: Double, text: String, filters: String)] = []

    /// Opens the index in a file and answers every keystroke of some traces; the counts go to a file as well if one is given.
    init(feed: String, index path: String, traces: [Trace], out: String?) throws {
        let first = Query(text: traces.first?.keystrokes.first ?? "", limit: 50)
        let (index, openTime) = try Measurement.time {
            let index = try FeedIndex.open(feed: feed, at: path)
            _ = try index.search(first, availability: try index.availability())
            return index
        }
        let availability = try index.availability()
        var times: [Double] = []
        var lines = Data()
        for trace in traces {
            var query = trace.query
            for (number, text) in trace.keystrokes.enumerated() {
                query.text = text
                let (answer, time) = try Measurement.time { try index.search(query, availability: availability) }
                times.append(time)
                slowest.append((time, text, trace.filters.description))
                if out != nil { lines.append(Self.line(trace.trace, number, answer)) }
            }
        }
        if let out { try lines.write(to: URL(filePath: out)) }
        slowest.sort { $0.time > $1.time }
        let measured = Measurement(times)
        figures = [
            "listings": Double(index.count), "keystrokes": Double(times.count), "openMicroseconds": openTime,
            "p50Microseconds": measured.percentile(0.5), "p95Microseconds": measured.percentile(0.95),
            "p99Microseconds": measured.percentile(0.99), "maxMicroseconds": measured.longest,
            "anonymousBytes": Double(Measurement.anonymousBytes),
        ]
    }

    /// A keystroke's counts as a line of JSON; values that nothing matches are left out.
    private static func line(_ trace: Int, _ keystroke: Int, _ answer: SearchResult) -> Data {
        var facets: [String: [String: Int]] = [:]
        for (facet, counts) in answer.facets {
            facets[facet.rawValue] = Dictionary(uniqueKeysWithValues: zip(counts.values, counts.counts)).filter {
                $1 > 0
            }
        }
        facets["available"] = ["true": answer.withFreePlaces]
        if !answer.rings.isEmpty {
            facets["radius"] = Dictionary(
                uniqueKeysWithValues: answer.rings.map { (String(Int($0.kilometres)), $0.count) })
        }
        let object: [String: Any] = [
            "trace": trace, "keystroke": keystroke, "total": answer.total, "facets": facets,
        ]
        let line = try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
        return (line ?? Data()) + Data("\n".utf8)
    }
}
