import CatalogKit

/// A connection on which a transaction is none: every statement stands on its own, and others come in between.
///
/// It shows that the tests of many processes would notice if the ledger's transactions did not isolate.
struct UnguardedConnection: SQLConnection {
    private let inner: any SQLConnection

    init(_ inner: any SQLConnection) {
        self.inner = inner
    }

    func read<Value>(
        _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try inner.read(body)
    }

    func write<Value>(
        _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try body(Loose(inner: inner))
    }

    func changeTables(
        _ body: (any SQLTransaction, (String) throws(LedgerError) -> Void) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        try inner.changeTables(body)
    }

    func changeToken() throws(LedgerError) -> Int {
        try inner.changeToken()
    }

    private struct Loose: SQLTransaction {
        let inner: any SQLConnection

        func execute(_ sql: String, _ values: [SQLValue]) throws(LedgerError) {
            try inner.write { (one) throws(LedgerError) in try one.execute(sql, values) }
        }

        func query(_ sql: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
            // INSERT … RETURNING is a query that writes.
            try sql.hasPrefix("INSERT")
                ? inner.write { (one) throws(LedgerError) in try one.query(sql, values) }
                : inner.read { (one) throws(LedgerError) in try one.query(sql, values) }
        }

        func tableNames() throws(LedgerError) -> Set<String> {
            try inner.read { (one) throws(LedgerError) in try one.tableNames() }
        }

        func integrityProblems() throws(LedgerError) -> [String] {
            try inner.read { (one) throws(LedgerError) in try one.integrityProblems() }
        }
    }
}
