import CatalogKit
import Foundation
import Synchronization
import TestServer

/// Clocks that go backwards, and programs of different versions on one ledger.
struct Clocks {
    let bench: Bench

    init(_ bench: Bench) {
        self.bench = bench
    }

    func run() throws {
        try jumps("SQLite", LedgerLocation(bench.fresh("clock.sqlite")))
        try jumps("PostgreSQL", LedgerLocation(PostgreSQLServer.shared().makePlace()))
        try days()
        try newer("SQLite", bench.fresh("newer.sqlite"))
        // Its owner, who alone may note a version.
        try newer("PostgreSQL", PostgreSQLServer.shared().makeDatabase())
    }

    private let start = 1_800_000_000
    private let day = 86_400

    /// Sign-ups, holds and undos while the clock jumps to and fro over deadlines, holds and the time for an undo.
    private func jumps(_ name: String, _ location: LedgerLocation) throws {
        let time = HandClock()
        let ledger = try Ledger(location, clock: { time.now })
        let count = bench.times(1000)
        var (done, refused) = (0, 0)
        var problems: [String] = []
        for number in 0..<count where problems.isEmpty {
            time.now = start + Int.random(in: -2 * day...12 * day)
            // Now and then two things within an undo's time, the second before the first.
            for _ in 0..<2 {
                do throws(LedgerError) {
                    try act(ledger)
                    done += 1
                } catch {
                    refused += 1
                    if !error.isRefusal { problems.append("\(error)") }
                }
                time.now -= Int.random(in: 0...1200)
            }
            if number % 20 == 0 { problems += try ledger.audit().map { "\($0)" } }
        }
        problems += try ledger.audit().map { "\($0)" }
        bench.found(
            "\(name): the clock jumps to and fro by days between \(done + refused) sign-ups, holds and undos",
            "\(done) done, \(refused) refused, audit clean", problems)
    }

    private func act(_ ledger: Ledger) throws(LedgerError) {
        let offering = Int.random(in: 0..<4)
        let email = "p\(Int.random(in: 0..<12))@school.example"
        let begin = start + 10 * day
        let terms = OfferingTerms(
            id: "o\(offering)", course: "c\(offering % 2)", title: "O", capacity: 3, start: begin, end: begin + 3600,
            enrolUntil: begin - 2 * day, promoteUntil: begin - day)
        switch Int.random(in: 0..<10) {
        case ..<4: _ = try ledger.enrol(Person(email: email, name: email), in: terms)
        case ..<6: _ = try ledger.cancel(email, from: terms.id)
        case 6: _ = try ledger.declareInterest(Person(email: email, name: email), in: terms.course)
        case 7: _ = try ledger.openVariant(terms, holdHours: 24, by: "toos@sto.example")
        default: _ = try ledger.undo(email)
        }
    }

    /// The program itself, on days that go backwards.
    private func days() throws {
        let ledger = try bench.fresh("days.sqlite")
        var problems: [String] = []
        var codes: [Int32: Int] = [:]
        for number in 0..<bench.times(60) {
            let today = ["2027-01-12", "2027-01-05", "2027-03-05", "2027-02-01", "2027-03-12"][number % 5]
            let who = ["--as", "p\(number % 20)@school.example", "--ledger", ledger, "--today", today]
            let offering = "lasersnijden-basis@2027-03-11"
            let action =
                switch Int.random(in: 0..<3) {
                case 0: ["cancel", offering]
                case 1: ["undo"]
                default: ["enrol", offering, "--name", "P"]
                }
            let outcome = try bench.program(action + who).outcome()
            codes[outcome.code, default: 0] += 1
            if ![0, 1].contains(outcome.code) || outcome.code == 1 && outcome.errors.split(separator: "\n").count != 1 {
                problems.append("\(action): \(outcome.code) \(outcome.errors)")
            }
        }
        let audit = try bench.program(["audit", "--ledger", ledger]).outcome()
        if audit.code != 0 { problems.append("audit: \(audit.output)") }
        bench.found(
            "the program on days that go backwards",
            "\(codes[0] ?? 0) done, \(codes[1] ?? 0) refused with a sentence, audit clean", problems)
    }

    /// A newer program has brought the ledger up to a version that this one does not know: before it was opened, and under it.
    private func newer(_ name: String, _ place: String) throws {
        let location = try LedgerLocation(place)
        let running = try Ledger(location)
        let connection: any SQLConnection =
            switch location {
            case .server(let address): try PostgreSQLConnection(address)
            default: try SQLiteConnection(path: place)
            }
        _ = try running.enrol(Person(email: "an@school.example", name: "An"), in: LedgerEngine.terms("o"))
        try connection.write { (sql) throws(LedgerError) in try sql.execute("INSERT INTO migration VALUES (99)", []) }
        var problems: [String] = []
        let bo = try Person(email: "bo@school.example", name: "Bo")
        let outcome = Result { () throws(LedgerError) in try running.enrol(bo, in: LedgerEngine.terms("o")) }
        if case .failure(.newerSchema) = outcome {} else { problems.append("a running program: \(outcome)") }
        for command in [
            ["agenda", "--as", "an@school.example"], ["audit"], ["cancel", "o", "--as", "an@school.example"],
        ] {
            let outcome = try bench.program(command + ["--ledger", place]).outcome()
            if outcome.code != 3 || outcome.errors.split(separator: "\n").count != 1 {
                problems.append("\(command): \(outcome.code) \(outcome.errors)")
            }
        }
        bench.found(
            "\(name): a newer program's ledger, also under one that is running",
            "refused with a sentence, exit 3, nothing written", problems)
    }
}

/// A clock that is set by hand, in UTC seconds.
private final class HandClock: Sendable {
    private let seconds = Atomic(0)

    var now: Int {
        get { seconds.load(ordering: .relaxed) }
        set { seconds.store(newValue, ordering: .relaxed) }
    }
}
