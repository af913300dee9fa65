import CatalogKit
import Foundation
import History
import TestServer

/// A PostgreSQL server that crashes, and a network that goes away, under 64 clients: what they were told is true.
struct Outages {
    let bench: Bench

    init(_ bench: Bench) {
        self.bench = bench
    }

    func run() throws {
        // As it is set up by itself: what is acknowledged is on the disk.
        let server = try PostgreSQLServer()
        try crashes(server)
        try unguarded(server)
        try partition()
    }

    /// The server stops as in a crash, five times in mid-load.
    private func crashes(_ server: PostgreSQLServer) throws {
        let scene = try LoadScene(bench, "crashes", ledger: server.makePlace())
        _ = try Ledger(LedgerLocation(scene.ledger))
        let count = bench.times(60)
        let clients = try scene.start(64, round: 0, count: count)
        let crashes = 5
        for number in 1...crashes {
            // A third of what is asked changes nothing.
            try scene.wait(for: 64 * count * number / (crashes + 2), while: clients)
            try server.crash()
            try server.start()
        }
        try finish(clients, scene, "\(crashes) crashes of the server under 64 clients")
    }

    /// Without transactions the check must find something, or it says nothing above.
    private func unguarded(_ server: PostgreSQLServer) throws {
        let scene = try LoadScene(bench, "loose", ledger: server.makePlace())
        _ = try Ledger(LedgerLocation(scene.ledger))
        let clients = try scene.start(16, round: 0, count: 20, offerings: 2, ["--unguarded"])
        clients.forEach { _ = $0.outcome() }
        let problems = try scene.check().problems
        bench.found(
            "negative control: 16 clients without transactions",
            "the same check finds \(problems.count) contradictions",
            problems.isEmpty ? ["never noticed"] : [])
    }

    /// The link of 56 clients goes down for 20 seconds, while 8 others stay connected.
    private func partition() throws {
        guard let link = try? Link() else {
            bench.found("20 seconds without a network", "skipped: it takes the right to make network namespaces")
            return
        }
        let server = try PostgreSQLServer(settings: ["listen_addresses": Link.host])
        try server.admit("\(Link.host)/24")
        let place = try server.makePlace()
        let near = try LoadScene(bench, "near", ledger: place)
        _ = try Ledger(LedgerLocation(place))
        let far = place.replacing("@/postgres?host=\(server.folder)", with: "@\(Link.host)/postgres?sslmode=disable")
        let count = bench.times(60)
        let cut = try near.start(56, round: 0, count: count, from: 8, ledger: far, under: link.inside)
        let local = try near.start(8, round: 0, count: count * 8)
        try near.wait(for: 56 * count / 4, while: cut)
        try link.set(up: false)
        sleep(20)
        try link.set(up: true)
        try finish(cut + local, near, "20 seconds without a network for 56 of 64 clients")
    }

    private func finish(_ clients: [Child], _ scene: LoadScene, _ what: String) throws {
        var problems: [String] = []
        for client in clients {
            let outcome = client.outcome()
            if outcome.code != 0 { problems.append("a client ended with \(outcome.code): \(outcome.errors)") }
        }
        let check = try scene.check()
        problems += check.problems
        let audit = try bench.program(["audit", "--ledger", scene.ledger]).outcome()
        if audit.code != 0 { problems.append("audit: \(audit.output)\(audit.errors)") }
        let operations = try scene.calls()
        let failed = operations.count { $0.answer == .failed }
        let slowest = operations.compactMap { one in one.answered.map { $0 - one.invoked } }.max() ?? 0
        bench.found(
            what,
            """
            \(operations.count) operations, \(check.changes) changes, linearizable; \(failed) were told that it failed, \
            \(check.unknownMade + check.unknownNotMade) that nobody knows (\(check.unknownMade) took effect); slowest answer \
            \(slowest / 1_000_000) ms
            """, problems)
    }
}
