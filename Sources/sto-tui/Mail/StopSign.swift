import Glibc
import Synchronization

/// Whether somebody asked the program to stop: by Ctrl-C, or as the system does.
///
/// The first time it finishes what it has in hand. The second time it ends at once, which a sender survives at any point.
enum StopSign {
    private static let raised = Atomic<Int32>(0)

    /// The signal that asked for it, or nil.
    static var signal: Int32? {
        let number = raised.load(ordering: .relaxed)
        return number == 0 ? nil : number
    }

    /// Starts watching for it.
    static func watch() {
        // So that the handler finds it there.
        _ = signal
        // Whoever started the program may have kept these from it.
        var wanted = sigset_t()
        sigemptyset(&wanted)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&wanted, number) }
        sigprocmask(SIG_UNBLOCK, &wanted, nil)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { StopSign.raised.store($0, ordering: .relaxed) }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
            sigaction(number, &action, nil)
        }
    }
}
