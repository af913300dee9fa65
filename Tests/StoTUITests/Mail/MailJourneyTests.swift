import CatalogKit
import Foundation
import Testing

@testable import sto_tui

@Suite("sto-tui outbox send: through msmtp to a mail server", .enabled(if: PostOffice.msmtp != nil), .serialized)
struct MailJourneyTests {
    private let office: PostOffice
    private let sink: SMTPSink
    private let msmtp: String

    init() throws {
        office = try PostOffice()
        sink = try SMTPSink()
        msmtp = try #require(PostOffice.msmtp)
        let settings = "account default\nhost 127.0.0.1\nport \(sink.port)\ntls off\nauth off\n"
        let file = office.program.home.appending(path: ".msmtprc")
        try Data(settings.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    }

    private func send(daysLater days: Int = 0) throws -> (tally: [String: Int], code: Int32) {
        let today = try #require(Day(PostOffice.day)).advanced(by: days).description
        let outcome = try office.run(
            ["send", "--json", "--sendmail", msmtp], environment: ["STO_TODAY": today])
        return (try outcome.json([String: Int].self), outcome.code)
    }

    @Test("ten people, promotions and cancellations: each gets each mail once, about how it ended")
    func journey() throws {
        let terms = try office.terms
        for number in 1...10 { _ = try office.ledger.enrol(office.person(number), in: terms) }
        for number in [2, 7] { _ = try office.ledger.cancel("an\(number)@school.example", from: terms.id) }
        let first = try send()
        // Two of the twelve about signing up were overtaken by a cancellation, one by a promotion.
        #expect(first.code == 0 && first.tally["sent"] == 10 && first.tally["dropped"] == 3, "\(first)")
        _ = try office.ledger.cancel("an1@school.example", from: terms.id)
        #expect(try send().tally["sent"] == 2)
        #expect(try send().tally["sent"] == 0)

        let mails = sink.deliveries.map { ($0.recipient, Mail($0.text)) }
        let title = "Lassen: één middag"
        let place = "Je hebt een plek: \(title)"
        let free = "Er is een plek voor je: \(title)"
        let left = "Je bent afgemeld: \(title)"
        let queue = "Je staat op de wachtlijst: \(title)"
        #expect(
            mails.map { "\($0.0.prefix { $0 != "@" }) \($0.1.headers["Subject"] ?? "")" }.sorted()
                == [
                    "an1 \(left)", "an1 \(place)", "an10 \(queue)", "an2 \(left)", "an3 \(place)", "an4 \(place)",
                    "an5 \(place)", "an6 \(free)", "an7 \(left)", "an8 \(queue)", "an8 \(free)", "an9 \(queue)",
                ].sorted())
        #expect(Set(mails.compactMap(\.1.headers["Message-ID"])).count == mails.count)
        for (recipient, mail) in mails {
            #expect(mail.headers["To"] == "An Jansen <\(recipient)>")
            #expect(mail.headers["From"] == "STO Zuid-Limburg <samenleren@samenleren-zuidlimburg.example>")
            #expect(mail.headers["Auto-Submitted"] == "auto-generated")
            #expect(mail.text.contains("Wanneer: do 11 mrt 2027, 15:30–18:30\nWaar: Heerlen, TechLab"))
            #expect(mail.text.contains("Groet,\nSTO Zuid-Limburg"))
            let others = (1...10).map { "an\($0)@" }.filter { !recipient.hasPrefix($0) }
            #expect(!others.contains { mail.text.contains($0) || mail.calendar?.contains($0) == true })
        }
        let waiting = try #require(mails.first { $0.0 == "an10@school.example" })
        #expect(waiting.1.text.contains("Je staat op plaats 3 van de wachtlijst."), "8 and 9 are before")
        #expect(waiting.1.calendar == nil)
        let seated = try #require(mails.first { $0.0 == "an3@school.example" })
        #expect(seated.1.calendar?.contains("METHOD:PUBLISH") == true)
        #expect(seated.1.calendar?.contains("UID:lassen@2027-03-11.1@zuid-limburg.netflixleren") == true)
        let gone = try #require(mails.first { $0.0 == "an2@school.example" })
        #expect(gone.1.calendar?.contains("METHOD:CANCEL") == true)
        #expect(gone.1.calendar?.contains("STATUS:CANCELLED") == true)
        #expect(try office.ledger.audit().isEmpty)
    }

    @Test("a server that is busy gets another try a minute later")
    func temporary() throws {
        try office.fill(2)
        sink.answer("an1@school.example", with: "451 try again later")
        let first = try send()
        #expect(first.tally["sent"] == 1 && first.tally["retry"] == 1 && first.code == 0)
        #expect(try send().tally["sent"] == 0, "not yet")
        let list = try office.run(["list"])
        #expect(list.output.contains("1 poging;") && list.output.contains("451 try again later"), "\(list.output)")
        sink.answer("an1@school.example", with: nil)
        #expect(try send(daysLater: 1).tally["sent"] == 1)
        #expect(sink.deliveries.map(\.recipient) == ["an2@school.example", "an1@school.example"])
    }

    @Test("an address that the server does not know ends as failed, for everyone to see")
    func permanent() throws {
        try office.fill(1)
        sink.answer("an1@school.example", with: "550 no such user")
        var outcome = try send()
        var days = 0
        while outcome.tally["failed"] == 0, days < 10 {
            #expect(outcome.tally["retry"] == 1 && outcome.code == 0)
            days += 1
            outcome = try send(daysLater: days)
        }
        #expect(outcome.code == 1 && outcome.tally["failed"] == 1)
        let list = try office.run(["list"])
        #expect(list.output.contains("mislukt") && list.output.contains("550"), "\(list.output)")
        sink.answer("an1@school.example", with: nil)
        #expect(try office.run(["retry", "--failed"]).code == 0)
        #expect(try send(daysLater: days + 1).tally["sent"] == 1)
    }

    @Test("hostile names and titles stay where they belong")
    func hostile() throws {
        let name = "An\u{1B}[31m\r\nBcc: weg@elders.example\r\n\r\nlijf =?utf-8?Q?=0D=0ABcc:_x?= \"<a@b.c>,"
        let person = try Person(email: "an1@school.example", name: name)
        _ = try office.ledger.declareInterest(person, in: "x\r\nBcc: weg@elders.example\r\n\r\nlijf")
        #expect(try send().tally["sent"] == 1)
        let delivery = try #require(sink.deliveries.first)
        #expect(sink.deliveries.count == 1 && delivery.recipient == "an1@school.example")
        let mail = Mail(delivery.text)
        #expect(mail.headers["Bcc"] == nil && mail.headers["To"]?.hasSuffix("<an1@school.example>") == true)
        #expect(!delivery.text.contains("\u{1B}") && !mail.text.contains("\nBcc"))
    }

    @Test("--dry-run says what would be sent, and sends nothing")
    func dryRun() throws {
        try office.fill(2)
        let outcome = try office.run(["send", "--dry-run"])
        #expect(outcome.output.contains("an1@school.example  Je belangstelling staat genoteerd: Lassen: één middag"))
        #expect(sink.deliveries.isEmpty)
        #expect(try office.ledger.outboxCounts() == [.pending: 2])
    }
}
