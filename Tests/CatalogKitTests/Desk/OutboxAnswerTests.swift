import Testing

@testable import CatalogKit

@Suite("The outbox as a program looks at it")
struct OutboxAnswerTests {
    private let clock = TestClock()
    private let ledger: Ledger

    init() throws {
        let clock = clock
        ledger = try Ledger(.memory, clock: { clock.now })
        for name in ["an", "bo", "cas", "dik", "els"] {
            _ = try ledger.declareInterest(Person(email: "\(name)@school.nl", name: name), in: "laser")
        }
    }

    private func settle(_ id: Int, _ result: OutboxResult) throws {
        guard case .claimed(let message) = try ledger.claim(id) else {
            Issue.record("message \(id) is not to be had")
            return
        }
        try ledger.settle(message, result)
    }

    @Test("what failed comes first, then what is tried again, then what waits; what is settled comes last")
    func order() throws {
        try settle(1, .sent)
        try ledger.dropMessage(2)
        try settle(4, .refused(code: 75, said: "later"))
        try settle(5, .badAddress)
        let answer = try OutboxAnswer(ledger)
        #expect(answer.messages.map(\.id) == [5, 4, 3, 2, 1])
        #expect(answer.counts == [.failed: 1, .pending: 2, .dropped: 1, .sent: 1])
        #expect(answer.lastSent == clock.now)
        // The first attempt that fails is followed by another after a minute.
        #expect(answer.messages.map { $0.retried(after: clock.now) } == [nil, clock.now + 60, nil, nil, nil])
        #expect(answer.messages[1].retried(after: clock.now + 60) == nil)
    }

    @Test("it is stuck when mail was due for more than an hour and none went out, whatever waits for another attempt")
    func stuck() throws {
        let start = clock.now
        #expect(try OutboxAnswer(ledger).stuckSince(at: start + OutboxAnswer.patience) == nil)
        #expect(try OutboxAnswer(ledger).stuckSince(at: start + OutboxAnswer.patience + 1) == start)
        clock.advance(OutboxAnswer.patience)
        try settle(1, .sent)
        #expect(try OutboxAnswer(ledger).stuckSince(at: clock.now + OutboxAnswer.patience) == nil)
        #expect(try OutboxAnswer(ledger).stuckSince(at: clock.now + OutboxAnswer.patience + 1) == start)
        for id in 2...5 { try ledger.dropMessage(id) }
        #expect(try OutboxAnswer(ledger).stuckSince(at: clock.now + 10 * OutboxAnswer.patience) == nil)
    }
}
