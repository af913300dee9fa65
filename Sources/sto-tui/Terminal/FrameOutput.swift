import Glibc

/// Gathers what ncurses writes, so that a frame reaches the terminal in one piece.
///
/// ncurses 6.4 writes whenever it has moved the cursor: a hundred times for a new screen, which takes longer than working the
/// screen out, and lets half a frame be seen. So it is given a descriptor of its own, which leads to the terminal, and to
/// memory while a frame is drawn.
///
/// A terminal may take nothing for as long as it likes: stopped by Ctrl-S, or at the other end of a line that hangs. The program
/// must go on, to end when it is told to, so it waits for ``patience`` and no longer.
struct FrameOutput {
    /// What ncurses writes to.
    let descriptor: Int32
    private let memory: Int32
    /// The terminal once more, opened so that writing to it never waits; standard output where that cannot be.
    private let terminal: Int32

    /// Lets a descriptor lead to where another does, and tells whether that went well.
    private let lead: (_ descriptor: Int32, _ other: Int32) -> Bool

    /// How long a terminal may take nothing before what is left of a frame is given up, in milliseconds.
    private static let patience: Int32 = 1000

    /// Makes a descriptor that leads to the terminal; nil where the system gives no more, or gave no `memory`.
    init?(memory: Int32, lead: @escaping (_ descriptor: Int32, _ other: Int32) -> Bool) {
        descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        // Not made so that it never waits itself: whoever started the program shares it.
        let own = open("/proc/self/fd/\(STDOUT_FILENO)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        terminal = own < 0 ? STDOUT_FILENO : own
        self.memory = memory
        self.lead = lead
        if descriptor < 0 || memory < 0 { return nil }
    }

    /// Sends all at once what is written while something draws; says whether the terminal took it.
    func gather(_ draw: () -> Void) -> Bool {
        guard lseek(memory, 0, SEEK_SET) == 0, lead(descriptor, memory) else {
            draw()
            return true
        }
        draw()
        _ = lead(descriptor, STDOUT_FILENO)
        var bytes = [UInt8](repeating: 0, count: Int(lseek(memory, 0, SEEK_CUR)))
        let count = pread(memory, &bytes, bytes.count, 0)
        return send(bytes.prefix(max(0, count)))
    }

    /// Writes bytes to the terminal; says whether it took them all.
    func send(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written < 0, errno == EAGAIN {
                guard takesMore(within: FrameOutput.patience) else { return false }
                continue
            }
            if written <= 0 { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    /// Whether the terminal takes more, now or within some milliseconds.
    func takesMore(within milliseconds: Int32) -> Bool {
        var waited = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        while poll(&waited, 1, Int32(max(.zero, ContinuousClock.now.duration(to: deadline)) / .milliseconds(1))) < 0 {
            guard errno == EINTR else { return false }
        }
        return waited.revents & Int16(POLLOUT) != 0
    }

    /// Throws away what a terminal has not taken, and lets one that was stopped go on, so that giving it back does not wait.
    func giveUp() {
        tcflow(terminal, TCOON)
        tcflush(terminal, TCOFLUSH)
    }
}
