import History
import Testing

/// The check that `make torture` rests on: it takes what can be true, and finds each kind of lie.
@Suite("The check of clients' histories against the journal")
struct HistoryCheckTests {
    /// Anna has the only seat and Bob waits; Anna leaves and Bob moves up. Each asks at ten times their stamp and hears five later.
    private static let operations = [
        Call(
            stamp: 1, kind: .enrol, person: "anna", offering: "o", invoked: 10, answered: 15,
            answer: .done(.init(ticket: 1, state: "enrolled", position: 0), taken: 1, waiting: 0)),
        Call(
            stamp: 2, kind: .enrol, person: "bob", offering: "o", invoked: 20, answered: 25,
            answer: .done(.init(ticket: 2, state: "waiting", position: 1), taken: 1, waiting: 1)),
        Call(
            stamp: 3, kind: .look, person: "", offering: "o", invoked: 30, answered: 35,
            answer: .seats(taken: 1, waiting: 1)),
        Call(
            stamp: 4, kind: .cancel, person: "anna", offering: "o", invoked: 40, answered: 45,
            answer: .done(.init(ticket: 1, state: "cancelled", position: 0), taken: 1, waiting: 0)),
        Call(
            stamp: 5, kind: .look, person: "", offering: "o", invoked: 50, answered: 55,
            answer: .seats(taken: 1, waiting: 0)),
    ]

    private static let effects = [
        Effect(change: 1, stamp: 1, entries: [entry(1, "anna", "enrol", "enrolled")]),
        Effect(change: 2, stamp: 2, entries: [entry(2, "bob", "enrol", "waiting")]),
        Effect(
            change: 3, stamp: 4,
            entries: [entry(1, "anna", "cancel", "cancelled"), entry(2, "bob", "promote", "enrolled")]),
    ]

    private static func entry(_ ticket: Int, _ person: String, _ action: String, _ after: String) -> Effect.Entry {
        Effect.Entry(ticket: ticket, person: person, offering: "o", action: action, after: after)
    }

    private static func problems(
        _ change: (inout [Call], inout [Effect]) -> Void, capacity: Int = 1
    ) -> [String] {
        var (operations, effects) = (operations, effects)
        change(&operations, &effects)
        return HistoryCheck(operations, effects, capacity: capacity).problems
    }

    @Test("what can be true is taken, also where an answer was never heard")
    func sound() {
        #expect(Self.problems { _, _ in } == [])
        let unheard = Self.problems { operations, _ in
            operations[3].answered = nil
            operations[3].answer = .unknown
        }
        #expect(unheard == [])
    }

    @Test("looks at the same time as a change may see it or not, but never again the state before")
    func concurrentLooks() {
        let early = Call(
            stamp: 6, kind: .look, person: "", offering: "o", invoked: 41, answered: 42,
            answer: .seats(taken: 1, waiting: 0))
        let late = Call(
            stamp: 7, kind: .look, person: "", offering: "o", invoked: 43, answered: 44,
            answer: .seats(taken: 1, waiting: 1))
        #expect(Self.problems { operations, _ in operations += [early] } == [])
        #expect(Self.problems { operations, _ in operations += [late] } == [])
        #expect(!Self.problems { operations, _ in operations += [early, late] }.isEmpty)
    }

    @Test("each kind of lie is found")
    func lies() {
        let lies: [(String, (inout [Call], inout [Effect]) -> Void)] = [
            ("an acknowledged change is gone", { _, effects in effects.removeLast() }),
            ("a change is made twice", { _, effects in effects.append(Effect(change: 4, stamp: 4, entries: [])) }),
            ("a change that nobody asked for", { operations, _ in operations.remove(at: 1) }),
            ("a refused change is made", { operations, _ in operations[3].answer = .refused("noSuchEnrolment") }),
            ("a failed change is made", { operations, _ in operations[3].answer = .failed }),
            ("a look at what was long over", { operations, _ in operations[4].answer = .seats(taken: 1, waiting: 1) }),
            ("a look at what never was", { operations, _ in operations[4].answer = .seats(taken: 2, waiting: 0) }),
            ("a look into the future", { operations, _ in operations[2].answer = .seats(taken: 1, waiting: 0) }),
            (
                "changes in an order that the clients know to be another",
                { operations, _ in (operations[0].invoked, operations[0].answered) = (26, 27) }
            ),
            (
                "an answer that the journal does not bear out",
                { operations, _ in
                    operations[1].answer = .done(
                        .init(ticket: 2, state: "waiting", position: 2), taken: 1, waiting: 1)
                }
            ),
            (
                "the one who waits does not move up",
                { _, effects in effects[2].entries.removeLast() }
            ),
            (
                "a seat is sold twice",
                { _, effects in
                    effects[1] = Effect(change: 2, stamp: 2, entries: [Self.entry(2, "bob", "enrol", "enrolled")])
                }
            ),
        ]
        for (name, lie) in lies { #expect(!Self.problems(lie).isEmpty, "\(name)") }
        #expect(!Self.problems({ _, _ in }, capacity: 2).isEmpty, "somebody waits while a seat is free")
    }

    @Test("an undo takes back the last that stands, and a place in the queue comes back with its ticket")
    func undo() {
        let undone = Call(
            stamp: 6, kind: .undo, person: "anna", offering: "", invoked: 60, answered: 65,
            answer: .done(.init(ticket: 1, state: "waiting", position: 1), taken: 1, waiting: 1))
        func effect(undoes: Int) -> Effect {
            Effect(change: 4, stamp: 6, undoes: undoes, entries: [Self.entry(1, "anna", "undo", "waiting")])
        }
        let right = Self.problems { operations, effects in
            operations.append(undone)
            effects.append(effect(undoes: 3))
        }
        #expect(right == [])
        let wrong = Self.problems { operations, effects in
            operations.append(undone)
            effects.append(effect(undoes: 1))
        }
        #expect(!wrong.isEmpty)
    }
}
