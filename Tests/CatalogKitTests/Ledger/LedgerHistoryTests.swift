import CatalogKit
import Foundation
import History
import TestServer
import Testing

/// Clients at random, some of them killed; what they heard is held against the journal. `make torture` does the same at length.
@Suite("The ledger: what clients hear under load can be true", .serialized)
struct LedgerHistoryTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func start(_ client: Int, on place: String, round: Int = 0, _ more: [String] = []) throws
        -> LedgerWorkerProcess
    {
        try LedgerWorkerProcess(
            arguments: [
                "--load", "\(scratch.folder)/log\(client)", "--ledger", place, "--offerings", "3", "--capacity", "4",
                "--count", "40", "--worker", "\(client)", "--first", "\(round * 1000)",
            ] + more)
    }

    private func check(_ clients: Int, _ connection: any SQLConnection) throws -> HistoryCheck {
        let logs = (0..<clients).map { "\(scratch.folder)/log\($0)" }.filter(FileManager.default.fileExists)
        return try HistoryCheck(logs.flatMap(CallLog.calls), Effect.all(in: connection), capacity: 4)
    }

    private func connection(to place: String) throws -> any SQLConnection {
        switch try LedgerLocation(place) {
        case .server(let address): try PostgreSQLConnection(address)
        default: try SQLiteConnection(path: place)
        }
    }

    @Test("in a file and on a server, though two of six clients are killed", arguments: [Storage.file, .server])
    func sound(_ storage: Storage) throws {
        let place = storage == .file ? scratch.ledger : try PostgreSQLServer.shared().makePlace()
        let ledger = try Ledger(LedgerLocation(place))
        for round in 0..<2 {
            let clients = try (0..<6).map { try start($0, on: place, round: round) }
            let goal = try ledger.participants(in: "o0").count + 3
            while try ledger.participants(in: "o0").count < goal, clients.contains(where: \.isRunning) { sched_yield() }
            clients.prefix(2).forEach { $0.kill9() }
            for client in clients { _ = try client.finish() }
        }
        let check = try check(6, connection(to: place))
        #expect(check.problems == [] && check.changes > 50)
        #expect(try ledger.audit().isEmpty)
    }

    @Test("without isolation the check finds contradictions", arguments: [Storage.file, .server])
    func negativeControl(_ storage: Storage) throws {
        for attempt in 0..<20 {
            let file = "\(scratch.folder)/unguarded-\(attempt).sqlite"
            let place = storage == .file ? file : try PostgreSQLServer.shared().makePlace()
            _ = try Ledger(LedgerLocation(place))
            let clients = try (0..<8).map { try start($0, on: place, round: attempt, ["--unguarded"]) }
            for client in clients { _ = try client.finish() }
            if try !check(8, connection(to: place)).problems.isEmpty { return }
            for client in 0..<8 { try? FileManager.default.removeItem(atPath: "\(scratch.folder)/log\(client)") }
        }
        Issue.record("twenty rounds without isolation, and never a contradiction")
    }
}
