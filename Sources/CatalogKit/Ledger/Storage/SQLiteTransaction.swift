import GRDB
import GRDBSQLite

/// Statements within one SQLite transaction; it must not outlive the closure it was handed to.
///
/// GRDB prepares and keeps the statements. Values and rows go through SQLite's own interface: on their way through GRDB each
/// costs about as much again as what SQLite does with it, and a sign-up has some twenty statements.
struct SQLiteTransaction: SQLTransaction {
    let database: Database
    let path: String

    func execute(_ sql: String, _ values: [SQLValue]) throws(LedgerError) {
        try run(sql, values) { _ in }
    }

    func query(_ sql: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
        var rows: [SQLRow] = []
        try each(sql, values) { rows.append($0) }
        return rows
    }

    func each(
        _ sql: String, _ values: [SQLValue], _ body: (SQLRow) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        // One row's memory serves the next, unless somebody keeps the row.
        var row = SQLRow([])
        try run(sql, values) { (statement) throws(LedgerError) in
            let count = Int(sqlite3_column_count(statement))
            if row.values.count != count { row.values = Array(repeating: .null, count: count) }
            for column in 0..<count { row.values[column] = try SQLValue(statement, Int32(column)) }
            try body(row)
        }
    }

    func tableNames() throws(LedgerError) -> Set<String> {
        var names: Set<String> = []
        for row in try query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'", []) {
            names.insert(try row.text(0))
        }
        return names
    }

    func integrityProblems() throws(LedgerError) -> [String] {
        var problems: [String] = []
        for row in try query("PRAGMA integrity_check", []) where try row.text(0) != "ok" {
            problems.append(try row.text(0))
        }
        for row in try query("PRAGMA foreign_key_check", []) {
            problems.append("\(try row.text(0)) \(try row.optionalInt(1) ?? 0) points at no \(try row.text(2))")
        }
        return problems
    }

    /// Runs a statement to its end.
    ///
    /// - Parameters:
    ///   - sql: One statement.
    ///   - values: A value for each of its question marks.
    ///   - read: Is shown each row in turn, as the statement that stands on it.
    /// - Throws: What SQLite says, or what `read` throws.
    private func run(
        _ sql: String, _ values: [SQLValue], _ read: (SQLiteStatement) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        try SQLiteConnection.translating(path: path) {
            let statement = try database.cachedStatement(sql: sql).sqliteStatement
            defer {
                sqlite3_reset(statement)
                sqlite3_clear_bindings(statement)
            }
            for (value, place) in zip(values, 1...) {
                let code = value.bind(to: statement, at: Int32(place))
                if code != SQLITE_OK { throw failure(code) }
            }
            while true {
                switch sqlite3_step(statement) {
                case SQLITE_ROW: try read(statement)
                case SQLITE_DONE: return
                case let code: throw failure(code)
                }
            }
        }
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
    }
}

extension SQLValue {
    /// Puts it in a statement's place, counted from 1; SQLite's answer.
    fileprivate func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let integer): sqlite3_bind_int64(statement, place, Int64(integer))
        // SQLITE_TRANSIENT, a macro that Swift does not see: SQLite takes a copy.
        case .text(let text):
            sqlite3_bind_text(
                statement, place, text, Int32(text.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
    }

    /// Reads a column, counted from 0, of the row that a statement stands on.
    fileprivate init(_ statement: SQLiteStatement, _ column: Int32) throws(LedgerError) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_NULL: self = .null
        case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
        case SQLITE_TEXT:
            let letters = UnsafeBufferPointer(
                start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
            self = .text(String(decoding: letters, as: UTF8.self))
        default: throw .storage("a value that is no integer and no text")
        }
    }
}
