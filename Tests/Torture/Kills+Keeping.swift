import CatalogKit
import Foundation

extension Kills {
    /// A backup is killed while people sign up: its file is not there, or is whole.
    func backup() throws {
        let ledger = try filled("backed-up.sqlite", people: 300)
        let file = try bench.fresh("backup.sqlite")
        func start() throws -> Child { try bench.program(["backup", file, "--force", "--ledger", ledger]) }
        let length = try length(of: start)
        let wanted = bench.times(100)
        var (killed, whole) = (0, 0)
        var problems: [String] = []
        while killed < wanted, problems.isEmpty {
            try? FileManager.default.removeItem(atPath: file)
            let earlier = try people(in: ledger)
            let run = try start()
            try signUp(2, in: ledger)
            waitForTheMoment(upTo: length)
            run.kill9()
            if run.outcome().isKilled { killed += 1 }
            guard FileManager.default.fileExists(atPath: file) else { continue }
            whole += 1
            problems += try audit(file)
            let kept = try people(in: file)
            if !(earlier...earlier + 2).contains(kept) { problems.append("\(kept) people in a backup of \(earlier)") }
        }
        if try start().outcome().code != 0 { problems.append("the backup after the last kill does not work") }
        problems += try audit(ledger) + audit(file)
        bench.found(
            "\(killed) kills of a backup while people sign up",
            "no file that is not whole; \(whole) were done already, and what a kill left aside is in nobody's way",
            problems)
    }

    /// Putting a backup back is killed: the ledger is as it was or as the backup is, and doing it again completes it.
    func restore() throws {
        let ledger = try filled("restored.sqlite", people: 300)
        let early = try bench.fresh("early.sqlite")
        guard try bench.program(["backup", early, "--ledger", ledger]).outcome().code == 0 else {
            return bench.found("kills of a restore", "", ["the backup does not work"])
        }
        func start() throws -> Child { try bench.program(["restore", early, "--ledger", ledger]) }
        let length = try length(of: start)
        let wanted = bench.times(100)
        var (killed, done) = (0, 0)
        var problems: [String] = []
        while killed < wanted, problems.isEmpty {
            try signUp(2, in: ledger)
            let run = try start()
            waitForTheMoment(upTo: length)
            run.kill9()
            if run.outcome().isKilled { killed += 1 }
            problems += try audit(ledger)
            switch try people(in: ledger) {
            case 300: done += 1
            case 302: if try start().outcome().code != 0 { problems.append("it does not work again") }
            case let other: problems.append("\(other) people")
            }
            if try people(in: ledger) != 300 { problems.append("doing it again does not complete it") }
        }
        bench.found(
            "\(killed) kills while a backup is put back",
            "the ledger as it was or as the backup is, whole, and complete after doing it again; \(done) were done already",
            problems)
    }

    private func filled(_ name: String, people: Int) throws -> String {
        let path = try bench.fresh(name)
        try signUp(people, in: path)
        return path
    }

    /// Signs so many new people up.
    private func signUp(_ count: Int, in path: String) throws {
        let ledger = try Ledger(LedgerLocation(path))
        for _ in 0..<count {
            let name = UUID().uuidString
            _ = try ledger.enrol(Person(email: "\(name)@school.example", name: name), in: LedgerEngine.terms("o"))
        }
    }

    private func people(in path: String) throws -> Int {
        try Ledger(LedgerLocation(path), for: .reading).summary().people
    }
}
