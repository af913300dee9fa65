import Foundation
import GRDB
import Synchronization

/// The SQLite driver, on GRDB.
///
/// The file is in WAL mode with `synchronous = FULL`: what a write acknowledged survives a kill and a power cut. A write
/// begins with `BEGIN IMMEDIATE`, so that it never finds its view outdated half-way. SQLite has no queue for its write
/// lock; a process that finds it taken tries again after a short random pause, until its patience ends.
package final class SQLiteConnection: SQLConnection {
    let queue: DatabaseQueue
    let path: String
    /// `PRAGMA data_version` counts what others write; this counts what we do.
    let ownWrites = Atomic<Int>(0)

    /// Opens a database in memory.
    package init() throws(LedgerError) {
        path = ""
        queue = try SQLiteConnection.translating(path: "") { try DatabaseQueue(configuration: .init()) }
    }

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file; made when it is not there, together with its folder, for the owner's eyes only.
    ///   - readOnly: Whether to refuse writes, and to fail where there is no file.
    ///   - patience: How long to go on trying while another process holds the lock.
    /// - Throws: A ``LedgerError`` that is no refusal.
    package init(path: String, readOnly: Bool = false, patience: Duration = .seconds(30)) throws(LedgerError) {
        // A path that starts with "file:" is a path too, and no URI.
        let plain = path.hasPrefix("/") ? path : "./" + path
        if !readOnly { try FilePlace.create(plain) }
        var configuration = Configuration()
        configuration.readonly = readOnly
        let waiting = Patience(patience)
        configuration.busyMode = .callback { waiting.pause(attempt: $0) }
        let opened = configuration
        self.path = plain
        queue = try SQLiteConnection.translating(path: plain) {
            // Opening races with others that open or close: some of SQLite's steps there report "busy" without asking
            // the callback first.
            try waiting.untilNotBusy {
                let queue = try DatabaseQueue(path: plain, configuration: opened)
                try queue.writeWithoutTransaction(readOnly ? SQLiteConnection.makeSmall : SQLiteConnection.makeDurable)
                return queue
            }
        }
    }

    package func read<Value>(
        _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        // Not queue.read: its `PRAGMA query_only` makes SQLite parse every statement anew.
        try transaction("BEGIN DEFERRED", body)
    }

    package func write<Value>(
        _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        let value = try transaction("BEGIN IMMEDIATE", body)
        ownWrites.add(1, ordering: .relaxed)
        return value
    }

    package func changeTables(
        _ body: (any SQLTransaction, (String) throws(LedgerError) -> Void) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        try write { (sql) throws(LedgerError) in
            try body(sql) { (statement) throws(LedgerError) in
                try sql.execute(
                    statement.replacing("{identity}", with: "INTEGER PRIMARY KEY AUTOINCREMENT")
                        .replacing("{name}", with: UUID().uuidString.lowercased()))
            }
        }
    }

    private func transaction<Value>(
        _ beginning: String, _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try SQLiteConnection.translating(path: path) {
            try queue.writeWithoutTransaction { database in
                let sql = SQLiteTransaction(database: database, path: path)
                try sql.execute(beginning, [])
                do {
                    let value = try body(sql)
                    try sql.execute("COMMIT", [])
                    return value
                } catch {
                    // Some errors, such as a full disk, have ended it already. What is told is the first that went wrong.
                    if database.isInsideTransaction { try? sql.execute("ROLLBACK", []) }
                    throw error
                }
            }
        }
    }

    package func changeToken() throws(LedgerError) -> Int {
        let others = try SQLiteConnection.translating(path: path) {
            // Outside a transaction: within one the view, and so the number, stands still.
            try queue.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
        }
        // Both only grow, so their sum changes whenever one does.
        return others + ownWrites.load(ordering: .relaxed)
    }

    private static func makeDurable(_ database: Database) throws {
        // The mode stays with the file; changing it needs the file for oneself, so look first.
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" {
            try database.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try database.execute(sql: "PRAGMA synchronous = FULL")
    }

    /// A quarter of the usual memory for pages, in KiB: who only looks goes through them once, and the system has them at hand.
    private static func makeSmall(_ database: Database) throws {
        try database.execute(sql: "PRAGMA cache_size = -512")
    }

    /// Runs `body` and tells its errors in the ledger's words.
    static func translating<Value>(path: String, _ body: () throws -> Value) throws(LedgerError) -> Value {
        do {
            return try body()
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        } catch {
            throw .storage("\(error)")
        }
    }
}

extension LedgerError {
    /// What an SQLite error means.
    fileprivate init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .locked
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path)
        // The file lies there but SQLite may not make its -wal and -shm beside it.
        case .SQLITE_CANTOPEN where FilePlace.isInReadOnlyFolder(path): self = .readOnly
        case .SQLITE_CANTOPEN, .SQLITE_PERM: self = .unreadable(path: path, detail: error.message ?? "")
        // Memory shared between the processes lies in a file beside the ledger; it too needs room on the disk.
        case .SQLITE_IOERR where FilePlace.isOnFullDisk(path): self = .diskFull
        default: self = .storage("SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")")
        }
    }
}

/// How long, and in what rhythm, to wait for a lock that others hold.
private final class Patience: Sendable {
    private let limit: Duration
    private let began = Mutex(ContinuousClock.now)

    init(_ limit: Duration) {
        self.limit = limit
    }

    /// Pauses before another attempt; false when it is time to give up.
    ///
    /// A random pause gives everyone the same chance: SQLite's own pauses grow with each attempt, so that whoever has
    /// waited longest tries least often. It grows twice only: once others are surely not about to be done, and once there must
    /// be so many of them that their attempts would keep the processor from those who are at work.
    func pause(attempt: Int) -> Bool {
        let waited = began.withLock { began in
            if attempt == 0 { began = .now }
            return began.duration(to: .now)
        }
        guard waited < limit else { return false }
        usleep(UInt32.random(in: 500...(attempt < 10 ? 4000 : attempt < 20 ? 20_000 : 80_000)))
        return true
    }

    func untilNotBusy<Value>(_ body: () throws -> Value) throws -> Value {
        let deadline = ContinuousClock.now + limit
        while true {
            do {
                return try body()
            } catch let error as DatabaseError where error.isBusy && ContinuousClock.now < deadline {
                usleep(UInt32.random(in: 500...20_000))
            }
        }
    }
}

extension DatabaseError {
    fileprivate var isBusy: Bool {
        [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL].contains(resultCode)
    }
}
