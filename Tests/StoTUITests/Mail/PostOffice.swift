import CatalogKit
import Foundation
import Testing

/// A ledger with people in it, and ways to send what is in its outbox with the program itself.
struct PostOffice {
    static let msmtp = ["/usr/bin/msmtp", "/usr/local/bin/msmtp"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// An instant on the day that the program believes it is.
    static let day = "2027-01-12"
    static let now = 1_799_742_600

    let program: ProgramRunner
    let ledger: Ledger
    /// The folder in which ``script(_:)`` keeps what it was given, a file a mail.
    let tray: URL

    init() throws {
        program = try ProgramRunner()
        tray = program.home.appending(path: "tray")
        let courses = program.home.appending(path: "catalog/courses/training")
        try FileManager.default.createDirectory(at: courses, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: tray, withIntermediateDirectories: true)
        for part in ["region.yaml", "vocabulary"] {
            try FileManager.default.copyItem(
                atPath: "\(ProgramRunner.regionCatalog)/\(part)", toPath: "\(program.home.path)/catalog/\(part)")
        }
        let text = """
            ---
            title: "Lassen: één middag"
            format: training
            provider: samen-leren-zuid-limburg
            offerings:
              - start: 2027-03-11 15:30
                end: 2027-03-11 18:30
                place: Heerlen
                venue: TechLab
                capacity: 5
            ---
            """
        try Data(text.utf8).write(to: courses.appending(path: "lassen.md"))
        ledger = try Ledger(.file("\(program.home.path)/ledger.sqlite"), clock: { PostOffice.now })
    }

    /// The offering's terms.
    var terms: OfferingTerms {
        get throws {
            let catalog = try CatalogReader(folder: "\(program.home.path)/catalog").read().catalog
            let (course, offering) = try #require(catalog.offering("lassen@2027-03-11"))
            return OfferingTerms(course: course, offering: offering, region: catalog.region)
        }
    }

    func person(_ number: Int, name: String = "An Jansen") throws -> Person {
        try Person(email: "an\(number)@school.example", name: name)
    }

    /// Notes an interest of each of so many people, a message each.
    func fill(_ count: Int, from first: Int = 0) throws {
        for number in first + 1...first + count { _ = try ledger.declareInterest(person(number), in: "lassen") }
    }

    /// A program called like sendmail, written in the shell's language.
    ///
    /// In it `deliver` puts what it reads into the tray, and `sender` is the process of ours that had it started.
    func script(_ text: String = "deliver") throws -> String {
        let path = program.home.appending(path: "sendmail-\(UUID().uuidString)").path
        let whole = """
            #!/bin/sh
            deliver() { mail=$(mktemp '\(tray.path)/.XXXXXX') && cat >"$mail" && mv "$mail" "$(dirname "$mail")/mail$(basename "$mail")"; }
            sender() { s=$(cut -d' ' -f4 "/proc/$PPID/stat") && [ "$(cat "/proc/$s/comm")" = sto-tui ] && echo "$s"; }
            \(text)
            """
        try Data(whole.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    private func environment(_ more: [String: String]) -> [String: String] {
        [
            "STO_CATALOG": "\(program.home.path)/catalog", "STO_LEDGER": "\(program.home.path)/ledger.sqlite",
            "STO_TODAY": PostOffice.day,
        ].merging(more) { $1 }
    }

    func run(_ arguments: [String], environment more: [String: String] = [:]) throws -> ProgramRunner.Outcome {
        try program.run(["outbox"] + arguments, environment: environment(more))
    }

    func start(
        _ arguments: [String], under wrapper: [String] = [], environment more: [String: String] = [:]
    ) throws -> ProgramRunner.Run {
        try program.start(["outbox"] + arguments, environment: environment(more), under: wrapper)
    }

    /// Sends until nothing waits or is under way.
    func sendUntilDone(_ sendmail: String) throws {
        for _ in 0..<1000 {
            let counts = try ledger.outboxCounts()
            guard counts[.pending] != nil || counts[.sending] != nil else { return }
            _ = try run(["send", "--sendmail", sendmail])
        }
        Issue.record("a thousand rounds, and not done: \(try ledger.outboxCounts())")
    }

    /// The ids of the mails in the tray.
    func delivered() throws -> [String] {
        try FileManager.default.contentsOfDirectory(at: tray, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("mail") }
            .compactMap { Mail(try String(contentsOf: $0, encoding: .utf8)).headers["Message-ID"] }
    }
}

/// A mail, read far enough for what the tests ask of it.
struct Mail {
    let headers: [String: String]
    let text: String
    let calendar: String?

    init(_ raw: String) {
        let whole = raw.replacing("\r\n", with: "\n")
        let (head, body) = Mail.halves(whole)
        headers = Mail.headers(head)
        let parts = body.components(separatedBy: "--=_netflixleren").map { Mail.halves($0) }
        text = Mail.decoded(parts.count == 1 ? body : parts[1].1)
        calendar = parts.count == 1 ? nil : Mail.decoded(parts[2].1)
    }

    private static func halves(_ text: String) -> (String, String) {
        let parts = text.trimmingPrefix("\n").split(separator: "\n\n", maxSplits: 1)
        return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
    }

    private static func headers(_ head: String) -> [String: String] {
        let lines = head.replacing("\n ", with: " ").split(separator: "\n")
        return Dictionary(
            lines.map { line in
                let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
                return (parts[0], words(parts.count > 1 ? parts[1] : ""))
            }, uniquingKeysWith: { "\($0) AND \($1)" })
    }

    /// Encoded words as the text they stand for.
    private static func words(_ text: String) -> String {
        text.replacing("?= =?utf-8?Q?", with: "").replacing(/=\?utf-8\?Q\?(.*?)\?=/) { match in
            decoded(String(match.1).replacing("_", with: " "))
        }
    }

    /// Quoted-printable as the text it stands for.
    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.replacing("=\n", with: "").utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            rest = rest.dropFirst(2)
            bytes.append(UInt8(digits, radix: 16) ?? 0)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
