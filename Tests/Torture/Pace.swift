import CatalogKit
import Foundation
import TestServer

/// How fast sign-ups go, all of them on the disk: the ledger beside the bare database, and in ever larger ledgers.
struct Pace {
    let bench: Bench

    init(_ bench: Bench) {
        self.bench = bench
    }

    /// What a run gave.
    struct Figure {
        let perSecond: Double
        /// Of the clients' processors, in microseconds for a sign-up.
        let processor: Int
        /// The median sign-up, in microseconds.
        let median: Int
    }

    func run() throws {
        let server = try PostgreSQLServer()
        for clients in [1, 8] {
            try compare("SQLite", clients) { try bench.fresh("pace\($0).sqlite") }
            try compare("PostgreSQL", clients) { _ in try server.makePlace() }
        }
        try sizes()
    }

    /// Turn by turn, so that a disk that grows slower meets both alike; the best of each counts.
    private func compare(_ name: String, _ clients: Int, _ place: (String) throws -> String) throws {
        let places = try (ledger: prepared(place("ledger\(clients)")), bare: prepared(place("bare\(clients)")))
        var (ledger, bare): (Figure?, Figure?)
        for turn in 0..<5 {
            bare = best(bare, try measure("bare", places.bare, clients, turn))
            ledger = best(ledger, try measure("ledger", places.ledger, clients, turn))
        }
        guard let ledger, let bare else { return }
        let share = Int((ledger.perSecond / bare.perSecond * 100).rounded())
        bench.found(
            "\(name), \(clients) \(clients == 1 ? "process" : "processes"): sign-ups a second, on the disk",
            """
            \(Int(ledger.perSecond)) by the ledger, \(Int(bare.perSecond)) by the bare database: \(share) %; \
            processor \(ledger.processor) µs against \(bare.processor) µs
            """)
    }

    private func best(_ one: Figure?, _ other: Figure) -> Figure {
        guard let one, one.perSecond > other.perSecond else { return other }
        return one
    }

    /// Makes a ledger with offerings that nobody is in.
    private func prepared(_ place: String) throws -> String {
        let ledger = try Ledger(LedgerLocation(place))
        for number in 0..<100 {
            let outcome = try ledger.enrol(
                Person(email: "first@school.example", name: "First"), in: LedgerEngine.terms("o\(number)"))
            _ = try ledger.cancel("first@school.example", from: outcome.enrolment.offering)
        }
        return place
    }

    /// Lets clients sign people up all at once.
    func measure(
        _ engine: String, _ place: String, _ clients: Int, _ turn: Int, offerings: Int = 100, count: Int = 100
    ) throws -> Figure {
        let gate = try bench.fresh("gate\(turn)")
        _ = FileManager.default.createFile(atPath: gate, contents: nil)
        let holder = open(gate, O_RDONLY | O_CLOEXEC)
        flock(holder, LOCK_EX)
        let count = bench.times(count)
        let names = (0..<clients).map { "\(turn)\(engine)\($0)".hashValue & 0xff_ffff_ffff }
        let children = try names.map { try bench.client([engine, place, "\(offerings)", "\(count)", "\($0)", gate]) }
        while !names.allSatisfy({ FileManager.default.fileExists(atPath: "\(gate).\($0)") }) {
            guard children.allSatisfy(\.isRunning) else { break }
            usleep(1000)
        }
        let begin = ContinuousClock.now
        close(holder)
        let outcomes = children.map { $0.outcome() }
        let seconds = begin.duration(to: .now) / .seconds(1)
        let figures = try outcomes.map { outcome in
            let words = outcome.output.split(separator: " ").compactMap { Int($0.trimmingCharacters(in: .newlines)) }
            guard outcome.code == 0, words.count == 2 else { throw LedgerError.storage(outcome.errors) }
            return words
        }
        return Figure(
            perSecond: Double(count * clients) / seconds, processor: figures.map { $0[0] }.reduce(0, +) / clients,
            median: figures.map { $0[1] }.reduce(0, +) / clients)
    }
}
