import Testing

@testable import CatalogKit

@Suite("What people sign up for", .onBothDatabases, .namesDatabase)
struct LedgerSignUpsTests {
    private func terms(_ id: String, course: String, inDays days: Int) -> OfferingTerms {
        let start = 1_800_000_000 + days * Desk.day
        return OfferingTerms(
            id: id, course: course, title: course, capacity: 3, start: start, end: start + 3600, enrolUntil: start,
            promoteUntil: start)
    }

    private static let school = School(id: "sint-jan", name: "Sint-Jan", place: "Heerlen", board: "B", sector: "vmbo")

    @Test("is counted by course, colleagues apart, who waits and groups included, for what has not begun")
    func counts() throws {
        let desk = try Desk()
        let (first, second) = (terms("l@1", course: "laser", inDays: 1), terms("l@2", course: "laser", inDays: 2))
        try desk.enrol("anna", in: first)
        try desk.enrol("bob", in: second)
        try desk.enrol("carl", in: second)
        try desk.cancel("carl", second)
        try desk.group("dora", 3, in: second)
        _ = try desk.ledger.enrol(Person(email: "el@school.nl", name: "El"), in: terms("v", course: "vr", inDays: 3))
        _ = try desk.ledger.enrol(
            Person(email: "id@school.nl", name: "Id", school: "SINT-JAN"), in: self.terms("v", course: "vr", inDays: 3))
        func colleagues() throws -> [String: Int] { try desk.ledger.signUps(of: Self.school) }
        // Anna, Bob, and three who wait with Dora; El has no school, and another one writes it as its id.
        #expect(try desk.ledger.uptake().signUps == ["laser": 5, "vr": 2])
        #expect(try colleagues() == ["laser": 5, "vr": 1])
        desk.clock.now = first.start
        #expect(try desk.ledger.uptake().signUps == ["laser": 4, "vr": 2])
        #expect(try colleagues() == ["laser": 4, "vr": 1])
        desk.clock.now = second.start
        #expect(try desk.ledger.uptake().signUps == ["vr": 2])
        #expect(try colleagues() == ["vr": 1])
    }

    @Test("is read from the enrolments of the school alone, out of an index")
    func bounded() throws {
        let desk = try Desk(.memory)
        let plan = try desk.ledger.connection.read { (sql) throws(LedgerError) in
            try sql.query("EXPLAIN QUERY PLAN " + Ledger.signUpsOfSchool, [.text(""), .text(""), .integer(0)])
                .map { (row) throws(LedgerError) in try row.text(3) }
        }
        #expect(plan.contains("SEARCH e USING COVERING INDEX enrolment_person (person=?)"))
        #expect(plan.contains { $0.hasPrefix("SEARCH p USING INDEX person_school") })
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
