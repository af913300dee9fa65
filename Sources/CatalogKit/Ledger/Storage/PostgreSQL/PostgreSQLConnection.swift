import Foundation
import Synchronization

/// The PostgreSQL driver, on libpq.
///
/// All regions share the tables; what a region may see and write is decided by the policies, for the role that it connects
/// as. One transaction writes at a time in a region: each begins by locking the region's row in `host`, which no other
/// region can, and gives it back with its commit. That is what the rules were written for: many look further than one
/// offering (undo, quarters, the outbox, who travels with whom), so a lock for each offering would not do. `SERIALIZABLE`
/// would, and lost: with 64 clients at one offering it did half of all work in vain (1333 retries for 1280 sign-ups, 11.5
/// seconds instead of 8.7), and at 64 offerings two fifths (9.0 instead of 6.1), for what two sign-ups share is not only the
/// offering. In the lock's queue everybody is served in order of arrival.
///
/// The lock is given back before the change is on the disk (`synchronous_commit` is off for the commit alone), so that the
/// next need not wait for the disk too, and many share one write to it. But nobody hears of a change before it is there:
/// whoever made it waits, and so does whoever saw it, or was refused for it. The log is written in order, so that what a
/// change was built on is on the disk when the change is.
///
/// Nothing is notified: PostgreSQL lets commits that do so through one by one in all of the server, which cost twenty regions
/// writing at once two thirds of their speed (683 small changes a second instead of 2190).
///
/// A transaction leaves a mark in the table `written`. When the connection breaks during a commit, the mark tells, under the
/// lock, whether it took effect; when it breaks before, nothing did. Either way the work is done exactly once, or the error
/// says that nobody can tell.
package final class PostgreSQLConnection: SQLConnection {
    /// How long a server that restarts may not be there at all.
    private static let longestRestart = Duration.seconds(3)

    private let address: PostgreSQLAddress
    private let patience: Duration
    private let isOperator: Bool
    private let lock = Mutex(())
    /// Nil while the connection is broken. Unsafe only to the compiler: it is touched under the lock alone.
    nonisolated(unsafe) private var session: PostgreSQLSession?
    /// When to try again. As the session, it is touched under the lock alone.
    nonisolated(unsafe) private var retry = Pause()

    /// Connects to a database.
    ///
    /// - Parameters:
    ///   - address: Which.
    ///   - isOperator: Whether to look after the tables, and not to keep a region's ledger.
    ///   - patience: How long to go on trying when the connection breaks.
    /// - Throws: A ``LedgerError`` that is no refusal.
    package init(
        _ address: PostgreSQLAddress, asOperator isOperator: Bool = false, patience: Duration = .seconds(10)
    ) throws(LedgerError) {
        self.address = address
        self.isOperator = isOperator
        self.patience = patience
        var pause = Pause()
        let begin = ContinuousClock.now
        while session == nil {
            do throws(PostgreSQLSession.Refusal) {
                session = try PostgreSQLSession(address, asOperator: isOperator)
            } catch {
                // A server that restarts is away for a moment, and then says that it is starting.
                let patience = error.isBusy ? patience : min(patience, PostgreSQLConnection.longestRestart)
                guard case .unavailable = error.error, ContinuousClock.now < begin + patience else { throw error.error }
                pause.sleep()
            }
        }
    }

    package func read<Value>(
        _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try exclusively { () throws(LedgerError) in
            try repeating { (session) throws(LedgerError) in
                try session.send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                let value = try body(PostgreSQLTransaction(session: session))
                try session.send("COMMIT")
                try session.awaitDisk()
                return value
            }
        }
    }

    package func write<Value>(
        _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try exclusively { () throws(LedgerError) in
            var unsure: (mark: String, value: Value)?
            return try repeating { (session) throws(LedgerError) -> Value in
                if let (mark, value) = unsure {
                    if try wasWritten(mark, session) { return value }
                    unsure = nil
                }
                try begin(session)
                let value = try body(PostgreSQLTransaction(session: session))
                let mark = String(UInt128.random(in: .min ... .max), radix: 36)
                do throws(LedgerError) {
                    try session.send("DELETE FROM written WHERE at < now() - INTERVAL '1 day'")
                    try session.send("INSERT INTO written (mark) VALUES (?)", [.text(mark)])
                    try session.send("SET LOCAL synchronous_commit = off")
                    try session.send("COMMIT")
                    try session.receive()
                    try session.awaitDisk()
                } catch {
                    if session.setback == .lost { unsure = (mark, value) }
                    throw error
                }
                return value
            } orElse: { (error) in
                unsure == nil ? error : .outcomeUnknown(server: address.name)
            }
        }
    }

    package func changeTables(
        _ body: (any SQLTransaction, (String) throws(LedgerError) -> Void) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        try administer { (tables) throws(LedgerError) in
            let sql = PostgreSQLTransaction(session: tables.session)
            guard try LedgerSchema.version(sql) != LedgerSchema.current else { return }
            try tables.change { (carryOut) throws(LedgerError) in try body(sql, carryOut) }
        }
    }

    /// Runs a transaction on the tables themselves.
    func administer<Value>(
        _ body: (PostgreSQLTables) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try exclusively { () throws(LedgerError) in
            try repeating { (session) throws(LedgerError) in
                let tables = PostgreSQLTables(session: session)
                try tables.begin()
                let value = try body(tables)
                try session.run("COMMIT")
                return value
            }
        }
    }

    package func changeToken() throws(LedgerError) -> Int {
        try exclusively { () throws(LedgerError) in
            let session = try connected()
            do throws(LedgerError) {
                // A number to ask for, and no LISTEN: it costs as little, goes through a pooler and on a standby, needs nothing to
                // be made up for after an outage, and tells no other region when this one is busy.
                let last = try session.run("SELECT last FROM numbering WHERE name = ?", [.text("written")])
                try session.awaitDisk()
                return try last.first?.int(0) ?? 0
            } catch {
                drop()
                throw error
            }
        }
    }

    /// Whether a transaction took effect whose commit was cut off; under the lock, so that it is over.
    private func wasWritten(_ mark: String, _ session: PostgreSQLSession) throws(LedgerError) -> Bool {
        try begin(session)
        let found = try session.run("SELECT mark FROM written WHERE mark = ?", [.text(mark)])
        try session.send("COMMIT")
        try session.awaitDisk()
        return !found.isEmpty
    }

    /// Begins a change, when it is our turn.
    private func begin(_ session: PostgreSQLSession) throws(LedgerError) {
        try session.send("BEGIN ISOLATION LEVEL READ COMMITTED")
        try session.send("SELECT region FROM host FOR UPDATE")
    }

    /// Does a transaction, again where the connection broke or the server chose another one, ten times at most.
    ///
    /// - Parameters:
    ///   - work: The transaction, from `BEGIN` to `COMMIT`.
    ///   - orElse: What to tell when it did not succeed.
    /// - Returns: What the work returned.
    /// - Throws: What `orElse` makes of what the work threw.
    private func repeating<Value>(
        _ work: (PostgreSQLSession) throws(LedgerError) -> Value,
        orElse: (LedgerError) -> LedgerError = { $0 }
    ) throws(LedgerError) -> Value {
        var pause = Pause()
        var attempts = 0
        while true {
            attempts += 1
            var session: PostgreSQLSession?
            do throws(LedgerError) {
                let usable = try connected(by: .now + patience)
                session = usable
                return try work(usable)
            } catch {
                var setback = session?.setback
                if setback != .lost, let session {
                    session.rollBack()
                    setback = setback ?? session.setback
                }
                if setback == .lost { drop() }
                guard setback != nil, attempts < 10 else { throw orElse(error) }
                pause.sleep()
            }
        }
    }

    /// The connection, made again where it broke.
    ///
    /// - Parameter deadline: Until when to try; nil for once, and not at all shortly after an attempt.
    /// - Returns: The connection.
    /// - Throws: ``LedgerError/unavailable(server:detail:)``, or why the server does not let us in.
    private func connected(by deadline: ContinuousClock.Instant? = nil) throws(LedgerError) -> PostgreSQLSession {
        if let session { return session }
        if deadline == nil, !retry.isOver { throw .unavailable(server: address.name, detail: "") }
        var tries = 0
        while true {
            tries += 1
            do throws(PostgreSQLSession.Refusal) {
                let session = try PostgreSQLSession(address, asOperator: isOperator)
                self.session = session
                retry = Pause()
                return session
            } catch {
                retry.begin()
                // Thrice at least: a computer that was asleep is not to be impatient when it wakes.
                guard case .unavailable = error.error, let deadline, tries < 3 || ContinuousClock.now < deadline else {
                    throw error.error
                }
                retry.sleep()
            }
        }
    }

    private func drop() {
        session = nil
    }

    private func exclusively<Value>(_ work: () throws(LedgerError) -> Value) throws(LedgerError) -> Value {
        var value: Value?
        try lock.withLock { (_) throws(LedgerError) in value = try work() }
        guard let value else { throw .storage("a transaction ended without a result") }
        return value
    }
}

/// Ever longer pauses between attempts, each cut at random so that not everybody comes back at once.
private struct Pause {
    private var milliseconds = 20
    private var end = ContinuousClock.now

    /// Whether the pause that began last is over.
    var isOver: Bool { ContinuousClock.now >= end }

    mutating func begin() {
        end = .now + .milliseconds(Int.random(in: milliseconds / 2...milliseconds))
        milliseconds = min(milliseconds * 3 / 2, 1000)
    }

    mutating func sleep() {
        if isOver { begin() }
        usleep(UInt32(max(0, ContinuousClock.now.duration(to: end) / .microseconds(1))))
    }
}
