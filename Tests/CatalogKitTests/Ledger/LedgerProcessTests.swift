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

    @Test("held seats are kept for the invited while processes sign up and are killed; nobody else gets one")
    func heldSeats() throws {
        let ledger = try Ledger(.file(scratch.ledger))
        // Of each worker's two hundred people the first ten were invited; the workers bring everyone in, in that order.
        let prefixes = (0..<3).map { "w\($0)-" }
        let invited = Set(prefixes.flatMap { prefix in (0..<10).map { "\(prefix)\($0)@example.org" } })
        for email in invited { _ = try ledger.declareInterest(Person(email: email, name: email), in: "laser@2027") }
        let terms = OfferingTerms(
            id: "laser@2027", course: "laser@2027", title: "laser@2027", capacity: 40, start: 4_000_000_000,
            end: 4_000_003_600, enrolUntil: 4_000_000_000, promoteUntil: 4_000_000_000)
        #expect(try ledger.openVariant(terms, by: "toos@sto.nl").seats == SeatCount(held: 30))
        // Strangers come first, and would take every seat that is not held for somebody.
        let strangers = try (0..<3).map {
            try LedgerWorkerProcess(ledger: scratch.ledger, capacity: 40, count: 200, prefix: "s\($0)-")
        }
        try waitForGrowth(by: 60, while: strangers)
        #expect(try ledger.seats(of: terms.id).taken == 10)
        #expect(try ledger.audit().isEmpty)
        var acknowledged: [LedgerWorkerProcess.Acknowledgement] = []
        for _ in 0..<4 {
            let workers = try prefixes.map {
                try LedgerWorkerProcess(ledger: scratch.ledger, capacity: 40, count: 200, prefix: $0)
            }
            try waitForGrowth(by: Int.random(in: 1...40), while: workers)
            workers.forEach { $0.kill9() }
            for worker in workers { acknowledged += try worker.finish().acknowledged }
            let seats = try ledger.seats(of: terms.id)
            #expect(seats.claimed == 40)
            #expect(try ledger.audit().isEmpty)
        }
        strangers.forEach { $0.kill9() }
        for stranger in strangers { acknowledged += try stranger.finish().acknowledged }
        try expect(Array(Set(acknowledged)), in: ledger)
        // Undisturbed, the last of the invited come in as well.
        for prefix in prefixes {
            let (_, errors, code) = try LedgerWorkerProcess(
                ledger: scratch.ledger, capacity: 40, count: 10, prefix: prefix
            ).finish()
            #expect(code == 0, "\(errors)")
        }
        let seated = try ledger.participants(in: terms.id).filter { $0.enrolment.state == .enrolled }
        #expect(seated.count == 40 && invited.isSubset(of: Set(seated.map(\.person.email))))
        #expect(try ledger.invitations(in: terms.id).count { $0.state == .accepted } == 30)
        #expect(try ledger.audit().isEmpty)
    }

    @Test("without isolation the same processes sell held seats too, so the test of those would notice")
    func negativeControlOfHeldSeats() throws {
        for attempt in 0..<20 {
            let path = "\(scratch.folder)/unguarded-held-\(attempt).sqlite"
            let ledger = try Ledger(.file(path))
            for number in 0..<4 {
                let person = try Person(email: "invited\(number)@example.org", name: "Invited")
                _ = try ledger.declareInterest(person, in: "laser@2027")
            }
            let terms = OfferingTerms(
                id: "laser@2027", course: "laser@2027", title: "laser@2027", capacity: 24, start: 4_000_000_000,
                end: 4_000_003_600, enrolUntil: 4_000_000_000, promoteUntil: 4_000_000_000)
            _ = try ledger.openVariant(terms, by: "toos@sto.nl")
            let workers = try (0..<16).map {
                try LedgerWorkerProcess(ledger: path, capacity: 24, count: 4, prefix: "p\($0)-", unguarded: true)
            }
            for worker in workers { _ = try worker.finish() }
            // Nobody who was invited came: more than twenty strangers with a seat mean that a held seat was sold. By the
            // twentieth all the processes are at work.
            if try ledger.seats(of: terms.id).taken > 20 {
                #expect(
                    try ledger.audit().contains {
                        if case .overbooked = $0 { true } else { false }
                    })
                return
            }
        }
        Issue.record("twenty rounds without isolation, and never a held seat sold")
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
