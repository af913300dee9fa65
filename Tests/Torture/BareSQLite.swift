import CatalogKit
import Foundation
import GRDBSQLite

/// SQLite through its C interface: prepared statements, WAL, `synchronous = FULL` and the same short pauses for the lock.
final class BareSQLite: SignUpEngine {
    /// What SQLite said instead.
    struct Failure: Error {
        let words: String
    }

    private var database: OpaquePointer?
    private var statements: [OpaquePointer?] = []
    private let script: SignUpScript

    init(_ path: String) throws {
        script = try SignUpScript()
        sqlite3_open(path, &database)
        sqlite3_busy_handler(
            database,
            { _, attempt in
                usleep(UInt32.random(in: 500...(attempt < 10 ? 4000 : 20_000)))
                return 1
            }, nil)
        try run("PRAGMA synchronous = FULL")
        try run("PRAGMA foreign_keys = ON")
        for sql in script.statements.map(\.sql) + ["BEGIN IMMEDIATE", "COMMIT"] {
            var statement: OpaquePointer?
            try check(sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil))
            statements.append(statement)
        }
    }

    func signUp(_ name: String, _ offering: String) throws {
        _ = try step(script.statements.count, [])
        try script.play(name, offering, step)
        _ = try step(script.statements.count + 1, [])
    }

    private func step(_ index: Int, _ values: [SQLValue]) throws -> Int {
        let statement = statements[index]
        defer { sqlite3_reset(statement) }
        for (position, value) in values.enumerated() {
            let position = Int32(position + 1)
            switch value {
            case .null: sqlite3_bind_null(statement, position)
            case .integer(let integer): sqlite3_bind_int64(statement, position, Int64(integer))
            case .text(let text):
                // SQLITE_TRANSIENT: it keeps a copy.
                sqlite3_bind_text(
                    statement, position, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            }
        }
        var first: Int?
        var state = sqlite3_step(statement)
        while state == SQLITE_ROW {
            if first == nil { first = Int(sqlite3_column_int64(statement, 0)) }
            state = sqlite3_step(statement)
        }
        guard state == SQLITE_DONE else { throw Failure(words: String(cString: sqlite3_errmsg(database))) }
        return first ?? 0
    }

    private func run(_ sql: String) throws {
        try check(sqlite3_exec(database, sql, nil, nil, nil))
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw Failure(words: String(cString: sqlite3_errmsg(database))) }
    }
}
