import CPostgreSQL
import CatalogKit
import Foundation

/// PostgreSQL through libpq: prepared statements, and the offering's row as the lock, so that sign-ups for others go on.
final class BarePostgreSQL: SignUpEngine {
    private let connection: OpaquePointer
    private let script: SignUpScript

    init(_ address: String) throws {
        let keywords: [UnsafeMutablePointer<CChar>?] = [strdup("dbname")]
        let values: [UnsafeMutablePointer<CChar>?] = [strdup(address)]
        guard pq_load() != 0,
            let connection = pq_connect(
                keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
        else { throw CocoaError(.featureUnsupported) }
        self.connection = connection
        script = try SignUpScript()
        while pq_poll(connection) != PGRES_POLLING_OK {
            if pq_is_broken(connection) != 0 { throw failure }
        }
        for (index, sql) in script.statements.map(\.sql).enumerated() {
            // The region, the role that it connects as, stands first in every key.
            let parts = sql.replacing("ON CONFLICT (", with: "ON CONFLICT (region, ").components(separatedBy: "?")
            let numbered = parts.dropFirst().enumerated().reduce(parts[0]) { "\($0)$\($1.offset + 1)\($1.element)" }
            let locking = sql.hasPrefix("SELECT course, title") ? " FOR UPDATE" : ""
            try check(result(pq_send_prepare(connection, "b\(index)", numbered + locking, 0, nil)))
        }
    }

    func signUp(_ name: String, _ offering: String) throws {
        try check(pq_run(connection, "BEGIN"))
        try script.play(name, offering) { index, values in
            let copies = values.map { value -> UnsafeMutablePointer<CChar>? in
                switch value {
                case .null: nil
                case .integer(let integer): strdup(String(integer))
                case .text(let text): strdup(text)
                }
            }
            defer { for text in copies { free(text) } }
            let result = result(
                pq_send(
                    connection, "b\(index)", Int32(copies.count), copies.map { UnsafePointer($0) },
                    copies.map { _ in 0 }, copies.map { _ in 0 }))
            defer { pq_clear(result) }
            guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(pq_status(result)) else { throw failure }
            return pq_rows(result) > 0 ? atol(pq_value(result, 0, 0)) : 0
        }
        try check(pq_run(connection, "COMMIT"))
    }

    /// Waits for the answer to what was sent.
    private func result(_ isSent: Int32) -> OpaquePointer? {
        guard isSent != 0 else { return nil }
        var last: OpaquePointer?
        while let result = pq_next(connection) {
            pq_clear(last)
            last = result
        }
        return last
    }

    private func check(_ result: OpaquePointer?) throws {
        defer { pq_clear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(pq_status(result)) else { throw failure }
    }

    private var failure: LedgerError { .storage(String(cString: pq_problem(connection))) }
}
