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
    private let catalogWatch: FolderWatch
    private var model: AppModel
    /// When to look at the ledger again.
    private var nextLook = ContinuousClock.now + Loop.ledgerInterval
    private let host: Host?
    private var lastKey = ContinuousClock.now
    private var isWarned = false

    /// What a host tells of a session.
    struct Host {
        let user: HostedUser
        /// After how long without a key the session ends, in minutes.
        let idleMinutes: Int
    }

    /// How long before the end of an idle session it is announced.
    private static let warning = Duration.seconds(60)

    /// How often another program's changes to the ledger are looked for: so often that seats left seem to change by themselves,
    /// and so cheaply (a number) that it may.
    private static let ledgerInterval = Duration.milliseconds(500)

    /// How long a frame waits for the answer to a search, in milliseconds.
    private static let patience: Int32 = 5

    /// How long a signal to end leaves for what has been asked for, in seconds.
    private static let lastSeconds = 1.0

    /// Opens the terminal and starts loading.
    ///
    /// - Parameters:
    ///   - settings: Where things are.
    ///   - environment: The variables to go by.
    ///   - host: What a host tells of the session; nil on one's own computer.
    /// - Throws: Why the terminal cannot be used.
    init(settings: Settings, environment: [String: String], host: Host? = nil) throws(Terminal.Failure) {
        Memory.keepTogether()
        self.settings = settings
        self.host = host
        // On a host there is no shell to stop for.
        Signals.watch(stops: host == nil)
        mailbox = Mailbox()
        let profileFile = ProfileFile(environment: environment)
        let person = Loop.person(settings, profileFile)
        let keeper = Keeper(environment: environment)
        effects = EffectRunner(
            settings: settings, profileFile: profileFile, keeper: keeper, person: person, mailbox: mailbox)
        // First, for it takes longest.
        effects.readAhead()
        terminal = try Terminal(environment: environment)
        // Before reading, so that nothing is missed that changes meanwhile.
        catalogWatch = FolderWatch(settings.catalogFolder)
        model = AppModel(
            size: terminal.size, language: settings.language, now: LocalTime(utcSeconds: settings.now),
            profile: person, preferences: settings.preferences, host: host?.user,
            remembered: keeper.stateFile.read())
        if let problem = settings.settingsProblems.first { mailbox.post(.advice(problem)) }
        effects.loadCatalogue()
    }

    /// How a run ended.
    enum Ending: Equatable {
        /// The user was done.
        case quit
        /// There was nothing to show; the sentence says why.
        case failed(String)
        /// Nobody pressed a key for as long as a host allows.
        case idle
        /// A signal asked for it, or the terminal went away.
        case signal(Int32)
    }

    /// Runs until the user or a signal ends it.
    mutating func run() -> Ending {
        let ending = runUntilEnd()
        terminal.release()
        // The ledger may be held by somebody else for a while: that is waited for, unless somebody wants us gone.
        Signals.unwatch()
        effects.finish(by: ending == .quit ? .distantFuture : .now() + Loop.lastSeconds)
        return ending
    }

    private mutating func runUntilEnd() -> Ending {
        show()
        while true {
            guard wait() else { return .signal(SIGHUP) }
            let arrived = Signals.read()
            if let end = arrived.first(where: Signals.ending.contains) { return .signal(end) }
            if arrived.contains(SIGWINCH) {
                terminal.refit()
                Memory.giveBack()
            }
            // A SIGCONT alone comes after a SIGSTOP, which nobody could prepare for.
            let isScreenLost = arrived.contains(SIGTSTP) || arrived.contains(SIGCONT)
            if arrived.contains(SIGTSTP) {
                terminal.release()
                if arrived.last != SIGCONT { Signals.stop() }
            }
            if isScreenLost { terminal.retake() }
            if catalogWatch.hasChanged() { effects.reloadCatalogue() }
            // Whoever types on sees what others do as well.
            if ContinuousClock.now >= nextLook {
                effects.refreshLedger()
                nextLook = .now + Loop.ledgerInterval
            }
            let messages = collect()
            if isIdle() { return .idle }
            if messages.isEmpty, !isScreenLost, !terminal.takesLostFrame { continue }
            let searched = model.lastSearch
            if let ending = takeIn(messages) { return ending }
            // An answer that comes at once is part of the same frame, and the screen does not flicker.
            if model.lastSearch != searched, mailbox.waits(milliseconds: Loop.patience),
                let ending = takeIn(mailbox.drain())
            {
                return ending
            }
            show()
        }
    }

    private func show() {
        terminal.use(model.preferences.theme)
        terminal.show(model.view())
    }

    /// Whether a session was left alone for too long; a minute before it is, that is announced.
    private mutating func isIdle() -> Bool {
        guard let host else { return false }
        let left = Duration.seconds(host.idleMinutes * 60) - lastKey.duration(to: .now)
        if left < Loop.warning, !isWarned {
            isWarned = true
            mailbox.post(.advice(Wording(settings.language).idleSoon))
        }
        return left <= .zero
    }

    /// What happened since the last time.
    private mutating func collect() -> [Message] {
        var messages = terminal.read()
        if !messages.isEmpty { (lastKey, isWarned) = (.now, false) }
        // After reading, which is where ncurses itself may notice another size.
        if terminal.size != model.size { messages.append(.resized(terminal.size)) }
        messages += mailbox.drain()
        let now = LocalTime(utcSeconds: settings.now)
        if now != model.now {
            messages.append(.tick(now))
            Memory.giveBack()
        }
        return messages
    }

    /// Lets the model take messages in, and starts what it asks for; says so when that is the end.
    private mutating func takeIn(_ messages: [Message]) -> Ending? {
        for message in messages {
            for effect in model.update(message) {
                switch effect {
                case .quit(let sentence): return sentence.map(Ending.failed) ?? .quit
                case .copy(let text): terminal.copy(text)
                default: effects.perform(effect)
                }
            }
        }
        return nil
    }

    /// Waits until there is something to do, or it is time to look at the ledger; says whether the terminal is still there.
    private func wait() -> Bool {
        var descriptors = [STDIN_FILENO, Signals.descriptor, mailbox.descriptor, catalogWatch.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let left = max(.zero, ContinuousClock.now.duration(to: nextLook))
        poll(&descriptors, nfds_t(descriptors.count), Int32(left / .milliseconds(1)) + 1)
        return descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) == 0
    }

    /// The person that an option names, as the ledger knows them, else whoever was kept on this computer.
    private static func person(_ settings: Settings, _ profileFile: ProfileFile) -> Person? {
        guard let email = settings.person else { return profileFile.read() }
        return try? Ledger(settings.ledger, for: .reading, as: settings.authority).person(email)
    }
}
