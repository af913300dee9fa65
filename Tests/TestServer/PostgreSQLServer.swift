import CatalogKit
import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own: in a folder of its own, reached over a socket in it, and gone with the tests,
/// however they end.
package final class PostgreSQLServer: Sendable {
    /// The one that tests share. What is on it need not survive a power cut, which saves most of the time.
    package static func shared() throws -> PostgreSQLServer { try kept.get() }
    private static let kept = Result { try PostgreSQLServer(settings: ["fsync": "off", "full_page_writes": "off"]) }

    /// Where the server listens, and all that is its own lies.
    package let folder: String
    /// The number that its socket is named after, and that it listens at where its settings say so.
    package let port: Int
    private let options: String
    /// A shell that does what it is told line by line, and tidies up when nobody can tell it any more.
    private let keeper: Process
    private let orders = Pipe()
    private let answers = Pipe()
    private let lock = Mutex(())
    private let names = Atomic<Int>(0)
    private let regions = Mutex<RegionHosts?>(nil)

    /// What one of its programs said instead.
    package struct Failure: Error {
        let words: String
    }

    /// Makes a database cluster and starts its server.
    ///
    /// - Parameters:
    ///   - settings: Other than the server's own.
    ///   - port: Where to listen.
    /// - Throws: What went wrong; PostgreSQL is Debian's package `postgresql`.
    package init(settings: [String: String] = [:], port: Int = 5432) throws {
        self.port = port
        folder = "/tmp/pg-\(UUID().uuidString.prefix(8))"
        let all = [
            "listen_addresses": "", "unix_socket_directories": folder, "max_connections": "150",
            "shared_buffers": "64MB", "port": "\(port)",
        ].merging(settings) { $1 }
        options = all.sorted { $0.key < $1.key }.map { "-c \($0.key)='\($0.value)'" }.joined(separator: " ")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if let user = PostgreSQLServer.user { chown(folder, user.uid, user.gid) }
        keeper = Process()
        keeper.executableURL = URL(fileURLWithPath: "/bin/sh")
        keeper.arguments = [
            "-c",
            """
            trap '' INT TERM HUP; cd \(folder)
            while read -r line; do if eval "$line" >said 2>&1 </dev/null; then echo ok; else tr '\\n' ' ' <said; echo; fi; done
            \(PostgreSQLServer.asServer)\(PostgreSQLServer.programs)/pg_ctl -D data -m immediate stop >/dev/null 2>&1; cd /; rm -rf \(folder)
            """,
        ]
        keeper.standardInput = orders.fileHandleForReading
        keeper.standardOutput = answers.fileHandleForWriting
        try keeper.run()
        try orders.fileHandleForReading.close()
        try answers.fileHandleForWriting.close()
        // An order of the Netherlands', so that a text that is compared by it, and not by its bytes, is noticed.
        try run(
            "initdb",
            "-D data -U ledger -A trust -E UTF8 --no-sync --locale=C.UTF-8 --locale-provider=icu --icu-locale=nl")
        try start()
    }

    deinit {
        try? orders.fileHandleForWriting.close()
    }

    /// Starts the server after a stop, and waits until it answers.
    package func start() throws {
        try run("pg_ctl", "-D data -w -l log -o \"\(options)\" start")
    }

    /// Ends the server as a power cut would: what it had not written is gone.
    package func crash() throws {
        try run("pg_ctl", "-D data -m immediate stop")
    }

    /// A place for a ledger that nobody else has: a region of its own, among all others in one database.
    package func makePlace() throws -> String {
        let region = newName("region")
        _ = try regions.withLock { regions in
            let all = try regions ?? RegionHosts(PostgreSQLAddress(place(of: "ledger")))
            regions = all
            return try all.add(region).get()
        }
        return place(of: region)
    }

    /// A database without tables; its owner may make them, and roles, and is no superuser.
    ///
    /// - Returns: Where the owner finds it.
    package func makeDatabase() throws -> String {
        let name = newName("owner")
        try administer("CREATE ROLE \(name) LOGIN CREATEROLE")
        try administer("CREATE DATABASE \(name) OWNER \(name)")
        return place(of: name, in: name)
    }

    /// Where a role finds a database.
    package func place(of role: String, in database: String = "postgres") -> String {
        "postgresql://\(role)@/\(database)?host=\(folder)&port=\(port)"
    }

    /// What psql prints, errors by their codes included, when a role types a script.
    package func psql(_ script: String, as role: String, in database: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "\(PostgreSQLServer.programs)/psql")
        process.arguments = ["-XAtq", "-v", "VERBOSITY=sqlstate", place(of: role, in: database)]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("\(script)\n".utf8))
        try input.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }

    /// Lets clients in from a network, as `10.0.0.0/24`; by itself it only listens on its socket.
    package func admit(_ network: String) throws {
        try runInFolder("sh -c \"echo host all all \(network) trust >>data/pg_hba.conf\"")
        try run("pg_ctl", "-D data reload")
    }

    /// A name that no role or database has.
    package func newName(_ kind: String) -> String {
        "\(kind)\(names.add(1, ordering: .relaxed).newValue)"
    }

    /// Does something as the superuser.
    package func administer(_ statement: String, in database: String = "postgres") throws {
        try run("psql", "-h \(folder) -p \(port) -U ledger -v ON_ERROR_STOP=1 -qc '\(statement)' \(database)")
    }

    private func run(_ program: String, _ arguments: String) throws {
        try runInFolder("\(PostgreSQLServer.programs)/\(program) \(arguments)")
    }

    /// Runs a program in the server's folder, as whom the server runs.
    func runInFolder(_ command: String) throws {
        try lock.withLock { _ in
            try orders.fileHandleForWriting.write(contentsOf: Data("\(PostgreSQLServer.asServer)\(command)\n".utf8))
            var answer = ""
            while !answer.hasSuffix("\n"), let more = try answers.fileHandleForReading.read(upToCount: 1), !more.isEmpty
            {
                answer += String(decoding: more, as: UTF8.self)
            }
            guard answer == "ok\n" else { throw Failure(words: "\(command): \(answer)") }
        }
    }

    /// What goes before a command line of PostgreSQL's, whose programs refuse to run as root.
    private static let asServer =
        user.map { "setpriv --reuid=\($0.uid) --regid=\($0.gid) --clear-groups " } ?? ""

    /// A port that nobody listens at.
    package static func freePort() -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(descriptor, $0, size)
                _ = getsockname(descriptor, $0, &size)
            }
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Where Debian keeps the programs of the newest version, which are in no PATH.
    private static let programs: String = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        return "/usr/lib/postgresql/\(versions.compactMap { Int($0) }.max() ?? 0)/bin"
    }()

    /// Whom to run the server as where the tests run as root.
    private static let user: (uid: uid_t, gid: gid_t)? = {
        guard getuid() == 0, let entry = getpwnam("postgres") ?? getpwnam("nobody") else { return nil }
        return (entry.pointee.pw_uid, entry.pointee.pw_gid)
    }()
}
