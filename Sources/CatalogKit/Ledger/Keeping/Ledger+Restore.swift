import Foundation

/// A backup that was restored.
public struct LedgerRestore: Hashable, Sendable {
    /// What the ledger holds now.
    public let summary: LedgerSummary
    /// The file that holds what stood there before; nil when nothing did.
    public let kept: String?
}

extension Ledger {
    /// Puts a backup in the place of a ledger, at once, also while others have that open; they go on with what was restored.
    ///
    /// The backup is read and held against all rules first. One of an earlier version is brought up to date, but for the file
    /// itself, which stays as it is. What stood there before is kept beside the ledger, up to the last change.
    ///
    /// - Parameters:
    ///   - backup: The file.
    ///   - location: Where the ledger is kept.
    ///   - clock: Tells the time in UTC seconds.
    /// - Returns: What the ledger holds now.
    /// - Throws: ``LedgerError/keptByServer``, ``LedgerError/isTheLedger(path:)``, ``LedgerError/unsoundBackup(_:)``,
    ///   ``LedgerError/notALedger(path:)`` or ``LedgerError/newerSchema(found:known:)`` of either of the two, or a broken
    ///   storage.
    public static func restore(
        _ backup: String, into location: LedgerLocation, clock: @Sendable () -> Int = Ledger.systemClock
    ) throws(LedgerError) -> LedgerRestore {
        guard case .file(let path) = location else { throw .keptByServer }
        guard !FilePlace.isSame(backup, path) else { throw .isTheLedger(path: path) }
        let memory = try SQLiteConnection()
        let summary = try checked(backup, in: memory)
        let aside = try freeName("\(path).before-restore-\(stamp(clock()))")
        let (live, standing) = try opened(path, orMovedTo: aside)
        try live.takeOver(memory) { () throws(LedgerError) in
            guard standing == .here else { return }
            try WholeFile.make(aside, replacing: false) { (part) throws(LedgerError) in try live.copy(to: part) }
        }
        return LedgerRestore(summary: summary, kept: standing == .nothing ? nil : aside)
    }

    /// Where the ledger is that stood at a path.
    private enum Standing {
        case nothing, here, movedAside
    }

    /// Opens what stands at a path. A file that no program can open is moved, for nobody can be writing to it.
    private static func opened(
        _ path: String, orMovedTo aside: String
    ) throws(LedgerError) -> (SQLiteConnection, Standing) {
        do throws(LedgerError) {
            let live = try SQLiteConnection(path: path)
            return (live, try version(of: live, path: path) > 0 ? .here : .nothing)
        } catch {
            guard case .corrupt = error else { throw error }
        }
        for ending in ["-wal", "-shm", ""] where rename(path + ending, aside + ending) != 0 && errno != ENOENT {
            throw FilePlace.refusal(of: path)
        }
        return (try SQLiteConnection(path: path), .movedAside)
    }

    /// Reads a backup into memory, brings it up to date and holds it against all rules.
    private static func checked(_ path: String, in memory: SQLiteConnection) throws(LedgerError) -> LedgerSummary {
        guard try FilePlace.exists(path) else {
            throw .unreadable(path: path, detail: String(cString: strerror(ENOENT)))
        }
        try memory.takeOver(SQLiteConnection(path: path, readOnly: true)) {}
        guard try version(of: memory, path: path) > 0 else { throw .notALedger(path: path) }
        let ledger = try Ledger(memory, path: path)
        let findings = try ledger.audit()
        if findings.contains(where: \.isDamage) { throw .corrupt(path: path) }
        guard findings.isEmpty else { throw .unsoundBackup(findings.count) }
        return try ledger.summary()
    }

    private static func version(of connection: SQLiteConnection, path: String) throws(LedgerError) -> Int {
        do {
            return try connection.read { (sql) throws(LedgerError) in try LedgerSchema.version(sql) }
        } catch .notALedger {
            throw .notALedger(path: path)
        }
    }

    /// A moment as part of a file's name, "2027-02-03-1403".
    private static func stamp(_ instant: Int) -> String {
        let time = LocalTime(utcSeconds: instant)
        return "\(time.day)-\(time.clock.replacing(":", with: ""))"
    }

    private static func freeName(_ path: String) throws(LedgerError) -> String {
        var (name, number) = (path, 1)
        while try FilePlace.exists(name) {
            number += 1
            name = "\(path)-\(number)"
        }
        return name
    }
}
