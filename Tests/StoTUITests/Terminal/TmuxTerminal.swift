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
    private static let patience = 30.0

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
        set -g window-size manual
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

    /// Clicks on the first place where a text stands.
    func click(on text: String) throws {
        for (row, line) in try wait(for: text).enumerated() {
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

    /// The rows of the screen without the blanks at their ends, and where the cursor is.
    func screen() throws -> (lines: [String], cursor: Point) {
        let answer = try tmux(
            "capture-pane", "-p", ";", "display-message", "-p", "#{cursor_x} #{cursor_y}")
        var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        let cursor = lines.removeLast().split(separator: " ").compactMap { Int($0) }
        guard cursor.count == 2 else { throw Failure(description: "tmux said: \(answer)") }
        return (lines, Point(cursor[0], cursor[1]))
    }

    /// Looks until a text is on the screen, and returns the screen's rows.
    @discardableResult
    func wait(for text: String) throws -> [String] {
        try wait("‘\(text)’") { lines, _ in lines.contains { $0.contains(text) } }.lines
    }

    /// Looks until rows and cursor are as expected, and returns them; `what` is in words what is expected.
    @discardableResult
    func wait(
        _ what: String, _ isThere: (_ lines: [String], _ cursor: Point) throws -> Bool
    ) throws -> (lines: [String], cursor: Point) {
        let deadline = Date.now + Self.patience
        while true {
            let (lines, cursor) = try screen()
            if try isThere(lines, cursor) { return (lines, cursor) }
            guard Date.now < deadline else {
                throw Failure(description: "no \(what) on the screen:\n" + lines.joined(separator: "\n"))
            }
            usleep(10_000)
        }
    }

    /// Presses a key until the row with the cursor holds a text.
    func press(_ key: String, untilCursorIsOn text: String, atMost times: Int = 60) throws {
        for _ in 0..<times {
            let (lines, before) = try screen()
            if lines.indices.contains(before.y), lines[before.y].contains(text) { return }
            try press(key)
            try wait("cursor that moves") { $1 != before }
        }
        throw Failure(description: "\(key) never leads to ‘\(text)’:\n" + (try screen().lines.joined(separator: "\n")))
    }

    /// What tmux knows of the modes that programs switch on and off, "alternate_on=0 …".
    func modes() throws -> String {
        let names = [
            "alternate_on", "cursor_flag", "keypad_cursor_flag", "keypad_flag", "mouse_any_flag", "mouse_sgr_flag",
        ]
        return try tmux("display-message", "-p", names.map { "\($0)=#{\($0)}" }.joined(separator: " "))
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
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(command.joined(separator: " ")): \(text)")
        }
        return text
    }
}
