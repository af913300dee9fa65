import CatalogKit
import Foundation
import Testing

@testable import sto_tui

@Suite("sto-tui outbox")
struct OutboxCommandTests {
    private let office: PostOffice

    init() throws {
        office = try PostOffice()
    }

    private struct Row: Decodable {
        let id: Int
        let state, kind, to, about, since: String
        let attempts: Int
        let problem: String?
    }

    @Test("list shows what waits and what was dropped, --all what was sent as well")
    func list() throws {
        let terms = try office.terms
        _ = try office.ledger.enrol(office.person(1), in: terms)
        _ = try office.ledger.cancel("an1@school.example", from: terms.id)
        #expect(try office.run(["list", "--json"]).json([Row].self).map(\.state) == ["pending", "pending"])
        #expect(try office.run(["send", "--sendmail", office.script()]).output == "1 verstuurd, 1 niet meer nodig.\n")
        let rows = try office.run(["list", "--json"]).json([Row].self)
        #expect(rows.map(\.kind) == ["confirmed"] && rows.map(\.state) == ["dropped"])
        #expect(rows.map(\.problem) == ["een later bericht zegt hoe het afliep"])
        #expect(rows.map(\.about) == ["lassen@2027-03-11"] && rows.map(\.to) == ["an1@school.example"])
        #expect(try office.run(["list", "--all", "--json"]).json([Row].self).map(\.state) == ["dropped", "sent"])
    }

    @Test("an empty outbox says so")
    func empty() throws {
        #expect(try office.run(["list"]).output == "Er wacht niets.\n")
        #expect(try office.run(["send", "--sendmail", office.script()]).output == "0 verstuurd.\n")
    }

    @Test("--limit sends no more than that, in order")
    func limit() throws {
        try office.fill(3)
        let mailer = try office.script()
        #expect(try office.run(["send", "--limit", "2", "--sendmail", mailer]).output == "2 verstuurd.\n")
        #expect(try office.run(["list", "--json"]).json([Row].self).map(\.id) == [3])
        #expect(try office.run(["send", "--limit", "-1", "--sendmail", mailer]).code == 2)
    }

    @Test("the program gets -i -f FROM -- RECIPIENT, and the message with plain line ends")
    func called() throws {
        try office.fill(1)
        let echo = try office.script("echo \"$*\" >'\(office.program.home.path)/called'; deliver")
        #expect(try office.run(["send"], environment: ["STO_SENDMAIL": echo]).code == 0)
        let called = try String(contentsOf: office.program.home.appending(path: "called"), encoding: .utf8)
        #expect(called == "-i -f samenleren@samenleren-zuidlimburg.example -- an1@school.example\n")
    }

    @Test("an address that no header can hold fails and says so; the program is not even called")
    func address() throws {
        _ = try office.ledger.declareInterest(Person(email: "ánn@school.example", name: "Ánn"), in: "lassen")
        let outcome = try office.run(["send", "--sendmail", office.script("exit 1")])
        #expect(outcome.code == 1 && outcome.errors.contains("1 bericht is mislukt."))
        #expect(try office.run(["list"]).output.contains("dit adres kan niet in een mail"))
    }

    @Test("drop and retry say what they did, and refuse what cannot be")
    func byHand() throws {
        try office.fill(1)
        #expect(try office.run(["drop", "1"]).output == "Bericht 1 wordt niet verstuurd.\n")
        let again = try office.run(["drop", "1"])
        #expect(again.code == 1 && again.errors == "sto-tui: Dat kan niet met bericht 1: het is vervallen.\n")
        #expect(try office.run(["retry", "7"]).errors == "sto-tui: Er is geen bericht 7.\n")
        #expect(try office.run(["retry"]).code == 2)
        #expect(try office.run(["retry", "1", "--failed"]).code == 2)
    }

    @Test("a reminder goes out three days before, once")
    func reminder() throws {
        _ = try office.ledger.enrol(office.person(1), in: office.terms)
        let mailer = try office.script()
        #expect(try office.run(["send", "--sendmail", mailer]).output == "1 verstuurd.\n")
        let near = ["STO_TODAY": "2027-03-09"]
        let outcome = try office.run(["send", "--sendmail", mailer], environment: near)
        #expect(outcome.output == "1 herinnering klaargezet, 1 verstuurd.\n")
        #expect(try office.run(["send", "--sendmail", mailer], environment: near).output == "0 verstuurd.\n")
    }

    @Test("without a mail program or an address to send from nothing is touched")
    func notReady() throws {
        try office.fill(1)
        let missing = try office.run(["send", "--sendmail", "/nergens/sendmail"])
        #expect(
            missing.code == 1 && missing.errors.contains("‘/nergens/sendmail’ is geen programma dat mail aanneemt."))
        let region = office.program.home.appending(path: "catalog/region.yaml")
        let text = try String(contentsOf: region, encoding: .utf8)
        try Data(text.replacing(/contact: .*/, with: "").utf8).write(to: region)
        let nobody = try office.run(["send", "--sendmail", office.script()])
        #expect(nobody.code == 3 && nobody.errors.contains("region.yaml"))
        #expect(try office.ledger.outboxCounts() == [.pending: 1])
    }

    @Test("--mail-lang en writes in English")
    func english() throws {
        try office.fill(1)
        #expect(try office.run(["send", "--mail-lang", "en", "--dry-run"]).output.contains("Your interest is noted"))
        #expect(try office.run(["send", "--mail-lang", "xx", "--dry-run"]).code == 2)
    }
}
