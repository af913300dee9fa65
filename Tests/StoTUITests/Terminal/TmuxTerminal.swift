import CatalogScreens
import Foundation
import Testing

/// A shell in a real terminal, which a test types at and looks at.
///
/// The terminal is tmux, its server on a socket of its own and gone with the value. Nothing waits for a time: looking goes
/// on until what is expected is there, or for so long that something must be wrong.
final class TmuxTerminal {
    /// A terminal that is not as it should be.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// A folder for everything that the programs write.
    let home: Home
    private let socket: String

    /// Whether there is a tmux to test with.
    static let isInstalled = (try? run(["tmux", "-V"])) != nil

    /// How long to look before giving up, in seconds: far more than a busy computer needs.
    private static let patience = 60.0

    /// Opens a terminal with a shell in it that knows no more than the home's environment and the one given here.
    init(columns: Int = 120, rows: Int = 40, home: Home, environment: [String: String] = [:]) throws {
        self.home = home
        socket = "\(home.folder)/tmux"
        try Data(Self.settings.utf8).write(to: URL(filePath: "\(home.folder)/tmux.conf"))
        var variables = home.environment
        variables.merge(environment) { _, new in new }
        let assignments = variables.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
        try Self.run(
            ["tmux", "-u", "-S", socket, "-f", "\(home.folder)/tmux.conf", "new-session", "-d"]
                + ["-x", "\(columns)", "-y", "\(rows)", "-c", home.folder, "exec env -i \(assignments) /bin/sh -i"])
        try wait(for: "$")
    }

    deinit {
        _ = try? tmux("kill-server")
    }

    private static let settings = """
        set -g status off
        set -g mouse off
        set -g escape-time 0
        set -g default-terminal xterm-256color
        set -g default-shell /bin/sh
        """

    // MARK: - Typing

    /// Types a line at the shell.
    func enter(_ line: String) throws {
        try type(line)
        try press("Enter")
    }

    /// Types text as it is.
    func type(_ text: String) throws {
        try tmux("send-keys", "-l", "--", text)
    }

    /// Presses keys by the names that tmux has for them: `Enter`, `Escape`, `Down`, `C-z`, `q`.
    func press(_ keys: String...) throws {
        try tmux(["send-keys", "--"] + keys)
    }

    /// Goes from Ontdek, where the program opens, to Zoeken, and waits for what there is to be found.
    func openSearch(finding text: String = "activiteiten") throws {
        try wait(for: "1 Ontdek")
        try press("2")
        try wait(for: text)
    }

    /// Clicks on the first place where a text stands.
    func click(on text: String) throws {
        try wait(for: text)
        for (row, line) in try settled().lines.enumerated() {
            guard let range = line.range(of: text) else { continue }
            return try click(column: TextWidth.of(line[..<range.lowerBound]), row: row)
        }
    }

    /// Presses and lets go of the left button, as xterm reports it (SGR, mode 1006).
    func click(column: Int, row: Int) throws {
        try type("\u{1B}[<0;\(column + 1);\(row + 1)M\u{1B}[<0;\(column + 1);\(row + 1)m")
    }

    /// Turns the wheel towards the user.
    func wheel(column: Int, row: Int) throws {
        try type("\u{1B}[<65;\(column + 1);\(row + 1)M")
    }

    /// Pastes, between the marks that a program may have asked for.
    func paste(_ text: String) throws {
        try tmux("set-buffer", "--", text)
        try tmux("paste-buffer", "-p", "-r")
    }

    /// Gives the window another size.
    func resize(columns: Int, rows: Int) throws {
        try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
    }

    // MARK: - Looking

    /// What is on the screen.
    struct Screen: Equatable {
        /// The rows, without the blanks at their ends.
        var lines: [String]
        /// The cursor's column and row, from 0.
        var cursor: [Int]

        /// The row that the cursor is on.
        var current: String { lines.indices.contains(cursor[1]) ? lines[cursor[1]] : "" }

        func contains(_ text: String) -> Bool {
            lines.contains { $0.contains(text) }
        }
    }

