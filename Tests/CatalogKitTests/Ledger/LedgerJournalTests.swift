import CatalogKit
import GRDB
import Testing

@Suite("The ledger: journal, outbox and audit", .onBothDatabases, .namesDatabase)
struct LedgerJournalTests {
    @Test("every change leaves an entry with who, what, before and after", arguments: Storage.allCases)
    func entries(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob"] { try desk.enrol(name, in: terms) }
        desk.clock.advance(60)
        try desk.cancel("anna", terms)
        let history = try desk.ledger.history(in: terms.id)
        #expect(history.map(\.action) == [.enrol, .enrol, .cancel, .promote])
        #expect(history.map(\.before) == [nil, nil, .enrolled, .waiting])
        #expect(history.map(\.after) == [.enrolled, .waiting, .cancelled, .enrolled])
        #expect(history.map(\.actor) == ["anna@school.nl", "bob@school.nl", "anna@school.nl", nil])
        #expect(history[2].at == history[0].at + 60)
        #expect(history[2].change == history[3].change, "one transaction")
        #expect(try desk.ledger.history(of: "BOB@school.nl").map(\.id) == [history[1].id, history[3].id])
    }

    @Test("an undone entry stays, linked to the undo", arguments: Storage.allCases)
    func undoneEntries(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms()
        try desk.enrol("anna", in: terms)
        try desk.undo("anna")
        let history = try desk.ledger.history(of: "anna@school.nl")
        #expect(history.map(\.isUndone) == [true, false])
        #expect(history[1].undoes == history[0].change)
    }

    @Test("every change writes its messages; a repetition and a refusal write none", arguments: Storage.allCases)
    func messages(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "bob"] { try desk.enrol(name, in: terms) }
        try desk.cancel("anna", terms)
        try desk.undo("anna")
        desk.clock.now = terms.enrolUntil
        #expect(throws: LedgerError.self) { try desk.enrol("carl", in: terms) }
        let pending = try desk.ledger.outboxPending()
        #expect(pending.map(\.kind) == [.confirmed, .waiting, .cancelled, .promoted, .restored])
        #expect(pending.map(\.recipient.first) == ["a", "b", "a", "b", "a"])
        #expect(pending.map(\.facts?.position) == [nil, 1, nil, nil, 1])
    }

    @Test(
        "the token changes with every write, from this connection or another",
        arguments: [Storage.file, .server])
    func token(_ storage: Storage) throws {
        let place = try TestPlace(storage)
        let (one, two) = (try Ledger(place.location), try Ledger(place.location))
        let terms = OfferingTerms(
            id: "x", course: "x", title: "X", capacity: 1, start: .max, end: .max, enrolUntil: .max, promoteUntil: .max)
        var seen = [try one.changeToken()]
        #expect(try one.changeToken() == seen[0])
        _ = try two.enrol(Desk.person("anna"), in: terms)
        seen.append(try one.changeToken())
        _ = try one.enrol(Desk.person("bob"), in: terms)
        seen.append(try one.changeToken())
        _ = try two.cancel("anna@school.nl", from: "x")
        seen.append(try one.changeToken())
        #expect(Set(seen).count == 4)
        #expect(try one.changeToken() == seen[3])
    }

    /// What the audit says of a small sound ledger after somebody edited it by hand.
    private func findings(after sql: String) throws -> [AuditFinding] {
        let scratch = try Scratch()
        let ledger = try Ledger(.file(scratch.ledger))
        let far = 4_000_000_000
        let terms = OfferingTerms(
            id: "x", course: "x", title: "X", capacity: 1, start: far, end: far, enrolUntil: far, promoteUntil: far,
            rounds: [.init(id: "r", sessions: [.init(id: "s", capacity: 1)])])
        _ = try ledger.enrol(Desk.person("anna"), in: terms, choices: ["r": "s"])
        for name in ["bob", "carl"] { _ = try ledger.enrol(Desk.person(name), in: terms) }
        #expect(try ledger.audit().isEmpty)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let tampering = try DatabaseQueue(path: scratch.ledger, configuration: configuration)
        try tampering.write { try $0.execute(sql: sql) }
        return try ledger.audit()
    }

    @Test("the audit finds what somebody did to the ledger behind its back")
    func tampering() throws {
        #expect(
            try findings(after: "UPDATE enrolment SET state = 'enrolled' WHERE ticket = 2")
                == [
                    .countDiffers(offering: "x", taken: 2, waiting: 1),
                    .overbooked(offering: "x", taken: 2, limit: 1), .journalDiffers(ticket: 2),
                ])
        #expect(
            try findings(after: "UPDATE enrolment SET state = 'cancelled' WHERE ticket = 1")
                == [
                    .countDiffers(offering: "x", taken: 0, waiting: 2),
                    .idleSeat(offering: "x", free: 1, waiting: 2), .journalDiffers(ticket: 1),
                ])
        #expect(
            try findings(after: "UPDATE offering SET taken = 0")
                == [.countDiffers(offering: "x", taken: 1, waiting: 2)])
        #expect(
            try findings(after: "UPDATE offering SET waiting = 3")
                == [.countDiffers(offering: "x", taken: 1, waiting: 2)])
        #expect(
            try findings(after: "UPDATE session SET capacity = 0, seat_limit = 0")
                == [
                    .sessionOverbooked(
                        offering: "x", session: SessionKey(round: "r", session: "s"), taken: 1, limit: 0)
                ])
        #expect(
            try findings(after: "DROP INDEX enrolment_once; UPDATE enrolment SET person = 'bob@school.nl'")
                == [.enrolledTwice(person: "bob@school.nl", offering: "x", count: 3)])
        #expect(
            try findings(after: "DELETE FROM outbox WHERE id = 2") == [.journalWithoutMessage(journal: 2)])
        #expect(
            try findings(
                after: """
                    UPDATE journal SET action = 'promote', before_state = 'waiting', after_state = 'enrolled'
                      WHERE id = 3;
                    UPDATE enrolment SET state = 'enrolled' WHERE ticket = 3;
                    UPDATE offering SET capacity = 2, seat_limit = 2, taken = 2, waiting = 1
                    """) == [.overtaken(journal: 3, ticket: 3, waiting: 2), .journalDiffers(ticket: 3)])
        #expect(
            try findings(
                after: """
                    INSERT INTO outbox (journal, kind, recipient, offering, facts, created_at)
                    SELECT journal, 'reminder', recipient, offering, facts, created_at FROM outbox WHERE id < 3;
                    UPDATE outbox SET recipient = 'bob@school.nl' WHERE kind = 'reminder'
                    """) == [.remindedTwice(person: "bob@school.nl", offering: "x", count: 2)])
        let cutLoose = try findings(
            after: "DELETE FROM change WHERE id = 1; INSERT INTO change VALUES (9, 1, NULL, NULL)")
        #expect(cutLoose.contains(.journalWithoutChange(journal: 1)))
        #expect(cutLoose.contains(.changeWithoutJournal(change: 9)))
        #expect(cutLoose.contains(.damaged(detail: "journal 1 points at no change")))
        #expect(
            try findings(after: "DELETE FROM journal WHERE id = 1").contains(.messageWithoutJournal(message: 1)))
    }
}

extension OutboxMessage {
    /// What a message about an enrolment tells.
    var facts: OutboxFacts? {
        if case .enrolment(_, let facts) = topic { facts } else { nil }
    }
}
