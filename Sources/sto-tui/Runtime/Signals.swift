import Glibc

/// The signals that the loop deals with, as something it can wait for.
///
/// The handler only writes the signal's number to a pipe; all the rest happens in the loop, never in the middle of
/// anything.
enum Signals {
    private static let pipe = SelfPipe()
    /// The signals that end the program.
    static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    private static let watched = ending + [SIGTSTP, SIGCONT, SIGWINCH]

    /// Readable while a signal waits.
    static var descriptor: Int32 { pipe.descriptor }

    /// Starts watching; to be called before ncurses starts, which otherwise installs handlers of its own.
    ///
    /// - Parameter stops: Whether Ctrl-Z stops the program; else it does nothing.
    static func watch(stops: Bool = true) {
        _ = pipe
        for number in watched { handle(number) }
        if !stops { signal(SIGTSTP, SIG_IGN) }
        // Writing to a terminal that is gone is an error like any other, no reason to die halfway.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Gives the signals their usual meaning back, so that what is left to do can be interrupted.
    static func unwatch() {
        for number in watched { signal(number, SIG_DFL) }
    }

    /// The signals that arrived since the last call; never waits.
    static func read() -> [Int32] {
        pipe.read().map(Int32.init)
    }

    /// Stops the process as Ctrl-Z does by default and returns when it is continued: at once where no shell would do that,
    /// or where what ends or continues it came in while the stop was prepared.
    ///
    /// The SIGCONT that ends the stop is not reported by ``read()``.
    static func stop() {
        let waiting = read()
        for number in waiting { pipe.write(UInt8(number)) }
        guard !waiting.contains(where: { $0 == SIGCONT || ending.contains($0) }) else { return }
        signal(SIGCONT, SIG_DFL)
        signal(SIGTSTP, SIG_DFL)
        raise(SIGTSTP)
        handle(SIGTSTP)
        handle(SIGCONT)
    }

    private static func handle(_ number: Int32) {
        signal(number) { number in
            let error = errno
            Signals.pipe.write(UInt8(number))
            errno = error
        }
    }
}
