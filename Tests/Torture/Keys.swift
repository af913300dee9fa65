import CatalogKit
import Foundation

/// A million random keys, mouse reports, pastes, broken letters and sizes of the window.
struct Keys {
    let bench: Bench

    /// How many times as long everything may take with every access to memory watched.
    private static let watchedFactor = 5.0

    init(_ bench: Bench) {
        self.bench = bench
    }

    /// Types into the program as people have it.
    func run() throws {
        let program = bench.path(of: "sto-tui")
        try type("in one life", program, keys: bench.times(1_000_000), seed: Keys.seed, quits: false)
        try type("also what ends it", program, keys: bench.times(200_000), seed: Keys.seed &+ 1, quits: true)
    }

    /// Types into a program of which every access to memory is watched.
    func runWatched() throws {
        let program =
            ProcessInfo.processInfo.environment["TORTURE_ASAN"] ?? Bench.repository(".build/asan/release/sto-tui")
        guard FileManager.default.isExecutableFile(atPath: program) else {
            return bench.found("with AddressSanitizer", "skipped: there is no \(program)")
        }
        try type(
            "with AddressSanitizer", program, keys: bench.times(1_000_000), seed: Keys.seed &+ 2, quits: true,
            factor: Keys.watchedFactor)
    }

    /// What is typed follows from it.
    private static let seed =
        ProcessInfo.processInfo.environment["TORTURE_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)

    /// Types so many keys into a program; whenever it ends as it may, it is started again.
    private func type(
        _ name: String, _ program: String, keys: Int, seed: UInt64, quits: Bool, factor: Double = 1
    ) throws {
        let scene = try scene(seed)
        var typist = KeyTypist(seed: seed, quits: quits)
        var figures = KeysFigures(factor: factor)
        var (done, age, starts, bursts) = (0, 0, 0, 0)
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
                figures.begin()
                _ = current.settle()
            }
            let events = typist.burst()
            (bursts, done, age) = (bursts + 1, done + events.count, age + events.count)
            switch current.type(events) {
            case .ready(let answer):
                if figures.add(answer, to: events) {
                    print("\(name), seed \(seed), burst \(bursts) after \(age) keys: \(answer) for \(events)")
                }
            case .ended(let code):
                // As somebody asked for, or Ctrl-C.
                if !quits || code != 0 && code != 130 { note("ended with \(code): \(current.lastWords)") }
                window = nil
            case .hung:
                note("no answer to \(events): \(current.lastWords)")
                window = nil
            }
            if let window, !quits, age / Keys.step > figures.sizes.count { figures.sizes.append(window.memory) }
        }
        if let window, !quits, problems.isEmpty {
            figures.lives = (old: window.memory, young: try youngMemory(program, scene, seed))
        }
        problems += reports(scene)
        problems += try Ledger(LedgerLocation("\(scene["HOME"] ?? "")/ledger.sqlite")).audit().map { "\($0)" }
        bench.found(
            "\(done) random keys, one at a time and up to 100 at once, \(name), seed \(seed)",
            "\(starts) starts; \(figures)", problems + figures.problems)
    }

    /// After how many keys the memory is looked at.
    private static let step = 10_000

    /// After how many keys a program was everywhere, and what it keeps at hand of the ledger is as much as it will be.
    private static let youth = 50_000

    /// The memory of a program that has had its first keys only, on the ledger that all the others left.
    private func youngMemory(_ program: String, _ scene: [String: String], _ seed: UInt64) throws -> Double {
        var typist = KeyTypist(seed: ~seed, quits: false)
        var (window, age) = (try KeysWindow([program], scene), 0)
        while age < Keys.youth {
            let events = typist.burst()
            age += events.count
            if case .ready = window.type(events) { continue }
            (window, age) = (try KeysWindow([program], scene), 0)
        }
        return window.memory
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
        // The index is kept from then on, so that all programs start alike.
        _ = try bench.program(["search", "lassen"], environment).outcome()
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
