import CatalogKit
import Foundation
import Testing

@testable import sto_tui

/// One at a time, for each wants all of the computer.
@Suite("sto-tui outbox send: each mail exactly once, though the sender be killed", .serialized)
struct MailKillTests {
    private let office: PostOffice

    init() throws {
        office = try PostOffice()
    }

    /// Every message is in the tray once.
    private func expectOnce(_ count: Int) throws {
        let ids = try office.delivered()
        #expect(ids.count == count && Set(ids).count == count, "\(ids.count) mails, \(Set(ids).count) different")
        #expect(try office.ledger.outboxCounts() == [.sent: count])
        #expect(try office.ledger.audit().isEmpty)
    }

    /// Where the mail program stands when it kills the sender that started it.
    enum Moment: String, CaseIterable {
        case before = "kill -9 $(sender); deliver"
        case during = "mail=$(cat); kill -9 $(sender); echo \"$mail\" | deliver"
        case after = "deliver; kill -9 $(sender)"
        case group = "kill -9 -$(sender); deliver"
    }

    @Test("killed by the mail program itself, at each message", arguments: Moment.allCases)
    func atFaultPoints(_ moment: Moment) throws {
        try office.fill(12)
        let killer = try office.script(moment.rawValue)
        for _ in 0..<12 {
            let outcome = try office.start(["send", "--sendmail", killer], under: ["setsid", "--wait"]).outcome()
            #expect(outcome.code != 0)
        }
        try office.sendUntilDone(try office.script())
        try expectOnce(12)
    }

    @Test("killed 120 times, ever a little later")
    func atManyMoments() throws {
        let mailer = try office.script()
        var (killed, people) = (0, 0)
        while killed < 120 {
            // Always more than one round can send before it is killed.
            if try office.ledger.outboxCounts()[.pending] ?? 0 < 40 {
                try office.fill(60, from: people)
                people += 60
            }
            let delay = "0.\(String(1004 + killed * 2).dropFirst())"
            let run = try office.start(["send", "--sendmail", mailer], under: ["timeout", "-s", "KILL", delay])
            if try run.outcome().code != 0 { killed += 1 }
        }
        try office.sendUntilDone(mailer)
        try expectOnce(people)
    }

    @Test("two senders at once never send the same")
    func together() throws {
        try office.fill(30)
        let mailer = try office.script()
        let runs = try (0..<4).map { _ in try office.start(["send", "--json", "--sendmail", mailer]) }
        let sent = try runs.map { run in
            let outcome = try run.outcome()
            #expect(outcome.code == 0, "\(outcome.errors)")
            return try outcome.json([String: Int].self)["sent"] ?? 0
        }
        #expect(sent.reduce(0, +) == 30)
        try office.sendUntilDone(mailer)
        try expectOnce(30)
    }

    @Test("without the record the same kills send mails twice, so these tests would notice")
    func negativeControl() throws {
        try office.fill(5)
        let killer = try office.script(Moment.after.rawValue)
        for _ in 0..<5 {
            _ = try office.start(["send", "--sendmail", killer], under: ["setsid", "--wait"]).outcome()
            // What a sender without a record goes by: that it claimed the message and knows nothing more.
            try? FileManager.default.removeItem(atPath: "\(office.program.home.path)/ledger.sqlite.outbox")
        }
        try office.sendUntilDone(try office.script())
        #expect(try office.delivered().count > 5)
    }

    @Test("when the handing-over itself is gone without a word, a coordinator decides")
    func unknown() throws {
        try office.fill(1)
        let outcome = try office.run(["send", "--sendmail", try office.script("deliver; kill -9 $PPID")])
        #expect(outcome.code == 1 && outcome.output == "0 verstuurd, 1 mislukt.\n", "\(outcome)")
        #expect(try office.run(["list"]).output.contains("misschien verstuurd"))
        let mailer = try office.script()
        #expect(try office.run(["send", "--sendmail", mailer]).output == "0 verstuurd.\n")
        #expect(try office.delivered().count == 1)
        #expect(try office.run(["retry", "1"]).code == 0)
        #expect(try office.run(["send", "--sendmail", mailer]).output == "1 verstuurd.\n")
        #expect(try Set(office.delivered()).count == 1, "the same id, so that a mail system can tell")
    }

    @Test("Ctrl-C stops between two messages, and the next round goes on")
    func interrupted() throws {
        try office.fill(5)
        let stopper = try office.script("kill -INT $(sender); deliver")
        let outcome = try office.run(["send", "--sendmail", stopper])
        #expect(outcome.code == 130 && outcome.output == "1 verstuurd.\n", "\(outcome)")
        #expect(try office.ledger.outboxCounts() == [.sent: 1, .pending: 4])
        try office.sendUntilDone(try office.script())
        try expectOnce(5)
    }

    @Test("nothing is left of a message once it is sent")
    func tidy() throws {
        try office.fill(3)
        let folder = "\(office.program.home.path)/ledger.sqlite.outbox"
        _ = try office.start(
            ["send", "--sendmail", try office.script(Moment.after.rawValue)], under: ["setsid", "--wait"]
        ).outcome()
        try office.sendUntilDone(try office.script())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["locks"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }
}
