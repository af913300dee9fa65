import CatalogKit
import Foundation

/// Two hundred people on a host at once, each over SSH in a terminal of their own, while the host's processes are killed.
final class Sessions {
    let bench: Bench
    private let host: SessionHost
    private let guests: [SessionGuest]
    private let count: Int

    /// What is promised of a sign-up in a window, in milliseconds, and of an idle session, in megabytes.
    private static let (answerLimit, memoryLimit) = (1000.0, 12.0)
    /// How many people come in at a time, as each costs the machine two handshakes.
    private static let atTheDoor = 12

    private init(_ bench: Bench) throws {
        self.bench = bench
        let count = max(4, bench.times(200))
        let host = try SessionHost(bench, people: count)
        (self.count, self.host) = (count, host)
        guests = (0..<count).map { SessionGuest($0, of: host) }
    }

    /// Does the part, where there is an sshd.
    static func run(_ bench: Bench) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd") else {
            return bench.found("people over SSH", "skipped: there is no sshd")
        }
        try Sessions(bench).run()
    }

    private func run() throws {
        try storm()
        try memory()
        try signUp(for: 1, within: 20, limit: Sessions.answerLimit)
        try signUp(for: 2, within: 0, limit: nil)
        guests.forEach { $0.leave() }
        let problems = try (0..<3).flatMap(standing) + Ledger(LedgerLocation(host.ledger)).audit().map { "\($0)" }
        bench.found(
            "\(count) people for \(SessionHost.capacity) seats, three times",
            "\(SessionHost.capacity) seated, the others waiting in order of their tickets, audit clean", problems)
    }

    /// All sign up, while sessions, connections and sshd itself are killed.
    private func storm() throws {
        let begin = ContinuousClock.now
        var kills = (sessions: 0, connections: 0, servers: 0)
        var nextKill = begin + .seconds(2)
        let wanted = bench.times(120)
        while true {
            let total = kills.sessions + kills.connections + kills.servers
            if total >= wanted, guests.allSatisfy({ $0.step == .done }) { break }
            try turn { $0.confirm() }
            guard ContinuousClock.now > nextKill, total < wanted else { continue }
            nextKill = .now + .milliseconds(Int.random(in: 50...400))
            if total % 12 == 11 {
                host.killServer()
                try host.start()
                kills.servers += 1
            } else if let victim = host.sessions.randomElement() {
                // The session itself, or the half of sshd that speaks for it.
                let isSession = Bool.random()
                kill(isSession ? victim : SessionHost.parent(of: victim), SIGKILL)
                if isSession { kills.sessions += 1 } else { kills.connections += 1 }
            }
        }
        let seconds = Int(begin.duration(to: .now) / .seconds(1))
        bench.found(
            """
            \(count) people sign up by keys over SSH, under kill -9 of \(kills.sessions) sessions, \(kills.connections) \
            connections and \(kills.servers) times sshd
            """,
            """
            all served after \(guests.reduce(0) { $0 + $1.lost }) lost connections, in \(seconds) s; \(answered(guests.flatMap(\.answers))); \
            \(guests.reduce(0) { $0 + $1.givenUp }) times somebody gave up and came again
            """, guests.flatMap(\.problems))
    }

    /// What idle sessions take of the memory for themselves.
    private func memory() throws {
        try go(on: .seconds(3))
        let sizes = host.sessions.compactMap(Sessions.ownMemory).sorted()
        let median = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
        bench.found(
            "memory of its own of an idle session, \(sizes.count) at once",
            String(format: "median %.1f MB, largest %.1f MB", median, sizes.last ?? 0),
            median > Sessions.memoryLimit ? ["more than \(Int(Sessions.memoryLimit)) MB"] : [])
    }

    /// All sign up for another offering, each at a moment of their own.
    private func signUp(for goal: Int, within seconds: Int, limit: Double?) throws {
        guests.forEach { $0.want(goal) }
        while !guests.allSatisfy({ $0.step == .asked || $0.step == .done }) { try turn() }
        try go(on: .seconds(2))
        let before = guests.map(\.answers.count)
        let moments = guests.map { _ in ContinuousClock.now + .milliseconds(Int.random(in: 0...seconds * 1000)) }
        while !guests.allSatisfy({ $0.step == .done }) {
            for (guest, moment) in zip(guests, moments) where guest.step == .asked && moment <= .now { guest.confirm() }
            try turn()
        }
        let times = zip(guests, before).flatMap { $0.answers.dropFirst($1) }
        let slow = limit.map { Sessions.percentile(0.99, of: times) > $0 } ?? false
        bench.found(
            "\(count) people say yes \(seconds == 0 ? "in the same instant" : "within \(seconds) s") to a seat",
            answered(times), (slow ? ["slower than a second"] : []) + guests.flatMap(\.problems))
    }

    /// Lets everybody look for a moment, and whoever is away come back; `asked` is done with who has the question.
    private func turn(_ asked: (SessionGuest) -> Void = { _ in }) throws {
        var waiting = guests.compactMap {
            $0.window.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        }
        poll(&waiting, nfds_t(waiting.count), 5)
        var door = guests.count { [.arriving, .leavingIntroduction].contains($0.step) }
        for guest in guests {
            guest.look()
            if guest.step == .asked { asked(guest) }
            if guest.step == .away, door < Sessions.atTheDoor {
                try guest.arrive()
                door += 1
            }
        }
    }

    private func go(on time: Duration) throws {
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end { try turn() }
    }

    /// Whether the first are seated and the others wait, in order of their tickets, and everybody is there once.
    private func standing(_ goal: Int) throws -> [String] {
        let rows = try SQLiteConnection(path: host.ledger).read { (sql) throws(LedgerError) in
            try sql.query(
                "SELECT person, state FROM enrolment WHERE offering = ? ORDER BY ticket",
                [.text(host.offerings[goal])])
        }
        let states = try rows.map { try $0.text(1) }
        let people = try Set(rows.map { try $0.text(0) })
        let seats = min(SessionHost.capacity, count)
        let expected = (0..<count).map { $0 < seats ? "enrolled" : "waiting" }
        return states == expected && people == Set(host.people)
            ? []
            : ["offering \(goal): \(people.count) people, \(states.count { $0 == "enrolled" }) seated, of \(count)"]
    }

    private func answered(_ times: [Double]) -> String {
        String(
            format: "from the key to the answer on the screen p50 %.0f ms, p99 %.0f ms (%d answers)",
            Sessions.percentile(0.5, of: times), Sessions.percentile(0.99, of: times), times.count)
    }

    private static func percentile(_ share: Double, of times: [Double]) -> Double {
        let sorted = times.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// The memory that only one process has, in megabytes.
    private static func ownMemory(of pid: pid_t) -> Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(pid)/smaps_rollup", encoding: .utf8) else { return nil }
        let sizes = text.matches(of: /Private_(?:Clean|Dirty):\s+(\d+) kB/).compactMap { Double($0.output.1) }
        return sizes.reduce(0, +) / 1024
    }
}
