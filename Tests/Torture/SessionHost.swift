import CatalogKit
import Foundation
import TestServer

/// A host with a real sshd on the loopback interface and a key for each of its people, which can be killed and started again.
final class SessionHost {
    let ledger: String
    /// The people's addresses.
    let people: [String]
    /// What people can sign up for, in the order of the list.
    let offerings: [String]
    private let bench: Bench
    private let port = PostgreSQLServer.freePort()
    private var server: Child?

    /// A course that is new in the region's catalogue, and the only one that is found by its name.
    static let course = "zwaluwstaarten"
    /// How many seats each of its offerings has.
    static let capacity = 30

    init(_ bench: Bench, people count: Int) throws {
        self.bench = bench
        ledger = try bench.fresh("ledger.sqlite")
        people = (0..<count).map { "p\($0)@school.example" }
        offerings = ["03-18", "03-25", "04-01"].map { "\(SessionHost.course)@2027-\($0)" }
        try writeCatalogue()
        for name in ["host"] + people.indices.map({ "key\($0)" })
        where try !bench.tool(
            "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(bench.folder)/\(name)")
        {
            throw CocoaError(.fileNoSuchFile)
        }
        for (index, email) in people.enumerated() {
            let outcome = try program(
                ["people", "add", email, "--name", "P\(index)", "--key", "\(bench.folder)/key\(index).pub"])
            guard outcome.code == 0 else { throw CocoaError(.fileWriteUnknown, userInfo: ["words": outcome.errors]) }
        }
        let keys = try program(["people", "keys", "--home", bench.folder, "--today", "2027-01-12"])
        try write(keys.output, to: "authorized_keys")
        try write(
            """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(bench.folder)/host
            AuthorizedKeysFile \(bench.folder)/authorized_keys
            PidFile none
            StrictModes no
            UsePAM no
            PermitRootLogin yes
            PrintMotd no
            MaxStartups 500
            """, to: "sshd_config")
        // sshd insists on it where it runs as root.
        if getuid() == 0 {
            try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        }
        try start()
    }

    deinit {
        // Not only the listener: who is connected has a process of their own.
        for pid in sessions {
            kill(SessionHost.parent(of: pid), SIGKILL)
            kill(pid, SIGKILL)
        }
    }

    /// Starts sshd, in place of one that was killed.
    func start() throws {
        server = try Child(
            ["/usr/sbin/sshd", "-D", "-f", "\(bench.folder)/sshd_config", "-E", "\(bench.folder)/sshd.log"],
            ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"])
    }

    /// Ends sshd as a power cut would; who is connected stays so, and nobody else gets in.
    func killServer() {
        server?.kill9()
        _ = server?.outcome()
    }

    /// A window on the host, of one of its people.
    func window(of person: Int) throws -> Window {
        try Window(
            [
                "ssh", "-tt", "-p", "\(port)", "-i", "\(bench.folder)/key\(person)", "-o", "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null", "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR", "-F", "none",
                "\(NSUserName())@127.0.0.1",
            ],
            ["PATH": "/usr/bin:/bin", "HOME": bench.folder, "TERM": "xterm-256color", "LANG": "C.UTF-8"], columns: 120,
            rows: 40)
    }

    /// The processes of the sessions that there are.
    var sessions: [pid_t] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.compactMap { pid_t($0) }.filter { pid in
            let words = String(
                decoding: FileManager.default.contents(atPath: "/proc/\(pid)/cmdline") ?? Data(), as: UTF8.self
            ).split(separator: "\0")
            return words.first?.hasSuffix("/sto-tui") == true && words.contains("session")
                && words.contains { $0.hasPrefix("sqlite:\(bench.folder)/") }
        }
    }

    /// The process that started another.
    static func parent(of pid: pid_t) -> pid_t {
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        return status.firstMatch(of: /PPid:\s+(\d+)/).flatMap { pid_t($0.output.1) }.flatMap { $0 > 1 ? $0 : nil }
            ?? pid
    }

    private func program(_ words: [String]) throws -> Child.Outcome {
        try bench.program(
            words + ["--ledger", "sqlite:\(ledger)", "--catalog", "\(bench.folder)/catalog"]
        ).outcome()
    }

    private func writeCatalogue() throws {
        try FileManager.default.copyItem(atPath: Bench.repository("catalog"), toPath: "\(bench.folder)/catalog")
        let dates = offerings.map { $0.split(separator: "@")[1] }.map {
            "  - {start: \($0) 15:30, end: \($0) 18:30, place: Sittard, capacity: \(SessionHost.capacity)}"
        }
        try write(
            """
            ---
            title: Zwaluwstaarten
            format: training
            themes: [maakonderwijs]
            profiles: [pie]
            sectors: [vmbo]
            provider: samen-leren-zuid-limburg
            hours: 3
            price: 0
            language: nl
            offerings:
            \(dates.joined(separator: "\n"))
            ---
            Twee planken, en geen lijm.
            """, to: "catalog/courses/training/\(SessionHost.course).md")
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(bench.folder)/\(path)"))
    }
}
