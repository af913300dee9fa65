import Foundation

/// How long a program's threads have been at work, and have waited for a processor, since they began.
struct ProcessTimes {
    /// How long its threads were at work, in milliseconds; those that have gone too.
    let work: Double
    /// How long each thread that there is was ready to work while others had the processors, in milliseconds.
    private let waits: [String: Double]

    init(of pid: pid_t) {
        var clock = clockid_t()
        var time = timespec()
        let isKnown = clock_getcpuclockid(pid, &clock) == 0 && clock_gettime(clock, &time) == 0
        work = isKnown ? Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000 : 0
        let threads = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        waits = Dictionary(
            uniqueKeysWithValues: threads.map { ($0, ThreadWait.read("/proc/\(pid)/task/\($0)/schedstat")) })
    }

    /// How long that thread waited that waited longest since an earlier moment, in milliseconds.
    func wait(since earlier: ProcessTimes) -> Double {
        waits.map { $0.value - earlier.waits[$0.key, default: 0] }.max() ?? 0
    }
}

/// How long a thread was ready to work while others had the processors, since it began, in milliseconds.
enum ThreadWait {
    /// The thread that asks.
    static var own: Double { read("/proc/thread-self/schedstat") }

    /// By the kernel's file about it: nanoseconds at work, nanoseconds waiting, turns.
    static func read(_ path: String) -> Double {
        let fields = ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(separator: " ")
        return fields.count > 1 ? (Double(fields[1]) ?? 0) / 1_000_000 : 0
    }
}
