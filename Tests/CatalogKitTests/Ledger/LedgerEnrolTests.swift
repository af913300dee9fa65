import CatalogKit
import Testing

@Suite("Signing up")
struct LedgerEnrolTests {
    @Test("seats go to those who come first, the others wait in order of arrival", arguments: Storage.allCases)
    func firstComeFirstSeated(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 2)
        #expect(try desk.enrol("anna", in: terms).enrolment.state == .enrolled)
        #expect(try desk.enrol("bob", in: terms).enrolment.state == .enrolled)
        #expect(try desk.enrol("carl", in: terms).enrolment.position == 1)
        #expect(try desk.enrol("dora", in: terms).enrolment.position == 2)
        #expect(try desk.seating(terms) == "anna bob | carl dora")
        #expect(try desk.ledger.audit().isEmpty)
    }
}
