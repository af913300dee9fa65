import Foundation
import Testing

@testable import CatalogKit

@Suite("The ledger: travelling together", .onBothDatabases, .namesDatabase)
struct LedgerTravelTests {
    /// A desk at which Anna, Bob and Carl have a seat and are visible, and nobody has mail.
    private func desk(_ storage: Storage = .memory) throws -> (Desk, OfferingTerms) {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 3)
        try desk.seat("anna", in: terms)
        try desk.seat("bob", in: terms)
        try desk.seat("carl", at: "Porta Mosana", in: terms)
        _ = try desk.send()
        return (desk, terms)
    }

    @Test("two who both say yes for one town know of each other, and get one message", arguments: Storage.allCases)
    func meeting(_ storage: Storage) throws {
        let (desk, terms) = try desk(storage)
        #expect(try desk.travel("anna", to: terms) == 0)
        #expect(try desk.mail().isEmpty && desk.companions("bob", terms) == "", "one yes says nothing to anybody")
        #expect(try desk.travel("bob", to: terms) == 1)
        #expect(try desk.travel("carl", from: "Maastricht", to: terms) == 0, "another town")
        #expect(try desk.companions("anna", terms) == "bob" && desk.companions("bob", terms) == "anna")
        #expect(try desk.companions("carl", terms) == "")
        let messages = try desk.ledger.outboxPending()
        #expect(messages.map(\.recipient) == ["bob@school.nl", "anna@school.nl"])
        #expect(messages.map(\.person?.email) == ["anna@school.nl", "bob@school.nl"])
        #expect(messages.allSatisfy { $0.kind == .travelMet && $0.topic.told == ["pair": "1", "town": "Gulpen"] })
        #expect(try desk.send() == ["travel-met bob", "travel-met anna"])
        #expect(try desk.travel("bob", to: terms) == 1, "again changes nothing")
        #expect(try desk.mail().isEmpty)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who is not visible, or waits, or has not signed up, cannot say yes")
    func refusals() throws {
        let (desk, terms) = try desk()
        #expect(throws: LedgerError.noSuchEnrolment) { try desk.travel("zoe", to: terms) }
        try desk.seat("dora", in: terms)
        #expect(throws: LedgerError.travelNeedsSeat) { try desk.travel("dora", to: terms) }
        try desk.show("anna", at: "Sophianum", false)
        #expect(throws: LedgerError.notVisible) { try desk.travel("anna", to: terms) }
        try desk.travel("bob", to: terms)
        #expect(throws: LedgerError.travelsFrom("Gulpen")) { try desk.travel("bob", from: "Maastricht", to: terms) }
        #expect(throws: LedgerError.travelsAlone) { try desk.travelAlone("carl", to: terms) }
        desk.clock.now = terms.start
        #expect(throws: LedgerError.started(terms.start)) { try desk.travel("carl", to: terms) }
        #expect(try desk.ledger.audit().isEmpty)
    }

    /// What ends it for Anna.
    enum End: String, CaseIterable {
        case takesBack, cancels, hides, undoes, leaves, calledOff
    }

    @Test("taking it back, cancelling, hiding, undoing and leaving end it; the other is told", arguments: End.allCases)
    func ending(_ end: End) throws {
        let (desk, terms) = try desk()
        try desk.travel("bob", to: terms)
        try desk.travel("anna", to: terms)
        _ = try desk.send()
        switch end {
        case .takesBack: try desk.travelAlone("anna", to: terms)
        case .cancels: try desk.cancel("anna", terms)
        case .hides: try desk.show("anna", at: "Sophianum", false)
        case .undoes: #expect(try desk.undoOther("anna") == .travel)
        case .leaves: try desk.handOver("anna", to: "carl")
        case .calledOff: _ = try desk.ledger.cancelOffering(terms.id, by: Desk.coordinator)
        }
        #expect(try desk.companions("anna", terms) == "" && desk.companions("bob", terms) == "")
        let sent = try desk.send()
        #expect(sent.contains("travel-ended bob") == (end != .calledOff), "\(sent)")
        #expect(!sent.contains { $0.hasPrefix("travel-ended anna") && $0.split(separator: " ").count == 2 })
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("nobody hears of what was over before they heard of it, nor twice of the same")
    func mail() throws {
        let (desk, terms) = try desk()
        try desk.travel("bob", to: terms)
        try desk.travel("anna", to: terms)
        try desk.travelAlone("anna", to: terms)
        #expect(
            try desk.send() == ["travel-met anna otherwise", "travel-met bob replaced", "travel-ended bob unchanged"])
        try desk.travel("anna", to: terms)
        #expect(try desk.send() == ["travel-met anna", "travel-met bob"])
        try desk.travelAlone("anna", to: terms)
        try desk.travel("anna", to: terms)
        #expect(
            try desk.send() == [
                "travel-ended bob replaced", "travel-met anna unchanged", "travel-met bob unchanged",
            ])
    }

    @Test("what was taken back can be taken back, while the seat and the consent last")
    func undo() throws {
        let (desk, terms) = try desk()
        try desk.travel("bob", to: terms)
        try desk.travel("anna", to: terms)
        desk.clock.advance(60)
        try desk.travelAlone("anna", to: terms)
        #expect(try desk.undoOther("anna") == .travelAlone)
        #expect(try desk.companions("anna", terms) == "bob")
        desk.clock.advance(60)
        try desk.travelAlone("anna", to: terms)
        _ = try desk.ledger.cancel("anna@school.nl", from: terms.id, by: Desk.coordinator)
        #expect(throws: LedgerError.undoSuperseded) { try desk.undoOther("anna") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("undoing a cancellation, or hiding oneself, shows nobody anew")
    func noRevival() throws {
        let (desk, terms) = try desk()
        try desk.travel("bob", to: terms)
        try desk.travel("anna", to: terms)
        try desk.cancel("anna", terms)
        try desk.undo("anna")
        #expect(try desk.companions("bob", terms) == "")
        try desk.travel("anna", to: terms)
        try desk.show("bob", at: "Sophianum", false)
        #expect(try desk.undoOther("bob") == .setVisible)
        #expect(try desk.companions("anna", terms) == "" && desk.ledger.isVisible("bob@school.nl"))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("three from one town all know of each other")
    func three() throws {
        let (desk, terms) = try desk()
        for name in ["anna", "bob", "carl"] { try desk.travel(name, to: terms) }
        #expect(try desk.companions("anna", terms) == "bob carl")
        #expect(try desk.companions("carl", terms) == "anna bob")
        try desk.travelAlone("bob", to: terms)
        #expect(try desk.companions("anna", terms) == "carl")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test(
        "the audit finds what nobody asked for",
        arguments: [
            (
                "UPDATE visibility SET state = 'hidden' WHERE person = 'anna@school.nl'",
                [AuditFinding.stateDiffers(kind: "visibility", id: "1"), .travelsUnasked(travel: 2)]
            ),
            (
                "UPDATE travel_pair SET state = 'ended'",
                [.stateDiffers(kind: "travel-pair", id: "1"), .travelPairDiffers(one: 1, other: 2)]
            ),
            ("UPDATE travel SET town = 'Maastricht' WHERE id = 1", [.travelPairDiffers(one: 1, other: 2)]),
            ("UPDATE outbox SET person = 'carl@school.nl' WHERE id = 5", [.namedUnasked(message: 5)]),
        ])
    func audit(_ damage: String, _ findings: [AuditFinding]) throws {
        let (desk, terms) = try desk()
        try desk.travel("bob", to: terms)
        try desk.travel("anna", to: terms)
        #expect(try desk.ledger.audit().isEmpty)
        try desk.ledger.connection.write { (sql) throws(LedgerError) in try sql.execute(damage) }
        #expect(try desk.ledger.audit() == findings)
    }
}
