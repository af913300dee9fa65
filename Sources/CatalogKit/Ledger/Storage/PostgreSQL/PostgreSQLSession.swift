import CPostgreSQL
import Foundation

/// One connection to a server, for one thread at a time.
///
/// An error is told in the ledger's words, and ``setback`` keeps what it means for the transaction.
final class PostgreSQLSession {
    /// What went wrong that could go right in another attempt.
    private(set) var setback: PostgreSQLSetback?
    /// The schema that the ledger's tables are in.
    private(set) var schema = ""
    /// The database that it is in.
    private(set) var database = ""
    /// A number for the schema, to lock by who changes the tables.
    private(set) var key = 0
    /// As whom we are let in: the region.
    private(set) var role = ""
    /// Whether no policy holds for that role, so that every region's rows are open to it.
    private(set) var isPowerful = false
    /// What to call the database.
    let server: String

    private let handle: OpaquePointer
    private var prepared: [Statement: String] = [:]
    /// How many statements were ever given a name.
    private var names = 0
    /// What was sent and not waited for: statements to keep, and nil for one to carry out.
    private var sent: [Statement?] = []

    /// A statement as the server keeps it: with the types of its values.
    private struct Statement: Hashable {
        let sql: String
        let types: [Oid]
    }

    /// Why there is no connection.
    struct Refusal: Error {
        let error: LedgerError
        /// Whether there is a server that has no place for us, or is not ready.
        let isBusy: Bool
    }

    /// Connects, within ten seconds.
    ///
    /// - Parameters:
    ///   - address: Where to.
    ///   - isOperator: Whether to look after the tables, and not to keep a region's ledger.
    /// - Throws: Why not.
    init(_ address: PostgreSQLAddress, asOperator isOperator: Bool = false) throws(Refusal) {
        server = address.name
        guard let handle = PostgreSQLSession.connect(address.parameters(ProcessInfo.processInfo.environment)) else {
            throw Refusal(error: .unavailable(server: address.name, detail: "no memory"), isBusy: false)
        }
        self.handle = handle
        let problem = PostgreSQLSession.finishConnecting(handle, by: .now + .seconds(10))
        if let problem { throw PostgreSQLSession.refusal(problem, server: address.name) }
        do throws(LedgerError) {
            try prepareSession()
            if !isOperator { try checkHost() }
        } catch {
            throw Refusal(error: error, isBusy: false)
        }
    }

    deinit {
        pq_finish(handle)
    }

