import Foundation

/// The program in a window, typed into in bursts, each answered before the next.
final class KeysWindow {
    /// What came of a burst.
    enum Answer {
        /// It has drawn and waits for more.
        case ready(KeysFigures.Answer)
        /// It ended, with this code.
        case ended(Int32)
        /// It was still at work after ``patience``.
        case hung
    }

    let window: Window
    private let theirs: Int32
    private var shown = ShownText()
    private var size = (columns: 120, rows: 40)
    private var drawn = 0

    /// How long a burst may take before the program counts as hung, in seconds.
    private static let patience = 60

    /// At most how many dialogs, pages and fields lie over one another, each left with Esc.
    private static let mostOpen = 8

    init(_ command: [String], _ environment: [String: String]) throws {
        window = try Window(command, environment, columns: size.columns, rows: size.rows)
        theirs = open(window.terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
    }

    deinit { close(theirs) }

    /// Types a burst and waits for the answer.
    func type(_ events: [KeyTypist.Event]) -> Answer {
        let (before, own) = (ProcessTimes(of: window.pid), ThreadWait.own)
        let begin = ContinuousClock.now
        for event in events {
            switch event {
            case .resized(let columns, let rows):
                size = (columns, rows)
                window.resize(columns: columns, rows: rows)
            case .typed(let bytes):
                var left = bytes[...]
                while !left.isEmpty {
                    left = left.dropFirst(window.type(left))
                    if let ending = take() { return .ended(ending) }
                    if begin.duration(to: .now) > .seconds(KeysWindow.patience) { return .hung }
                }
            }
        }
        let pause = KeyTypist.pause(after: events)
        usleep(UInt32(pause * 1000))
        // A terminal ends its pastes: the wait for an end that never comes is nobody's who types.
        return settle(since: pause == KeyTypist.pastePause ? begin + .milliseconds(pause) : begin, before, own)
    }

    /// Waits until the program started, and drew all there is to see at first.
    func settle() -> Answer { settle(since: .now, ProcessTimes(of: window.pid), ThreadWait.own) }

    /// Waits until everything was read, drawn and thought through.
    private func settle(since begin: ContinuousClock.Instant, _ before: ProcessTimes, _ own: Double) -> Answer {
        var (still, time) = (0, begin)
        var frame: KeysFigures.Wait?
        var (after, ownAfter) = (before, own)
        func wait() -> KeysFigures.Wait {
            // Of waits at the same time one counts, so that too much is never taken off.
            KeysFigures.Wait(
                clock: Double(begin.duration(to: time) / .microseconds(1)) / 1000,
                kept: max(after.wait(since: before), ownAfter - own))
        }
        while still < 3 {
            if still == 0 { (time, after, ownAfter) = (.now, ProcessTimes(of: window.pid), ThreadWait.own) }
            let (work, shows) = (workDone, drawn)
            usleep(300)
            var unread: Int32 = 0
            _ = ioctl(theirs, UInt(FIONREAD), &unread)
            if let ending = take() { return .ended(ending) }
            let now = workDone
            let isRead = unread == 0 && drawn == shows
            // Whatever other threads still do, the one that reads and draws waits for the next key.
            if isRead, frame == nil, let turns = work[main], turns != nil, turns == now[main] { frame = wait() }
            still = isRead && work == now && !work.values.contains(nil) ? still + 1 : 0
            if begin.duration(to: .now) > .seconds(KeysWindow.patience) { return .hung }
        }
        return .ready(KeysFigures.Answer(frame: frame ?? wait(), whole: wait(), work: after.work - before.work))
    }

    /// What was shown last, as far as it is words.
    var lastWords: String { String(shown.text.suffix(1500)).split(separator: " ").joined(separator: " ") }

    /// The memory that is not of files, in megabytes, on the first tab in a window of the usual size, once each view showed what
    /// the ledger holds now: what is read where random keys end, and when, is not to be compared.
    var memory: Double {
        let (columns, rows) = size
        func type(_ keys: String) { for key in keys.utf8 { _ = self.type([.typed([key])]) } }
        _ = self.type([.resized(columns: 120, rows: 40)])
        type(String(repeating: "\u{1B}", count: KeysWindow.mostOpen))
        type("2345\t\t\t\t\t\t1")
        // A frame of another size makes it give back what is free.
        _ = self.type([.resized(columns: 119, rows: 40)])
        _ = self.type([.resized(columns: 120, rows: 40)])
        let status = (try? String(contentsOfFile: "/proc/\(window.pid)/status", encoding: .utf8)) ?? ""
        _ = self.type([.resized(columns: columns, rows: rows)])
        return (status.firstMatch(of: /RssAnon:\s+(\d+)/).flatMap { Double($0.output.1) } ?? 0) / 1024
    }

    /// Takes in what was drawn; says how the program ended, if it did.
    private func take() -> Int32? {
        while let bytes = window.read(), !bytes.isEmpty {
            shown.add(bytes)
            drawn += bytes.count
        }
        return window.ending
    }

    /// The thread that reads and draws.
    private var main: String { String(window.pid) }

    /// How often each thread came to sleep; nil for one that is at work.
    private var workDone: [String: String?] {
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(window.pid)/task")) ?? []
        return Dictionary(
            uniqueKeysWithValues: threads.map { thread in
                let path = "/proc/\(window.pid)/task/\(thread)/status"
                let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
                guard text.contains("State:\tS") else { return (thread, nil) }
                return (thread, String(text.split(separator: "\n").first { $0.hasPrefix("voluntary") } ?? ""))
            })
    }
}
