import Foundation
import Synchronization

/// A sign-up worker in a process of its own; see Tests/LedgerWorker.
final class LedgerWorkerProcess: Sendable {
    /// What the worker was told of a person, in the words of its line.
    struct Acknowledgement: Hashable {
        let name: String
        let ticket: Int
        let state: String
        let position: Int
    }

    private let process: Mutex<Process>
    private let output = Pipe()
    private let errors = Pipe()
    let pid: Int32

    /// Starts a worker; `shell` runs first in the same process, to set limits for instance.
    convenience init(
        ledger: String, capacity: Int, count: Int, prefix: String, unguarded: Bool = false, shell: String? = nil
    ) throws {
        let arguments =
            [
                "--ledger", ledger, "--offering", "laser@2027", "--capacity", "\(capacity)", "--count", "\(count)",
                "--person-prefix", prefix,
            ] + (unguarded ? ["--unguarded"] : [])
        try self.init(arguments: arguments, shell: shell)
    }

    /// Starts a worker with arguments of one's own.
    init(arguments: [String], shell: String? = nil) throws {
        let worker = try LedgerWorkerProcess.executable()
        let process = Process()
        if let shell {
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", "\(shell) exec \"$@\"", "sh", worker.path] + arguments
        } else {
            process.executableURL = worker
            process.arguments = arguments
        }
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        pid = process.processIdentifier
        self.process = Mutex(process)
    }

    /// The worker's file: built beside the tests, wherever that is.
    static func executable() throws -> URL {
        let places =
            [Bundle.main.bundleURL, Bundle.main.executableURL?.deletingLastPathComponent()].compactMap { $0 }
            + CommandLine.arguments.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
        for place in places {
            let file = place.appendingPathComponent("LedgerWorker")
            if FileManager.default.isExecutableFile(atPath: file.path) { return file }
        }
        throw CocoaError(.fileNoSuchFile, userInfo: ["searched": places.map(\.path).joined(separator: ", ")])
    }

    /// Kills the worker as a power cut would, with no chance to tidy up.
    func kill9() {
        kill(pid, SIGKILL)
    }

    /// Whether the worker has not ended yet.
    var isRunning: Bool {
        process.withLock { $0.isRunning }
    }

    /// Waits for the end.
    ///
    /// - Returns: The answers that were acknowledged, what was said on stderr and the exit code.
    func finish() throws -> (acknowledged: [Acknowledgement], errors: String, code: Int32) {
        let lines = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        let code = process.withLock { process in
            process.waitUntilExit()
            return process.terminationStatus
        }
        // A line counts once it is whole, with its newline.
        let acknowledged = lines.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            let words = line.split(separator: " ")
            return Acknowledgement(
                name: String(words[0]), ticket: Int(words[1]) ?? 0, state: String(words[2]),
                position: Int(words[3]) ?? 0)
        }
        return (acknowledged, said, code)
    }
}
