import Foundation

/// `make torture`: load and faults, each against what the ledger, the catalogue and the index promise.
///
/// `TORTURE` names the parts to do, of `kills`, `postgres`, `pace`, `disk`, `clock`, `sessions`, `keys` and `asan`;
/// `TORTURE_PATIENCE` multiplies how much of each, as `0.1` or `2`. The figures go into docs/RELIABILITY.md where all parts were
/// done and `TORTURE_RECORD` is set.
@main
struct Torture {
    static func main() throws {
        // Whoever stops reading is an error to handle, not a signal to die of.
        signal(SIGPIPE, SIG_IGN)
        if CommandLine.arguments.dropFirst().first == "client" {
            try PaceClient.run(Array(CommandLine.arguments.dropFirst(2)))
            return
        }
        let environment = ProcessInfo.processInfo.environment
        let parts: [(name: String, run: (Bench) throws -> Void)] = [
            ("kills", { try Kills($0).run() }), ("postgres", { try Outages($0).run() }),
            ("pace", { try Pace($0).run() }), ("disk", { try FullDisk($0).run() }), ("clock", { try Clocks($0).run() }),
            ("sessions", { try Sessions.run($0) }), ("keys", { try Keys($0).run() }),
            ("asan", { try Keys($0).runWatched() }),
        ]
        let wanted = environment["TORTURE"]?.split(whereSeparator: { " ,".contains($0) }).map(String.init) ?? []
        for name in wanted where !parts.contains(where: { $0.name == name }) {
            print("TORTURE: there is no part \(name); there are \(parts.map(\.name).joined(separator: ", ")).")
            exit(2)
        }
        let findings = Findings()
        for part in parts where wanted.isEmpty || wanted.contains(part.name) {
            let patience = environment["TORTURE_PATIENCE"].flatMap(Double.init) ?? 1
            let bench = try Bench(part.name, patience: patience, findings)
            do {
                try part.run(bench)
            } catch {
                findings.add(part.name, "the part itself", "ended with \(error)", kept: false)
            }
        }
        if let path = environment["TORTURE_RECORD"] { try findings.record(in: path) }
        exit(findings.areKept ? 0 : 1)
    }
}
