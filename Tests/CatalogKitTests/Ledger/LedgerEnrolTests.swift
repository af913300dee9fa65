import CatalogKit
import Testing

@Suite("The ledger: signing up", .onBothDatabases, .namesDatabase)
struct LedgerEnrolTests {
    @Test("seats go to those who come first, the others wait in order of arrival", arguments: Storage.allCases)
    func firstComeFirstSeated(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2)
        #expect(try desk.enrol("anna", in: terms).enrolment.state == .enrolled)
        #expect(try desk.enrol("bob", in: terms).enrolment.state == .enrolled)
        #expect(try desk.enrol("carl", in: terms).enrolment.position == 1)
        let last = try desk.enrol("dora", in: terms)
        #expect(last.enrolment.position == 2)
        #expect(last.seats == SeatCount(taken: 2, waiting: 2))
        #expect(try desk.seating(terms) == "anna bob | carl dora")
    }

    @Test("an offering without a capacity seats everyone; one with none seats nobody", arguments: Storage.allCases)
    func noLimitAndNoSeats(_ storage: Storage) throws {
        let desk = try Desk(storage)
        #expect(try desk.enrol("anna", in: desk.terms("open@1", capacity: nil)).enrolment.state == .enrolled)
        #expect(try desk.enrol("anna", in: desk.terms("full@1", capacity: 0)).enrolment.position == 1)
    }

    @Test("signing up twice gives the same enrolment back, also under another spelling", arguments: Storage.allCases)
    func twiceIsOnce(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        let first = try desk.enrol("anna", in: terms)
        let again = try desk.ledger.enrol(Person(email: " ANNA@School.nl ", name: "Anna B."), in: terms)
        #expect(!first.repeated)
        #expect(again.repeated)
        #expect(again.enrolment == first.enrolment)
        #expect(try desk.ledger.person("anna@school.nl")?.name == "Anna B.")
        #expect(try desk.ledger.outboxPending().count == 1)
    }

    @Test("signing up again after the deadline still tells that one takes part", arguments: Storage.allCases)
    func repeatAfterDeadline(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        desk.clock.now = terms.start + 1
        #expect(try desk.enrol("anna", in: terms).repeated)
    }

    @Test("whoever cancelled and comes back joins the end of the queue", arguments: Storage.allCases)
    func comingBack(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        try desk.cancel("anna", terms)
        #expect(try desk.enrol("anna", in: terms).enrolment.position == 2)
        #expect(try desk.seating(terms) == "bob | carl anna")
    }

    @Test("the door is open until the deadline, and shut at that very second", arguments: Storage.allCases)
    func deadline(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        desk.clock.now = terms.enrolUntil - 1
        #expect(try desk.enrol("anna", in: terms).enrolment.state == .enrolled)
        desk.clock.now = terms.enrolUntil
        #expect(throws: LedgerError.deadlinePassed(terms.enrolUntil)) { try desk.enrol("bob", in: terms) }
        desk.clock.now = terms.start
        #expect(throws: LedgerError.started(terms.start)) { try desk.enrol("bob", in: terms) }
        #expect(try desk.ledger.person("bob@school.nl") == nil, "a refusal leaves nothing behind")
    }

    @Test("past the promotion cut-off a newcomer gets a free seat only when nobody waits", arguments: Storage.allCases)
    func newcomerPastCutoff(_ storage: Storage) throws {
        let desk = try Desk(storage)
        var terms = desk.terms(capacity: 1)
        terms.enrolUntil = terms.start
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        desk.clock.now = terms.promoteUntil
        #expect(try desk.cancel("anna", terms).promoted.isEmpty)
        #expect(try desk.enrol("carl", in: terms).enrolment.position == 2)
        try desk.cancel("bob", terms)
        try desk.cancel("carl", terms)
        #expect(try desk.enrol("dora", in: terms).enrolment.state == .enrolled)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a repeated request with the same key gets the same answer and changes nothing", arguments: Storage.allCases)
    func sameKey(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        try desk.enrol("anna", in: terms)
        let first = try desk.enrol("bob", in: terms, key: "k1")
        try desk.cancel("anna", terms, key: "k2")
        let token = try desk.ledger.seats()
        #expect(try desk.enrol("bob", in: terms, key: "k1") == first, "though bob has a seat by now")
        #expect(try desk.cancel("anna", terms, key: "k2").promoted.map(\.enrolment.person) == ["bob@school.nl"])
        #expect(try desk.ledger.seats() == token)
        #expect(try desk.ledger.history(in: terms.id).count == 4)
    }

    @Test("a key cannot be used for another person, offering, choice or action", arguments: Storage.allCases)
    func keyReused(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let rounds = [OfferingTerms.Round(id: "r1", sessions: [.init(id: "a"), .init(id: "b")])]
        let terms = desk.terms(rounds: rounds)
        try desk.enrol("anna", in: terms, choices: ["r1": "a"], key: "k")
        #expect(throws: LedgerError.keyReused) { try desk.enrol("bob", in: terms, choices: ["r1": "a"], key: "k") }
        #expect(throws: LedgerError.keyReused) { try desk.enrol("anna", in: desk.terms("other@1"), key: "k") }
        #expect(throws: LedgerError.keyReused) { try desk.enrol("anna", in: terms, choices: ["r1": "b"], key: "k") }
        #expect(throws: LedgerError.keyReused) { try desk.cancel("anna", terms, key: "k") }
    }

    @Test("a refused request may be made again under its key", arguments: Storage.allCases)
    func refusedKey(_ storage: Storage) throws {
        let desk = try Desk(storage)
        var terms = desk.terms()
        desk.clock.now = terms.enrolUntil
        #expect(throws: LedgerError.deadlinePassed(terms.enrolUntil)) { try desk.enrol("anna", in: terms, key: "k") }
        terms.enrolUntil += 60
        #expect(try desk.enrol("anna", in: terms, key: "k").enrolment.state == .enrolled)
    }

    @Test("a lowered capacity throws nobody out and lets nobody in until it fits", arguments: Storage.allCases)
    func loweredCapacity(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 3)
        for name in ["anna", "bob", "carl", "dora"] { try desk.enrol(name, in: terms) }
        let lowered = terms.with(capacity: 1)
        #expect(try desk.enrol("emma", in: lowered).enrolment.position == 2)
        #expect(try desk.seating(terms) == "anna bob carl | dora emma")
        #expect(try desk.ledger.audit().isEmpty)
        for name in ["anna", "bob"] {
            #expect(try desk.cancel(name, lowered).promoted.isEmpty)
            #expect(try desk.ledger.audit().isEmpty)
        }
        #expect(try desk.cancel("carl", lowered).promoted.map(\.enrolment.person) == ["dora@school.nl"])
        #expect(try desk.seating(terms) == "dora | emma")
    }

    @Test("a raised capacity goes to those who wait before any newcomer", arguments: Storage.allCases)
    func raisedCapacity(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        #expect(try desk.enrol("dora", in: terms.with(capacity: 3)).enrolment.position == 1)
        #expect(try desk.seating(terms) == "anna bob carl | dora")
        #expect(try desk.ledger.refresh(terms.with(capacity: nil)).map(\.enrolment.person) == ["dora@school.nl"])
        #expect(try desk.ledger.refresh(desk.terms("nobody@1")).isEmpty)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("the counts tell seats and queue of every offering at once", arguments: Storage.allCases)
    func counts(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let (one, two) = (desk.terms("one@1", capacity: 1), desk.terms("two@1"))
        for name in ["anna", "bob"] { try desk.enrol(name, in: one) }
        try desk.enrol("anna", in: two)
        try desk.enrol("bob", in: desk.terms("three@1"))
        try desk.cancel("bob", desk.terms("three@1"))
        #expect(
            try desk.ledger.seats() == ["one@1": SeatCount(taken: 1, waiting: 1), "two@1": SeatCount(taken: 1)])
        #expect(try desk.ledger.enrolments(of: "Bob@school.nl").map(\.state) == [.waiting, .cancelled])
        #expect(try desk.ledger.enrolment(of: "bob@school.nl", in: one.id)?.position == 1)
        #expect(try desk.ledger.terms(of: one.id) == one)
    }
}
