import Foundation

/// Who does what: every rule about enrolments, on one database.
///
/// A call is one transaction. It either takes effect as a whole, safely on the disk, or throws and leaves everything as
/// it was. Any number of processes and threads may use the same ledger at once.
///
/// The rules, in one place:
/// - A seat goes to a newcomer only when one is free and nobody waits; who waits is ordered by ticket.
/// - A seat that comes free goes to the lowest ticket, until the offering's promotion cut-off.
/// - Lowering a capacity throws nobody out, and keeps what is held; nobody gets in until it fits. Raising it promotes before
///   it seats.
/// - A person who waits holds no session seats; the chosen sessions are wishes until there is a seat.
/// - An open invitation holds a seat, which nobody else gets. Who is invited and signs up has it, whoever waits. It ends when
///   it is accepted or declined, when its time is up or its interest is withdrawn or satisfied elsewhere; then the seat comes
///   free. The row says whether it holds: time that has run out is noted by the next change to the offering.
/// - A group takes its seats all at once or waits. It is never overtaken, so nobody behind it gets in while it waits.
/// - An offering that was called off has nobody in it, and nobody gets in.
public final class Ledger: Sendable {
    /// What a ledger is opened for.
    public enum Access: Sendable {
        /// Only looking: a ledger that does not exist yet is empty, and is not made.
        case reading
        /// Everything.
        case writing
    }

    /// How long a person can take back the last change, in seconds.
    public static let undoWindow = 15 * 60

    let connection: any SQLConnection
    private let access: Access
    /// In whose name the ledger is used.
    public let authority: Authority
    let clock: @Sendable () -> Int

    /// Opens a ledger, making it or bringing it up to date where needed.
    ///
    /// - Parameters:
    ///   - location: Where it is kept.
    ///   - access: What for.
    ///   - authority: In whose name, and so with which rights.
    ///   - clock: Tells the time in UTC seconds.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public convenience init(
        _ location: LedgerLocation, for access: Access = .writing, as authority: Authority = .owner,
        clock: @escaping @Sendable () -> Int = Ledger.systemClock
    ) throws(LedgerError) {
        switch (location, access) {
        case (.memory, _):
            try self.init(SQLiteConnection(), for: access, as: authority, clock: clock)
        case (.file(let path), .writing):
            try self.init(SQLiteConnection(path: path), path: path, as: authority, clock: clock)
        case (.file(let path), .reading):
            try self.init(Ledger.reading(path), path: path, for: access, as: authority, clock: clock)
        case (.server(let address), _):
            // The database was made on purpose, so its tables are made at the first look.
            try self.init(
                PostgreSQLConnection(address), path: address.name, for: access, as: authority, clock: clock)
        }
    }

    /// Takes a connection into use, bringing its tables up to date.
    ///
    /// - Parameters:
    ///   - connection: The database.
    ///   - path: Its file, to name in errors.
    ///   - access: What for.
    ///   - authority: In whose name, and so with which rights.
    ///   - clock: Tells the time in UTC seconds.
    /// - Throws: A ``LedgerError`` that is no refusal.
    package init(
        _ connection: any SQLConnection, path: String = "", for access: Access = .writing,
        as authority: Authority = .owner,
        clock: @escaping @Sendable () -> Int = Ledger.systemClock
    ) throws(LedgerError) {
        self.connection = connection
        self.access = access
        self.authority = authority
        self.clock = clock
        do {
            try LedgerSchema.migrate(connection)
        } catch .notALedger {
            throw .notALedger(path: path)
        }
    }

    /// The computer's clock, in UTC seconds.
    public static let systemClock: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }

    /// Whether it is kept anywhere: one that was opened for looking before anybody made it is empty, and stays so whatever
    /// others do.
    public var isKept: Bool { connection.isKept }

    /// A number that differs from an earlier one when anyone, here or in another process, changed the ledger since.
    public func changeToken() throws(LedgerError) -> Int {
        try connection.changeToken()
    }

    /// A connection for looking only: to the file, or to an empty ledger in memory when there is none.
    private static func reading(_ path: String) throws(LedgerError) -> SQLiteConnection {
        guard try FilePlace.exists(path) else { return try SQLiteConnection() }
        func look() throws(LedgerError) -> (SQLiteConnection, version: Int) {
            let connection = try SQLiteConnection(path: path, readOnly: true)
            return (connection, try connection.read(LedgerSchema.version))
        }
        let (connection, version): (SQLiteConnection, Int)
        do {
            (connection, version) = try look()
        } catch .notALedger {
            throw .notALedger(path: path)
        } catch .readOnly {
            // A kill left a change half done, which is taken back by someone who may write: us, if need be.
            _ = try SQLiteConnection(path: path)
            (connection, version) = try look()
        }
        guard version != 0 else { return try SQLiteConnection() }
        // Tables of an earlier version are brought up to date by someone who may write: us, if need be.
        if version < LedgerSchema.current { try LedgerSchema.migrate(SQLiteConnection(path: path)) }
        return connection
    }

    /// Looks at one unchanging view of the ledger, where who uses it may.
    ///
    /// - Parameters:
    ///   - act: What is looked at.
    ///   - subject: The address of whom it is about, if it is about somebody.
    ///   - body: Does the looking.
    /// - Returns: What `body` found.
    /// - Throws: ``LedgerError/notAllowed(_:)``, and what `body` throws.
    func look<Value>(
        _ act: Act, of subject: String? = nil, _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try connection.read { (sql) throws(LedgerError) in
            try LedgerSchema.checkCurrent(sql)
            try authority.check(act, of: subject, sql)
            return try body(sql)
        }
    }

    /// Runs a transaction that writes, on a ledger that was opened for it, where who uses it may.
    func write<Value>(
        _ act: Act, of subject: String? = nil, _ body: (any SQLTransaction) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        guard access == .writing else { throw .readOnly }
        return try connection.write { (sql) throws(LedgerError) in
            try LedgerSchema.checkCurrent(sql)
            try authority.check(act, of: subject, sql)
            return try body(sql)
        }
    }

    /// Runs the work of one change by a person, or by the program itself.
    ///
    /// - Parameters:
    ///   - act: What is done.
    ///   - actor: The address of whoever does it; nil where the program does.
    ///   - subject: The address of whom it is done for, where that is not the actor.
    ///   - body: Does it.
    /// - Returns: What `body` returned.
    /// - Throws: ``LedgerError/notAllowed(_:)``, and what `body` throws.
    func change<Value>(
        _ act: Act, by actor: String?, for subject: String? = nil, _ body: (Change) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value {
        try authority.check(actor: actor, for: act)
        return try write(act, of: subject ?? actor) { (sql) throws(LedgerError) in
            // The clock is read under the lock: what is written later never bears an earlier time.
            try body(Change(sql: sql, actor: actor, now: clock()))
        }
    }
}
