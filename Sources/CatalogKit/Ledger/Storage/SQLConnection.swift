/// A database that the ledger's rules run on.
///
/// The rules are written once, in SQL that SQLite and PostgreSQL share: `?` for values, `BIGINT` and `TEXT` columns,
/// `ON CONFLICT … DO`, `RETURNING`, integers for times. What the two do not share, a driver answers here.
package protocol SQLConnection: Sendable {
    /// Runs `body` on one unchanging view of the database.
    func read<Value>(_ body: (any SQLTransaction) throws(LedgerError) -> Value) throws(LedgerError) -> Value

    /// Runs `body` as the only writer; all of it takes effect, on the disk, or nothing when `body` throws.
    func write<Value>(_ body: (any SQLTransaction) throws(LedgerError) -> Value) throws(LedgerError) -> Value

    /// Runs `body` as the only one who changes the tables.
    ///
    /// - Parameter body: Is handed a transaction, and what carries out a statement of ``LedgerSchema`` in it.
    /// - Throws: What `body` throws, or why the tables cannot be changed.
    func changeTables(
        _ body: (any SQLTransaction, (String) throws(LedgerError) -> Void) throws(LedgerError) -> Void
    ) throws(LedgerError)

    /// A number that differs from an earlier one when anybody wrote in between.
    func changeToken() throws(LedgerError) -> Int

    /// Writes all that is kept, as it is at one moment, into an empty SQLite file; others go on writing meanwhile.
    func copy(to path: String) throws(LedgerError)

    /// Whether it is kept anywhere, and not just for the time being.
    var isKept: Bool { get }

    /// Whether the database is the file at a path.
    func isKept(at path: String) -> Bool

    /// Puts a copy of tables of an earlier version in a safe place; nobody else can write meanwhile.
    func keepBeforeUpgrade(from version: Int) throws(LedgerError)

    /// Makes sure that nothing is left where the database keeps its rows of what was deleted from them.
    ///
    /// - Returns: Whether it is gone already; false when it stays until others look no more.
    func scrub() throws(LedgerError) -> Bool
}

/// A server has an administrator, who makes its backups and whose server cleans up after itself.
extension SQLConnection {
    package func copy(to path: String) throws(LedgerError) { throw .keptByServer }
    package var isKept: Bool { true }
    package func isKept(at path: String) -> Bool { false }
    package func keepBeforeUpgrade(from version: Int) throws(LedgerError) {}
    package func scrub() throws(LedgerError) -> Bool { false }
}

/// Statements within one transaction of an ``SQLConnection``.
package protocol SQLTransaction {
    /// Runs a statement for its effect.
    func execute(_ sql: String, _ values: [SQLValue]) throws(LedgerError)

    /// Runs a statement for its rows.
    func query(_ sql: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow]

    /// Runs a statement and shows its rows one after the other, so that many need not be kept at once.
    ///
    /// What is done with a row must ask nothing of the database.
    func each(
        _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws(LedgerError) -> Void
    ) throws(LedgerError)

    /// Runs statements with the same values, none of which needs the rows of another; the rows of each.
    func queries(_ sql: [String], _ values: [SQLValue]) throws(LedgerError) -> [[SQLRow]]

    /// The names of the tables that are not the database's own.
    func tableNames() throws(LedgerError) -> Set<String>

    /// What the database's own checks find wrong with the file and the references between tables.
    func integrityProblems() throws(LedgerError) -> [String]
}

extension SQLTransaction {
    /// All at once, where the driver has them so.
    package func each(
        _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        for row in try query(sql, values) { try body(row) }
    }

    /// One after the other, where the driver has no quicker way.
    package func queries(_ sql: [String], _ values: [SQLValue]) throws(LedgerError) -> [[SQLRow]] {
        try sql.map { (sql) throws(LedgerError) in try query(sql, values) }
    }

    /// Runs a statement without values for its effect.
    func execute(_ sql: String) throws(LedgerError) {
        try execute(sql, [])
    }

    /// Runs a statement without values for its rows.
    func query(_ sql: String) throws(LedgerError) -> [SQLRow] {
        try query(sql, [])
    }

    /// Runs a statement that always answers with one row; only a damaged database does not.
    func row(_ sql: String, _ values: [SQLValue] = []) throws(LedgerError) -> SQLRow {
        guard let row = try query(sql, values).first else { throw .storage("no answer to \(sql)") }
        return row
    }
}

/// A value in a statement or a row.
package enum SQLValue: Hashable, Sendable {
    /// No value.
    case null
    /// A 64-bit integer.
    case integer(Int)
    /// A text in UTF-8.
    case text(String)

    /// An integer, or null.
    init(_ value: Int?) {
        self = value.map { .integer($0) } ?? .null
    }

    /// A text, or null.
    init(_ value: String?) {
        self = value.map { .text($0) } ?? .null
    }
}

extension SQLValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// Makes a text from a literal.
    package init(stringLiteral value: String) {
        self = .text(value)
    }

    /// Makes an integer from a literal.
    package init(integerLiteral value: Int) {
        self = .integer(value)
    }
}

/// A row of an answer, read by the position of its columns.
package struct SQLRow: Hashable, Sendable {
    /// The values in the order of the statement's columns.
    package internal(set) var values: [SQLValue]

    /// Makes a row.
    package init(_ values: [SQLValue]) {
        self.values = values
    }

    /// The integer in a column.
    package func int(_ column: Int) throws(LedgerError) -> Int {
        guard case .integer(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    /// The integer in a column, or nil where the column is null.
    package func optionalInt(_ column: Int) throws(LedgerError) -> Int? {
        values[column] == .null ? nil : try int(column)
    }

    /// The text in a column.
    package func text(_ column: Int) throws(LedgerError) -> String {
        guard case .text(let value) = values[column] else { throw unexpected(column) }
        return value
    }

    /// The text in a column, or nil where the column is null.
    package func optionalText(_ column: Int) throws(LedgerError) -> String? {
        values[column] == .null ? nil : try text(column)
    }

    private func unexpected(_ column: Int) -> LedgerError {
        .storage("column \(column) holds \(values[column])")
    }
}
