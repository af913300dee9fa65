import Testing

@testable import CatalogKit

@Suite("Which version of an activity somebody knows", .onBothDatabases, .namesDatabase)
struct CalendarVersionTests {
    @Test("rises with everything that happens to their place or to the offering, and is the number that mail has")
    func rising() throws {
        let desk = try Desk()
        var terms = desk.terms()
        var last = 0
        func expectRise() throws {
            let version = try #require(desk.ledger.calendarVersions(of: "an@school.nl")[terms.id])
            let messages = try desk.ledger.outboxMessages().filter { $0.recipient == "an@school.nl" }
            #expect(version.sequence > last && version.sequence == messages.map(\.id).max())
            #expect(version.modifiedAt == desk.clock.now)
            last = version.sequence
            desk.clock.advance(60)
        }
        #expect(try desk.ledger.calendarVersions(of: "an@school.nl").isEmpty)
        try desk.enrol("an", in: terms)
        try expectRise()
        terms.start += Desk.day
        terms.end += Desk.day
        terms.meetings = [terms.start..<terms.end]
        _ = try desk.ledger.refresh(terms, by: "co@school.nl")
        try expectRise()
        try desk.cancel("an", terms)
        try expectRise()
        try desk.undo("an")
        try expectRise()
        _ = try desk.ledger.cancelOffering(terms.id, reason: "griep", by: "co@school.nl")
        try expectRise()
    }

    @Test("is nobody else's, and no reminder makes it another")
    func others() throws {
        let desk = try Desk()
        let terms = desk.terms()
        try desk.enrol("an", in: terms)
        try desk.enrol("bo", in: terms)
        let before = try desk.ledger.calendarVersions(of: "an@school.nl")
        desk.clock.now = terms.start - Desk.day
        _ = try desk.ledger.remind(daysBefore: 3)
        #expect(try desk.ledger.outboxMessages().contains { $0.kind == .reminder && $0.recipient == "an@school.nl" })
        #expect(try desk.ledger.calendarVersions(of: "an@school.nl") == before)
        #expect(try desk.ledger.calendarVersions(of: "bo@school.nl") != before)
        #expect(try desk.ledger.calendarVersions(of: "co@school.nl").isEmpty)
    }

    @Test("is found by an index, however many messages there are")
    func plan() throws {
        let desk = try Desk(.memory)
        let plan = try desk.ledger.connection.read { (sql) throws(LedgerError) in
            try sql.query("EXPLAIN QUERY PLAN " + Ledger.calendarVersions, ["an@school.nl"])
                .map { (row) throws(LedgerError) in try row.text(3) }
        }
        #expect(plan.contains("SEARCH outbox USING INDEX outbox_recipient (recipient=?)"))
        #expect(!plan.contains { $0.hasPrefix("SCAN") })
    }
}
