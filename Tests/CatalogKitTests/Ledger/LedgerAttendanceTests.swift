import Testing

@testable import CatalogKit

@Suite("The ledger: attendance", .onBothDatabases, .namesDatabase)
struct LedgerAttendanceTests {
    private let desk: Desk
    /// Two meetings, of 180 and of 90 minutes, a week apart.
    private let terms: OfferingTerms
    private static let coordinator = "iris@regio.nl"

    init() throws {
        desk = try Desk()
        let start = desk.terms().start
        terms = OfferingTerms(
            id: "laser@2027", course: "laser", title: "Lasersnijden", capacity: 2, start: start,
            end: start + 7 * Desk.day + 5400, enrolUntil: start, promoteUntil: start,
            meetings: [start..<start + 10_800, start + 7 * Desk.day..<start + 7 * Desk.day + 5400])
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
        try desk.enrol("carl", in: terms)
    }

    @discardableResult
    private func enter(_ name: String, _ meeting: Int, _ mark: AttendanceMark) throws -> AttendanceEntry {
        try desk.ledger.enterAttendance(
            "\(name)@school.nl", in: terms.id, meeting: meeting, as: mark, by: Self.coordinator)
    }

    /// What is known, by person: "anna 1:present/180 2:–".
    private func list() throws -> [String] {
        try desk.ledger.attendanceBook(of: terms.id).enrolments.filter(\.state.holdsSeat).map { enrolment in
            enrolment.meetings.reduce(enrolment.name.lowercased()) { text, meeting in
                let entry = meeting.entries.last
                let known = entry.map { $0.isKnown ? "\($0.state)/\($0.minutes)" : "missing" } ?? "–"
                return "\(text) \(meeting.number):\(known)"
            }
        }
    }

    private func states() throws -> [EnrolmentState] {
        try desk.ledger.participants(in: terms.id).map(\.enrolment.state)
    }

    @Test("Present is the whole meeting, partly what is given, absent and excused nothing")
    func minutes() throws {
        desk.clock.now = terms.start
        try enter("anna", 1, .present)
        try enter("bob", 1, .partly(minutes: 45))
        #expect(try list() == ["anna 1:present/180 2:–", "bob 1:partly/45 2:–"])
        try enter("anna", 1, .absent)
        try enter("bob", 1, .excused)
        #expect(try list() == ["anna 1:absent/0 2:–", "bob 1:excused/0 2:–"])
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Nothing is entered before the meeting begins")
    func early() throws {
        desk.clock.now = terms.start - 1
        #expect(throws: LedgerError.notBegun(terms.start)) { try enter("anna", 1, .present) }
        #expect(throws: LedgerError.notBegun(terms.start)) {
            try desk.ledger.enterAllPresent(in: terms.id, by: Self.coordinator)
        }
        desk.clock.now = terms.start
        try enter("anna", 1, .present)
        #expect(throws: LedgerError.notBegun(terms.meetings[1].lowerBound)) { try enter("anna", 2, .present) }
    }

