import Foundation
import Synchronization
import TestServer
import Testing

@testable import CatalogKit

/// What becomes of people's changes when the server goes, on a server of the suite's own.
@Suite("The ledger on PostgreSQL: the server goes and comes back", .serialized)
struct PostgreSQLOutageTests {
    let server: PostgreSQLServer
    let place: String

    init() throws {
        // Who writes the log by itself sleeps for long, so that what nobody waits for is not on the disk at once.
        server = try PostgreSQLServer(settings: ["wal_writer_delay": "10s"])
        place = try server.makePlace()
    }

    @Test("what was acknowledged survives crashes in mid-load, nobody has to ask again, and nobody is in twice")
    func crashes() throws {
        // The tables are there, so that the first crash finds people signing up.
        let ledger = try Ledger(LedgerLocation(place))
        let workers = try (0..<8).map {
            try LedgerWorkerProcess(ledger: place, capacity: 40, count: 100, prefix: "w\($0)-")
        }
        for _ in 0..<3 {
            let goal = try ledger.participants(in: "laser@2027").count + Int.random(in: 30...120)
            while try ledger.participants(in: "laser@2027").count < goal, workers.contains(where: \.isRunning) {
                sched_yield()
            }
            try server.crash()
            try server.start()
        }
        var acknowledged: [LedgerWorkerProcess.Acknowledgement] = []
        for worker in workers {
            let (answers, errors, code) = try worker.finish()
            #expect(code == 0, "\(errors)")
            acknowledged += answers
        }
        #expect(acknowledged.count == 800)
        let people = try ledger.participants(in: "laser@2027")
        #expect(people.count == 800)
        #expect(Set(people.map(\.person.name)).count == 800)
        let byTicket = Dictionary(uniqueKeysWithValues: people.map { ($0.enrolment.ticket, $0) })
        for answer in acknowledged {
            let found = byTicket[answer.ticket]
            #expect(found?.person.name == answer.name, "\(answer)")
            #expect(found?.enrolment.state.rawValue == answer.state, "\(answer)")
            #expect(found?.enrolment.position ?? 0 == answer.position, "\(answer)")
        }
        #expect(try ledger.seats(of: "laser@2027") == SeatCount(taken: 40, waiting: 760))
        #expect(try ledger.audit().isEmpty)
    }

    @Test("who comes while the server restarts is let in when it is back")
    func restart() throws {
        try server.crash()
        let address = try PostgreSQLAddress(place)
        let opened = Mutex<Result<Void, any Error>?>(nil)
        let thread = Thread { opened.withLock { $0 = Result { _ = try PostgreSQLConnection(address) } } }
        thread.start()
        try server.start()
        while !thread.isFinished { sched_yield() }
        #expect(throws: Never.self) { try opened.withLock { $0 }?.get() }
        #expect(opened.withLock { $0 } != nil)
    }

    @Test("without a server one is told so, of reading and of writing; afterwards all goes on by itself")
    func outage() throws {
        let ledger = try Ledger(
            PostgreSQLConnection(PostgreSQLAddress(place), patience: .milliseconds(100)))
        let desk = Desk(ledger: ledger, clock: TestClock(Ledger.systemClock()))
        let terms = OfferingTerms(
            id: "x", course: "x", title: "X", capacity: 1, start: .max, end: .max, enrolUntil: .max, promoteUntil: .max)
        try desk.enrol("anna", in: terms)
        let before = try ledger.changeToken()
        try server.crash()
        #expect(isUnavailable { try desk.seating(terms) })
        #expect(isUnavailable { try desk.enrol("bob", in: terms) })
        #expect(isUnavailable { try ledger.changeToken() })
        #expect(isUnavailable { try Ledger(LedgerLocation(place)) })
        try server.start()
        #expect(try desk.seating(terms) == "anna | ")
        try desk.enrol("bob", in: terms)
        #expect(try desk.seating(terms) == "anna | bob")
        #expect(try ledger.changeToken() != before)
    }

    @Test(
        "a change whose connection breaks at the commit is made once, whatever is lost",
        arguments: [CuttingProxy.Cut.question, .answer, .wait])
    func cutOff(_ cut: CuttingProxy.Cut) throws {
        let direct = Desk(ledger: try Ledger(LedgerLocation(place)))
        let proxy = try CuttingProxy(to: "\(server.folder)/.s.PGSQL.5432", losing: cut)
        // Each question is a new one, so that asking twice would show.
        let ledger = try Ledger(LedgerLocation(place.replacing("host=\(server.folder)", with: "host=\(proxy.folder)")))
        try Desk(ledger: ledger).ask("anna")
        #expect(try direct.ledger.questions().count == 1)
        #expect(try direct.ledger.audit().isEmpty)
    }

    @Test(
        "and where the server does not come back, one is told that nobody knows",
        arguments: [(CuttingProxy.Cut.question, 0), (.answer, 1), (.wait, 1)])
    func unknown(_ cut: CuttingProxy.Cut, _ made: Int) throws {
        let direct = Desk(ledger: try Ledger(LedgerLocation(place)))
        let proxy = try CuttingProxy(to: "\(server.folder)/.s.PGSQL.5432", losing: cut, comesBack: false)
        let address = try PostgreSQLAddress(place.replacing("host=\(server.folder)", with: "host=\(proxy.folder)"))
        let ledger = try Ledger(PostgreSQLConnection(address, patience: .milliseconds(50)))
        #expect(throws: LedgerError.outcomeUnknown(server: address.name)) { try Desk(ledger: ledger).ask("anna") }
        #expect(try direct.ledger.questions().count == made)
    }

    @Test("what somebody was shown or refused for outlives a crash, though whoever made it had not waited for the disk")
    func seen() throws {
        let ledger = try Ledger(LedgerLocation(place))
        let desk = Desk(ledger: ledger, clock: TestClock(Ledger.systemClock()))
        let terms = OfferingTerms(
            id: "x", course: "x", title: "X", capacity: 1, start: .max, end: .max, enrolUntil: .max, promoteUntil: .max)
        try desk.enrol("anna", in: terms)
        let hasty = try PostgreSQLSession(PostgreSQLAddress(place))
        try hasty.run("SET synchronous_commit = off")
        let looks: [() throws -> Void] = [
            { _ = try ledger.participants(in: "x") },
            { _ = try ledger.changeToken() },
            { #expect(throws: LedgerError.self) { try ledger.withdrawQuestion(99, by: "anna@school.example") } },
        ]
        for look in looks {
            var wasPending = false
            for number in 0..<20 {
                try hasty.run("UPDATE person SET name = '\(number)'")
                wasPending = try isLogPending(hasty) || wasPending
                try look()
                #expect(try !isLogPending(hasty))
            }
            #expect(wasPending, "else there was nothing to wait for")
        }
    }

    private func isLogPending(_ session: PostgreSQLSession) throws -> Bool {
        try session.run("SELECT pg_current_wal_flush_lsn() < pg_current_wal_insert_lsn()").first?.int(0) == 1
    }

    private func isUnavailable(_ work: () throws -> some Any) -> Bool {
        do {
            _ = try work()
            return false
        } catch LedgerError.unavailable(let server, _) {
            // Where it is, but not who we are there.
            return server.hasSuffix("/postgres") && !server.contains("@")
        } catch {
            return false
        }
    }
}
