import Foundation
import Testing

extension TerminalTests {
    /// A terminal that takes nothing: held up, or at the other end of a line that hangs.
    @Suite("A terminal that takes nothing")
    struct Stopped {
        @Test("does not hold back the end, and is as it was once it takes something again", arguments: [true, false])
        func end(isFull: Bool) throws {
            let window = try BareTerminal(home: Home())
            try window.read(until: "1 Ontdek")
            if isFull {
                try window.press("2", "1", untilFull: 1000)
            } else {
                window.stop()
                window.press("2")
            }
            #expect(try window.end(with: SIGTERM) == 143)
            try window.read(until: "\u{1B}[?1049l")
        }

        @Test("gets the whole screen once it takes something again")
        func goesOn() throws {
            let window = try BareTerminal(home: Home())
            try window.read(until: "1 Ontdek")
            window.stop()
            window.press("2")
            // Longer than the program waits for the terminal.
            sleep(2)
            window.goOn()
            let text = try window.read(until: "Lassen voor beginners")
            #expect(text.contains("1 Ontdek"))
            #expect(try window.end(with: SIGTERM) == 143)
        }
    }
}

/// The program in a terminal that shows nothing: what it gets can be read, or left.
private final class BareTerminal {
    private let home: Home
    private let ours: Int32
    private let theirs: Int32
    private let program: pid_t

    /// How long to wait for what should come, in seconds: far more than a busy computer needs.
    private static let patience = 60.0

    /// Starts the program.
    init(home: Home) throws {
        self.home = home
        var (ours, theirs): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openpty(&ours, &theirs, nil, nil, &size) == 0)
        for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        _ = fcntl(ours, F_SETFL, O_NONBLOCK)
        (self.ours, self.theirs) = (ours, theirs)
        let variables = home.environment.map { "\($0.key)=\($0.value)" }
        program = try TmuxTerminal.spawn(["env", "-i"] + variables + ["sto-tui"], input: theirs, output: theirs)
    }

    deinit {
        kill(program, SIGKILL)
        close(ours)
        close(theirs)
    }

    /// Has the terminal take nothing from now on, as Ctrl-S does.
    func stop() { tcflow(theirs, TCOOFF) }

    /// Has it take everything again.
    func goOn() { tcflow(theirs, TCOON) }

    func press(_ keys: String) {
        _ = Array(keys.utf8).withUnsafeBytes { write(ours, $0.baseAddress, $0.count) }
    }

    /// Presses keys by turns, and reads nothing, until the system keeps no more for who does not read.
    func press(_ keys: String..., untilFull most: Int) throws {
        for number in 0..<most {
            var end = pollfd(fd: theirs, events: Int16(POLLOUT), revents: 0)
            if poll(&end, 1, 0) == 0 { return }
            press(keys[number % keys.count])
            usleep(20_000)
        }
        throw TmuxTerminal.Failure(description: "the terminal takes everything")
    }

    /// Reads what the terminal got until a text is in it, and returns it all.
    @discardableResult
    func read(until text: String) throws -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let deadline = Date.now + Self.patience
        while Date.now < deadline {
            let count = Glibc.read(ours, &buffer, buffer.count)
            bytes += buffer.prefix(max(0, count))
            let all = String(decoding: bytes, as: UTF8.self)
            if all.contains(text) { return all }
            if count <= 0 { usleep(10_000) }
        }
        throw TmuxTerminal.Failure(description: "no ‘\(text)’ in \(bytes.count) bytes")
    }

    /// Sends a signal, and returns the exit code as a shell sees it.
    func end(with signal: Int32) throws -> Int32 {
        usleep(300_000)
        kill(program, signal)
        var status: Int32 = 0
        let deadline = Date.now + Self.patience
        while waitpid(program, &status, WNOHANG) == 0 {
            guard Date.now < deadline else { throw TmuxTerminal.Failure(description: "the program goes on") }
            usleep(10_000)
        }
        let ended = status & 0x7F
        return ended == 0 ? status >> 8 & 0xFF : 128 + ended
    }
}
