/// What a ledger holds, in a few numbers.
public struct LedgerSummary: Hashable, Sendable {
    /// How many people it knows.
    public let people: Int
    /// How many enrolments it holds, those that were cancelled included.
    public let enrolments: Int
    /// When it was last changed, in UTC seconds; nil when it never was.
    public let lastChange: Int?
}

/// A backup that was made.
public struct LedgerBackup: Hashable, Sendable {
    /// What is in it.
    public let summary: LedgerSummary
    /// What is wrong in it, and so in the ledger; empty for a sound one.
    public let findings: [AuditFinding]
}

extension Ledger {
    /// What the ledger holds, in a few numbers.
    public func summary() throws(LedgerError) -> LedgerSummary {
        try look(.backUp) { (sql) throws(LedgerError) in
            let row = try sql.row(
                """
                SELECT (SELECT COUNT(*) FROM person WHERE guest = 0), (SELECT COUNT(*) FROM enrolment),
                  (SELECT MAX(at) FROM change)
                """)
            return LedgerSummary(
                people: try row.int(0), enrolments: try row.int(1), lastChange: try row.optionalInt(2))
        }
    }

    /// Writes all that the ledger holds at this moment into one file, which only its owner can read; others go on working.
    ///
    /// The file has its name only once it is whole, on the disk and read back. A ledger whose rules are broken is backed up
    /// all the same, for that is when a copy is wanted; pages that are broken are not.
    ///
    /// - Parameters:
    ///   - path: The file to make.
    ///   - replacing: Whether to replace a file that is there.
    /// - Returns: What is in it.
    /// - Throws: ``LedgerError/fileExists(path:)``, ``LedgerError/isTheLedger(path:)``, ``LedgerError/nothingKept``,
    ///   ``LedgerError/keptByServer``, or a broken storage.
    public func backUp(to path: String, replacing: Bool = false) throws(LedgerError) -> LedgerBackup {
        try look(.backUp) { _ in }
        guard !connection.isKept(at: path) else { throw .isTheLedger(path: path) }
        var made: LedgerBackup?
        try WholeFile.make(path, replacing: replacing) { (part) throws(LedgerError) in
            try connection.copy(to: part)
            let copy = try Ledger(SQLiteConnection(path: part, readOnly: true), path: path, for: .reading)
            let findings = try copy.audit()
            if findings.contains(where: \.isDamage) { throw .corrupt(path: path) }
            made = LedgerBackup(summary: try copy.summary(), findings: findings)
        }
        guard let made else { throw .storage("a backup ended without a result") }
        return made
    }
}

extension AuditFinding {
    /// Whether the file itself is damaged, and not only what is in it.
    var isDamage: Bool {
        if case .damaged = self { true } else { false }
    }
}