    private static func connect(_ parameters: [(keyword: String, value: String)]) -> OpaquePointer? {
        let keywords = parameters.map { strdup($0.keyword) }
        let values = parameters.map { strdup($0.value) }
        defer { for text in keywords + values { free(text) } }
        return pq_connect(keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
    }

    /// Waits until the connection stands; what libpq says where it does not.
    private static func finishConnecting(_ handle: OpaquePointer, by deadline: ContinuousClock.Instant) -> String? {
        guard !(pq_is_broken(handle) != 0) else { return String(cString: pq_problem(handle)) }
        var state = PGRES_POLLING_WRITING
        while state != PGRES_POLLING_OK {
            guard state != PGRES_POLLING_FAILED else { return String(cString: pq_problem(handle)) }
            let left = max(.zero, ContinuousClock.now.duration(to: deadline))
            let events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT
            var watched = pollfd(fd: pq_socket(handle), events: Int16(events), revents: 0)
            // Zero says that time is up, less than that that a signal came in between.
            guard poll(&watched, 1, Int32(left / .milliseconds(1)) + 1) != 0 else { return "timeout" }
            if watched.revents != 0 { state = pq_poll(handle) }
        }
        return nil
    }

    /// What libpq's words mean: "FATAL:  28P01" from a server, or a sentence of its own.
    private static func refusal(_ problem: String, server: String) -> Refusal {
        let lines = problem.split(whereSeparator: \.isNewline)
        let states = lines.compactMap { $0.firstMatch(of: /(?:FATAL|ERROR): +([0-9A-Z]{5})$/).map { String($0.1) } }
        guard let state = states.last else {
            let detail = lines.first?.split(separator: "failed: ").last ?? ""
            return Refusal(error: .unavailable(server: server, detail: String(detail)), isBusy: false)
        }
        let error = LedgerError(state: state, server: server)
        if case .unavailable = error { return Refusal(error: error, isBusy: true) }
        return Refusal(error: error, isBusy: false)
    }

    /// A program that hangs or is cut off must not keep the region waiting, and a commit has to be on the disk.
    private func prepareSession() throws(LedgerError) {
        let rows = try run(
            """
            SET lock_timeout = '30s'; SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '10s';
            SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
            SELECT current_schema()::text, hashtextextended('netflixleren ' || current_schema(), 0), current_database()::text,
              CURRENT_USER::text, EXISTS (SELECT 1 FROM pg_roles
                WHERE rolname IN (CURRENT_USER, SESSION_USER) AND (rolsuper OR rolbypassrls))
            """)
        guard let row = rows.first, let schema = try row.optionalText(0), let key = try row.optionalInt(1) else {
            throw .accessRefused(server: server, code: "3F000")
        }
        (self.schema, self.key, database, role) = (schema, key, try row.text(2), try row.text(3))
        isPowerful = try row.int(4) == 1
    }

    /// Refuses whom the policies would not hold for, and who is nobody's region.
    private func checkHost() throws(LedgerError) {
        if isPowerful { throw .hostRefused(.bypassesPolicies, role: role, server: server) }
        let isStranger = try run("SELECT NOT has_table_privilege(to_regclass('host'), 'INSERT')").first?.optionalInt(0)
        if isStranger == 1 { throw .hostRefused(.noRegion, role: role, server: server) }
    }

    /// Runs statements without values, in one go; the rows are those of the last.
    @discardableResult
    func run(_ statements: String) throws(LedgerError) -> [SQLRow] {
        try receive()
        _ = pq_end_pipeline(handle)
        let result = pq_run(handle, statements)
        defer { pq_clear(result) }
        return try rows(result)
    }

    /// Runs a statement, after those that were sent before; the server keeps it for the next time.
    func run(_ sql: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
        try send(sql, values)
        return try receive().last ?? []
    }

    /// Sends a statement and goes on. What is wrong with it shows at the next that is waited for, and none in between is
    /// carried out.
    func send(_ sql: String, _ values: [SQLValue] = []) throws(LedgerError) {
        let arguments = PostgreSQLArguments(values)
        let statement = Statement(sql: sql, types: arguments.types)
        guard pq_begin_pipeline(handle) != 0 else { throw failure(nil) }
        let name = if let known = prepared[statement] { known } else { try prepare(statement) }
        let isSent = arguments.withPointers { pq_send(handle, name, Int32(values.count), $0, $1, $2) != 0 }
        guard isSent else { throw failure(nil) }
        sent.append(nil)
    }

    private func prepare(_ statement: Statement) throws(LedgerError) -> String {
        names += 1
        let name = "s\(names)"
        let sql = PostgreSQLText.numbered(statement.sql) { value in
            // Texts compare by their bytes, as in the ledger's columns, whatever the database's own order is.
            statement.types[value] == PostgreSQLArguments.text ? " COLLATE \"C\"" : ""
        }
        guard pq_send_prepare(handle, name, sql, Int32(statement.types.count), statement.types) != 0 else {
            throw failure(nil)
        }
        prepared[statement] = name
        sent.append(statement)
        return name
    }

    /// Waits until the server has carried out all that was sent; the rows of each, in order.
    ///
    /// - Throws: What was wrong with the first of them that went wrong.
    @discardableResult
    func receive() throws(LedgerError) -> [[SQLRow]] {
        guard !sent.isEmpty else { return [] }
        var waiting = sent[...]
        sent = []
        guard pq_end_batch(handle) != 0 else { throw failure(nil) }
        var outcome = Result<[[SQLRow]], LedgerError>.success([])
        var isBetween = false
        while true {
            guard let result = pq_next(handle) else {
                // One separates the results of two statements; where more come, nothing follows any more.
                guard !isBetween, pq_is_broken(handle) == 0 else {
                    _ = try outcome.get()
                    throw failure(nil)
                }
                isBetween = true
                continue
            }
            isBetween = false
            defer { pq_clear(result) }
            guard pq_status(result) != PGRES_PIPELINE_SYNC else { return try outcome.get() }
            let preparation = waiting.popFirst() ?? nil
            if let preparation, pq_status(result) != PGRES_COMMAND_OK { prepared[preparation] = nil }
            guard case .success(let before) = outcome else { continue }
            do throws(LedgerError) {
                let rows = try rows(result)
                outcome = .success(preparation == nil ? before + [rows] : before)
            } catch {
                outcome = .failure(error)
            }
        }
    }

    /// Takes a result apart, or tells what it says instead.
    private func rows(_ result: OpaquePointer?) throws(LedgerError) -> [SQLRow] {
        switch pq_status(result) {
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return []
        case PGRES_TUPLES_OK: return try SQLRow.all(of: result)
        default: throw failure(result)
        }
    }

    /// Waits until all that this session has seen or done is on the disk, where it would outlive a crash of the server.
    ///
    /// Where it is there already this is a question; else it is an empty message in the log, whose transaction waits. When it
    /// fails nobody can tell, as when the connection breaks.
    func awaitDisk() throws(LedgerError) {
        do throws(LedgerError) {
            // A standby shows only what the disk had before.
            _ = try run(
                """
                SELECT CAST(CASE WHEN pg_is_in_recovery() THEN NULL WHEN pg_current_wal_flush_lsn() < pg_current_wal_insert_lsn()
                  THEN pg_logical_emit_message(true, 'netflixleren', '') END AS TEXT)
                """, [])
        } catch {
            setback = .lost
            throw error
        }
    }

    private func failure(_ result: OpaquePointer?) -> LedgerError {
        let state = result.flatMap { pq_state($0) }.map { String(cString: $0) }
        // Where the server has no code for it, libpq itself could not go on.
        guard let state, pq_is_broken(handle) == 0 || PostgreSQLSetback(state: state) != nil else {
            setback = .lost
            return .unavailable(server: server, detail: state ?? "connection lost")
        }
        setback = pq_is_broken(handle) == 0 ? PostgreSQLSetback(state: state) : .lost
        let constraint = result.flatMap { pq_constraint($0) }.map { String(cString: $0) }
        return LedgerError(state: state, constraint: constraint, server: server)
    }

    /// Gives up a transaction. What was learnt in it may have been the reason, so that has to last.
    func rollBack() {
        setback = nil
        _ = try? receive()
        _ = try? run("ROLLBACK")
        try? awaitDisk()
    }
}
