import CPostgreSQL
import Foundation

/// One connection to a server, for one thread at a time: the only file that speaks to libpq but for its addresses.
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
        try rows(pq_run(handle, statements))
    }

    /// Runs a statement; the server keeps it for the next time.
    func run(_ sql: String, _ values: [SQLValue]) throws(LedgerError) -> [SQLRow] {
        let statement = Statement(sql: sql, types: values.map(\.type))
        let name = if let known = prepared[statement] { known } else { try prepare(statement) }
        var bytes: [UInt8] = []
        var starts: [Int?] = []
        var (lengths, formats): ([Int32], [Int32]) = ([], [])
        for value in values {
            let begin = bytes.count
            switch value {
            case .null: break
            case .integer(let integer): bytes += Array(String(integer).utf8)
            case .text(let text): bytes += Array(text.utf8)
            }
            starts.append(value == .null ? nil : begin)
            lengths.append(Int32(bytes.count - begin))
            // With its length, so that a text with a zero in it is refused and not cut short.
            formats.append(value.type == SQLValue.text("").type ? 1 : 0)
            bytes.append(0)
        }
        let result = bytes.withUnsafeBytes { bytes in
            let pointers = starts.map { start in
                start.flatMap { bytes.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return pq_execute(handle, name, Int32(values.count), pointers, lengths, formats)
        }
        return try rows(result)
    }

    private func prepare(_ statement: Statement) throws(LedgerError) -> String {
        let name = "s\(prepared.count)"
        let sql = PostgreSQLText.numbered(statement.sql) { value in
            // Texts compare by their bytes, as in the ledger's columns, whatever the database's own order is.
            statement.types[value] == SQLValue.text("").type ? " COLLATE \"C\"" : ""
        }
        _ = try rows(pq_prepare(handle, name, sql, Int32(statement.types.count), statement.types))
        prepared[statement] = name
        return name
    }

    /// Takes a result apart, or tells what it says instead.
    private func rows(_ result: OpaquePointer?) throws(LedgerError) -> [SQLRow] {
        defer { pq_clear(result) }
        switch pq_status(result) {
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return []
        case PGRES_TUPLES_OK: break
        default: throw failure(result)
        }
        var rows: [SQLRow] = []
        let columns = 0..<pq_columns(result)
        let types = columns.map { pq_type(result, $0) }
        for row in 0..<pq_rows(result) {
            var values: [SQLValue] = []
            for column in columns {
                let isNull = pq_is_null(result, row, column) != 0
                values.append(try isNull ? .null : value(result, row, column, types[Int(column)]))
            }
            rows.append(SQLRow(values))
        }
        return rows
    }

    private func value(
        _ result: OpaquePointer?, _ row: Int32, _ column: Int32, _ type: Oid
    ) throws(LedgerError) -> SQLValue {
        let bytes = UnsafeRawBufferPointer(
            start: pq_value(result, row, column), count: Int(pq_length(result, row, column)))
        let text = String(decoding: bytes, as: UTF8.self)
        switch type {
        case 16: return .integer(text == "t" ? 1 : 0)
        // int8, int2, int4, and numeric, which is what a sum is.
        case 20, 21, 23, 1700:
            guard let integer = Int(text) else { throw .storage("a number that is no integer") }
            return .integer(integer)
        case 25, 1043: return .text(text)
        // void, from a function that is called for its effect.
        case 2278: return .null
        default: throw .storage("a value of PostgreSQL's type \(type)")
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

    /// Begins anew after a transaction that did not end well.
    func rollBack() {
        setback = nil
        _ = try? run("ROLLBACK")
    }
}

extension SQLValue {
    /// PostgreSQL's number for the type (`pg_type.dat`); 0 leaves it to the server.
    fileprivate var type: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .text: 25
        }
    }
}
