import Foundation
import Testing

@testable import CatalogKit

@Suite("What the ledger keeps of a sign-up")
struct PlainFactsTests {
    /// As earlier versions kept it, and this one the rest.
    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test("is to the letter what Foundation's encoder makes of it, whatever the words")
    func letters() throws {
        var random = SeededGenerator(state: 7)
        let pieces =
            (0..<0x80 as Range<UInt32>).compactMap(Unicode.Scalar.init).map { "\($0)" } + [
                "é", "汉", "👩‍🔧", "\u{2028}", "",
            ]
        func text() -> String {
            (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
                .joined()
        }
        func number() -> Int { Int.random(in: -3...2_000_000_000, using: &random) }
        func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        func choices() -> [String: String] {
            Dictionary((0..<Int.random(in: 0...3, using: &random)).map { _ in (text(), text()) }) { $1 }
        }
        for _ in 0..<2000 {
            let state = EnrolmentState.allCases.randomElement(using: &random) ?? .enrolled
            let enrolment = Enrolment(
                ticket: number(), person: text(), offering: text(), state: state, choices: choices(),
                position: maybe(number()), createdAt: number(), seats: number(), party: text())
            let outcome = EnrolOutcome(
                enrolment: enrolment, effect: .added,
                seats: SeatCount(taken: number(), waiting: number(), held: number()))
            let facts = OutboxFacts(
                state: state, position: maybe(number()), choices: choices(), lostChoices: choices(),
                seats: maybe(number()))
            let asked = Change.Request.Asked(action: text(), offering: text(), choices: choices())
            #expect(try Facts.encode(enrolment) == encoded(enrolment))
            #expect(try Facts.encode(outcome) == encoded(outcome))
            #expect(try Facts.encode(facts) == encoded(facts))
            #expect(try Facts.encode(asked) == encoded(asked))
        }
    }
}
