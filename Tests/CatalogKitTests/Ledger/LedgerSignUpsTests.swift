import Testing

@testable import CatalogKit

@Suite("What people sign up for")
struct LedgerSignUpsTests {
    private func terms(_ id: String, course: String, inDays days: Int) -> OfferingTerms {
        let start = 1_800_000_000 + days * Desk.day
        return OfferingTerms(
            id: id, course: course, title: course, capacity: 3, start: start, end: start + 3600, enrolUntil: start,
            promoteUntil: start)
    }

    @Test("is counted by course and school, who waits and groups included, for what has not begun")
    func counts() throws {
        let desk = try Desk()
        let (first, second) = (terms("l@1", course: "laser", inDays: 1), terms("l@2", course: "laser", inDays: 2))
        try desk.enrol("anna", in: first)
        try desk.enrol("bob", in: second)
        try desk.enrol("carl", in: second)
        try desk.cancel("carl", second)
        try desk.group("dora", 3, in: second)
        _ = try desk.ledger.enrol(Person(email: "el@school.nl", name: "El"), in: terms("v", course: "vr", inDays: 3))
        // Anna, Bob, and three who wait with Dora.
        let all = ["laser": SignUps(schools: ["Sint-Jan": 5]), "vr": SignUps(schools: ["": 1])]
        #expect(try desk.ledger.signUps() == all)
        #expect(all["laser"]?.total == 5)
        desk.clock.now = first.start
        #expect(try desk.ledger.signUps()["laser"] == SignUps(schools: ["Sint-Jan": 4]))
        desk.clock.now = second.start
        #expect(try desk.ledger.signUps() == ["vr": SignUps(schools: ["": 1])])
    }

    @Test("is read without a look at the enrolments of before")
    func bounded() throws {
        let desk = try Desk()
        let plan = try desk.ledger.connection.read { (sql) throws(LedgerError) in
            try sql.query("EXPLAIN QUERY PLAN " + Ledger.signUps, [.integer(0)])
                .map { (row) throws(LedgerError) in try row.text(3) }
        }
        #expect(plan.contains("SEARCH e USING COVERING INDEX enrolment_queue (offering=? AND state=?)"))
        #expect(!plan.contains { $0.hasPrefix("SCAN e") || $0.hasPrefix("SCAN p") })
    }

    @Test("and the hours that somebody made this school year are what the report of hours says, corrections too")
    func minutes() throws {
        let desk = try Desk()
        let catalog = Catalog(
            region: Region(id: "zl", name: "ZL", centre: "Heerlen"), vocabulary: Vocabulary(), courses: [])
        // The clock stands at 15 January 2027: one offering in the last school year, two in this one.
        for (number, days) in [-250, -40, -10].enumerated() {
            let terms = terms("l@\(number)", course: "laser", inDays: days)
            desk.clock.now = terms.start - 60
            try desk.enrol("anna", in: terms)
            try desk.enrol("bob", in: terms)
            desk.clock.now = terms.end
            try desk.ledger.enterAttendance(
                "anna@school.nl", in: terms.id, meeting: 1, as: .present, by: Desk.coordinator)
        }
        desk.clock.now = 1_800_000_000
        try desk.ledger.closeQuarter(try #require(Quarter("2026Q4")), by: Desk.coordinator)
        try desk.ledger.enterAttendance(
            "anna@school.nl", in: "l@1", meeting: 1, as: .partly(minutes: 45), by: Desk.coordinator)
        func view(of name: String) throws -> LedgerView {
            try LedgerView(of: desk.ledger, for: Desk.person(name), in: catalog, at: desk.clock.now)
        }
        // 45 minutes of the corrected hour, and an hour.
        #expect(try view(of: "anna").minutes == 105)
        #expect(try view(of: "bob").minutes == 0)
        let report = HoursReport(
            try desk.ledger.attendanceBook(), by: .person, in: .schoolYear(SchoolYear(try #require(Day("2027-01-15")))),
            catalog, now: desk.clock.now)
        let row = try #require(report.rows.first { $0.key == "anna@school.nl" })
        #expect(row.minutes + row.correction == 105)
    }
}
