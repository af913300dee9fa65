import Foundation
import Testing

@testable import CatalogKit

@Suite("A mail message")
struct MailWriterTests {
    /// 2027-01-12 08:30:05 UTC, a Tuesday.
    private static let now = 1_799_742_605

    private static func message(
        name: String = "An Jansen", subject: String = "Je hebt een plek", body: String = "Tot dan!\n",
        calendar: String? = nil
    ) throws -> MailMessage {
        MailMessage(
            from: try #require(MailAddress(name: "STO Zuid-Limburg", address: "loket@sto.example")),
            to: try #require(MailAddress(name: name, address: "an@school.example")), subject: subject, date: now,
            id: "outbox.7.abc@zuid-limburg.netflixleren", language: "nl", body: body,
            calendar: calendar.map { MailMessage.Calendar(method: .publish, text: $0) })
    }

    @Test("is written as RFC 5322 and MIME have it")
    func plain() throws {
        let expected = """
            Date: Tue, 12 Jan 2027 08:30:05 +0000
            From: =?utf-8?Q?STO_Zuid=2DLimburg?= <loket@sto.example>
            To: An Jansen <an@school.example>
            Subject: Je hebt een plek
            Message-ID: <outbox.7.abc@zuid-limburg.netflixleren>
            Auto-Submitted: auto-generated
            Content-Language: nl
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Caf=C3=A9 =3D goed.

            =46rom hier
            =2E
            blank=20


            """
        let text = MailWriter.text(try Self.message(body: "Café = goed.\n\nFrom hier\n.\nblank \n"))
        #expect(text == expected.replacing("\n", with: "\r\n"))
    }

