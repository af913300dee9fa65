import CatalogKit
import Foundation

/// The traces, run over an index.
struct BenchRun {
    /// The index.
    let index: SearchIndex
    /// The figures by name: counts, microseconds and bytes.
    private(set) var figures: [String: Double] = [:]
    /// The time of each keystroke in microseconds, in order.
    private(set) var times: [Double] = []

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
        self.index = index
        let availability = try index.availability()
        var kinds: [String: [Double]] = [:]
        var lines = Data()
        for trace in traces {
            var query = trace.query
            for (number, text) in trace.keystrokes.enumerated() {
                query.text = text
                let (answer, time) = try Measurement.time { try index.search(query, availability: availability) }
                times.append(time)
                kinds[trace.kind, default: []].append(time)
                slowest.append((time, text, trace.filters.description))
                if out != nil { lines += try Answer(answer).line(trace.trace, number) }
            }
        }
        if let out { try lines.write(to: URL(filePath: out)) }
        slowest.sort { $0.time > $1.time }
        figures = Measurement(times).figures
        figures["listings"] = Double(index.count)
        figures["openMicroseconds"] = openTime
        figures["anonymousBytes"] = Double(Measurement.anonymousBytes)
        for (kind, times) in kinds { figures["\(kind).p99Microseconds"] = Measurement(times).percentile(0.99) }
    }
}
