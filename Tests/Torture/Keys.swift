import CatalogKit
import Foundation

/// A million random keys, mouse reports, pastes, broken letters and sizes of the window.
struct Keys {
    let bench: Bench

    /// How long the program may take to answer a burst of up to a hundred keys, in milliseconds.
    private static let limit = 100.0
    /// So many times as long with every access to memory watched.
    private static let watchedFactor = 30.0

    init(_ bench: Bench) {
        self.bench = bench
    }

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let seed = environment["TORTURE_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)
        let program = bench.path(of: "sto-tui")
        try type("as people have it", program, keys: bench.times(1_000_000), seed: seed, quits: false, factor: 1)
        try type("also keys that end it", program, keys: bench.times(100_000), seed: seed &+ 1, quits: true, factor: 1)
        let watched = environment["TORTURE_ASAN"] ?? Bench.repository(".build/asan/debug/sto-tui")
        guard FileManager.default.isExecutableFile(atPath: watched) else {
            return bench.found("with AddressSanitizer", "skipped: there is no \(watched)")
        }
        try type(
            "with AddressSanitizer", watched, keys: bench.times(1_000_000), seed: seed &+ 2, quits: true,
            factor: Keys.watchedFactor)
    }

    /// Types so many keys into a program; whenever it ends as it may, it is started again.
    private func type(_ name: String, _ program: String, keys: Int, seed: UInt64, quits: Bool, factor: Double) throws {
        let scene = try scene(seed)
        var typist = KeyTypist(seed: seed, quits: quits)
        var (done, age, starts, bursts) = (0, 0, 0, 0)
        var times: [Double] = []
        var sizes: [(age: Int, megabytes: Double)] = []
        var problems: [String] = []
        var window: KeysWindow?
        while done < keys, problems.count < 5 {
            let current: KeysWindow
            if let window {
                current = window
            } else {
                current = try KeysWindow([program], scene)
                (window, age) = (current, 0)
                starts += 1
                _ = current.settle()
            }
            let events = typist.burst()
            (bursts, done, age) = (bursts + 1, done + events.count, age + events.count)
            let here = "seed \(seed), burst \(bursts), last key \(events.last.map { "\($0)" } ?? "")"
            switch current.type(events) {
            case .ready(let time): times.append(time)
            case .ended(let code):
                // As somebody asked for, or Ctrl-C.
                let isAsked = quits ? [0, 130].contains(code) : code == 0
                if !isAsked { problems.append("\(here): ended with \(code): \(current.lastWords)") }
                window = nil
            case .hung:
                problems.append("\(here): no answer: \(current.lastWords)")
                window = nil
            }
            if let window, (age / 100_000) > (sizes.last.map { $0.age / 100_000 } ?? 0) || sizes.isEmpty && age > 10_000
            {
                sizes.append((age, window.memory))
            }
        }
        problems += reports(scene)
        problems += try Ledger(LedgerLocation("\(scene["HOME"] ?? "")/ledger.sqlite")).audit().map { "\($0)" }
        let sorted = times.sorted()
        let slow = sorted.count { $0 > Keys.limit * factor }
        if slow * 1000 > sorted.count { problems.append("\(slow) bursts took over \(Int(Keys.limit * factor)) ms") }
        let memory = sizes.map { String(format: "%dk keys: %.1f MB", $0.age / 1000, $0.megabytes) }
        func at(_ share: Double) -> Double { sorted.isEmpty ? 0 : sorted[Int(Double(sorted.count - 1) * share)] }
        bench.found(
            "\(done) random keys, \(name), seed \(seed)",
            String(
                format: """
                    %d starts; answer to a burst p50 %.1f ms, p99 %.1f ms, longest %.0f ms, %d over %.0f ms; memory %@
                    """, starts, at(0.5), at(0.99), sorted.last ?? 0, slow, Keys.limit * factor,
                memory.joined(separator: ", ")),
            problems)
    }

    /// A home with a copy of the catalogue, somebody in it, and an empty ledger; nothing outside it is reached from there.
    private func scene(_ seed: UInt64) throws -> [String: String] {
        let home = try bench.fresh("home-\(seed)")
        try FileManager.default.createDirectory(atPath: "\(home)/bin", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Bench.repository("catalog"), toPath: "\(home)/catalog")
        let environment = [
            "HOME": home, "PATH": "\(home)/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "XDG_DATA_HOME": "\(home)/data", "XDG_CONFIG_HOME": "\(home)/config", "XDG_STATE_HOME": "\(home)/state",
            "XDG_CACHE_HOME": "\(home)/cache", "STO_CATALOG": "\(home)/catalog", "STO_TODAY": "2027-01-12",
            "STO_LEDGER": "\(home)/ledger.sqlite",
            "ASAN_OPTIONS": "detect_leaks=0:log_path=\(home)/asan:exitcode=99",
            "SWIFT_BACKTRACE": "enable=no",
        ]
        _ = try bench.program(
            ["profile", "--email", "an@school.example", "--name", "An", "--school", "VISTA"], environment
        ).outcome()
        return environment
    }

    /// What the sanitizer had to say.
    private func reports(_ scene: [String: String]) -> [String] {
        let home = scene["HOME"] ?? ""
        let names = (try? FileManager.default.contentsOfDirectory(atPath: home)) ?? []
        return names.filter { $0.hasPrefix("asan.") }.map {
            String(((try? String(contentsOfFile: "\(home)/\($0)", encoding: .utf8)) ?? $0).prefix(3000))
        }
    }
}
