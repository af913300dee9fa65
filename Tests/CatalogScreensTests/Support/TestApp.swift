import CatalogKit
import CatalogScreens
import Foundation
import Synchronization
import Testing

/// The whole interface without a terminal: a model, a catalogue, a real ledger in memory, and keys typed into it.
///
/// Effects are carried out at once, so that a script runs to its end without waiting for anything.
struct TestApp {
    private(set) var model: AppModel
    private var world: TestLedger
    private(set) var hasQuit = false
    private(set) var savedProfile: Person?
    /// What was put on the clipboard last.
    private(set) var copied: String?
    /// What was remembered last.
    private(set) var remembered: Remembered?
    /// The settings that were kept.
    private(set) var settings: [String: String] = [:]
    private let clock: TestClock

    init(
        _ catalog: Catalog = .sample, size: Size = Size(80, 24), language: Language = .dutch,
        now: LocalTime = .at("2027-01-12 09:00"), profile: Person? = nil, tab: Tab = .search,
        preferences: Preferences = Preferences(), remembered: Remembered = Remembered(hasSeenTour: true)
    ) throws {
        let clock = TestClock(now)
        self.clock = clock
        world = TestLedger(try Ledger(.memory, clock: { clock.seconds }), Library(catalog))
        model = AppModel(
            size: size, language: language, now: now, profile: profile, preferences: preferences, remembered: remembered
        )
        send(.loaded(world.library))
        perform([.readLedger])
        if tab != .discover { type("\(tab.rawValue)") }
    }

    /// The screen's rows, without the blanks at their ends.
    var screen: [String] { model.view().lines }

    /// The screen as one text.
    var text: String { screen.joined(separator: "\n") }

    /// The screen as one text, each run of empty rows as one line that says how many there are.
    var folded: String {
        var lines: [String] = []
        var blanks = 0
        for row in screen + ["end"] {
            if row.isEmpty {
                blanks += 1
                continue
            }
            if blanks > 0 { lines.append(blanks == 1 ? "" : "⋮ \(blanks)") }
            blanks = 0
            lines.append(row)
        }
        return lines.dropLast().joined(separator: "\n")
    }

    /// The row of the screen that the cursor is on.
    var cursorRow: String? { model.view().cursor.map { screen[$0.y] } }

    /// Lets time go on.
    mutating func move(to now: LocalTime) {
        clock.move(to: now)
        send(.tick(now))
    }

    mutating func send(_ message: Message) {
        perform(model.update(message))
    }

    /// Types a script: letters as they are, other keys by name in angle brackets, `<Enter>`, `<C-d>`.
    mutating func type(_ script: String) {
        var rest = script[...]
        while let first = rest.first {
            if first == "<", let end = rest.firstIndex(of: ">") {
                send(.key(Key(named: String(rest[rest.index(after: rest.startIndex)..<end]))))
                rest = rest[rest.index(after: end)...]
            } else {
                send(.key(.character(first)))
                rest.removeFirst()
            }
        }
    }

    /// Clicks in the middle of the first place where the screen shows a text.
    mutating func click(_ text: String) {
        for (y, row) in screen.enumerated() {
            guard let range = row.range(of: text) else { continue }
            let x = TextWidth.of(row[..<range.lowerBound]) + TextWidth.of(text) / 2
            send(.mouse(.click(Point(x, y))))
            return
        }
        Issue.record("‘\(text)’ is not on the screen:\n\(self.text)")
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .saveProfile(let person): savedProfile = person
            case .quit: hasQuit = true
            case .copy(let text): copied = text
            case .remember(let remembered): self.remembered = remembered
            case .saveSetting(let key, let value): settings[key] = value
            default: for answer in world.answers(effect, by: model.profile, at: model.now) { send(answer) }
            }
        }
    }

    var ledger: Ledger { world.ledger }

    var library: Library { world.library }

    /// The terms of an offering of the catalogue.
    func terms(_ id: String) -> OfferingTerms? { world.terms(id) }
}

/// The clock of an app and its ledger.
private final class TestClock: Sendable {
    private let now: Mutex<LocalTime>

    init(_ now: LocalTime) {
        self.now = Mutex(now)
    }

    var seconds: Int { now.withLock(\.utcSeconds) }

    func move(to time: LocalTime) {
        now.withLock { $0 = time }
    }
}

extension LocalTime {
    /// The time that a text spells; the epoch, and a failed test, for anything else.
    static func at(_ text: String) -> LocalTime {
        if let time = LocalTime(text) { return time }
        Issue.record("no time: \(text)")
        return LocalTime(utcSeconds: 0)
    }
}

extension Key {
    /// The key with a name as it stands in a script.
    init(named name: String) {
        let names: [String: Key] = [
            "Enter": .enter, "Esc": .escape, "Tab": .tab, "S-Tab": .backTab, "BS": .backspace, "Del": .delete,
            "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end, "PgUp": .pageUp,
            "PgDn": .pageDown, "Space": .character(" "),
        ]
        self = names[name] ?? .control(name.last ?? " ")
    }
}
