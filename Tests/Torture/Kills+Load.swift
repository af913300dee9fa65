import CatalogKit
import Foundation
import History

extension Kills {
    /// Several processes sign up, off and undo while they are killed.
    func load() throws {
        let wanted = bench.times(400)
        var (killed, batch, changes, unknown) = (0, 0, 0, 0)
        var problems: [String] = []
        while killed < wanted, problems.isEmpty {
            batch += 1
            let scene = try LoadScene(bench, "load\(batch)", ledger: bench.fresh("load\(batch).sqlite"))
            for round in 0..<25 where killed < wanted {
                let workers = try scene.start(4, round: round)
                // Now and then as soon as they start, for the ledger is made then; else while they are at work.
                if round % 5 > 0 { try scene.waitForMore(while: workers) }
                waitForTheMoment(upTo: 20 + killed % 200)
                workers.forEach { $0.kill9() }
                killed += workers.count { $0.outcome().isKilled }
                problems += try audit(scene.ledger)
            }
            let check = try scene.check()
            problems += check.problems
            changes += check.changes
            unknown += check.unknownMade
        }
        bench.found(
            "\(killed) kills of processes that sign up, off and undo, four at once",
            "\(changes) changes, all as acknowledged; \(unknown) took effect whose answer was never heard", problems)
    }

    /// Without transactions the same kills must be noticed, or the check above says nothing.
    func unguarded() throws {
        var noticed = 0
        let tries = bench.times(10)
        for number in 0..<tries {
            let scene = try LoadScene(bench, "loose\(number)", ledger: bench.fresh("loose\(number).sqlite"))
            _ = try Ledger(LedgerLocation(scene.ledger))
            let workers = try scene.start(4, round: 0, ["--unguarded"])
            try scene.waitForMore(while: workers)
            waitForTheMoment(upTo: 300)
            workers.forEach { $0.kill9() }
            workers.forEach { _ = $0.outcome() }
            let isUnsound = try !audit(scene.ledger).isEmpty
            if try isUnsound || !scene.check().problems.isEmpty { noticed += 1 }
        }
        bench.found(
            "negative control: the same without transactions", "noticed in \(noticed) of \(tries) runs",
            noticed == 0 ? ["never noticed"] : [])
    }
}
