import CatalogKit
import Foundation
import History

/// `kill -9` a thousand times: what was acknowledged is there, and the next start works without asking.
struct Kills {
    let bench: Bench

    init(_ bench: Bench) {
        self.bench = bench
    }

    func run() throws {
        try load()
        try unguarded()
        try mail()
        try backup()
        try restore()
        try migration()
        try importing()
        try index()
    }

    /// How long something takes that nobody disturbs, in milliseconds.
    func length(of work: () throws -> Child) throws -> Int {
        let begin = ContinuousClock.now
        _ = try work().outcome()
        return Int(begin.duration(to: .now) / .milliseconds(1)) + 1
    }

    /// Waits for a random time up to so many milliseconds, which is the moment that a kill comes at.
    func waitForTheMoment(upTo milliseconds: Int) {
        usleep(UInt32.random(in: 0...UInt32(max(1, milliseconds)) * 1000))
    }

    /// Whether the program, started anew, finds the ledger sound; else what it says.
    func audit(_ ledger: String) throws -> [String] {
        let outcome = try bench.program(["audit", "--ledger", ledger]).outcome()
        return outcome.code == 0 ? [] : ["audit: \(outcome.code) \(outcome.output)\(outcome.errors)"]
    }
}
