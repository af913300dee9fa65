import CatalogKit
import Synchronization

/// The statements of a sign-up as the ledger makes it, with what changes from one to the next left open: what a bare database
/// is given to do, for nothing less would keep the rules.
struct SignUpScript {
    /// A statement, and where its values come from.
    struct Statement {
        let sql: String
        fileprivate let values: [Source]
        fileprivate let hasIdentity: Bool
    }

    fileprivate enum Source {
        case name, email, offering
        case fixed(SQLValue)
        /// What the statement at an index has numbered.
        case identity(of: Int)
    }

    let statements: [Statement]

    /// Notes the statements while somebody signs up in a ledger in memory.
    init() throws {
        let notes = NotingConnection(try SQLiteConnection())
        let engine = LedgerEngine(try Ledger(notes))
        // The first brings the offering; and whatever is numbered gets numbers that nothing else has.
        try engine.signUp("first", "sample-offering")
        try notes.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE sqlite_sequence SET seq = 1000000 + 1000 * rowid", [])
        }
        notes.noted.withLock { $0 = [] }
        try engine.signUp("sample-name", "sample-offering")
        var identities: [SQLValue: Int] = [:]
        statements = notes.noted.withLock { $0 }.enumerated().map { index, note in
            let values = note.values.map { value -> Source in
                switch value {
                case "sample-name": .name
                case "sample-name@school.example": .email
                case "sample-offering": .offering
                default: identities[value].map { .identity(of: $0) } ?? .fixed(value)
                }
            }
            let hasIdentity = note.sql.contains("RETURNING")
            if hasIdentity, let identity = note.rows.first?.values.first { identities[identity] = index }
            return Statement(sql: note.sql, values: values, hasIdentity: hasIdentity)
        }
    }

    /// Plays them in order; `run` carries out the statement at an index and gives back the first column of the first row.
    func play(_ name: String, _ offering: String, _ run: (Int, [SQLValue]) throws -> Int) throws {
        let email = "\(name)@school.example"
        var identities: [Int: Int] = [:]
        for (index, statement) in statements.enumerated() {
            let values = statement.values.map { source -> SQLValue in
                switch source {
                case .name: .text(name)
                case .email: .text(email)
                case .offering: .text(offering)
                case .fixed(let value): value
                case .identity(let index): .integer(identities[index] ?? 0)
                }
            }
            let first = try run(index, values)
            if statement.hasIdentity { identities[index] = first }
        }
    }
}

/// A database whose statements are noted.
private final class NotingConnection: SQLConnection {
    struct Note {
        let sql: String
        let values: [SQLValue]
        let rows: [SQLRow]
    }

    let noted = Mutex<[Note]>([])
    private let inner: any SQLConnection

    init(_ inner: any SQLConnection) {
        self.inner = inner
    }

    func read<Value>(_ body: (any SQLTransaction) throws(LedgerError) -> Value) throws(LedgerError) -> Value {
        try inner.read { (sql) throws(LedgerError) in try body(NotingTransaction(inner: sql, notes: self)) }
    }

    func write<Value>(_ body: (any SQLTransaction) throws(LedgerError) -> Value) throws(LedgerError) -> Value {
        try inner.write { (sql) throws(LedgerError) in try body(NotingTransaction(inner: sql, notes: self)) }
    }

    func changeTables(
        _ body: (any SQLTransaction, (String) throws(LedgerError) -> Void) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        try inner.changeTables(body)
    }

    func changeToken() throws(LedgerError) -> Int { try inner.changeToken() }
}

private struct NotingTransaction: SQLTransaction {
    let inner: any SQLTransaction
    let notes: NotingConnection

    func execute(_ sql: String, _ values: [SQLValue]) throws(LedgerError) {
        try inner.execute(sql, values)
        notes.noted.withLock { $0.append(.init(sql: sql, values: values, rows: [])) }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
        let rows = try inner.query(sql, values)
        notes.noted.withLock { $0.append(.init(sql: sql, values: values, rows: rows)) }
        return rows
    }

    func tableNames() throws(LedgerError) -> Set<String> { try inner.tableNames() }

    func integrityProblems() throws(LedgerError) -> [String] { try inner.integrityProblems() }
}
