import CatalogKit
import Foundation
import History

/// A ledger that several clients work on at random, and their logs.
final class LoadScene {
    let ledger: String
    private let bench: Bench
    private let name: String
    private let capacity = 5
    private var logs: Set<String> = []

    init(_ bench: Bench, _ name: String, ledger: String) throws {
        (self.bench, self.name, self.ledger) = (bench, name, ledger)
        try FileManager.default.createDirectory(atPath: "\(bench.folder)/\(name)", withIntermediateDirectories: true)
    }

    /// Starts clients that go on for so many operations, numbered from `first`; `far` is how they reach the ledger.
    func start(
        _ clients: Int, round: Int, count: Int = 1000, offerings: Int = 8, _ more: [String] = [], from first: Int = 0,
        ledger far: String? = nil, under wrapper: [String] = []
    ) throws -> [Child] {
        try (first..<first + clients).map { client in
            let log = "\(bench.folder)/\(name)/\(client)"
            logs.insert(log)
            return try bench.worker(
                [
                    "--load", log, "--ledger", far ?? ledger, "--offerings", "\(offerings)", "--capacity",
                    "\(capacity)",
                    "--count", "\(count)", "--worker", "\(client)", "--first", "\(round * 1000)",
                ] + more, under: wrapper)
        }
    }

    /// Waits until something was done that was not done before, or nobody is left to do it.
    func waitForMore(while clients: [Child]) throws {
        let before = try calls().count
        while try calls().count == before, clients.contains(where: \.isRunning) { sched_yield() }
    }

    /// Waits until so many operations are done, or nobody is left to do them.
    func wait(for count: Int, while clients: [Child]) throws {
        while try calls().count < count, clients.contains(where: \.isRunning) { usleep(20_000) }
    }

    /// What all clients asked and heard so far.
    func calls() throws -> [Call] {
        try logs.filter { FileManager.default.fileExists(atPath: $0) }.flatMap(CallLog.calls)
    }

    /// Holds their history, until now, against the ledger's journal.
    func check() throws -> HistoryCheck {
        try HistoryCheck(calls(), effects(), capacity: capacity)
    }

    /// The journal; made, where all clients were killed before that.
    func effects() throws -> [Effect] {
        _ = try Ledger(LedgerLocation(ledger))
        switch try LedgerLocation(ledger) {
        case .server(let address): return try Effect.all(in: PostgreSQLConnection(address))
        default: return try Effect.all(in: SQLiteConnection(path: ledger))
        }
    }
}
