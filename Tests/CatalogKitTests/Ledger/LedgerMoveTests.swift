import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: an offering moves", .onBothDatabases, .namesDatabase)
struct LedgerMoveTests {
    @Test("everybody who has a seat or waits is told once, from what to what", arguments: Storage.allCases)
    func told(_ storage: Storage) throws {
        let desk = try Desk(storage)
        var terms = desk.terms(capacity: 1)
        terms.place = "Heerlen"
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        try desk.cancel("carl", terms)
        let moved = moved(terms, by: 3600, to: "Sittard")
        try desk.ledger.refresh(moved, by: "co@regio.example")
        try desk.ledger.refresh(moved, by: "co@regio.example")
        try desk.enrol("dirk", in: moved)
        let told = try desk.ledger.outboxPending().filter { $0.kind == .changed }
        #expect(told.map(\.recipient) == ["anna@school.nl", "bob@school.nl"])
        guard case .offering("laser@2027", let facts) = told[0].topic else { Issue.record("no facts"); return }
        // 1,800,864,000 is Monday 25 January 2027, 08:00 in UTC: nine o'clock in winter.
        #expect(
            facts == [
                "from": "2027-01-25 09:00/2027-01-25 10:00", "from-place": "Heerlen",
                "to": "2027-01-25 10:00/2027-01-25 11:00", "to-place": "Sittard",
            ])
        #expect(OfferingMove(facts: facts)?.to.place == "Sittard")
        #expect(OfferingMove(facts: facts)?.facts == facts)
        #expect(try desk.ledger.audit() == [])
    }

    @Test("other changes, and a move of what is over, tell nobody", arguments: Storage.allCases)
    func silent(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        var other = terms.with(capacity: 9)
        other.title = "Lasersnijden voor iedereen"
        other.enrolUntil += 60
        try desk.ledger.refresh(other)
        desk.clock.now = terms.end + 7200
        try desk.ledger.refresh(moved(other, by: 3600, to: nil))
        #expect(try desk.ledger.outboxPending().map(\.kind) == [.confirmed])
    }

    @Test("whoever comes by first brings the news, and is not told of it", arguments: Storage.allCases)
    func byEnrolment(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: moved(terms, by: 60, to: "Heerlen"))
        let told = try desk.ledger.outboxPending().filter { $0.kind == .changed }
        #expect(told.map(\.recipient) == ["anna@school.nl"])
        // Taking back a sign-up does not take the news back.
        try desk.undo("bob")
        #expect(try desk.ledger.audit() == [])
    }

    @Test("whoever is invited is told too, for as long as the seat is held", arguments: Storage.allCases)
    func invited(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2)
        for name in ["anna", "bob", "carl"] { try desk.declare(name) }
        _ = try desk.ledger.openVariant(terms, holdHours: 24, by: "co@regio.example")
        try desk.enrol("anna", in: terms)
        #expect(
            try desk.ledger.standings()[terms.id]
                == OfferingStanding(taken: 1, held: 1, schools: ["Sint-Jan": 1], unattended: 1))
        try desk.ledger.refresh(moved(terms, by: 60, to: nil), by: "co@regio.example")
        #expect(try news(desk.ledger) == ["anna@school.nl", "bob@school.nl"], "Carl has no seat to give up")
        desk.clock.advance(24 * 3600)
        #expect(try desk.ledger.standings()[terms.id]?.held == 0)
        try desk.ledger.refresh(moved(terms, by: 120, to: nil), by: "co@regio.example")
        #expect(try news(desk.ledger) == ["anna@school.nl", "bob@school.nl", "anna@school.nl"])
        #expect(try desk.ledger.audit() == [])
    }

    @Test("what would be told can be asked before, and is nothing afterwards", arguments: Storage.allCases)
    func asked(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        let later = moved(terms, by: 3600, to: "Sittard")
        #expect(try desk.ledger.move(to: later) == nil, "nobody ever came by")
        try desk.enrol("anna", in: terms)
        #expect(try desk.ledger.move(to: terms) == nil)
        #expect(try desk.ledger.move(to: later)?.to.place == "Sittard")
        try desk.ledger.refresh(later)
        #expect(try desk.ledger.move(to: later) == nil)
        #expect(try desk.ledger.offerings(of: "laser") == [terms.id])
    }

    @Test("an offering from before the ledger kept places has not moved")
    func early() throws {
        let scratch = try Scratch()
        let clock = TestClock()
        let desk = try Ledger(.file(scratch.ledger), clock: { clock.now })
        var terms = try Desk().terms()
        terms.place = "Heerlen"
        _ = try desk.enrol(Desk.person("anna"), in: terms)
        let file = try DatabaseQueue(path: scratch.ledger)
        try file.write { try $0.execute(sql: "DELETE FROM meeting; UPDATE offering SET place = NULL") }
        try desk.refresh(terms)
        #expect(try desk.outboxPending().map(\.kind) == [.confirmed])
    }

    @Test("those who were there are told of a follow-up, each once")
    func followUp() throws {
        let scratch = try Scratch()
        let clock = TestClock()
        let ledger = try Ledger(.file(scratch.ledger), clock: { clock.now })
        let terms = try Desk().terms(capacity: 5)
        for name in ["anna", "bob", "carl"] { _ = try ledger.enrol(Desk.person(name), in: terms) }
        #expect(try ledger.tellFollowUp(of: terms.id, by: "co@regio.example") == 0)
        #expect(try ledger.person("co@regio.example") == nil, "nothing happened")
        let file = try DatabaseQueue(path: scratch.ledger)
        try file.write { try $0.execute(sql: "UPDATE enrolment SET state = 'attended' WHERE ticket = 2") }
        #expect(try ledger.tellFollowUp(of: terms.id, by: "co@regio.example") == 1)
        #expect(try ledger.tellFollowUp(of: terms.id, by: "co@regio.example") == 0)
        try file.write { try $0.execute(sql: "UPDATE enrolment SET state = 'attended' WHERE ticket = 3") }
        #expect(try ledger.tellFollowUp(of: terms.id, by: "co@regio.example") == 1)
        // Of Anna it was entered that she was there for half an hour, then that she was not.
        try attend(file, "partly", 30)
        try attend(file, "absent", 0)
        #expect(try ledger.tellFollowUp(of: terms.id, by: "co@regio.example") == 0)
        try attend(file, "present", 60)
        #expect(try ledger.tellFollowUp(of: terms.id, by: "co@regio.example") == 1)
        let told = try ledger.outboxPending().filter { $0.kind == .followUp }
        #expect(told.map(\.recipient) == ["bob@school.nl", "carl@school.nl", "anna@school.nl"])
        #expect(try ledger.standings()[terms.id]?.unattended == 0)
    }

    @Test("the board learns who has seats, by school, and who waits", arguments: Storage.allCases)
    func standings(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2)
        for name in ["anna", "bob", "carl"] { try desk.enrol(name, in: terms) }
        #expect(
            try desk.ledger.standings() == [
                terms.id: OfferingStanding(taken: 2, waiting: 1, schools: ["Sint-Jan": 2], unattended: 2)
            ])
        #expect(try desk.ledger.engagements()["carl@school.nl"] == [terms.id])
        #expect(try desk.ledger.concerned(by: terms.id) == ["anna@school.nl", "bob@school.nl", "carl@school.nl"])
    }

    /// A line of attendance for the first enrolment, at the first meeting.
    private func attend(_ file: DatabaseQueue, _ state: String, _ minutes: Int) throws {
        try file.write {
            try $0.execute(
                sql: """
                    INSERT INTO attendance (enrolment, meeting, state, minutes, seats, starts_at, entered_at)
                    VALUES (1, 1, ?, ?, 1, 0, 0)
                    """,
                arguments: [state, minutes])
        }
    }

    private func news(_ ledger: Ledger) throws -> [String] {
        try ledger.outboxPending().filter { $0.kind == .changed }.map(\.recipient)
    }

    private func moved(_ terms: OfferingTerms, by seconds: Int, to place: String?) -> OfferingTerms {
        var moved = terms
        moved.start += seconds
        moved.end += seconds
        moved.meetings = moved.meetings.map { $0.lowerBound + seconds..<$0.upperBound + seconds }
        moved.place = place
        return moved
    }
}
