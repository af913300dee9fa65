import Foundation

/// Somebody at a terminal elsewhere, who signs up by keys, and connects again when the connection is lost.
final class SessionGuest {
    /// How far somebody is.
    enum Step: Equatable {
        /// Not connected.
        case away
        /// Waits for the first screen, which may have an introduction on top of it.
        case arriving
        /// Waits until the introduction is gone.
        case leavingIntroduction
        /// Waits for the list.
        case looking
        /// Waits for what the search finds.
        case searching
        /// Waits for the question whether to sign up.
        case asking
        /// Has the question on the screen.
        case asked
        /// Said yes, and waits to hear what came of it.
        case confirmed
        /// Knows where they stand.
        case done
    }

    private(set) var window: Window?
    private(set) var step = Step.away
    /// Which offering they are after, by its place in the list.
    private(set) var goal = 0
    /// For which offerings they heard that they are in, or on the list.
    private(set) var heard: Set<Int> = []
    /// How long each yes took to be answered, in milliseconds.
    private(set) var answers: [Double] = []
    /// What cannot be.
    private(set) var problems: [String] = []
    /// How often the connection was lost, and how often somebody gave up waiting.
    private(set) var (lost, givenUp) = (0, 0)
    private let person: Int
    private let host: SessionHost
    private var shown = ShownText()
    private var since = ContinuousClock.now
    private var lastShown = ContinuousClock.now

    /// How long a screen has to be still to be taken for ready.
    private static let stillness = Duration.milliseconds(150)
    private static let patience = Duration.seconds(60)

    init(_ person: Int, of host: SessionHost) {
        (self.person, self.host) = (person, host)
    }

    /// Connects.
    func arrive() throws {
        window = try host.window(of: person)
        go(.arriving)
    }

    /// Goes for another offering.
    func want(_ goal: Int) {
        self.goal = goal
        guard step == .done else { return }
        select()
    }

    /// Says yes to the question.
    func confirm() {
        window?.type("\r")
        go(.confirmed)
    }

    /// Takes in what is on the screen by now, and types what comes next.
    func look() {
        guard let window else { return }
        while let bytes = window.read() {
            if bytes.isEmpty { return proceed() }
            shown.add(bytes)
            lastShown = .now
        }
        (self.window, step) = (nil, .away)
        lost += 1
    }

    /// Closes the window.
    func leave() {
        (window, step) = (nil, .away)
    }

    private func proceed() {
        let text = shown.text
        let isStill = lastShown.duration(to: .now) > SessionGuest.stillness
        switch step {
        case .arriving where isStill && text.contains("Ontdek"):
            let isNew = text.contains("overslaan")
            window?.type(isNew ? "\u{1B}" : "2")
            go(isNew ? .leavingIntroduction : .looking)
        case .leavingIntroduction where isStill:
            window?.type("2")
            go(.looking)
        case .looking where isStill && text.contains("activiteiten"):
            window?.type("/\(SessionHost.course)\r")
            go(.searching)
        case .searching where isStill && text.contains("Zwaluwstaarten"): select()
        case .asking where text.contains("niet doen"):
            if heard.contains(goal) { problems.append("person \(person) was told to be in, and is asked again") }
            go(.asked)
        case .asking where text.contains("je bent aangemeld") || text.contains("je staat op de wachtlijst"): finish()
        case .confirmed where text.contains("Je bent aangemeld") || text.contains("Het was vol"):
            answers.append(Double(since.duration(to: .now) / .microseconds(1)) / 1000)
            finish()
        case .confirmed where text.contains("al aangemeld") || text.contains("stond al op"): finish()
        case .away, .asked, .done: break
        default:
            guard since.duration(to: .now) > SessionGuest.patience else { return }
            givenUp += 1
            if givenUp > 3 { problems.append("person \(person) waits in vain (\(step)): \(text.suffix(300))") }
            leave()
        }
    }

    private func select() {
        window?.type("g" + String(repeating: "j", count: goal) + "a")
        go(.asking)
    }

    private func finish() {
        heard.insert(goal)
        go(.done)
    }

    private func go(_ step: Step) {
        (self.step, since, lastShown) = (step, .now, .now)
        shown.forget()
    }
}
