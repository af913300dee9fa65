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
    private let options: String
    /// A shell that does what it is told line by line, and tidies up when nobody can tell it any more.
    private let keeper: Process
    private let orders = Pipe()
    private let answers = Pipe()
    private let lock = Mutex(())
    private let schemas = Atomic<Int>(0)

    /// What one of its programs said instead.
    package struct Failure: Error {
        let words: String
    }

    /// Makes a database cluster and starts its server.
    ///
    /// - Parameter settings: Other than the server's own.
    /// - Throws: What went wrong; PostgreSQL is Debian's package `postgresql`.
    package init(settings: [String: String] = [:]) throws {
        folder = "/tmp/pg-\(UUID().uuidString.prefix(8))"
        let all = settings.merging([
            "listen_addresses": "", "unix_socket_directories": folder, "max_connections": "150",
            "shared_buffers": "64MB",
        ]) { own, _ in own }
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
            \(PostgreSQLServer.command("pg_ctl", "-D data -m immediate stop")) >/dev/null 2>&1; cd /; rm -rf \(folder)
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

    /// A place for a ledger that nobody else has.
    package func makePlace() throws -> String {
        let schema = "test\(schemas.add(1, ordering: .relaxed).newValue)"
        try administer("CREATE SCHEMA \(schema)")
        return "postgresql://ledger@/postgres?host=\(folder)&options=-csearch_path%3D\(schema)"
    }

    /// Lets clients in from a network, as `10.0.0.0/24`; by itself it only listens on its socket.
    package func admit(_ network: String) throws {
        try run("pg_ctl", "-D data reload", after: "echo host all all \(network) trust >>data/pg_hba.conf")
    }

    private func administer(_ statement: String) throws {
        try run("psql", "-h \(folder) -U ledger -qc '\(statement)' postgres")
    }

    private func run(_ program: String, _ arguments: String, after preparation: String = "true") throws {
        try lock.withLock { _ in
            try orders.fileHandleForWriting.write(
                contentsOf: Data("\(preparation) && \(PostgreSQLServer.command(program, arguments))\n".utf8))
            var answer = ""
            while !answer.hasSuffix("\n"), let more = try answers.fileHandleForReading.read(upToCount: 1), !more.isEmpty
            {
                answer += String(decoding: more, as: UTF8.self)
            }
            guard answer == "ok\n" else { throw Failure(words: "\(program): \(answer)") }
        }
    }

    /// A command line for one of PostgreSQL's programs, which refuse to run as root.
    private static func command(_ program: String, _ arguments: String) -> String {
        let prefix = user.map { "setpriv --reuid=\($0.uid) --regid=\($0.gid) --clear-groups " } ?? ""
        return "\(prefix)\(programs)/\(program) \(arguments)"
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
