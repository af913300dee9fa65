import Testing

@testable import CatalogKit

@Suite("The ledger: closed quarters", .onBothDatabases, .namesDatabase)
struct LedgerQuarterTests {
    private let desk: Desk
    private let quarter: Quarter
    private let terms: OfferingTerms
    private static let coordinator = "iris@regio.nl"

    init() throws {
        desk = try Desk()
        terms = desk.terms(capacity: nil)
        quarter = Quarter(LocalTime(utcSeconds: terms.start).day)
        try desk.enrol("anna", in: terms)
        try desk.enrol("bob", in: terms)
    }

    @Test("A quarter is closed once, and only when it is over")
    func once() throws {
        desk.clock.now = quarter.instants.upperBound - 1
        #expect(throws: LedgerError.quarterNotEnded(quarter)) {
            try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        }
        desk.clock.advance(1)
        let closing = try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        #expect(closing.closedAt == desk.clock.now)
        #expect(throws: LedgerError.quarterClosed(quarter)) {
            try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        }
        #expect(try desk.ledger.closedQuarters() == [closing])
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Closing notes as missing what nobody entered, and tells nobody")
    func missing() throws {
        desk.clock.now = terms.start
        try desk.ledger.enterAttendance(
            "anna@school.nl", in: terms.id, meeting: 1, as: .present, by: Self.coordinator)
        let told = try desk.ledger.outboxPending().count
        desk.clock.now = quarter.instants.upperBound
        let closing = try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        let states = try desk.ledger.attendanceBook().enrolments.map { $0.meetings[0].state }
        #expect(states == [.present, .missing] && closing.lastAttendance == 2)
        #expect(try desk.ledger.outboxPending().count == told)
    }

    @Test("Closing can be undone within the window, unless something was entered for it since")
    func undo() throws {
        desk.clock.now = quarter.instants.upperBound
        try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        #expect(try desk.ledger.undo(Self.coordinator) == .other(.closeQuarter))
        #expect(try desk.ledger.closedQuarters() == [])
        #expect(try desk.ledger.audit() == [])
        try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        desk.clock.advance(Ledger.undoWindow + 1)
        #expect(throws: LedgerError.undoTooLate) { try desk.ledger.undo(Self.coordinator) }
        #expect(try desk.ledger.closedQuarters().count == 1)
    }

    @Test("Closing stays when a correction was entered since")
    func superseded() throws {
        desk.clock.now = quarter.instants.upperBound
        try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        try desk.ledger.enterAttendance(
            "anna@school.nl", in: terms.id, meeting: 1, as: .absent, by: "jan@regio.nl")
        #expect(throws: LedgerError.undoSuperseded) { try desk.ledger.undo(Self.coordinator) }
        #expect(try desk.ledger.closedQuarters().count == 1)
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Hours count for the school that a person has, until a closing keeps it")
    func school() throws {
        func schools() throws -> [String] { try desk.ledger.attendanceBook().enrolments.map(\.school) }
        func renew(_ school: String) throws {
            _ = try desk.ledger.declareInterest(
                Person(email: "anna@school.nl", name: "Anna", school: school), in: "frezen")
        }
        try renew("Emmacollege")
        #expect(try schools() == ["Emmacollege", "Sint-Jan"])
        desk.clock.now = quarter.instants.upperBound
        try desk.ledger.closeQuarter(quarter, by: Self.coordinator)
        try renew("DaCapo")
        #expect(try schools() == ["Emmacollege", "Sint-Jan"])
    }
}
