import CatalogKit
import Foundation
import Testing

/// Many processes on one ledger, for real. One at a time: each test wants all of the computer.
@Suite("The ledger: many processes at once", .serialized)
struct LedgerProcessTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test("fifty at once for five places, on a ledger yet to be made: five are in, 45 wait in order, none is lost")
    func fiftyForFive() throws {
        let workers = try (0..<50).map {
            try LedgerWorkerProcess(ledger: scratch.ledger, capacity: 5, count: 1, prefix: "p\($0)-")
        }
        var all: [LedgerWorkerProcess.Acknowledgement] = []
        for worker in workers {
            let (acknowledged, errors, code) = try worker.finish()
            #expect(code == 0, "\(errors)")
            all += acknowledged
        }
        #expect(all.count { $0.state == "enrolled" } == 5)
        #expect(all.filter { $0.state == "waiting" }.map(\.position).sorted() == Array(1...45))
        #expect(Set(all.map(\.ticket)) == Set(1...50))
        let ledger = try Ledger(.file(scratch.ledger), for: .reading)
        #expect(try ledger.seats(of: "laser@2027") == SeatCount(taken: 5, waiting: 45))
        #expect(try ledger.audit().isEmpty)
    }

    @Test("two hundred at once all get their turn")
    func twoHundred() throws {
        let workers = try (0..<200).map {
            try LedgerWorkerProcess(ledger: scratch.ledger, capacity: 150, count: 5, prefix: "p\($0)-")
        }
        for worker in workers {
            let (acknowledged, errors, code) = try worker.finish()
            #expect(code == 0, "\(errors)")
            #expect(acknowledged.count == 5)
        }
        let ledger = try Ledger(.file(scratch.ledger), for: .reading)
        #expect(try ledger.seats(of: "laser@2027") == SeatCount(taken: 150, waiting: 850))
        #expect(try ledger.audit().isEmpty)
    }

    @Test("what was acknowledged survives kill -9, and asking again for the rest doubles nothing")
    func killed() throws {
        let count = 200
        var acknowledged: [LedgerWorkerProcess.Acknowledgement] = []
        for round in 0..<8 {
            // Each of them would take all of 200 people in; most are killed on the way, at a random line.
            let workers = try (0..<3).map {
                try LedgerWorkerProcess(ledger: scratch.ledger, capacity: 40, count: count, prefix: "r\(round)w\($0)-")
            }
            try waitForGrowth(by: Int.random(in: 1...60), while: workers)
            workers.forEach { $0.kill9() }
            for worker in workers { acknowledged += try worker.finish().acknowledged }
        }
        let ledger = try Ledger(.file(scratch.ledger))
        #expect(try ledger.audit().isEmpty)
        try expect(acknowledged, in: ledger)

        // The last round's people ask again, under the same keys, and now nobody disturbs them.
        let again = try LedgerWorkerProcess(
            ledger: scratch.ledger, capacity: 40, count: count, prefix: "r7w0-"
        ).finish()
        #expect(again.code == 0, "\(again.errors)")
        #expect(again.acknowledged.count == count)
        let people = try ledger.participants(in: "laser@2027").map(\.person.name).filter { $0.hasPrefix("r7w0-") }
        #expect(people.count == count)
        #expect(Set(people).count == count)
        let before = Dictionary(uniqueKeysWithValues: acknowledged.map { ($0.name, $0) })
        for answer in again.acknowledged where before[answer.name] != nil {
            #expect(answer == before[answer.name], "the same key, the same answer")
        }
        #expect(try ledger.audit().isEmpty)
    }

    @Test("without isolation the same processes sell seats twice, so these tests would notice")
    func negativeControl() throws {
        for attempt in 0..<20 {
            let path = "\(scratch.folder)/unguarded-\(attempt).sqlite"
            let ledger = try Ledger(.file(path))
            let workers = try (0..<16).map {
                try LedgerWorkerProcess(ledger: path, capacity: 5, count: 4, prefix: "p\($0)-", unguarded: true)
            }
            for worker in workers { _ = try worker.finish() }
            let oversold = try ledger.audit().contains {
                if case .overbooked = $0 { true } else { false }
            }
            if oversold { return }
        }
        Issue.record("twenty rounds without isolation, and never a seat too many")
    }

    /// Waits until the ledger holds so many more enrolments than now, or nobody is left to bring that about.
    private func waitForGrowth(by number: Int, while workers: [LedgerWorkerProcess]) throws {
        let ledger = try Ledger(.file(scratch.ledger))
        func size() throws -> Int { try ledger.participants(in: "laser@2027").count }
        let goal = try size() + number
        while try size() < goal, workers.contains(where: \.isRunning) { sched_yield() }
    }

    private func expect(_ acknowledged: [LedgerWorkerProcess.Acknowledgement], in ledger: Ledger) throws {
        let byTicket = Dictionary(
            uniqueKeysWithValues: try ledger.participants(in: "laser@2027").map { ($0.enrolment.ticket, $0) })
        #expect(!acknowledged.isEmpty)
        for one in acknowledged {
            let found = byTicket[one.ticket]
            #expect(found?.person.name == one.name, "\(one)")
            #expect(found?.enrolment.state.rawValue == one.state, "\(one)")
            #expect(found?.enrolment.position ?? 0 == one.position, "\(one)")
        }
    }
}
