import ArgumentParser
import CatalogKit
import Foundation

/// Builds an index of a feed, runs traces of people who type, and tells how long each key took.
@main
struct CatalogBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalog-bench", abstract: "Measures the search of CatalogKit on a feed and on traces of typing.")

    @Option(help: "The listings: JSON, one a line.")
    var feed: String
    @Option(help: "The traces: JSON, one a line.")
    var queries: String
    @Option(help: "plain: folded words of titles and summaries; full: everything that the program does.")
    var analysis = "plain"
    @Flag(help: "Print the figures as JSON.")
    var json = false
    @Option(help: "Write the total and the counts of each keystroke to this file, as JSON lines.")
    var out: String?
    @Option(help: "Print so many of the slowest keystrokes.")
    var slowest = 0
    @Option(help: "Keep the index in this file, and use it when it is there already.")
    var index: String?
    @Flag(help: "Only build the index, in the file of --index.")
    var build = false
    @Option(help: "Measure SQLite beside it: fts5 counts in Swift, fts5-sql in SQL. Only with plain.")
    var peer: [PeerName] = []
    @Option(help: "Peers answer one in so many keystrokes.")
    var every = 1

    func validate() throws {
        guard ["plain", "full"].contains(analysis) else { throw ValidationError("--analysis is plain or full") }
        guard peer.isEmpty || analysis == "plain" else { throw ValidationError("--peer compares with plain") }
        guard !build || index != nil else { throw ValidationError("--build needs --index") }
        guard every > 0 else { throw ValidationError("--every is 1 or more") }
    }

    func run() throws {
        // As the program does.
        Memory.keepTogether()
        if build, let index {
            return try FeedIndex.build(feed: feed, analysis: analysis == "full" ? .full : .plain, at: index)
        }
        let traces = try Trace.read(queries)
        let path = index ?? NSTemporaryDirectory() + "catalog-bench-\(getpid()).index"
        defer { if index == nil { unlink(path) } }
        let (_, buildTime) = try Measurement.time {
            guard access(path, R_OK) != 0 else { return }
            try buildApart(path)
        }
        let run = try BenchRun(feed: feed, index: path, traces: traces, out: out)
        for (time, text, filters) in run.slowest.prefix(slowest) { print(Int(time), text, filters, separator: "\t") }
        var figures = run.figures
        if !peer.isEmpty {
            let figuresOfPeers = try PeerRun.figures(of: peer, traces: traces, every: every, beside: run)
            figures.merge(figuresOfPeers) { $1 }
        }
        figures["buildSeconds"] = buildTime / 1e6
        figures["indexBytes"] = Double((try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
        if json {
            let data = try JSONSerialization.data(withJSONObject: figures, options: [.prettyPrinted, .sortedKeys])
            print(String(decoding: data, as: UTF8.self))
        } else {
            for (name, figure) in figures.sorted(by: { $0.key < $1.key }) { print("\(name)\t\(figure)") }
        }
    }

    /// Builds the index in a process of its own, so that the memory of this one is what searching takes.
    private func buildApart(_ path: String) throws {
        let arguments = ["--build", "--feed", feed, "--queries", queries, "--analysis", analysis, "--index", path]
        let builder = try Process.run(URL(filePath: "/proc/self/exe").resolvingSymlinksInPath(), arguments: arguments)
        builder.waitUntilExit()
        guard builder.terminationStatus == 0 else { throw ExitCode(builder.terminationStatus) }
    }
}
