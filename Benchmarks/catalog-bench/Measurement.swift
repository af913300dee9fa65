import Foundation

/// Times in microseconds, in order.
struct Measurement {
    private let times: [Double]

    /// Takes times in any order.
    init(_ times: [Double]) {
        self.times = times.sorted()
    }

    /// The time that a share of the times does not exceed; 0 when there are none.
    func percentile(_ share: Double) -> Double {
        times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
    }

    /// How many there are, and what they amount to, by name.
    var figures: [String: Double] {
        [
            "keystrokes": Double(times.count), "p50Microseconds": percentile(0.5), "p95Microseconds": percentile(0.95),
            "p99Microseconds": percentile(0.99), "maxMicroseconds": times.last ?? 0,
        ]
    }

    /// Calls a function and tells how long it took, in microseconds.
    static func time<Value>(_ work: () throws -> Value) rethrows -> (value: Value, microseconds: Double) {
        let start = DispatchTime.now().uptimeNanoseconds
        let value = try work()
        return (value, Double(DispatchTime.now().uptimeNanoseconds - start) / 1000)
    }

    /// Memory of this process that no file stands behind, in bytes (proc(5), `RssAnon`).
    static var anonymousBytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
        return line?.split(separator: " ").compactMap { Int($0) }.first.map { $0 * 1024 } ?? 0
    }
}
