import CatalogKit
import Testing

@Suite("The ledger: rounds and sessions", .onBothDatabases, .namesDatabase)
struct LedgerSessionTests {
    let rounds = [
        OfferingTerms.Round(id: "r1", sessions: [.init(id: "a", capacity: 1), .init(id: "b", capacity: 2)]),
        OfferingTerms.Round(id: "r2", sessions: [.init(id: "c"), .init(id: "d", capacity: 1)]),
    ]
    let a1 = SessionKey(round: "r1", session: "a")
    let b1 = SessionKey(round: "r1", session: "b")

    @Test("a chosen session takes a place in it", arguments: Storage.allCases)
    func choosing(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 9, rounds: rounds)
        #expect(try desk.enrol("anna", in: terms, choices: ["r1": "a"]).enrolment.choices == ["r1": "a"])
        try desk.enrol("bob", in: terms, choices: ["r1": "b", "r2": "d"])
        #expect(
            try desk.ledger.sessionSeats(of: terms.id)
                == [a1: 1, b1: 1, SessionKey(round: "r2", session: "d"): 1])
        try desk.cancel("bob", terms)
        #expect(try desk.ledger.sessionSeats(of: terms.id) == [a1: 1])
    }

    @Test("a full or unknown session is refused, and so is the sign-up", arguments: Storage.allCases)
    func refusing(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 9, rounds: rounds)
        try desk.enrol("anna", in: terms, choices: ["r1": "a"])
        #expect(throws: LedgerError.sessionFull(round: "r1", session: "a")) {
            try desk.enrol("bob", in: terms, choices: ["r1": "a", "r2": "c"])
        }
        #expect(throws: LedgerError.unknownSession(round: "r2", session: "a")) {
            try desk.enrol("bob", in: terms, choices: ["r2": "a"])
        }
        #expect(throws: LedgerError.unknownSession(round: "r9", session: "a")) {
            try desk.enrol("bob", in: terms, choices: ["r9": "a"])
        }
        #expect(try desk.seating(terms) == "anna | ")
    }

    @Test("another choice changes the session if it has room; rounds not named stay", arguments: Storage.allCases)
    func changing(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 9, rounds: rounds)
        try desk.enrol("anna", in: terms, choices: ["r1": "a", "r2": "c"])
        let changed = try desk.enrol("anna", in: terms, choices: ["r1": "b"])
        #expect(changed.effect == .rechosen)
        #expect(changed.enrolment.choices == ["r1": "b", "r2": "c"])
        try desk.enrol("bob", in: terms, choices: ["r1": "a"])
        #expect(throws: LedgerError.sessionFull(round: "r1", session: "a")) {
            try desk.enrol("anna", in: terms, choices: ["r1": "a"])
        }
        #expect(try desk.enrol("anna", in: terms).repeated)
        desk.clock.now = terms.enrolUntil
        #expect(throws: LedgerError.deadlinePassed(terms.enrolUntil)) {
            try desk.enrol("anna", in: terms, choices: ["r2": "d"])
        }
    }

    @Test("undoing another choice brings the first back, unless it is full by now", arguments: Storage.allCases)
    func undoing(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 9, rounds: rounds)
        try desk.enrol("anna", in: terms, choices: ["r1": "a"])
        try desk.enrol("anna", in: terms, choices: ["r1": "b", "r2": "c"])
        #expect(try desk.undo("anna").enrolment.choices == ["r1": "a"])
        try desk.enrol("anna", in: terms, choices: ["r1": "b"])
        try desk.enrol("bob", in: terms, choices: ["r1": "a"])
        #expect(throws: LedgerError.sessionFull(round: "r1", session: "a")) { try desk.undo("anna") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who waits may wish for any session and holds none", arguments: Storage.allCases)
    func wishing(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1, rounds: rounds)
        try desk.enrol("anna", in: terms, choices: ["r1": "a"])
        #expect(try desk.enrol("bob", in: terms, choices: ["r1": "b"]).enrolment.position == 1)
        #expect(try desk.enrol("bob", in: terms, choices: ["r1": "a"]).enrolment.choices == ["r1": "a"])
        #expect(try desk.ledger.sessionSeats(of: terms.id) == [a1: 1])
        #expect(try desk.cancel("anna", terms).promoted.first?.enrolment.choices == ["r1": "a"])
    }

    @Test("a promoted person whose session is full loses that choice only, and is told so", arguments: Storage.allCases)
    func losingAWish(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2, rounds: rounds)
        try desk.enrol("anna", in: terms, choices: ["r1": "a"])
        try desk.enrol("bob", in: terms)
        try desk.enrol("carl", in: terms, choices: ["r1": "a", "r2": "c"])
        let promoted = try desk.cancel("bob", terms).promoted
        #expect(promoted.map(\.enrolment.choices) == [["r2": "c"]])
        #expect(promoted.map(\.lostChoices) == [["r1": "a"]])
        let message = try #require(try desk.ledger.outboxPending().last)
        #expect(message.kind == .promoted)
        #expect(message.facts?.lostChoices == ["r1": "a"])
    }

    @Test("undoing a cancellation loses a session that has filled up since", arguments: Storage.allCases)
    func losingASession(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 9, rounds: rounds)
        try desk.enrol("anna", in: terms, choices: ["r1": "a", "r2": "d"])
        try desk.cancel("anna", terms)
        try desk.enrol("bob", in: terms, choices: ["r1": "a"])
        let outcome = try desk.undo("anna")
        #expect(outcome.enrolment.state == .enrolled)
        #expect(outcome.enrolment.choices == ["r2": "d"])
        #expect(outcome.lostChoices == ["r1": "a"])
    }

    @Test("a session made smaller, or taken from the catalogue, keeps those who are in it", arguments: Storage.allCases)
    func shrinking(_ storage: Storage) throws {
        let desk = try Desk(storage)
        var terms = desk.terms(capacity: 9, rounds: rounds)
        for name in ["anna", "bob"] { try desk.enrol(name, in: terms, choices: ["r1": "b"]) }
        terms.rounds[0].sessions[1].capacity = 1
        _ = try desk.ledger.refresh(terms)
        #expect(try desk.ledger.audit().isEmpty)
        #expect(throws: LedgerError.sessionFull(round: "r1", session: "b")) {
            try desk.enrol("carl", in: terms, choices: ["r1": "b"])
        }
        terms.rounds[0].sessions.remove(at: 1)
        #expect(throws: LedgerError.unknownSession(round: "r1", session: "b")) {
            try desk.enrol("carl", in: terms, choices: ["r1": "b"])
        }
        _ = try desk.ledger.refresh(terms)
        #expect(try desk.ledger.sessionSeats(of: terms.id) == [b1: 2])
        #expect(try desk.enrol("anna", in: terms).enrolment.choices == ["r1": "b"])
        #expect(try desk.ledger.audit().isEmpty)
    }
}
