import CatalogKit
import CatalogScreens
import Dispatch
import Glibc

/// The loop: waits for keys, signals, answers and the clock; lets the model take them in; draws.
///
/// ```
/// terminal ─┐                        ┌─▶ view ──▶ terminal
/// signals ──┼─▶ poll ─▶ update(model)┤
/// mailbox ──┘                        └─▶ effects ─▶ queues ─▶ mailbox
/// ```
///
/// Everything that waits is taken in before one frame is drawn, so that two hundred keys at once cost one frame.
struct Loop {
    private let terminal: Terminal
    private let mailbox: Mailbox
    private let effects: EffectRunner
    private let settings: Settings
    private var model: AppModel

    /// How often another program's changes to the ledger are looked for, in milliseconds.
    private static let ledgerInterval: Int32 = 2000

    /// How long a signal to end leaves for what has been asked for, in seconds.
    private static let lastSeconds = 1.0

    /// Opens the terminal and starts loading.
    init(settings: Settings, environment: [String: String]) throws(Terminal.Failure) {
        self.settings = settings
        Signals.watch()
        terminal = try Terminal(environment: environment)
        mailbox = Mailbox()
        let profileFile = ProfileFile(environment: environment)
        let person = Loop.person(settings, profileFile)
        effects = EffectRunner(settings: settings, profileFile: profileFile, person: person, mailbox: mailbox)
        model = AppModel(
            size: terminal.size, language: settings.language, now: LocalTime(utcSeconds: settings.now),
            profile: person)
        effects.load()
    }

    /// Runs until the user or a signal ends it, and returns the exit code.
    mutating func run() -> Int32 {
        let code = runUntilEnd()
        terminal.release()
        // The ledger may be held by somebody else for a while: that is waited for, unless somebody wants us gone.
        Signals.unwatch()
        effects.finish(by: code == 0 ? .distantFuture : .now() + Loop.lastSeconds)
        return code
    }

    private mutating func runUntilEnd() -> Int32 {
        terminal.show(model.view())
        while true {
            guard wait() else { return 128 + SIGHUP }
            var isScreenLost = false
            for signal in Signals.read() {
                switch signal {
                case SIGTSTP:
                    terminal.release()
                    Signals.stop()
                    isScreenLost = true
                // After a SIGSTOP, which nobody could prepare for.
                case SIGCONT: isScreenLost = true
                case SIGWINCH: terminal.refit()
                default: return 128 + signal
                }
            }
            if isScreenLost { terminal.retake() }
            var messages = terminal.read()
            // After reading, which is where ncurses itself may notice another size.
            if terminal.size != model.size { messages.append(.resized(terminal.size)) }
            messages += mailbox.drain()
            let now = LocalTime(utcSeconds: settings.now)
            if now != model.now { messages.append(.tick(now)) }
            if messages.isEmpty, !isScreenLost {
                effects.refreshLedger()
                continue
            }
            for message in messages {
                for effect in model.update(message) {
                    if effect == .quit { return 0 }
                    effects.perform(effect)
                }
            }
            terminal.show(model.view())
        }
    }

    /// Waits until there is something to do, or it is time to look at the ledger; says whether the terminal is still there.
    private func wait() -> Bool {
        var descriptors = [STDIN_FILENO, Signals.descriptor, mailbox.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        poll(&descriptors, nfds_t(descriptors.count), Loop.ledgerInterval)
        return descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0
    }

    /// The person that an option names, as the ledger knows them, else whoever was kept on this computer.
    private static func person(_ settings: Settings, _ profileFile: ProfileFile) -> Person? {
        guard let email = settings.person else { return profileFile.read() }
        return try? Ledger(settings.ledger, for: .reading).person(email)
    }
}
