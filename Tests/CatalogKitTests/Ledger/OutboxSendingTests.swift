import CatalogKit
import Foundation
import Testing

@Suite("The outbox: a message's way", .onBothDatabases, .namesDatabase)
struct OutboxSendingTests {
    private let desk: Desk

    init() throws {
        desk = try Desk(.file)
        try desk.enrol("anna", in: desk.terms())
    }

    private func claim(_ id: Int = 1) throws -> OutboxMessage {
        guard case .claimed(let message) = try desk.ledger.claim(id) else { throw NotClaimed() }
        return message
    }

    private struct NotClaimed: Error {}

    private func message(_ id: Int = 1) throws -> OutboxMessage {
        try #require(try desk.ledger.outboxMessages().first { $0.id == id })
    }

    @Test("from waiting by sending to sent, each step once")
    func sent() throws {
        #expect(try desk.ledger.outboxCounts() == [.pending: 1])
        let claimed = try claim()
        #expect(claimed.state == .sending && claimed.attempts == 1)
        #expect(try message() == claimed)
        #expect(try desk.ledger.claim(1) == .taken)
        desk.clock.advance(5)
        #expect(try desk.ledger.settle(claimed, .sent) == .sent)
        #expect(try desk.ledger.settle(claimed, .unknown) == nil, "it was settled before")
        #expect(try message().state == .sent)
        #expect(try message().settledAt == desk.clock.now)
        #expect(try desk.ledger.claim(1) == .taken)
        #expect(try desk.ledger.outboxCounts() == [.sent: 1])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("of fifty who ask at once one gets it")
    func atOnce() async throws {
        let ledger = desk.ledger
        let claims = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask { if case .claimed = try ledger.claim(1) { true } else { false } }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(claims == 1)
    }

    @Test("a failure is tried again after 1, 5 and 30 minutes and 2 and 12 hours, and then given up")
    func backOff() throws {
        for minutes in [1, 5, 30, 120, 720] {
            #expect(try desk.ledger.settle(claim(), .refused(code: 75, said: "later\u{1B}[2J")) == .pending)
            #expect(try message().problem == .refused(code: 75, said: "later [2J"))
            desk.clock.advance(minutes * 60 - 1)
            #expect(try desk.ledger.claim(1) == .taken, "not yet")
            #expect(try desk.ledger.outboxDue().isEmpty)
            desk.clock.advance(1)
        }
        #expect(try desk.ledger.settle(claim(), .refused(code: 75, said: "")) == .failed)
        #expect(try message().attempts == 6)
        #expect(try desk.ledger.outboxCounts() == [.failed: 1])
    }

    @Test("who is not known there is given up at once", arguments: [65, 67, 68])
    func hopeless(_ code: Int) throws {
        #expect(try desk.ledger.settle(claim(), .refused(code: code, said: "no such user")) == .failed)
    }

    @Test("what was claimed and never handed over comes back, and the attempt does not count")
    func released() throws {
        let claimed = try claim()
        try desk.ledger.release(claimed)
        #expect(try message().state == .pending && message().attempts == 0)
        try desk.ledger.settle(claim(), .sent)
        try desk.ledger.release(claimed)
        #expect(try message().state == .sent, "only while it is being sent")
    }

    @Test("what is unknown is not sent again by itself, but by hand")
    func unknown() throws {
        #expect(try desk.ledger.settle(claim(), .unknown) == .failed)
        desk.clock.advance(100 * Desk.day / 24)
        #expect(try desk.ledger.claim(1) == .taken)
        try desk.ledger.retryMessage(1)
        #expect(try message().settledAt == nil)
        let again = try claim()
        #expect(again.attempts == 2)
        try desk.ledger.settle(again, .sent)
        #expect(throws: LedgerError.messageIs(1, .sent)) { try desk.ledger.retryMessage(1) }
        #expect(throws: LedgerError.noSuchMessage(9)) { try desk.ledger.retryMessage(9) }
    }

    @Test("what waits or failed can be dropped by hand; what is under way or gone cannot")
    func dropped() throws {
        let claimed = try claim()
        #expect(throws: LedgerError.messageIs(1, .sending)) { try desk.ledger.dropMessage(1) }
        try desk.ledger.settle(claimed, .unknown)
        try desk.ledger.dropMessage(1)
        #expect(try message().problem == .needless(.byHand))
        #expect(throws: LedgerError.messageIs(1, .dropped)) { try desk.ledger.dropMessage(1) }
        #expect(throws: LedgerError.noSuchMessage(9)) { try desk.ledger.dropMessage(9) }
    }

    @Test("a ledger has one name for good, and no other has it")
    func name() throws {
        #expect(try desk.ledger.name() == desk.ledger.name())
        #expect(try desk.ledger.name() != Desk().ledger.name())
    }
}

@Suite("The ledger: reminders")
struct LedgerReminderTests {
    @Test("each person with a seat gets one reminder, from so many days before the start", arguments: Storage.allCases)
    func once(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        desk.clock.now = terms.start - 3 * Desk.day - 1
        #expect(try desk.ledger.remind(daysBefore: 3) == 0, "too early by a second")
        desk.clock.advance(1)
        #expect(try desk.ledger.remind(daysBefore: 3) == 2)
        #expect(try desk.ledger.remind(daysBefore: 3) == 0, "once")
        let reminders = try desk.ledger.outboxPending().filter { $0.kind == .reminder }
        #expect(reminders.map(\.recipient) == ["anna@school.nl", "bob@school.nl"])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who gets a seat later is reminded then, and nobody once it has started")
    func later() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 1)
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        desk.clock.now = terms.promoteUntil - 1
        #expect(try desk.ledger.remind(daysBefore: 3) == 1)
        try desk.cancel("anna", terms)
        #expect(try desk.ledger.remind(daysBefore: 3) == 1)
        desk.clock.now = terms.start
        #expect(try desk.ledger.remind(daysBefore: 3) == 0)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a reminder does not stand in the way of an undo")
    func undo() throws {
        let desk = try Desk()
        let terms = desk.terms()
        desk.clock.now = terms.enrolUntil - 60
        try desk.enrol("anna", in: terms)
        #expect(try desk.ledger.remind(daysBefore: 3) == 1)
        #expect(try desk.undo("anna").undone == .enrol)
    }

    @Test("zero days before, nobody is reminded")
    func never() throws {
        let desk = try Desk()
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        desk.clock.now = terms.start - 1
        #expect(try desk.ledger.remind(daysBefore: 0) == 0)
    }
}
