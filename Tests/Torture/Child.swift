import Foundation

/// A process of ours under way, with what it says kept aside.
final class Child {
    /// What a process left behind.
    struct Outcome {
        /// The exit code; the signal's number plus 128 when one ended it.
        let code: Int32
        /// Standard output.
        let output: String
        /// Standard error.
        let errors: String
        /// Whether it was killed.
        var isKilled: Bool { code == 128 + SIGKILL }
    }

    private let pid: pid_t
    // Files rather than pipes: a pipe that nobody empties in time would stop the process.
    private let output: Int32
    private let errors: Int32
    private var status: Int32?

    /// Starts a process.
    ///
    /// - Parameters:
    ///   - command: The program, found as the shell finds it, and its arguments.
    ///   - environment: Its whole environment.
    /// - Throws: Where there is no such program.
    init(_ command: [String], _ environment: [String: String]) throws {
        (output, errors) = (Child.namelessFile(), Child.namelessFile())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, errors, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // What this process ignores, the other is not to.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let arguments = command.map { strdup($0) }
        let variables = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in arguments + variables { free(text) } }
        var pid: pid_t = 0
        let problem = posix_spawnp(&pid, command[0], &actions, &attributes, arguments + [nil], variables + [nil])
        guard problem == 0 else { throw POSIXError(POSIXErrorCode(rawValue: problem) ?? .ENOENT) }
        self.pid = pid
    }

    deinit {
        if status == nil {
            kill9()
            waitpid(pid, nil, 0)
        }
        close(output)
        close(errors)
    }

    /// Ends the process as a power cut would, unless it is over.
    func kill9() {
        if status == nil { kill(pid, SIGKILL) }
    }

    /// Whether it has not ended yet.
    var isRunning: Bool {
        var status: Int32 = 0
        if self.status == nil, waitpid(pid, &status, WNOHANG) == pid { self.status = status }
        return self.status == nil
    }

    /// Waits for the end.
    func outcome() -> Outcome {
        if status == nil {
            var status: Int32 = 0
            while waitpid(pid, &status, 0) < 0, errno == EINTR {}
            self.status = status
        }
        let status = status ?? 0
        let signal = status & 0x7f
        return Outcome(
            code: signal == 0 ? (status >> 8) & 0xff : signal + 128, output: Child.contents(output),
            errors: Child.contents(errors))
    }

    /// A file that is gone with the last who has it open, and that other children do not get.
    private static func namelessFile() -> Int32 {
        var path = Array("/tmp/torture-said-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(path)
        return file
    }

    private static func contents(_ file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: Int(lseek(file, 0, SEEK_END)))
        let count = pread(file, &bytes, bytes.count, 0)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
