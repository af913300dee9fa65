import Foundation

/// A host as an operator sets it up, with a real sshd on the loopback interface: a small catalogue, a ledger, a key each for An, Bo
/// and a stranger. Everything is in a folder of its own and gone with it.
///
/// sshd is laxer here than any operator would make it: it takes every variable that a client sends and forwards what the key's
/// line does not forbid, so that what holds is what the line and the program make sure of.
final class SSHHost {
    let home: Home
    let port: Int
    private let keeper = Process()
    private let orders = Pipe()

    /// Why there is no host.
    struct Failure: Error {
        let words: String
    }

    /// What came of a connection.
    struct Outcome {
        let code: Int32
        /// Standard output and standard error.
        let text: String
    }

    /// Where a client is not to get: its contents, and what it would leave behind.
    var secret: String { "\(home.folder)/secret" }
    var trace: String { "\(home.folder)/trace" }

    /// Starts the host.
    init() throws {
        home = try Home()
        port = try SSHHost.freePort()
        try home.write("het geheim van de host", to: "secret")
        for name in ["host", "an", "bo", "stranger"] {
            try SSHHost.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "\(home.folder)/\(name)"])
        }
        try sto("people", "add", "an@school.example", "--name", "An", "--school", "VISTA", "--key", "an.pub")
        try sto("people", "add", "bo@school.example", "--name", "Bo de Geheime", "--key", "bo.pub")
        try writeKeys()
        try home.write(
            """
            Port \(port)
            ListenAddress 127.0.0.1
            HostKey \(home.folder)/host
            AuthorizedKeysFile \(home.folder)/authorized_keys
            PidFile none
            StrictModes no
            UsePAM no
            PermitRootLogin yes
            AcceptEnv *
            PermitUserEnvironment yes
            AllowTcpForwarding yes
            GatewayPorts yes
            PermitTunnel yes
            X11Forwarding yes
            MaxStartups 500
            MaxSessions 500
            Subsystem sftp internal-sftp
            """, to: "sshd_config")
        // sshd insists on it where it runs as root.
        if getuid() == 0 {
            try FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
        }
        // Through a shell that ends it when nobody is there to tell it anything any more. Foundation takes a child that closes
        // what it inherited, as sshd does, for dead, and then waits for it in vain.
        keeper.executableURL = URL(filePath: "/bin/sh")
        keeper.arguments = [
            "-c",
            "/usr/sbin/sshd -D -f '\(home.folder)/sshd_config' -E '\(home.folder)/sshd.log' & read -r _; kill -9 $!",
        ]
        keeper.standardInput = orders
        try keeper.run()
        try orders.fileHandleForReading.close()
        for _ in 0..<500 where !home.read("sshd.log").contains("Server listening") { usleep(10_000) }
    }

    deinit {
        try? orders.fileHandleForWriting.close()
        keeper.waitUntilExit()
    }

    /// Whether there is an sshd to test with.
    static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd")

    /// The options that every command of the operator's takes here.
    private var places: [String] {
        ["--ledger", "sqlite:\(home.folder)/ledger.db", "--catalog", "\(home.folder)/catalog"]
    }

    /// Runs a command as the operator does, on the host itself.
    @discardableResult
    func sto(_ words: String...) throws -> String {
        let outcome = try SSHHost.run(
            ["env", "-i", "-C", home.folder] + home.environment.map { "\($0)=\($1)" } + ["sto-tui"] + words + places)
        guard outcome.code == 0 else { throw Failure(words: outcome.text) }
        return outcome.text
    }

    /// Lets everybody in who is known, and the stranger as far as a stranger gets.
    func writeKeys(_ options: String...) throws {
        let known = try sto("people", "keys", "--home", "\(home.folder)/sessions", "--today", "2027-01-12")
        let key = home.read("stranger.pub").split(separator: " ").prefix(2).map(String.init)
        let stranger = try sto(
            "people", "keys", "--welcome", "--home", "\(home.folder)/sessions", "--today", "2027-01-12", key[0], key[1])
        let lines = (known + stranger).replacing(
            " session --person", with: " session \(options.joined(separator: " ")) --person")
        try home.write(lines, to: "authorized_keys")
    }

    /// The words of a connection with somebody's key.
    func client(_ name: String, _ options: [String] = []) -> [String] {
        [
            "ssh", "-p", "\(port)", "-i", "\(home.folder)/\(name)", "-o", "StrictHostKeyChecking=no", "-o",
            "UserKnownHostsFile=/dev/null", "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR", "-F", "none",
        ] + options + ["\(NSUserName())@127.0.0.1"]
    }

    /// Options by which many questions of one person share a connection.
    var shared: [String] {
        ["-o", "ControlMaster=auto", "-o", "ControlPath=\(home.folder)/control", "-o", "ControlPersist=2"]
    }

    /// Asks the host something with somebody's key, without a terminal.
    func ask(_ name: String, _ command: String? = nil, options: [String] = [], typing input: String = "") throws
        -> Outcome
    {
        try SSHHost.run(client(name, options) + (command.map { [$0] } ?? []), typing: input)
    }

    /// Runs a program to its end.
    @discardableResult
    static func run(_ words: [String], typing input: String = "") throws -> Outcome {
        let process = Process()
        let (typed, said) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        // Whatever waits for a terminal or a network gives up.
        process.arguments = ["timeout", "-s", "KILL", "30"] + words
        (process.standardInput, process.standardOutput, process.standardError) = (typed, said, said)
        try process.run()
        try? typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try? typed.fileHandleForWriting.close()
        let text = String(decoding: try said.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return Outcome(code: process.terminationStatus, text: text)
    }

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isBound else { throw Failure(words: "no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