    @Test("Only who has a seat can be there, at a meeting that there is, for a part of it")
    func refusals() throws {
        desk.clock.now = terms.end
        #expect(throws: LedgerError.noSeat) { try enter("carl", 1, .present) }
        #expect(throws: LedgerError.noSeat) { try enter("dora", 1, .absent) }
        #expect(throws: LedgerError.noSuchMeeting(3, count: 2)) { try enter("anna", 3, .present) }
        #expect(throws: LedgerError.noSuchMeeting(0, count: 2)) { try enter("anna", 0, .present) }
        for minutes in [-1, 0, 180, 181] {
            #expect(throws: LedgerError.minutesOutOfRange(minutes, length: 180)) {
                try enter("anna", 1, .partly(minutes: minutes))
            }
        }
        #expect(throws: LedgerError.nobodyHere) {
            try desk.ledger.closeAttendance(of: "nergens@2027", by: Self.coordinator)
        }
        #expect(try list() == ["anna 1:– 2:–", "bob 1:– 2:–"])
    }

    @Test("Entering the same again changes nothing, something else is added")
    func repeated() throws {
        desk.clock.now = terms.start
        let first = try enter("anna", 1, .present)
        #expect(try enter("anna", 1, .present) == first)
        #expect(try enter("anna", 1, .absent).id > first.id)
        let entries = try desk.ledger.attendanceBook().enrolments[0].meetings[0].entries
        #expect(entries.map(\.state) == [.present, .absent])
    }

    @Test("Everybody without an entry can be present at once, and that can be undone at once")
    func allPresent() throws {
        desk.clock.now = terms.end
        try enter("bob", 1, .absent)
        #expect(try desk.ledger.enterAllPresent(in: terms.id, by: Self.coordinator).count == 3)
        #expect(try list() == ["anna 1:present/180 2:present/90", "bob 1:absent/0 2:present/90"])
        #expect(try desk.ledger.enterAllPresent(in: terms.id, by: Self.coordinator) == [])
        #expect(try desk.ledger.undo(Self.coordinator) == .other(.attend))
        #expect(try list() == ["anna 1:missing 2:missing", "bob 1:absent/0 2:missing"])
        #expect(try desk.ledger.enterAllPresent(in: terms.id, meeting: 2, by: Self.coordinator).count == 2)
        #expect(try list() == ["anna 1:missing 2:present/90", "bob 1:absent/0 2:present/90"])
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Undo puts the earlier entry back, once for each, and not when somebody else entered something since")
    func undo() throws {
        desk.clock.now = terms.start
        try enter("anna", 1, .partly(minutes: 30))
        try enter("anna", 1, .present)
        #expect(try desk.ledger.undo(Self.coordinator) == .other(.attend))
        #expect(try list()[0] == "anna 1:partly/30 2:–")
        #expect(try desk.ledger.undo(Self.coordinator) == .other(.attend))
        #expect(try list()[0] == "anna 1:missing 2:–")
        #expect(throws: LedgerError.nothingToUndo) { try desk.ledger.undo(Self.coordinator) }
        try enter("anna", 1, .present)
        try desk.ledger.enterAttendance(
            "anna@school.nl", in: terms.id, meeting: 1, as: .absent, by: "jan@regio.nl")
        #expect(throws: LedgerError.undoSuperseded) { try desk.ledger.undo(Self.coordinator) }
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Nobody is told, and the journal knows who entered it")
    func told() throws {
        let before = try desk.ledger.outboxPending().count
        desk.clock.now = terms.end
        try enter("anna", 1, .present)
        try desk.ledger.closeAttendance(of: terms.id, leavingMissing: true, by: Self.coordinator)
        _ = try desk.ledger.undo(Self.coordinator)
        #expect(try desk.ledger.outboxPending().count == before)
        #expect(try desk.ledger.history(of: "anna@school.nl").map(\.action) == [.enrol, .tally, .tally])
        #expect(try desk.ledger.history(of: "anna@school.nl").last?.actor == Self.coordinator)
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Closing refuses while something is missing, unless it is left missing, and never counts that as absent")
    func closing() throws {
        desk.clock.now = terms.end - 1
        try enter("anna", 1, .present)
        #expect(throws: LedgerError.notEnded(terms.end)) {
            try desk.ledger.closeAttendance(of: terms.id, by: Self.coordinator)
        }
        desk.clock.now = terms.end
        try enter("bob", 1, .absent)
        #expect(throws: LedgerError.attendanceMissing(2)) {
            try desk.ledger.closeAttendance(of: terms.id, by: Self.coordinator)
        }
        #expect(try states() == [.enrolled, .enrolled, .waiting])
        let closing = try desk.ledger.closeAttendance(of: terms.id, leavingMissing: true, by: Self.coordinator)
        #expect(closing == AttendanceClosing(attended: 1, absent: 0, unknown: 1))
        #expect(try states() == [.attended, .enrolled, .waiting])
        #expect(try list() == ["anna 1:present/180 2:–", "bob 1:absent/0 2:–"])
        #expect(try desk.ledger.audit() == [])
    }

    @Test("What is entered after the closing is a correction that the enrolment follows, and so is an undo")
    func correction() throws {
        desk.clock.now = terms.end
        try desk.ledger.enterAllPresent(in: terms.id, by: Self.coordinator)
        try enter("bob", 1, .absent)
        try enter("bob", 2, .excused)
        #expect(
            try desk.ledger.closeAttendance(of: terms.id, by: Self.coordinator)
                == AttendanceClosing(attended: 1, absent: 1, unknown: 0))
        #expect(try states() == [.attended, .absent, .waiting])
        desk.clock.advance(Desk.day)
        try enter("bob", 2, .partly(minutes: 10))
        #expect(try states() == [.attended, .attended, .waiting])
        _ = try desk.ledger.undo(Self.coordinator)
        #expect(try states() == [.attended, .absent, .waiting])
        #expect(try desk.ledger.audit() == [])
    }

    @Test("A group is entered as one, for the seats it has")
    func group() throws {
        let terms = desk.terms("fabriek@2027", capacity: nil)
        _ = try desk.ledger.enrolGroup(Desk.person("dik"), party: "Klas 3", seats: 24, in: terms)
        desk.clock.now = terms.end
        let entry = try desk.ledger.enterAttendance(
            "dik@school.nl", in: terms.id, meeting: 1, as: .partly(minutes: 45), by: Self.coordinator)
        #expect(entry.seats == 24 && entry.minutes == 45 && entry.total == 1080)
        #expect(try desk.ledger.closeAttendance(of: terms.id, by: Self.coordinator).attended == 1)
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Closing gives it to those for whom it was planned")
    func given() throws {
        let terms = desk.terms("lassen@2027", capacity: 1)
        let variant = OfferingTerms(
            id: terms.id, course: "lassen", title: "Lassen", capacity: 1, start: terms.start, end: terms.end,
            enrolUntil: terms.enrolUntil, promoteUntil: terms.promoteUntil)
        try desk.declare("anna", in: "lassen")
        try desk.declare("bob", in: "lassen")
        _ = try desk.ledger.openVariant(variant, by: Self.coordinator)
        try desk.enrol("anna", in: variant)
        #expect(try desk.states("bob") == [.planned])
        desk.clock.now = variant.end
        try desk.ledger.enterAllPresent(in: variant.id, by: Self.coordinator)
        try desk.ledger.closeAttendance(of: variant.id, by: Self.coordinator)
        #expect(try desk.states("bob") == [.given] && desk.states("anna") == [.satisfied])
        #expect(try desk.ledger.audit() == [])
    }

    @Test("The audit finds what was changed behind the ledger's back")
    func audit() throws {
        desk.clock.now = terms.end
        try enter("anna", 1, .present)
        try desk.ledger.closeQuarter(Quarter(LocalTime(utcSeconds: 1_700_000_000).day), by: Self.coordinator)
        let id = try desk.ledger.attendanceBook().enrolments[0].meetings[0].entries[0].id
        func finds(_ sql: String, _ expected: AuditFinding...) throws {
            try desk.ledger.connection.write { (transaction) throws(LedgerError) in try transaction.execute(sql) }
            #expect(try desk.ledger.audit() == expected)
        }
        try finds(
            "UPDATE attendance SET minutes = 0", .attendanceMinutes(attendance: id), .attendanceDiffers(entry: "1/1"))
        try finds("UPDATE attendance SET minutes = 180")
        try finds(
            "UPDATE enrolment SET state = 'attended' WHERE ticket = 2", .journalDiffers(ticket: 2),
            .outcomeDiffers(ticket: 2))
        try finds("UPDATE enrolment SET state = 'enrolled' WHERE ticket = 2")
        try finds(
            "UPDATE enrolment SET state = 'waiting' WHERE ticket = 1",
            .countDiffers(offering: terms.id, taken: 1, waiting: 2), .idleSeat(offering: terms.id, free: 1, waiting: 2),
            .journalDiffers(ticket: 1),
            .attendanceWithoutSeat(attendance: id))
        try finds("UPDATE enrolment SET state = 'enrolled' WHERE ticket = 1")
        try finds("UPDATE quarter SET last_attendance = 99", .quarterDiffers(quarter: "2023Q4"))
        try finds("DELETE FROM quarter", .quarterDiffers(quarter: "2023Q4"))
    }
}
