import CatalogKit
import Foundation

/// A process that signs new people up as fast as it can, once it is told to begin:
///
///     Torture client ENGINE LOCATION OFFERINGS COUNT NUMBER GATE
///
/// `ENGINE` is `ledger` or `bare`. It makes a file beside `GATE` when it is ready, and begins when nobody holds `GATE` any
/// more. It prints microseconds: of the processor's time for a sign-up, and of the median sign-up.
struct PaceClient {
    let offerings: Int
    let count: Int
    let number: Int
    let gate: String

    static func run(_ words: [String]) throws {
        guard words.count == 6, let offerings = Int(words[2]), let count = Int(words[3]), let number = Int(words[4])
        else { throw CocoaError(.featureUnsupported) }
        let client = PaceClient(offerings: offerings, count: count, number: number, gate: words[5])
        let location = try LedgerLocation(words[1])
        switch (words[0], location) {
        case ("ledger", _): try client.measure(LedgerEngine(Ledger(location)))
        case (_, .server): try client.measure(BarePostgreSQL(words[1]))
        default: try client.measure(BareSQLite(words[1]))
        }
    }

    private func measure(_ engine: some SignUpEngine) throws {
        // The first few fill the caches.
        for sample in 0..<3 { try engine.signUp("warm\(number)-\(sample)", "o\(sample % offerings)") }
        _ = FileManager.default.createFile(atPath: "\(gate).\(number)", contents: nil)
        let handle = open(gate, O_RDONLY)
        flock(handle, LOCK_SH)
        let begin = PaceClient.processorTime
        var lengths: [Int] = []
        let clock = ContinuousClock()
        for one in 0..<count {
            let length = try clock.measure {
                try engine.signUp("n\(number)-\(one)", "o\(Int.random(in: 0..<offerings))")
            }
            lengths.append(Int(length / .microseconds(1)))
        }
        lengths.sort()
        print((PaceClient.processorTime - begin) / count, lengths[count / 2])
    }

    /// Of this process, in microseconds.
    private static var processorTime: Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
}

/// Something that signs people up, one transaction each.
protocol SignUpEngine {
    func signUp(_ name: String, _ offering: String) throws
}

/// The ledger with all its rules.
struct LedgerEngine: SignUpEngine {
    let ledger: Ledger

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    func signUp(_ name: String, _ offering: String) throws {
        _ = try ledger.enrol(
            Person(email: "\(name)@school.example", name: name, school: "Sint-Jan"), in: Self.terms(offering), key: name
        )
    }

    static func terms(_ id: String) -> OfferingTerms {
        let far = 4_000_000_000
        return OfferingTerms(
            id: id, course: id, title: id, capacity: 1_000_000, start: far, end: far + 3600, enrolUntil: far,
            promoteUntil: far)
    }
}