    /// The screen as it is now.
    func screen() throws -> Screen {
        let answer = try tmux("capture-pane", "-p", ";", "display-message", "-p", "#{cursor_x} #{cursor_y}")
        var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        let cursor = lines.removeLast().split(separator: " ").compactMap { Int($0) }
        guard cursor.count == 2 else { throw Failure(description: "tmux said: \(answer)") }
        return Screen(lines: lines, cursor: cursor)
    }

    /// Looks until a text is on the screen.
    @discardableResult
    func wait(for text: String) throws -> Screen {
        try wait("‘\(text)’") { $0.contains(text) }
    }

    /// Looks until the screen is as expected, and returns it; `what` says in words what is expected.
    @discardableResult
    func wait(_ what: String, _ isThere: (Screen) throws -> Bool) throws -> Screen {
        let deadline = Date.now + Self.patience
        while true {
            let screen = try screen()
            if try isThere(screen) { return screen }
            guard Date.now < deadline else {
                throw Failure(description: "no \(what) on the screen:\n" + screen.lines.joined(separator: "\n"))
            }
            usleep(10_000)
        }
    }

    /// Presses a key until the row that the cursor is on holds a text.
    func press(_ key: String, untilCursorIsOn text: String) throws {
        var screen = try settled()
        while !screen.current.contains(text) {
            let before = screen.cursor
            try press(key)
            try wait("row below with ‘\(text)’") { $0.cursor != before }
            screen = try settled()
        }
    }

    /// The screen once it holds still, for while a frame is drawn the cursor passes through other rows.
    func settled() throws -> Screen {
        var last = try screen()
        return try wait("screen that holds still") { now in
            defer { last = now }
            return now == last
        }
    }

    /// The screen once it holds still for half a second: whatever was asked for was answered.
    func still() throws -> Screen {
        var screen = try settled()
        while true {
            usleep(500_000)
            let now = try settled()
            if now == screen { return now }
            screen = now
        }
    }

    /// What tmux knows of the modes that programs switch on and off, "alternate_on=0 …".
    func modes() throws -> String {
        let names = [
            "alternate_on", "cursor_flag", "keypad_cursor_flag", "keypad_flag", "mouse_any_flag", "mouse_sgr_flag",
        ]
        let answer = try tmux("display-message", "-p", names.map { "\($0)=#{\($0)}" }.joined(separator: " "))
        return String(answer.dropLast())
    }

    /// Sends signals, all at once, to the program that the shell has started.
    func send(_ signals: String...) throws {
        let shell = try tmux("display-message", "-p", "#{pane_pid}").dropLast()
        let program = try Self.run(["cat", "/proc/\(shell)/task/\(shell)/children"]).split(separator: " ").first
        guard let program, let number = pid_t(program) else { throw Failure(description: "nothing runs in the shell") }
        let numbers = [
            "TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT, "QUIT": SIGQUIT, "TSTP": SIGTSTP, "CONT": SIGCONT,
            "STOP": SIGSTOP,
        ]
        for signal in signals { kill(number, numbers[signal] ?? 0) }
    }

    /// Writes every byte that the terminal gets from now on to a file.
    func record(to path: String) throws {
        try tmux("pipe-pane", "cat > '\(path)'")
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String {
        try tmux(arguments)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        try Self.run(["tmux", "-u", "-S", socket] + arguments)
    }

    /// Runs a program and returns what it printed.
    @discardableResult
    static func run(_ command: [String]) throws -> String {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let process = try spawn(command, output: ends[1])
        close(ends[1])
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(ends[0], &buffer, buffer.count), count > 0 { bytes += buffer.prefix(count) }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        let text = String(decoding: bytes, as: UTF8.self)
        guard status == 0 else { throw Failure(description: "\(command.joined(separator: " ")): \(text)") }
        return text
    }

    /// Starts a program that gets every signal: a child of Foundation's `Process` inherits what our thread blocks.
    static func spawn(_ command: [String], input: Int32? = nil, output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, 0)
        } else {
            posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        guard posix_spawnp(&process, command[0], &actions, &attributes, &words, environ) == 0 else {
            throw Failure(description: "cannot start \(command[0])")
        }
        return process
    }
}
