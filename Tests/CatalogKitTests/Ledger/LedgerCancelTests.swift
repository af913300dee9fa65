import CatalogKit
import Testing

@Suite("The ledger: cancelling and undoing", .onBothDatabases, .namesDatabase)
struct LedgerCancelTests {
    @Test("a freed seat goes to the first who waits", arguments: Storage.allCases)
    func promotion(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        let outcome = try desk.cancel("anna", terms)
        #expect(outcome.enrolment.state == .cancelled)
        #expect(outcome.promoted.map(\.enrolment.person) == ["bob@school.nl"])
        #expect(outcome.seats == SeatCount(taken: 1, waiting: 1))
        #expect(try desk.ledger.enrolment(of: "carl@school.nl", in: terms.id)?.position == 1)
    }

    @Test("who leaves the queue frees no seat, and the others move up a place", arguments: Storage.allCases)
    func leavingTheQueue(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        #expect(try desk.cancel("bob", terms).promoted.isEmpty)
        #expect(try desk.ledger.enrolment(of: "carl@school.nl", in: terms.id)?.position == 1)
    }

    @Test("from the promotion cut-off on a freed seat stays free", arguments: Storage.allCases)
    func cutoff(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2)
        for name in ["anna", "bob", "carl", "dora"] { try desk.enrol(name, in: terms) }
        desk.clock.now = terms.promoteUntil - 1
        #expect(try desk.cancel("anna", terms).promoted.count == 1)
        desk.clock.now = terms.promoteUntil
        #expect(try desk.cancel("bob", terms).promoted.isEmpty)
        #expect(try desk.seating(terms) == "carl | dora")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("one can cancel until the offering starts", arguments: Storage.allCases)
    func untilTheStart(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        desk.clock.now = terms.start - 1
        #expect(try desk.cancel("anna", terms).enrolment.state == .cancelled)
        desk.clock.now = terms.start
        #expect(throws: LedgerError.started(terms.start)) { try desk.cancel("bob", terms) }
        #expect(throws: LedgerError.started(terms.start)) { try desk.undo("anna") }
    }

    @Test("who has no enrolment cannot cancel", arguments: Storage.allCases)
    func nothingToCancel(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        #expect(throws: LedgerError.noSuchEnrolment) { try desk.cancel("anna", terms) }
        try desk.enrol("anna", in: terms)
        try desk.cancel("anna", terms)
        #expect(throws: LedgerError.noSuchEnrolment) { try desk.cancel("anna", terms) }
    }

    @Test("undoing a sign-up frees the seat for the next", arguments: Storage.allCases)
    func undoEnrol(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob"] { try desk.enrol(name, in: terms) }
        let outcome = try desk.undo("anna")
        #expect(outcome.undone == .enrol)
        #expect(outcome.enrolment.state == .cancelled)
        #expect(outcome.promoted.map(\.enrolment.person) == ["bob@school.nl"])
    }

    @Test("undoing a cancellation gives the seat back when it is still free", arguments: Storage.allCases)
    func undoCancel(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        let first = try desk.enrol("anna", in: terms)
        try desk.cancel("anna", terms)
        #expect(try desk.undo("anna").enrolment == first.enrolment)
    }

    @Test("otherwise the person waits with the first ticket, ahead of later ones", arguments: Storage.allCases)
    func undoCancelOfATakenSeat(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        try desk.cancel("anna", terms)
        let outcome = try desk.undo("anna")
        #expect(outcome.enrolment.position == 1)
        #expect(outcome.enrolment.ticket == 1)
        #expect(try desk.seating(terms) == "bob | anna carl")
        #expect(try desk.cancel("bob", terms).promoted.map(\.enrolment.person) == ["anna@school.nl"])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("past the cut-off a seat goes back to its holder, but not to one who waited", arguments: Storage.allCases)
    func undoCancelPastCutoff(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        desk.clock.now = terms.promoteUntil
        try desk.cancel("anna", terms)
        try desk.cancel("bob", terms)
        #expect(try desk.undo("bob").enrolment.position == 1)
        #expect(try desk.undo("anna").enrolment.state == .enrolled)
        #expect(try desk.seating(terms) == "anna | bob carl")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("an undo is possible for a quarter of an hour", arguments: Storage.allCases)
    func window(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        desk.clock.advance(Ledger.undoWindow)
        try desk.undo("anna")
        try desk.enrol("anna", in: terms)
        desk.clock.advance(Ledger.undoWindow + 1)
        #expect(throws: LedgerError.undoTooLate) { try desk.undo("anna") }
    }

    @Test("undoing goes back step by step, and ends", arguments: Storage.allCases)
    func stepByStep(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        #expect(throws: LedgerError.nothingToUndo) { try desk.undo("anna") }
        try desk.enrol("anna", in: terms)
        try desk.cancel("anna", terms)
        #expect(try desk.undo("anna").undone == .cancel)
        #expect(try desk.undo("anna").undone == .enrol)
        #expect(throws: LedgerError.nothingToUndo) { try desk.undo("anna") }
        #expect(try desk.seating(terms) == " | ")
    }

    @Test("what happened since cannot be undone over", arguments: Storage.allCases)
    func superseded(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob"] { try desk.enrol(name, in: terms) }
        try desk.cancel("anna", terms)
        #expect(throws: LedgerError.undoSuperseded) { try desk.undo("bob") }
        #expect(try desk.seating(terms) == "bob | ")
    }

    @Test("a promotion stands, though the change that freed the seat was or is an undo", arguments: Storage.allCases)
    func promotionStands(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob"] { try desk.enrol(name, in: terms) }
        try desk.undo("anna")
        #expect(throws: LedgerError.undoSuperseded, "an undo freed bob's seat") { try desk.undo("bob") }
        try desk.cancel("bob", terms)
        for name in ["carl", "dora"] { try desk.enrol(name, in: terms) }
        try desk.cancel("carl", terms)
        try desk.undo("carl")
        #expect(throws: LedgerError.undoSuperseded, "the change that freed dora's was undone") {
            try desk.undo("dora")
        }
        #expect(try desk.ledger.history(of: "dora@school.nl").map(\.isUndone) == [false, false])
        #expect(try desk.seating(terms) == "dora | carl")
    }

    @Test("one undoes one's own changes only", arguments: Storage.allCases)
    func ownChangesOnly(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        #expect(throws: LedgerError.nothingToUndo) { try desk.undo("bob") }
    }

    @Test("the seat of a capacity lowered since is not given back", arguments: Storage.allCases)
    func undoAfterLowering(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2)
        for name in ["anna", "bob"] { try desk.enrol(name, in: terms) }
        _ = try desk.ledger.refresh(terms.with(capacity: 1))
        try desk.cancel("anna", terms)
        #expect(try desk.undo("anna").enrolment.position == 1)
        #expect(try desk.ledger.audit().isEmpty)
    }
}
