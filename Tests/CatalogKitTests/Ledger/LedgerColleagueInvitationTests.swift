import Foundation
import Testing

@testable import CatalogKit

@Suite("The ledger: inviting a colleague", .onBothDatabases, .namesDatabase)
struct LedgerColleagueInvitationTests {
    /// Every text of every table, to look for what may not be there.
    private func dump(_ desk: Desk) throws -> String {
        try desk.ledger.connection.read { (sql) throws(LedgerError) in
            var texts: [String] = []
            for table in try sql.tableNames().sorted() {
                for row in try sql.query("SELECT * FROM \(table)") { texts.append("\(table) \(row.values)") }
            }
            return texts.joined(separator: "\n")
        }
    }

    @Test(
        "one message goes out in the inviter's name, and then nothing of a stranger is left",
        arguments: Storage.allCases)
    func stranger(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let invitation = try desk.invite("zoe", to: desk.terms(), text: " Leuk\nvoor jou ", by: "anna")
        #expect(invitation.name == "Zoe" && invitation.offering == "laser@2027")
        #expect(try desk.ledger.person("zoe@school.nl") == nil, "an account is not made")
        let message = try #require(try desk.ledger.outboxPending().first)
        #expect(message.kind == .colleagueInvited && message.recipient == "zoe@school.nl")
        #expect(message.person?.name == "Anna" && message.topic.told == ["text": "Leuk voor jou"])
        #expect(try desk.ledger.addressee("zoe@school.nl") == "Zoe")
        #expect(try desk.ledger.audit().isEmpty)
        #expect(try desk.send() == ["colleague-invited zoe"])
        let left = try dump(desk)
        #expect(!left.contains("zoe") && !left.contains("Zoe"), "\(left)")
        #expect(left.contains("anna@school.nl"))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("nobody is invited twice to the same, also when nothing is known of them any more")
    func once() throws {
        let desk = try Desk()
        try desk.invite("zoe", to: desk.terms(), by: "anna")
        #expect(throws: LedgerError.invitedBefore) { try desk.invite("zoe", to: desk.terms(), by: "anna") }
        _ = try desk.send()
        #expect(throws: LedgerError.invitedBefore) { try desk.invite("zoe", to: desk.terms(), by: "anna") }
        #expect(throws: LedgerError.invitedBefore) { try desk.invite("zoe", to: desk.terms(), by: "bob") }
        #expect(try !dump(desk).contains("zoe"))
        try desk.invite("zoe", to: desk.terms("other"), by: "bob")
        #expect(throws: LedgerError.invitesSelf) { try desk.invite("bob", to: desk.terms(), by: "bob") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("twenty within a day is enough; a day later there may be more")
    func limit() throws {
        let desk = try Desk()
        for number in 1...Ledger.invitationsPerDay { try desk.invite("c\(number)", to: desk.terms(), by: "anna") }
        #expect(throws: LedgerError.tooManyInvitations(20)) { try desk.invite("zoe", to: desk.terms(), by: "anna") }
        #expect(try desk.ledger.addressee("zoe@school.nl") == nil, "a refusal leaves nothing behind")
        try desk.invite("zoe", to: desk.terms(), by: "bob")
        desk.clock.advance(Desk.day)
        try desk.invite("yara", to: desk.terms(), by: "anna")
    }

    @Test("it is taken back until the message is under way, and then nothing is left either")
    func undo() throws {
        let desk = try Desk()
        try desk.invite("zoe", to: desk.terms(), by: "anna")
        #expect(try desk.undoOther("anna") == .inviteColleague)
        #expect(try desk.send() == [] && !dump(desk).contains("zoe"))
        try desk.invite("zoe", to: desk.terms(), by: "anna")
        guard case .claimed(let message) = try desk.ledger.claim(2) else {
            Issue.record("not claimed")
            return
        }
        #expect(throws: LedgerError.invitationSent) { try desk.undoOther("anna") }
        #expect(try desk.ledger.addressee("zoe@school.nl") == "Zoe", "it is being sent to them")
        try desk.ledger.settle(message, .sent)
        #expect(throws: LedgerError.invitationSent) { try desk.undoOther("anna") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("whoever signs up, or uses the program in another way, is known from then on, and stays so")
    func becomesKnown() throws {
        let desk = try Desk()
        try desk.invite("zoe", to: desk.terms(), by: "anna")
        try desk.enrol("zoe", in: desk.terms())
        #expect(try desk.send() == ["colleague-invited zoe accepted", "confirmed zoe"])
        #expect(try desk.ledger.person("zoe@school.nl")?.school == "Sint-Jan")
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("whoever has signed up already gets no message, and the inviter does not hear why")
    func signedUp() throws {
        let desk = try Desk()
        try desk.enrol("zoe", in: desk.terms())
        _ = try desk.send()
        #expect(try desk.invite("zoe", to: desk.terms(), by: "anna").name == "Zoe")
        #expect(try desk.send() == ["colleague-invited zoe accepted"])
        #expect(try desk.ledger.person("zoe@school.nl") != nil, "whom the ledger knew it knows")
    }

    @Test("nobody is invited to what they cannot sign up for any more")
    func late() throws {
        let desk = try Desk()
        let terms = desk.terms()
        try desk.invite("zoe", to: terms, by: "anna")
        desk.clock.now = terms.enrolUntil
        #expect(throws: LedgerError.deadlinePassed(terms.enrolUntil)) { try desk.invite("yara", to: terms, by: "anna") }
        #expect(try desk.send() == ["colleague-invited zoe closed"])
        #expect(try !dump(desk).contains("zoe"))
    }

    @Test("a message that could not be sent keeps the address until somebody drops it")
    func failing() throws {
        let desk = try Desk()
        try desk.invite("zoe", to: desk.terms(), by: "anna")
        guard case .claimed(let message) = try desk.ledger.claim(1) else {
            Issue.record("not claimed")
            return
        }
        try desk.ledger.settle(message, .badAddress)
        #expect(try desk.ledger.addressee("zoe@school.nl") == "Zoe" && desk.ledger.audit().isEmpty)
        try desk.ledger.dropMessage(1)
        #expect(try !dump(desk).contains("zoe") && desk.ledger.audit().isEmpty)
    }

    @Test("two messages to one stranger are both sent before they are forgotten")
    func two() throws {
        let desk = try Desk()
        try desk.invite("zoe", to: desk.terms(), by: "anna")
        try desk.invite("zoe", to: desk.terms("other"), by: "bob")
        #expect(try desk.send() == ["colleague-invited zoe", "colleague-invited zoe"])
        #expect(try !dump(desk).contains("zoe") && desk.ledger.audit().isEmpty)
    }

    @Test("a visible colleague is invited by number, and not once they hide")
    func byNumber() throws {
        let desk = try Desk()
        try desk.show("bob", at: "Sophianum")
        let anna = try Desk.person("anna", at: "Sophianum")
        #expect(try desk.ledger.invite(.colleague(1), to: desk.terms(), by: anna).name == "Bob")
        #expect(try desk.mail() == ["colleague-invited bob"])
        try desk.show("bob", at: "Sophianum", false)
        #expect(throws: LedgerError.noSuchColleague(1)) {
            try desk.ledger.invite(.colleague(1), to: desk.terms("other"), by: anna)
        }
        #expect(throws: LedgerError.noSuchColleague(7)) {
            try desk.ledger.invite(.colleague(7), to: desk.terms(), by: anna)
        }
    }

    @Test("the audit finds a stranger who is still known")
    func audit() throws {
        let desk = try Desk()
        try desk.invite("zoe", to: desk.terms(), by: "anna")
        try desk.ledger.connection.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE outbox SET state = 'sent', settled_at = 1")
        }
        #expect(try desk.ledger.audit() == [.guestKept(person: "zoe@school.nl")])
    }
}
