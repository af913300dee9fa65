import CatalogKit
import Testing

@Suite("The ledger: groups, and signing up for a colleague", .onBothDatabases, .namesDatabase)
struct LedgerGroupTests {
    @Test("a group takes all its seats, or waits for all of them", arguments: Storage.allCases)
    func seats(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 30)
        let first = try desk.group("anna", 20, in: terms)
        #expect(first.enrolment.state == .enrolled && first.enrolment.seats == 20 && first.enrolment.party == "3 havo")
        #expect(first.seats == SeatCount(taken: 20))
        #expect(try desk.group("bob", 12, in: terms).enrolment.position == 1)
        #expect(try desk.ledger.seats(of: terms.id) == SeatCount(taken: 20, waiting: 12))
        #expect(try desk.ledger.enrolments(of: "anna@school.nl") == [first.enrolment])
        #expect(try desk.ledger.outboxPending().first?.facts?.seats == 20)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a group that waits is never overtaken, not even by one for whom there is room", arguments: Storage.allCases)
    func notOvertaken(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 10)
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        try desk.group("carl", 10, in: terms)
        try desk.enrol("dora", in: terms)
        #expect(try desk.seating(terms) == "anna bob | carl dora")
        try desk.cancel("anna", terms)
        #expect(try desk.seating(terms) == "bob | carl dora")
        try desk.cancel("bob", terms)
        #expect(try desk.seating(terms) == "carl | dora")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("signing a group up again changes nothing; another number or name is a question of its own")
    func again() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 30)
        try desk.group("anna", 20, in: terms)
        #expect(try desk.group("anna", 20, in: terms).effect == .unchanged)
        #expect(throws: LedgerError.enrolledOtherwise) { try desk.group("anna", 21, in: terms) }
        try desk.enrol("bob", in: terms)
        #expect(throws: LedgerError.enrolledOtherwise) { try desk.group("bob", 2, in: terms) }
        #expect(try desk.enrol("anna", in: terms).effect == .unchanged)
    }

    @Test("a group has a name and one seat at least, and no more than the offering could ever hold")
    func refusals() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 30)
        #expect(throws: LedgerError.invalidGroup(seats: 0)) { try desk.group("anna", 0, in: terms) }
        #expect(throws: LedgerError.invalidGroup(seats: .max)) { try desk.group("anna", .max, in: terms) }
        #expect(throws: LedgerError.groupTooLarge(capacity: 30)) { try desk.group("anna", 31, in: terms) }
        #expect(throws: LedgerError.emptyName) {
            try desk.ledger.enrolGroup(Desk.person("anna"), party: " ", seats: 2, in: terms)
        }
        #expect(throws: LedgerError.noSuchGroup) {
            try desk.ledger.changeSeats(of: "anna@school.nl", in: terms.id, to: 3)
        }
    }

    @Test("a group that shrinks lets others in; it grows where there is room and nobody is passed by")
    func resizing() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 10)
        func resize(_ name: String, _ seats: Int, key: String? = nil) throws -> GroupOutcome {
            try desk.ledger.changeSeats(of: "\(name)@school.nl", in: terms.id, to: seats, key: key)
        }
        try desk.group("anna", 6, in: terms)
        #expect(try resize("anna", 10).seats == SeatCount(taken: 10))
        #expect(throws: LedgerError.groupTooLarge(capacity: 10)) { try resize("anna", 11) }
        try desk.group("bob", 4, in: terms)
        #expect(try resize("bob", 5).enrolment.seats == 5, "nobody waits behind it")
        try desk.enrol("carl", in: terms)
        #expect(throws: LedgerError.noRoomToGrow) { try resize("bob", 6) }
        #expect(try resize("anna", 6).promoted.isEmpty, "four are free, Bob's group needs five")
        #expect(try resize("bob", 3, key: "k").promoted.map(\.enrolment.person) == ["bob@school.nl", "carl@school.nl"])
        #expect(try resize("bob", 3, key: "k").enrolment.state == .enrolled, "the same key, the same answer")
        #expect(throws: LedgerError.noRoomToGrow) { try resize("anna", 7) }
        #expect(try desk.ledger.seats(of: terms.id) == SeatCount(taken: 10))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a change of size can be undone, unless the seats are gone")
    func undo() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 10)
        try desk.group("anna", 6, in: terms)
        _ = try desk.ledger.changeSeats(of: "anna@school.nl", in: terms.id, to: 8)
        #expect(try desk.undo("anna").enrolment.seats == 6)
        _ = try desk.ledger.changeSeats(of: "anna@school.nl", in: terms.id, to: 2)
        try desk.group("bob", 8, in: terms)
        #expect(throws: LedgerError.noRoomToGrow) { try desk.undo("anna") }
        try desk.cancel("bob", terms)
        let undone = try desk.undo("anna")
        #expect(undone.undone == .resize && undone.enrolment.seats == 6)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a group is no person: it takes nobody's invitation and satisfies nobody's interest")
    func noPerson() throws {
        let desk = try Desk()
        try desk.declare("anna")
        let terms = desk.terms(capacity: 3)
        try desk.open(terms)
        #expect(try desk.group("anna", 3, in: terms).enrolment.state == .waiting)
        #expect(try desk.states("anna") == [.planned] && desk.holds(terms) == "anna open")
        try desk.decline("anna", terms)
        #expect(try desk.seating(terms) == "anna | ")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a group fills a session as one, and chooses it as one")
    func sessions() throws {
        let desk = try Desk()
        let rounds = [OfferingTerms.Round(id: "r", sessions: [.init(id: "hout", capacity: 5)])]
        let terms = desk.terms(capacity: 20, rounds: rounds)
        try desk.group("anna", 4, in: terms)
        try desk.enrol("anna", in: terms, choices: ["r": "hout"])
        #expect(try desk.ledger.sessionSeats(of: terms.id) == [SessionKey(round: "r", session: "hout"): 4])
        try desk.group("bob", 2, in: terms)
        #expect(throws: LedgerError.sessionFull(round: "r", session: "hout")) {
            try desk.enrol("bob", in: terms, choices: ["r": "hout"])
        }
        #expect(throws: LedgerError.sessionFull(round: "r", session: "hout")) {
            try desk.ledger.changeSeats(of: "anna@school.nl", in: terms.id, to: 6)
        }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a coordinator signs a colleague up and off, and takes it back", arguments: Storage.allCases)
    func manual(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.declare("anna")
        let anna = try Desk.person("anna")
        _ = try desk.ledger.enrol(anna, in: terms, by: Desk.coordinator)
        #expect(try desk.states("anna") == [.satisfied])
        #expect(try desk.ledger.history(of: anna.email).map(\.actor) == [Desk.coordinator])
        #expect(try desk.ledger.outboxPending().last?.recipient == anna.email)
        _ = try desk.ledger.cancel(anna.email, from: terms.id, by: Desk.coordinator)
        #expect(throws: LedgerError.undoSuperseded) {
            try desk.enrol("anna", in: terms)
            _ = try desk.ledger.undo(Desk.coordinator)
        }
        try desk.undo("anna")
        _ = try desk.ledger.undo(Desk.coordinator)
        #expect(try desk.seating(terms) == "anna | ")
        _ = try desk.ledger.undo(Desk.coordinator)
        #expect(try desk.seating(terms) == " | " && desk.states("anna") == [.open])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who asked anew meanwhile asks once, whatever a coordinator takes back")
    func askedAnew() throws {
        let desk = try Desk()
        let terms = desk.terms()
        try desk.declare("anna")
        _ = try desk.ledger.enrol(Desk.person("anna"), in: terms, by: Desk.coordinator)
        try desk.declare("anna")
        _ = try desk.ledger.undo(Desk.coordinator)
        #expect(try desk.states("anna") == [.satisfied, .open])
        try desk.undoInterest("anna")
        try desk.undoInterest("anna")
        #expect(try desk.states("anna") == [.withdrawn, .withdrawn])
        #expect(try desk.ledger.audit().isEmpty)
    }
}
