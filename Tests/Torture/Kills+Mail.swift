import CatalogKit
import Foundation

extension Kills {
    /// The mail round is killed; every mail goes out once.
    func mail() throws {
        let ledger = try Ledger(LedgerLocation(bench.fresh("mail.sqlite")), clock: { 1_799_742_600 })
        let place = ["STO_LEDGER": "\(bench.folder)/mail.sqlite"]
        let tray = try bench.fresh("tray")
        let sendmail = try bench.fresh("sendmail")
        // A line is one write to a file that is only added to, so none is lost or torn.
        try Data("#!/bin/sh\ngrep -i -m1 '^Message-ID:' >>\(tray)\n".utf8).write(to: URL(filePath: sendmail))
        chmod(sendmail, 0o755)
        let wanted = bench.times(150)
        var (killed, people) = (0, 0)
        var problems: [String] = []
        while killed < wanted, problems.isEmpty {
            while try ledger.outboxCounts()[.pending] ?? 0 < 20 {
                people += 1
                _ = try ledger.declareInterest(
                    Person(email: "p\(people)@school.example", name: "P"), in: "lasersnijden-basis")
            }
            let round = try bench.program(["outbox", "send", "--sendmail", sendmail], place)
            waitForTheMoment(upTo: 10 + killed)
            round.kill9()
            if round.outcome().isKilled { killed += 1 }
            problems += try audit("\(bench.folder)/mail.sqlite")
        }
        // What was being handed over at the last kill outlives it, and a round that finds it so leaves it alone.
        var rounds = 0
        while case let counts = try ledger.outboxCounts(), counts[.sent] != people, rounds < 1000 {
            rounds += 1
            let outcome = try bench.program(["outbox", "send", "--sendmail", sendmail], place).outcome()
            if outcome.code != 0 { problems.append("the next round: \(outcome.errors)") }
        }
        let sent = try String(contentsOfFile: tray, encoding: .utf8).split(separator: "\n")
        if sent.count != people || Set(sent).count != people {
            problems.append("\(sent.count) mails, \(Set(sent).count) different, for \(people) messages")
        }
        bench.found("\(killed) kills of the mail round", "\(people) mails, each sent once", problems)
    }
}
