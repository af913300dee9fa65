import Glibc

/// Gathers what ncurses writes, so that a frame reaches the terminal in one piece.
///
/// ncurses 6.4 writes whenever it has moved the cursor: a hundred times for a new screen, which takes longer than working the
/// screen out, and lets half a frame be seen. So it is given a descriptor of its own, which leads to the terminal, and to
/// memory while a frame is drawn.
struct FrameOutput {
    /// What ncurses writes to.
    let descriptor: Int32
    private let memory: Int32

    /// Lets a descriptor lead to where another does, and tells whether that went well.
    private let lead: (_ descriptor: Int32, _ other: Int32) -> Bool

    /// Makes a descriptor that leads to the terminal; nil where the system gives no more, or gave no `memory`.
    init?(memory: Int32, lead: @escaping (_ descriptor: Int32, _ other: Int32) -> Bool) {
        descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        self.memory = memory
        self.lead = lead
        if descriptor < 0 || memory < 0 { return nil }
    }

    /// Sends all at once what is written while something draws.
    func gather(_ draw: () -> Void) {
        guard lseek(memory, 0, SEEK_SET) == 0, lead(descriptor, memory) else { return draw() }
        draw()
        _ = lead(descriptor, STDOUT_FILENO)
        var bytes = [UInt8](repeating: 0, count: Int(lseek(memory, 0, SEEK_CUR)))
        let count = pread(memory, &bytes, bytes.count, 0)
        FrameOutput.send(bytes.prefix(max(0, count)))
    }

    /// Writes bytes to the terminal, waiting while it takes no more; what it never takes is lost with it.
    static func send(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written < 0, errno == EAGAIN {
                var terminal = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                poll(&terminal, 1, -1)
                continue
            }
            if written <= 0 { return }
            rest = rest.dropFirst(written)
        }
    }
}
