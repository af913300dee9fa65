import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: the audit of held seats, groups and offerings that are called off")
struct LedgerSeatAuditTests {
    /// What the audit says after an edit by hand of a sound ledger: Anna (interest and invitation 1) and Bob (2) are invited
    /// to x, which has three seats; Carl's group of three (ticket 1) waits for it, and y has nobody.
    private func findings(after sql: String) throws -> [AuditFinding] {
        let scratch = try Scratch()
        let ledger = try Ledger(.file(scratch.ledger))
        let far = 4_000_000_000
        func terms(_ id: String) -> OfferingTerms {
            OfferingTerms(
                id: id, course: "laser", title: id, capacity: 3, start: far, end: far, enrolUntil: far,
                promoteUntil: far)
        }
        for name in ["anna", "bob"] { _ = try ledger.declareInterest(Desk.person(name), in: "laser") }
        _ = try ledger.openVariant(terms("x"), by: Desk.coordinator)
        _ = try ledger.enrolGroup(Desk.person("carl"), party: "3 havo", seats: 3, in: terms("x"))
        _ = try ledger.enrolGroup(Desk.person("dora"), party: "2 vmbo", seats: 1, in: terms("y"))
        #expect(try ledger.audit().isEmpty)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: scratch.ledger, configuration: configuration).write { try $0.execute(sql: sql) }
        return try ledger.audit()
    }

    @Test("held seats count as taken, and a group for all its seats")
    func overbooked() throws {
        #expect(
            try findings(after: "UPDATE offering SET capacity = 1, seat_limit = 1 WHERE id = 'x'")
                == [.overbooked(offering: "x", taken: 2, limit: 1)])
        #expect(
            try findings(after: "UPDATE enrolment SET seats = 4 WHERE ticket = 2")
                == [
                    .countDiffers(offering: "y", taken: 4, waiting: 0),
                    .overbooked(offering: "y", taken: 4, limit: 3), .journalDiffers(ticket: 2),
                ])
        #expect(
            try findings(after: "UPDATE offering SET capacity = 5, seat_limit = 5 WHERE id = 'x'")
                == [.idleSeat(offering: "x", free: 3, waiting: 3)], "room for the whole group, and it waits")
        #expect(try findings(after: "UPDATE offering SET capacity = 4, seat_limit = 4 WHERE id = 'x'").isEmpty)
    }

    @Test("a seat is held for an interest that is planned for that offering, in its course, once")
    func astray() throws {
        #expect(
            try findings(after: "UPDATE interest SET course = 'lassen' WHERE id = 1")
                == [.invitedInVain(invitation: 1)])
        #expect(
            try findings(after: "UPDATE interest SET offering = 'y' WHERE id = 2")
                == [.interestDiffers(interest: 2), .invitedInVain(invitation: 2)])
        #expect(
            try findings(after: "UPDATE interest SET person = 'anna@school.nl', course = 'lassen' WHERE id = 2")
                == [
                    .invitedTwice(person: "anna@school.nl", offering: "x", count: 2), .invitedInVain(invitation: 2),
                ])
        #expect(
            try findings(after: "UPDATE enrolment SET person = 'anna@school.nl', party = '' WHERE ticket = 1")
                == [.invitedInVain(invitation: 1)])
    }

    @Test("the journal tells every invitation's story")
    func story() throws {
        #expect(
            try findings(after: "UPDATE invitation SET state = 'lapsed' WHERE id = 2")
                == [.invitationDiffers(invitation: 2)])
        #expect(
            try findings(after: "DELETE FROM outbox WHERE recipient = 'anna@school.nl' AND kind = 'invited'").count == 1
        )
    }

    @Test("nobody is in an offering that was called off, nor counts on it")
    func calledOff() throws {
        #expect(
            try findings(after: "UPDATE offering SET cancelled_at = 5 WHERE id = 'x'")
                == [.calledOffWithPeople(offering: "x", count: 5)])
        #expect(
            try findings(after: "UPDATE offering SET cancelled_at = 5 WHERE id = 'y'")
                == [.calledOffWithPeople(offering: "y", count: 1)])
    }

    @Test("a group that attended is as large as it was")
    func attended() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 30)
        try desk.group("anna", 20, in: terms)
        desk.clock.now = terms.end
        try desk.ledger.enterAllPresent(in: terms.id, by: Desk.coordinator)
        try desk.ledger.closeAttendance(of: terms.id, by: Desk.coordinator)
        #expect(try desk.ledger.enrolments(of: "anna@school.nl").map(\.state) == [.attended])
        #expect(try desk.ledger.seats(of: terms.id) == SeatCount(taken: 20))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("when the attendance is closed, who was told of the plan and did not come has an interest that was given")
    func given() throws {
        let desk = try Desk()
        for name in ["anna", "bob", "carl"] { try desk.declare(name) }
        let terms = desk.terms(capacity: 2)
        try desk.open(terms)
        try desk.enrol("anna", in: terms)
        desk.clock.now = terms.end
        try desk.ledger.closeAttendance(of: terms.id, leavingMissing: true, by: Desk.coordinator)
        #expect(try desk.states("carl") == [.given])
        #expect(try desk.states("anna") == [.satisfied], "it tells by which enrolment")
        #expect(try desk.states("bob") == [.open], "the seat was held in vain, and Bob may still want another date")
        #expect(try desk.ledger.interestStanding(of: "laser").counts == [.satisfied: 1, .open: 1, .given: 1])
        #expect(try desk.ledger.audit().isEmpty)
    }
}
