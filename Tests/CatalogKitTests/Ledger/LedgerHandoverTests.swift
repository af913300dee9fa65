import CatalogKit
import GRDB
import Testing

@Suite("The ledger: who is responsible, and handing over", .onBothDatabases, .namesDatabase)
struct LedgerHandoverTests {
    /// A desk where a question, an offering, a pillar, an offer of help and an introduction hang on Linda.
    private func desk(_ storage: Storage = .memory) throws -> Desk {
        let desk = try Desk(storage)
        try desk.ask("anna")
        try desk.take("linda", 1)
        try desk.assign(.offering, "laser@2027", to: "linda")
        try desk.assign(.pillar, "techlabs", to: "linda")
        try desk.ask("bob", "En lassen?")
        try desk.offerHelp("linda")
        try desk.connect("erik", 2, to: "linda")
        return desk
    }

    @Test("somebody is responsible in place of whoever was; both are told", arguments: Storage.allCases)
    func assigning(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.assign(.pillar, "techlabs", to: "linda")
        #expect(try desk.assign(.pillar, "techlabs", to: "linda").id == 1, "again changes nothing")
        try desk.assign(.pillar, "techlabs", to: "erik")
        #expect(try desk.held() == ["pillar techlabs erik"])
        #expect(
            try desk.mail() == [
                "responsibility-given linda", "responsibility-ended linda", "responsibility-given erik",
            ])
        #expect(try desk.undoOther("linda") == .assign)
        #expect(try desk.held() == ["pillar techlabs linda"])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who is made responsible for a new question talks with the school; for a closed one nobody is")
    func assigningQuestions() throws {
        let desk = try Desk()
        try desk.ask("anna")
        try desk.assign(.question, "1", to: "erik")
        #expect(try desk.ledger.question(1).state == .inConversation)
        #expect(try desk.ledger.question(1).takenBy == "erik@school.nl")
        #expect(try desk.mail().last == "question-taken anna")
        try desk.undoOther("linda")
        #expect(try desk.ledger.question(1).state == .new && desk.held().isEmpty)
        try desk.answer("erik", 1, with: .course("laser"))
        #expect(throws: LedgerError.notOpen(.question, 1)) { try desk.assign(.question, "1", to: "erik") }
        #expect(throws: LedgerError.noSuch(.question, 7)) { try desk.assign(.question, "7", to: "erik") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("everything is listed first and passes to the successor at once", arguments: Storage.allCases)
    func handingOver(_ storage: Storage) throws {
        let desk = try desk(storage)
        let holdings = try desk.ledger.holdings(of: "LINDA@school.nl")
        #expect(holdings.responsibilities.map(\.subject) == ["laser@2027", "techlabs", "1"])
        #expect(holdings.offers.map(\.id) == [1] && holdings.introductions.map(\.id) == [1])
        #expect(try desk.handOver("linda", to: "frits") == holdings)
        #expect(try desk.held() == ["offering laser@2027 frits", "pillar techlabs frits", "question 1 frits"])
        #expect(try desk.ledger.question(1).takenBy == "frits@school.nl")
        #expect(try desk.ledger.helpers().isEmpty)
        #expect(try desk.ledger.introductions(for: 2).map(\.state) == [.withdrawn])
        let message = try #require(try desk.ledger.outboxPending().last)
        #expect(message.kind == .handedOver && message.recipient == "frits@school.nl")
        #expect(message.person?.email == "linda@school.nl")
        #expect(message.topic == .other(["question": "1", "offering": "1", "pillar": "1"]))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("nothing can be given to somebody who has left")
    func gone() throws {
        let desk = try desk()
        try desk.handOver("linda", to: "frits", by: "frits")
        let gone = LedgerError.hasLeft("linda@school.nl")
        try desk.ask("dora", "En 3D?")
        #expect(throws: gone) { try desk.assign(.pillar, "techlabs", to: "linda", by: "erik") }
        #expect(throws: gone) { try desk.take("linda", 3) }
        #expect(throws: gone) { try desk.offerHelp("linda", "Toch") }
        #expect(throws: gone) { try desk.connect("erik", 3, to: "linda") }
        #expect(throws: gone) { try desk.handOver("frits", to: "linda", by: "frits") }
        #expect(throws: gone) { try desk.handOver("linda", to: "erik", by: "frits") }
        #expect(throws: gone) { try desk.ledger.holdings(of: "linda@school.nl") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("somebody unknown has nothing to hand over, and nobody hands over to themself")
    func refusals() throws {
        let desk = try desk()
        #expect(throws: LedgerError.unknownPerson("zoe@school.nl")) { try desk.handOver("zoe", to: "frits") }
        #expect(throws: LedgerError.handoverToSelf) { try desk.handOver("linda", to: "linda") }
        #expect(try desk.ledger.person("frits@school.nl") == nil, "nothing was half done")
    }

    @Test("a handover can be undone as a whole, unless something of it moved on", arguments: Storage.allCases)
    func undo(_ storage: Storage) throws {
        let desk = try desk(storage)
        try desk.handOver("linda", to: "frits", by: "erik")
        #expect(try desk.undoOther("erik") == .handOver)
        #expect(try desk.held() == ["offering laser@2027 linda", "pillar techlabs linda", "question 1 linda"])
        #expect(try desk.ledger.helpers().map(\.name) == ["Linda"])
        #expect(try desk.ledger.introductions(for: 2).map(\.state) == [.proposed])
        #expect(
            try desk.ledger.outboxPending().contains { $0.kind == .handedBack && $0.recipient == "frits@school.nl" })
        try desk.handOver("linda", to: "frits", by: "erik")
        try desk.assign(.pillar, "techlabs", to: "dora", by: "frits")
        #expect(throws: LedgerError.undoSuperseded) { try desk.undoOther("erik") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("an undo never makes somebody responsible who has left since")
    func undoAfterwards() throws {
        let desk = try Desk()
        try desk.ask("anna")
        try desk.take("linda", 1)
        try desk.answer("erik", 1, with: .course("laser"))
        try desk.handOver("linda", to: "frits", by: "frits")
        #expect(throws: LedgerError.hasLeft("linda@school.nl")) { try desk.undoOther("erik") }
        #expect(try desk.ledger.question(1).state == .answered)
        #expect(try desk.ledger.audit().isEmpty)
    }

    /// What the audit says after an edit by hand.
    private func findings(after sql: String) throws -> [AuditFinding] {
        let scratch = try Scratch()
        let desk = try Desk(ledger: Ledger(.file(scratch.ledger)))
        try desk.ask("anna")
        try desk.take("linda", 1)
        try desk.offerHelp("carl")
        try desk.connect("linda", 1, to: "carl")
        try desk.agree("carl", 1)
        try desk.propose("anna")
        try desk.join("bob", 1)
        #expect(try desk.ledger.audit().isEmpty)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        try DatabaseQueue(path: scratch.ledger, configuration: configuration).write { try $0.execute(sql: sql) }
        return try desk.ledger.audit()
    }

    @Test("the audit finds what somebody did behind the ledger's back")
    func tampering() throws {
        #expect(
            try findings(after: "UPDATE person SET left_at = 1 WHERE email = 'linda@school.nl'")
                == [.responsibleLeft(kind: .question, subject: "1", person: "linda@school.nl")])
        #expect(
            try findings(after: "UPDATE question SET state = 'new'")
                == [.stateDiffers(kind: "question", id: "1"), .questionAdrift(question: 1)])
        #expect(
            try findings(after: "DELETE FROM responsibility")
                == [.stateDiffers(kind: "responsibility", id: "1"), .questionAdrift(question: 1)])
        #expect(
            try findings(after: "UPDATE help_offer SET state = 'withdrawn'")
                == [.stateDiffers(kind: "help-offer", id: "1")])
        #expect(
            try findings(after: "UPDATE supporter SET state = 'left'") == [.stateDiffers(kind: "supporter", id: "1")])
        #expect(
            try findings(after: "UPDATE idea SET state = 'closed'") == [.stateDiffers(kind: "idea", id: "1")])
        #expect(
            try findings(
                after: "UPDATE introduction SET state = 'made', asker_agreed_at = 5")
                == [.stateDiffers(kind: "introduction", id: "1")])
        #expect(
            try findings(
                after: """
                    PRAGMA ignore_check_constraints = 1;
                    UPDATE introduction SET state = 'made'
                    """
            )
            .contains(.introducedWithoutConsent(introduction: 1)))
        let message = "UPDATE outbox SET person = 'carl@school.nl' WHERE kind = 'question-noted'"
        #expect(try findings(after: message) == [.namedWithoutConsent(message: 1)])
    }
}
