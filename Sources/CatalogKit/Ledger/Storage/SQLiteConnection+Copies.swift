import GRDB
import Synchronization

/// Copies of a whole database, in and out, with SQLite's own backup.
extension SQLiteConnection {
    package var isKept: Bool { !path.isEmpty }

    package func isKept(at path: String) -> Bool {
        FilePlace.isSame(self.path, path)
    }

    package func copy(to path: String) throws(LedgerError) {
        guard !self.path.isEmpty else { throw .nothingKept }
        // A connection of its own sees what was committed, also while ours is in the middle of a change.
        let source = try SQLiteConnection(path: self.path, readOnly: true)
        try SQLiteConnection.translating(path: path) {
            let target = try DatabaseQueue(path: path)
            try source.queue.backup(to: target)
            // One file, that needs none beside it.
            try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try target.close()
        }
    }

    /// Takes over all that another database holds, at once; whoever has this one open sees it from then on.
    ///
    /// - Parameters:
    ///   - other: The other database, of more than one page, which nobody writes to.
    ///   - keeping: Puts what stands here in a safe place. It is called when nobody else can write any more and before
    ///     anything changes; nothing changes when it throws.
    /// - Throws: What `keeping` throws, or a ``LedgerError`` that is no refusal.
    func takeOver(_ other: SQLiteConnection, keeping: @escaping () throws(LedgerError) -> Void) throws(LedgerError) {
        try SQLiteConnection.translating(path: path) {
            var isKept = false
            // The first step takes the write lock, and the last one commits.
            try other.queue.backup(to: queue, pagesPerStep: 1) { _ in
                guard !isKept else { return }
                try keeping()
                isKept = true
            }
        }
        ownWrites.add(1, ordering: .relaxed)
    }

    package func keepBeforeUpgrade(from version: Int) throws(LedgerError) {
        guard !path.isEmpty else { return }
        try WholeFile.make("\(path).v\(version)-backup", replacing: true) { (part) throws(LedgerError) in
            try copy(to: part)
        }
    }

    package func scrub() throws(LedgerError) -> Bool {
        try SQLiteConnection.translating(path: path) {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "VACUUM")
                guard !path.isEmpty else { return true }
                let answer = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                return answer?[0] == 0
            }
        }
    }
}