    @Test("carries a calendar as a part of its own")
    func calendar() throws {
        let text = MailWriter.text(try Self.message(calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"))
        let expected = """
            Content-Type: multipart/mixed; boundary="=_netflixleren"

            --=_netflixleren
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Tot dan!

            --=_netflixleren
            Content-Type: text/calendar; charset=utf-8; method=PUBLISH
            Content-Disposition: attachment; filename="netflixleren.ics"
            """
        // The order of the two headers of a part does not matter to anyone.
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        for line in expected.split(separator: "\n") { #expect(lines.contains(line)) }
        #expect(text.hasSuffix("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n\r\n--=_netflixleren--\r\n"))
    }

    @Test("an address that could mean something else in a header is none")
    func addresses() {
        for address in [
            "", "an", "@school.nl", "an@", "an@school@nl", "an jansen@school.nl", "an@school.nl\r\nBcc: x@y.nl",
            "<an@school.nl>",
            "an,bob@school.nl", "\"an\"@school.nl", "an@school.nl\n", "ann\u{E9}@school.nl", "-oQ/tmp@school.nl",
            "a(b)@c.nl",
            String(repeating: "a", count: 250) + "@b.nl",
        ] {
            #expect(MailAddress(name: "An", address: address) == nil, "\(address)")
        }
        #expect(MailAddress(name: "An", address: "an.o'neil+sto@school.nl")?.address == "an.o'neil+sto@school.nl")
    }

    // MARK: - Whatever people write

    private static let hostile = [
        "An\r\nBcc: everybody@school.example", "An\nSubject: iets anders\n\nen een ander lijf",
        "=?utf-8?Q?=0D=0ABcc:_x?=",
        "\"An\" <weg@elders.example>,", "An\u{0}\u{1B}[2J\u{7F}", "An\u{2028}Bcc: x", "😀😀😀😀 met é en \u{202E}om", "",
        " ", String(repeating: "lang", count: 500), String(repeating: "é", count: 500), "--=_netflixleren--", ".",
        "\r.\r",
        "a\u{300}\u{301}\r\n b", "An; (Jansen) \\ : <x>", "\u{85}Bcc: x@y.nl",
    ]

    private static func random(_ random: inout some RandomNumberGenerator) -> String {
        let pool = Array("\r\n\t .:;,<>\"()=?_-aBé😀\u{0}\u{1B}\u{2028}\u{301}\u{85}".unicodeScalars)
        return (0..<Int.random(in: 0...120, using: &random)).reduce(into: "") { text, _ in
            text.unicodeScalars.append(pool[Int.random(in: 0..<pool.count, using: &random)])
        }
    }

    private static func samples() throws -> [MailMessage] {
        var source = SystemRandomNumberGenerator()
        var samples: [MailMessage] = []
        for text in hostile {
            samples.append(try message(name: text))
            samples.append(try message(subject: text))
            samples.append(try message(body: text, calendar: text))
        }
        for _ in 0..<300 {
            samples.append(
                try message(
                    name: random(&source), subject: random(&source), body: random(&source),
                    calendar: Bool.random(using: &source) ? random(&source) : nil))
        }
        return samples
    }

    @Test("no text becomes a header or a line too long, and no byte is anything but ASCII")
    func noInjection() throws {
        let allowed: Set = [
            "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "Content-Language", "MIME-Version",
            "Content-Type", "Content-Transfer-Encoding",
        ]
        for message in try Self.samples() {
            let bytes = Array(MailWriter.text(message).utf8)
            #expect(bytes.allSatisfy { $0 == 13 || $0 == 10 || (0x20...0x7E).contains($0) || $0 == 9 })
            let lines = bytes.split(separator: [13, 10], omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.count <= 78 && !$0.contains(13) && !$0.contains(10) }, "\(message)")
            let head = lines.prefix { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
            let names = head.filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
            #expect(Set(names).isSubset(of: allowed) && Set(names).count == names.count, "\(names)")
            #expect(head.allSatisfy { !$0.hasPrefix(" ") || $0.hasPrefix(" =?") || $0.hasPrefix(" <") }, "\(head)")
        }
    }

    /// What Python's own reader makes of a message.
    private struct Reading: Decodable, Equatable {
        var to: [[String]]
        var from: [[String]]
        var subject: String
        var headers: Int
        var parts: [String]
        var defects: Int
    }

    private static let reader = """
        import email, email.header, email.utils, json, sys
        def words(text):
            return str(email.header.make_header(email.header.decode_header(text)))
        for line in sys.stdin:
            m = email.message_from_bytes(json.loads(line).encode("ascii"))
            parts = [p for p in m.walk() if not p.is_multipart()]
            people = lambda name: [[words(n), a] for n, a in email.utils.getaddresses([m[name]])]
            print(json.dumps({
                "to": people("To"), "from": people("From"), "subject": words(m["Subject"]), "headers": len(m.keys()),
                "parts": [p.get_payload(decode=True).decode("utf-8") for p in parts],
                "defects": sum(len(p.defects) for p in m.walk())}))
        """

    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test("another program reads back what was written", .enabled(if: python != nil))
    func readBack() throws {
        let samples = try Self.samples()
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.python))
        process.arguments = ["-c", Self.reader]
        let (input, output) = (FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID())"), Pipe())
        defer { try? FileManager.default.removeItem(at: input) }
        let lines = try samples.map { String(decoding: try JSONEncoder().encode(MailWriter.text($0)), as: UTF8.self) }
        try Data(lines.joined(separator: "\n").utf8).write(to: input)
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = output
        try process.run()
        let answers = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let readings = try answers.split(separator: "\n").map {
            try JSONDecoder().decode(Reading.self, from: Data($0.utf8))
        }
        try #require(readings.count == samples.count)
        for (reading, message) in zip(readings, samples) {
            #expect(reading.to == [[message.to.name, "an@school.example"]])
            #expect(reading.from == [["STO Zuid-Limburg", "loket@sto.example"]])
            #expect(reading.subject == PlainText.line(message.subject))
            #expect(reading.headers == (message.calendar == nil ? 10 : 9))
            #expect(reading.defects == 0, "\(message)")
            let expected = [message.body, message.calendar?.text].compactMap(\.self)
            // A line end may come at the end of a part, and line ends are those of mail.
            func plain(_ text: String) -> String {
                let bytes = Array(text.utf8).replacing([13, 10], with: [10])
                return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
            }
            #expect(reading.parts.map(plain) == expected.map(plain))
        }
    }
}
