import CatalogKit
import Foundation

/// A million random keys, mouse reports, pastes, broken letters and sizes of the window.
struct Keys {
    let bench: Bench

    /// How long the program may be at work on a burst of up to a hundred keys, at the 99th percentile, in milliseconds of the
    /// processor, for those of the clock are the machine's as well.
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
        var (answers, work) = (Times(), Times())
        var sizes: [(age: Int, megabytes: Double)] = []
        var problems: [String] = []
        func note(_ problem: String) {
            problems.append(problem)
            print("\(name), seed \(seed), burst \(bursts) after \(age) keys: \(problem)")
            fflush(nil)
        }
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
            let before = current.work
            switch current.type(events) {
            case .ready(let time):
                answers.all.append(time)
                work.all.append(current.work - before)
            case .ended(let code):
                // As somebody asked for, or Ctrl-C.
                if code != 0, !(quits && code == 130) { note("ended with \(code): \(current.lastWords)") }
                window = nil
            case .hung:
                note("no answer: \(current.lastWords)")
                window = nil
            }
            if let window, age / Keys.step > (sizes.last.map { $0.age / Keys.step } ?? 0) {
                sizes.append((age, window.memory))
            }
        }
        problems += reports(scene)
        problems += try Ledger(LedgerLocation("\(scene["HOME"] ?? "")/ledger.sqlite")).audit().map { "\($0)" }
        if work.at(0.99) > Keys.limit * factor { problems.append("too long at work") }
        let memory = [sizes.first, sizes.last].compactMap { size in
            size.map { String(format: "%.1f MB after %dk keys", $0.megabytes, $0.age / 1000) }
        }
        bench.found(
            "\(done) random keys in bursts of up to 100, \(name), seed \(seed)",
            """
            \(starts) starts; answer to a burst \(answers), work on it \(work); \
            memory \(memory.isEmpty ? "not looked at" : memory.joined(separator: ", "))
            """, problems)
    }

    /// After how many keys the memory is looked at.
    private static let step = 10_000

    /// Milliseconds, and how they are spread.
    private struct Times: CustomStringConvertible {
        var all: [Double] = []
        func at(_ share: Double) -> Double {
            all.isEmpty ? 0 : all.sorted()[Int(Double(all.count - 1) * share)]
        }
        var description: String { String(format: "p50 %.1f, p99 %.1f, longest %.0f ms", at(0.5), at(0.99), at(1)) }
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
