import Foundation

/// A program in a terminal of its own, for whoever types into it and looks at what it shows.
final class Window {
    /// The program's process.
    let pid: pid_t
    /// Our end of the terminal, which never waits.
    let descriptor: Int32
    /// The program's end, as a file.
    let terminal: String
    private var status: Int32?

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - command: The program, found as the shell finds it, and its arguments.
    ///   - environment: Its whole environment.
    ///   - columns: How wide the terminal is.
    ///   - rows: How high it is.
    /// - Throws: Where there is no such program, or no terminal is left.
    init(_ command: [String], _ environment: [String: String], columns: Int, rows: Int) throws {
        var (ours, theirs): (Int32, Int32) = (0, 0)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ours, &theirs, nil, nil, &size) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .ENXIO)
        }
        defer { close(theirs) }
        for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ours, F_SETFL, O_NONBLOCK)
        (descriptor, terminal) = (ours, String(cString: ttyname(theirs)))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that a session opens becomes its own.
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Window.newSession)
        let arguments = command.map { strdup($0) }
        let variables = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in arguments + variables { free(text) } }
        var pid: pid_t = 0
        let problem = posix_spawnp(&pid, command[0], &actions, &attributes, arguments + [nil], variables + [nil])
        self.pid = pid
        guard problem == 0 else {
            status = 0
            throw POSIXError(POSIXErrorCode(rawValue: problem) ?? .ENOENT)
        }
    }

    deinit {
        close(descriptor)
        if status == nil {
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
    }

    /// POSIX_SPAWN_SETSID of <spawn.h>, which is not imported.
    private static let newSession: Int16 = 0x80

    /// What the program left behind: its exit code, or the signal's number plus 128; nil while it runs.
    var ending: Int32? {
        var status: Int32 = 0
        if self.status == nil, waitpid(pid, &status, WNOHANG) == pid { self.status = status }
        return self.status.map { $0 & 0x7f == 0 ? ($0 >> 8) & 0xff : $0 & 0x7f + 128 }
    }

    /// Types as much as there is room for, and tells how many bytes that were.
    func type(_ bytes: ArraySlice<UInt8>) -> Int {
        max(0, bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) })
    }

    /// Types a short text.
    func type(_ text: String) {
        _ = type(Array(text.utf8)[...])
    }

    /// What was shown since the last time; nil once the terminal is gone.
    func read() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        if count > 0 { return Array(bytes.prefix(count)) }
        return count < 0 && errno == EAGAIN ? [] : nil
    }

    /// Makes the window as large as that, and tells the program.
    func resize(columns: Int, rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }
}
