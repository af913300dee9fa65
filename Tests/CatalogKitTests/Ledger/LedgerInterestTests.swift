import CatalogKit
import GRDB
import Testing

@Suite("The ledger: interest in a course", .onBothDatabases, .namesDatabase)
struct LedgerInterestTests {
    private let monday = Daypart(weekday: 1, part: .morning)

    @Test("an interest keeps who, what, from where, when and why", arguments: Storage.allCases)
    func declaring(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let outcome = try desk.declare(
            "anna", place: "Heerlen", dayparts: [monday], reason: " Te ver\nweg\u{1B} ")
        #expect(outcome.effect == .added)
        #expect(outcome.interest.person == "anna@school.nl" && outcome.interest.course == "laser")
        #expect(outcome.interest.place == "Heerlen" && outcome.interest.dayparts == [monday])
        #expect(outcome.interest.reason == "Te ver weg")
        #expect(outcome.interest.since == desk.clock.now && outcome.interest.state == .open)
        #expect(try desk.ledger.interests(of: "ANNA@school.nl") == [outcome.interest])
        #expect(try desk.ledger.interests(in: "laser") == [outcome.interest])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("there is one per person and course; saying it again renews the wishes, not the moment")
    func again() throws {
        let desk = try Desk()
        let first = try desk.declare("anna").interest
        desk.clock.advance(60)
        let second = try desk.declare("anna", place: "Heerlen")
        #expect(second.effect == .revised)
        #expect(second.interest.id == first.id && second.interest.since == first.since)
        #expect(try desk.declare("anna", place: "Heerlen").effect == .unchanged)
        try desk.declare("anna", in: "lassen")
        #expect(try desk.ledger.interests(of: "anna@school.nl").map(\.course) == ["laser", "lassen"])
    }

    @Test("who withdraws can be interested again, behind the others")
    func withdrawing() throws {
        let desk = try Desk()
        for name in ["anna", "bob"] { try desk.declare(name) }
        #expect(try desk.withdraw("anna").state == .withdrawn)
        #expect(throws: LedgerError.noSuchInterest) { try desk.withdraw("anna") }
        #expect(throws: LedgerError.noSuchInterest) { try desk.withdraw("carl") }
        try desk.declare("anna")
        #expect(try desk.ledger.interests(in: "laser").map(\.person.first) == ["b", "a"])
        #expect(try desk.states("anna") == [.withdrawn, .open])
    }

    @Test("a request with the same key changes nothing and gets the same answer", arguments: Storage.allCases)
    func keys(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let first = try desk.declare("anna", dayparts: [monday], key: "k1")
        try desk.withdraw("anna", key: "k2")
        #expect(try desk.declare("anna", dayparts: [monday], key: "k1") == first)
        #expect(try desk.withdraw("anna", key: "k2").state == .withdrawn)
        #expect(try desk.states("anna") == [.withdrawn])
        #expect(throws: LedgerError.keyReused) { try desk.declare("anna", key: "k1") }
        #expect(throws: LedgerError.keyReused) { try desk.declare("bob", dayparts: [monday], key: "k1") }
    }

    @Test("signing up for an offering of the course satisfies it, also from the queue", arguments: Storage.allCases)
    func satisfied(_ storage: Storage) throws {
        let desk = try Desk(storage)
        for name in ["anna", "bob"] { try desk.declare(name) }
        try desk.declare("anna", in: "lassen")
        let terms = desk.terms(capacity: 1)
        let seat = try desk.enrol("anna", in: terms).enrolment
        try desk.enrol("bob", in: terms)
        #expect(try desk.states("anna") == [.satisfied, .open])
        #expect(try desk.ledger.interests(of: "anna@school.nl")[0].enrolment == seat.ticket)
        #expect(try desk.states("bob") == [.satisfied])
        #expect(try desk.ledger.interests(in: "laser").isEmpty)
        #expect(throws: LedgerError.noSuchInterest) { try desk.withdraw("anna") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("undoing the sign-up opens it again; cancelling later does not")
    func reopened() throws {
        let desk = try Desk()
        let terms = desk.terms()
        let since = try desk.declare("anna").interest.since
        desk.clock.advance(60)
        try desk.enrol("anna", in: terms)
        try desk.undo("anna")
        #expect(try desk.states("anna") == [.open])
        #expect(try desk.ledger.interests(in: "laser").map(\.since) == [since])
        #expect(try desk.undoInterest("anna").undone == .declare, "the declaration was not touched by it")
        try desk.declare("anna")
        try desk.enrol("anna", in: terms)
        try desk.cancel("anna", terms)
        #expect(try desk.states("anna") == [.withdrawn, .satisfied])
        #expect(try desk.declare("anna").effect == .added)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("one's own last change can be undone: declaring, other wishes, withdrawing", arguments: Storage.allCases)
    func undo(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.declare("anna", place: "Heerlen", dayparts: [monday], reason: "dichtbij")
        try desk.declare("anna", place: "Echt")
        try desk.withdraw("anna")
        #expect(try desk.undoInterest("anna").interest.state == .open)
        let undone = try desk.undoInterest("anna")
        #expect(undone.undone == .revise)
        #expect(undone.interest.place == "Heerlen" && undone.interest.dayparts == [monday])
        #expect(undone.interest.reason == "dichtbij")
        #expect(try desk.undoInterest("anna").interest.state == .withdrawn)
        #expect(throws: LedgerError.nothingToUndo) { try desk.undoInterest("anna") }
        try desk.declare("anna")
        desk.clock.advance(Ledger.undoWindow + 1)
        #expect(throws: LedgerError.undoTooLate) { try desk.undoInterest("anna") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("every change tells the person; that it is satisfied, the sign-up says")
    func messages() throws {
        let desk = try Desk()
        try desk.declare("anna")
        try desk.declare("anna")
        try desk.withdraw("anna")
        try desk.undoInterest("anna")
        try desk.enrol("anna", in: desk.terms())
        try desk.undo("anna")
        let pending = try desk.ledger.outboxPending()
        #expect(
            pending.map(\.kind) == [
                .interestNoted, .interestWithdrawn, .interestNoted, .confirmed, .cancelled, .interestNoted,
            ])
        #expect(pending.first?.topic == .interest(course: "laser"))
    }

    @Test("demand counts open interests; a school counts once, by name or by id")
    func counts() throws {
        let desk = try Desk()
        let school = School(id: "emma", name: "Emma College", place: "Heerlen", board: "B", sector: "vmbo")
        let catalog = Catalog(
            region: Region(id: "zl", name: "ZL", centre: "Heerlen"), vocabulary: Vocabulary(schools: [school]),
            courses: [])
        for (name, school) in [
            ("a", "Emma College"), ("b", "emma"), ("c", "Bernardinus"), ("d", "bernardinus"), ("e", ""),
        ] {
            let person = try Person(email: "\(name)@x.nl", name: name, school: school)
            _ = try desk.ledger.declareInterest(person, in: "laser")
        }
        _ = try desk.ledger.withdrawInterest("a@x.nl", in: "laser")
        #expect(try desk.ledger.interestCounts(in: catalog) == ["laser": InterestCount(interested: 4, schools: 2)])
    }

    /// What the audit says of a sound ledger, with Anna's interest satisfied and Bob's open, after an edit by hand.
    private func findings(after sql: String) throws -> [AuditFinding] {
        let scratch = try Scratch()
        let ledger = try Ledger(.file(scratch.ledger))
        let far = 4_000_000_000
        let terms = OfferingTerms(
            id: "x", course: "laser", title: "X", capacity: 1, start: far, end: far, enrolUntil: far,
            promoteUntil: far)
        for name in ["anna", "bob"] { _ = try ledger.declareInterest(Desk.person(name), in: "laser") }
        _ = try ledger.enrol(Desk.person("anna"), in: terms)
        #expect(try ledger.audit().isEmpty)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: scratch.ledger, configuration: configuration).write { try $0.execute(sql: sql) }
        return try ledger.audit()
    }

    @Test("the audit finds what somebody did to interests behind the ledger's back")
    func tampering() throws {
        #expect(
            try findings(after: "UPDATE interest SET reason = 'x' WHERE id = 2") == [.interestDiffers(interest: 2)])
        #expect(
            try findings(after: "UPDATE interest SET state = 'withdrawn' WHERE id = 2")
                == [.interestDiffers(interest: 2)])
        #expect(
            try findings(after: "UPDATE interest SET person = 'bob@school.nl' WHERE id = 1")
                == [.satisfiedByNothing(interest: 1)])
        #expect(
            try findings(
                after: """
                    DROP INDEX interest_once;
                    INSERT INTO interest SELECT 3, person, course, state, place, dayparts, earliest, reason, since,
                      enrolment, offering FROM interest WHERE id = 2
                    """)
                == [
                    .interestedTwice(person: "bob@school.nl", course: "laser", count: 2), .interestDiffers(interest: 3),
                ])
        #expect(
            try findings(after: "DELETE FROM outbox WHERE course = 'laser' AND recipient LIKE 'b%'")
                == [.journalWithoutMessage(journal: 2)])
    }
}
