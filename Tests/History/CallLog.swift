import Foundation

/// A client's file of what it asked and heard: a line before each question and one after each answer.
///
/// A line is in the system's hands before the client goes on, so it outlives a kill.
package final class CallLog {
    private let file: Int32

    /// Opens a log to add to.
    ///
    /// - Throws: Where the file cannot be written.
    package init(path: String) throws {
        file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard file >= 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    deinit { close(file) }

    /// The computer's monotonic clock in nanoseconds, the same in every process.
    package static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// Notes that something is about to be asked.
    package func ask(_ kind: Call.Kind, stamp: Int, person: String, offering: String) {
        let names = [person, offering].map { $0.isEmpty ? "-" : $0 }
        add("ask \(stamp) \(kind.rawValue) \(names[0]) \(names[1]) \(CallLog.now)")
    }

    /// Notes what was told.
    package func hear(_ answer: Call.Answer, stamp: Int) {
        let words =
            switch answer {
            case .done(let place, let taken, let waiting):
                "done \(place.ticket) \(place.state) \(place.position) \(taken) \(waiting)"
            case .unchanged(let place): "unchanged \(place.ticket) \(place.state) \(place.position)"
            case .seats(let taken, let waiting): "seats \(taken) \(waiting)"
            case .refused(let why): "refused \(why)"
            case .failed: "failed"
            case .unknown: "unknown"
            }
        add("hear \(stamp) \(CallLog.now) \(words)")
    }

    private func add(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        _ = write(file, bytes, bytes.count)
    }

    /// Reads a log back; what was cut off in mid-line was never said.
    ///
    /// - Throws: Where the file cannot be read.
    package static func calls(path: String) throws -> [Call] {
        var operations: [Call] = []
        var index: [Int: Int] = [:]
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            let words = line.split(separator: " ").map(String.init)
            guard let stamp = Int(words[1]) else { continue }
            if words[0] == "ask", let kind = Call.Kind(rawValue: words[2]) {
                index[stamp] = operations.count
                operations.append(
                    Call(
                        stamp: stamp, kind: kind, person: words[3] == "-" ? "" : words[3],
                        offering: words[4] == "-" ? "" : words[4], invoked: Int(words[5]) ?? 0))
            } else if let place = index[stamp] {
                operations[place].answered = Int(words[2])
                operations[place].answer = answer(Array(words.dropFirst(3)))
            }
        }
        return operations
    }

    private static func answer(_ words: [String]) -> Call.Answer {
        func number(_ position: Int) -> Int { Int(words[position]) ?? -1 }
        func place() -> Call.Place {
            Call.Place(ticket: number(1), state: words[2], position: number(3))
        }
        return switch words[0] {
        case "done": .done(place(), taken: number(4), waiting: number(5))
        case "unchanged": .unchanged(place())
        case "seats": .seats(taken: number(1), waiting: number(2))
        case "refused": .refused(words[1])
        case "failed": .failed
        default: .unknown
        }
    }
}
