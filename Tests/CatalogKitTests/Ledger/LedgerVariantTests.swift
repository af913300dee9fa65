import CatalogKit
import Testing

@Suite("The ledger: seats held for those who asked", .onBothDatabases, .namesDatabase)
struct LedgerVariantTests {
    /// A desk where these people asked for the laser course, in this order.
    private func desk(_ names: String..., storage: Storage = .memory) throws -> Desk {
        let desk = try Desk(storage)
        for name in names { try desk.declare(name) }
        return desk
    }

    @Test(
        "the first who asked are invited and have a seat held, the rest are told of the plan",
        arguments: Storage.allCases)
    func opening(_ storage: Storage) throws {
        let desk = try Desk(storage)
        for name in ["anna", "bob", "carl"] { try desk.declare(name) }
        try desk.declare("dora", in: "lassen")
        let terms = desk.terms(capacity: 2)
        let outcome = try desk.open(terms)
        #expect(outcome.invited.map(\.person) == ["anna@school.nl", "bob@school.nl"])
        #expect(outcome.invited.map(\.until) == [1_800_000_000 + 72 * 3600, 1_800_000_000 + 72 * 3600])
        #expect(outcome.planned.map(\.person) == ["carl@school.nl"])
        #expect(outcome.seats == SeatCount(taken: 0, waiting: 0, held: 2))
        #expect(try desk.ledger.interests(in: "laser").map(\.state) == [.planned, .planned, .planned])
        #expect(try desk.ledger.interests(in: "laser").map(\.offering) == [terms.id, terms.id, terms.id])
        #expect(try desk.states("dora") == [.open])
        let told = try desk.ledger.outboxPending().dropFirst(4)
        #expect(told.map(\.kind) == [.invited, .invited, .planned])
        #expect(told.first?.topic == .offering(terms.id, ["until": "1800259200"]))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("without a limit everyone who asked is invited; with a hold of no hours nobody is")
    func limits() throws {
        let all = try desk("anna", "bob", "carl")
        #expect(try all.open(all.terms(capacity: nil)).invited.count == 3)
        let none = try desk("anna", "bob")
        let outcome = try none.open(none.terms(capacity: 2), holdHours: 0)
        #expect(outcome.invited.isEmpty && outcome.planned.count == 2 && outcome.seats.held == 0)
    }

    @Test("a hold never outlasts the deadline for signing up, however long it is")
    func longHold() throws {
        let desk = try desk("anna")
        let terms = desk.terms()
        let outcome = try desk.open(terms, holdHours: .max)
        #expect(outcome.invited.map(\.until) == [terms.enrolUntil])
    }

    @Test("an offering is opened once, and not after signing up has closed")
    func refusals() throws {
        let desk = try desk("anna")
        let terms = desk.terms()
        try desk.open(terms)
        #expect(throws: LedgerError.variantOpenedBefore) { try desk.open(terms) }
        let late = desk.terms("late@2027")
        desk.clock.now = late.enrolUntil
        #expect(throws: LedgerError.deadlinePassed(late.enrolUntil)) { try desk.open(late) }
        #expect(try desk.ledger.variants(of: "laser").map(\.id) == [terms.id])
    }

    @Test("who has signed up for it already asks for another date, and goes on asking")
    func alreadyIn() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 3)
        try desk.enrol("anna", in: terms)
        for name in ["anna", "bob", "carl", "dora"] { try desk.declare(name) }
        #expect(try desk.open(terms).invited.map(\.person) == ["bob@school.nl", "carl@school.nl"])
        #expect(try desk.states("anna") == [.open])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a held seat is nobody else's, and its holder gets it whoever waits", arguments: Storage.allCases)
    func holding(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.declare("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms)
        #expect(try desk.enrol("bob", in: terms).enrolment.position == 1)
        #expect(try desk.enrol("anna", in: terms).enrolment.state == .enrolled)
        #expect(try desk.seating(terms) == "anna | bob")
        #expect(try desk.holds(terms) == "anna accepted")
        #expect(try desk.states("anna") == [.satisfied])
        #expect(try desk.ledger.seats(of: terms.id) == SeatCount(taken: 1, waiting: 1, held: 0))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a seat is not held in one's own way: the count is another for whom it is held")
    func seenBy() throws {
        let desk = try desk("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms)
        #expect(try desk.ledger.seats()[terms.id]?.claimed == 1)
        #expect(try desk.ledger.seats(seenBy: "ANNA@school.nl")[terms.id]?.claimed ?? 0 == 0)
    }

    @Test("who declines is interested as before, and the seat goes to the first who waits", arguments: Storage.allCases)
    func declining(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.declare("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms)
        for name in ["bob", "carl"] { try desk.enrol(name, in: terms) }
        let outcome = try desk.decline("anna", terms, key: "k")
        #expect(outcome.promoted.map(\.enrolment.person) == ["bob@school.nl"])
        #expect(outcome.invitation.state == .declined)
        #expect(try desk.states("anna") == [.open])
        #expect(try desk.decline("anna", terms, key: "k") == outcome, "the same key, the same answer")
        #expect(throws: LedgerError.noSuchInvitation) { try desk.decline("anna", terms) }
        #expect(throws: LedgerError.noSuchInvitation) { try desk.decline("bob", terms) }
        #expect(try desk.seating(terms) == "bob | carl")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a declined seat that nobody waits for is free to all")
    func declinedToAll() throws {
        let desk = try desk("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms)
        try desk.decline("anna", terms)
        #expect(try desk.enrol("bob", in: terms).enrolment.state == .enrolled)
    }

    @Test("time that has run out is noted by the next change; until then the seat is held", arguments: Storage.allCases)
    func lapsing(_ storage: Storage) throws {
        let desk = try Desk(storage)
        for name in ["anna", "bob"] { try desk.declare(name) }
        let terms = desk.terms(capacity: 2)
        try desk.open(terms, holdHours: 1)
        try desk.enrol("carl", in: terms)
        desk.clock.advance(3599)
        #expect(try desk.enrol("anna", in: terms).enrolment.state == .enrolled)
        desk.clock.advance(1)
        #expect(try desk.holds(terms) == "anna accepted, bob open")
        #expect(try desk.ledger.audit().isEmpty, "an open row holds, whatever the clock says")
        try desk.enrol("dora", in: terms)
        #expect(try desk.seating(terms) == "anna carl | dora" || desk.seating(terms) == "carl anna | dora")
        #expect(try desk.holds(terms) == "anna accepted, bob lapsed")
        #expect(try desk.states("bob") == [.open])
        #expect(try desk.ledger.outboxPending().map(\.kind).contains(.invitationLapsed))
        #expect(try desk.enrol("bob", in: terms).enrolment.position == 2)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("the sweep passes on the seats of offerings that nobody comes by")
    func sweeping() throws {
        let desk = try desk("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms, holdHours: 1)
        try desk.enrol("bob", in: terms)
        #expect(try desk.ledger.lapseInvitations().isEmpty)
        desk.clock.advance(3600)
        #expect(try desk.ledger.lapseInvitations().map(\.person) == ["anna@school.nl"])
        #expect(try desk.seating(terms) == "bob | ")
        #expect(try desk.ledger.lapseInvitations().isEmpty)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a hold ends when signing up closes, also when that was moved forward")
    func deadlineMoved() throws {
        let desk = try desk("anna")
        var terms = desk.terms(capacity: 1)
        try desk.open(terms)
        terms.enrolUntil = desk.clock.now + 60
        #expect(try desk.ledger.refresh(terms).isEmpty)
        #expect(try desk.holds(terms) == "anna open")
        desk.clock.advance(60)
        #expect(try desk.ledger.lapseInvitations().count == 1)
    }

    @Test("an undo by somebody else leaves a lapse as it is")
    func lapseStays() throws {
        let desk = try desk("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms, holdHours: 1)
        desk.clock.advance(3600)
        #expect(try desk.enrol("bob", in: terms).enrolment.state == .enrolled)
        try desk.undo("bob")
        #expect(try desk.holds(terms) == "anna lapsed")
        #expect(try desk.states("anna") == [.open])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("withdrawing the interest, or signing up elsewhere, passes the held seat on")
    func givingUp() throws {
        let desk = try desk("anna", "bob")
        let terms = desk.terms(capacity: 2)
        try desk.open(terms)
        for name in ["carl", "dora"] { try desk.enrol(name, in: terms) }
        try desk.withdraw("anna")
        #expect(try desk.seating(terms) == "carl | dora")
        try desk.enrol("bob", in: desk.terms("elsewhere@2027"))
        #expect(try desk.seating(terms) == "carl dora | ")
        #expect(try desk.holds(terms) == "anna withdrawn, bob withdrawn")
        #expect(try desk.states("anna") == [.withdrawn] && desk.states("bob") == [.satisfied])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("taking back that one accepted gives the held seat back, also when others wait", arguments: Storage.allCases)
    func undoAccept(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.declare("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms)
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        #expect(try desk.undo("anna").promoted.isEmpty)
        #expect(try desk.holds(terms) == "anna open")
        #expect(try desk.states("anna") == [.planned])
        #expect(try desk.enrol("anna", in: terms).enrolment.state == .enrolled)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("once the time is up, the seat that an undo frees goes to the first who waits")
    func undoAcceptLate() throws {
        let desk = try desk("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms, holdHours: 1)
        desk.clock.advance(3599)
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        desk.clock.advance(1)
        #expect(try desk.undo("anna").promoted.map(\.enrolment.person) == ["bob@school.nl"])
        #expect(try desk.holds(terms) == "anna accepted")
        #expect(try desk.states("anna") == [.planned], "it is planned still, without a seat")
        #expect(try desk.enrol("anna", in: terms).enrolment.position == 1)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("taking back a decline gives the seat back if it is free, and else is refused", arguments: Storage.allCases)
    func undoDecline(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.declare("anna")
        let terms = desk.terms(capacity: 1)
        try desk.open(terms)
        try desk.decline("anna", terms)
        #expect(try desk.ledger.undo("anna@school.nl") == .other(.decline))
        #expect(try desk.holds(terms) == "anna open")
        #expect(try desk.states("anna") == [.planned])
        try desk.decline("anna", terms)
        try desk.enrol("bob", in: terms)
        #expect(throws: LedgerError.heldSeatGone) { try desk.ledger.undo("anna@school.nl") }
        #expect(try desk.states("anna") == [.open])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("taking back that one withdrew gives the seat back if it is free; it is planned either way")
    func undoWithdraw() throws {
        let desk = try desk("anna", "bob")
        let terms = desk.terms(capacity: 2)
        try desk.open(terms)
        for name in ["anna", "bob"] { try desk.withdraw(name) }
        try desk.enrol("carl", in: terms)
        #expect(try desk.undoInterest("bob").interest.state == .planned)
        #expect(try desk.undoInterest("anna").interest.state == .planned)
        #expect(try desk.holds(terms) == "anna withdrawn, bob open")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a coordinator's undo takes nothing back from before a variant was opened")
    func notUndone() throws {
        let desk = try desk("anna")
        _ = try desk.ledger.closeInterest(in: "laser", by: Desk.coordinator)
        try desk.declare("anna")
        try desk.open(desk.terms())
        #expect(throws: LedgerError.nothingToUndo) { try desk.ledger.undo(Desk.coordinator) }
    }

    @Test("lowering the capacity keeps what is held, and lets nobody in until it fits")
    func lowering() throws {
        let desk = try desk("anna", "bob", "carl")
        let terms = desk.terms(capacity: 3)
        try desk.open(terms)
        try desk.enrol("anna", in: terms)
        _ = try desk.ledger.refresh(terms.with(capacity: 1))
        #expect(try desk.ledger.audit().isEmpty)
        #expect(try desk.enrol("bob", in: terms.with(capacity: 1)).enrolment.state == .enrolled)
        try desk.decline("carl", terms)
        #expect(try desk.enrol("dora", in: terms.with(capacity: 1)).enrolment.position == 1)
        try desk.cancel("anna", terms)
        #expect(try desk.seating(terms) == "bob | dora")
        #expect(try desk.ledger.audit().isEmpty)
    }
}

@Suite("The ledger: what becomes of the interest in a course")
struct LedgerStandingTests {
    @Test("too few: everyone who asks is told so, and one undo takes it all back", arguments: Storage.allCases)
    func notEnough(_ storage: Storage) throws {
        let desk = try Desk(storage)
        for name in ["anna", "bob"] { try desk.declare(name) }
        try desk.declare("carl", in: "lassen")
        let closed = try desk.ledger.closeInterest(in: "laser", by: Desk.coordinator)
        #expect(closed.map(\.state) == [.notEnough, .notEnough])
        #expect(try desk.ledger.outboxPending().map(\.kind).suffix(2) == [.notEnough, .notEnough])
        #expect(try desk.states("carl") == [.open])
        try desk.declare("bob")
        #expect(try desk.ledger.undo(Desk.coordinator) == .other(.closeInterest))
        #expect(try desk.states("anna") == [.open])
        #expect(try desk.states("bob") == [.notEnough, .open], "Bob asks anew already")
        #expect(throws: LedgerError.nothingToUndo) { try desk.ledger.undo(Desk.coordinator) }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a course's page tells how the interest fares, without names")
    func standing() throws {
        let desk = try Desk()
        func standing() throws -> InterestStanding { try desk.ledger.interestStanding(of: "laser") }
        #expect(try standing() == InterestStanding(stage: .collecting, counts: [:]))
        for name in ["anna", "bob"] { try desk.declare(name) }
        _ = try desk.ledger.closeInterest(in: "laser", by: Desk.coordinator)
        #expect(try standing() == InterestStanding(stage: .notEnough, counts: [.notEnough: 2]))
        for name in ["anna", "bob", "carl"] { try desk.declare(name) }
        #expect(try standing().stage == .collecting)
        let terms = desk.terms(capacity: 1)
        try desk.open(terms)
        try desk.enrol("anna", in: terms)
        #expect(
            try standing()
                == InterestStanding(
                    stage: .planned(offering: terms.id), counts: [.notEnough: 2, .satisfied: 1, .planned: 2]))
        desk.clock.now = terms.end
        #expect(try standing().stage == .given(offering: terms.id))
    }

    @Test("who was told of the plan and did not come can say it anew once it was given")
    func anew() throws {
        let desk = try Desk()
        try desk.declare("anna")
        let terms = desk.terms(capacity: 0)
        try desk.open(terms)
        #expect(try desk.declare("anna").effect == .unchanged)
        desk.clock.now = terms.end
        #expect(try desk.declare("anna").effect == .added)
        #expect(try desk.states("anna") == [.given, .open])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test(
        "an offering that is called off ends everything in it, and those who asked ask again",
        arguments: Storage.allCases)
    func callingOff(_ storage: Storage) throws {
        let desk = try Desk(storage)
        for name in ["anna", "bob", "carl"] { try desk.declare(name) }
        let terms = desk.terms(capacity: 2)
        try desk.open(terms)
        try desk.enrol("anna", in: terms)
        try desk.enrol("dora", in: terms)
        let before = try desk.ledger.outboxPending().count
        let ended = try desk.ledger.cancelOffering(terms.id, reason: " te weinig\nlasers ", by: Desk.coordinator)
        #expect(ended.map(\.person) == ["anna@school.nl", "dora@school.nl"])
        #expect(try desk.seating(terms) == " | ")
        #expect(try desk.holds(terms) == "anna accepted, bob withdrawn")
        for name in ["anna", "bob", "carl"] { #expect(try desk.states(name) == [.open]) }
        let told = try desk.ledger.outboxPending().dropFirst(before)
        #expect(told.map(\.kind) == [.offeringCancelled, .offeringCancelled, .offeringCancelled, .offeringCancelled])
        #expect(told.map(\.recipient.first) == ["a", "d", "b", "c"])
        #expect(told.first?.topic == .offering(terms.id, ["state": "enrolled", "reason": "te weinig lasers"]))
        let cancelled = LedgerError.offeringCancelled(desk.clock.now)
        #expect(throws: cancelled) { try desk.enrol("eva", in: terms) }
        #expect(throws: cancelled) { try desk.ledger.cancelOffering(terms.id, by: Desk.coordinator) }
        #expect(throws: LedgerError.undoSuperseded) { try desk.undo("dora") }
        #expect(try desk.ledger.interestStanding(of: "laser").stage == .collecting)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("one that nobody came near is called off by its terms; one that is over is not")
    func callingOffUnknown() throws {
        let desk = try Desk()
        let terms = desk.terms()
        #expect(throws: LedgerError.noSuchOffering) {
            try desk.ledger.cancelOffering(terms.id, by: Desk.coordinator)
        }
        #expect(try desk.ledger.cancelOffering(terms.id, terms: terms, by: Desk.coordinator).isEmpty)
        #expect(throws: LedgerError.offeringCancelled(desk.clock.now)) { try desk.enrol("anna", in: terms) }
        let over = desk.terms("over@2027")
        try desk.enrol("anna", in: over)
        desk.clock.now = over.end
        #expect(throws: LedgerError.offeringOver(over.end)) {
            try desk.ledger.cancelOffering(over.id, by: Desk.coordinator)
        }
    }

    @Test("what is taken back after an offering was called off comes back without it")
    func undoAfterwards() throws {
        let desk = try Desk()
        for name in ["anna", "bob"] { try desk.declare(name) }
        let terms = desk.terms(capacity: 2)
        try desk.open(terms)
        try desk.withdraw("anna")
        try desk.enrol("carl", in: terms)
        try desk.cancel("carl", terms)
        _ = try desk.ledger.cancelOffering(terms.id, by: Desk.coordinator)
        #expect(try desk.undoInterest("anna").interest.state == .open)
        #expect(throws: LedgerError.offeringCancelled(desk.clock.now)) { try desk.undo("carl") }
        #expect(try desk.ledger.audit().isEmpty)
    }
}
