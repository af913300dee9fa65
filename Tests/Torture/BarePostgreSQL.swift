import CPostgreSQL
import CatalogKit
import Foundation

/// PostgreSQL through libpq: prepared statements, and the offering's row as the lock, so that sign-ups for others go on.
final class BarePostgreSQL: SignUpEngine {
    private let connection: OpaquePointer

    init(_ address: String) throws {
        let keywords: [UnsafeMutablePointer<CChar>?] = [strdup("dbname")]
        let values: [UnsafeMutablePointer<CChar>?] = [strdup(address)]
        guard pq_load() != 0,
            let connection = pq_connect(
                keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
        else { throw CocoaError(.featureUnsupported) }
        self.connection = connection
        while pq_poll(connection) != PGRES_POLLING_OK {
            if pq_is_broken(connection) != 0 { throw failure }
        }
        for (index, sql) in BareStatements.all.enumerated() {
            // The region, the role that it connects as, stands first in every key.
            let parts = sql.replacing("ON CONFLICT (", with: "ON CONFLICT (region, ").components(separatedBy: "?")
            let numbered = parts.dropFirst().enumerated().reduce(parts[0]) { "\($0)$\($1.offset + 1)\($1.element)" }
            let locking = index == 2 ? " FOR UPDATE OF o" : ""
            try check(result(pq_send_prepare(connection, "b\(index)", numbered + locking, 0, nil)))
        }
    }

    func signUp(_ name: String, _ offering: String) throws {
        try check(pq_run(connection, "BEGIN"))
        try BareStatements.signUp(name, offering) { index, texts in
            let copies = texts.map { strdup($0) }
            defer { for text in copies { free(text) } }
            let result = result(
                pq_send(
                    connection, "b\(index)", Int32(texts.count), copies.map { UnsafePointer($0) },
                    texts.map { Int32($0.utf8.count) }, texts.map { _ in 0 }))
            defer { pq_clear(result) }
            guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(pq_status(result)) else { throw failure }
            return pq_rows(result) > 0 ? String(cString: pq_value(result, 0, 0)) : nil
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
