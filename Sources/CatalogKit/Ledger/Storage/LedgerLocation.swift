/// Where a ledger is kept.
public enum LedgerLocation: Hashable, Sendable {
    /// In an SQLite file at a path.
    case file(String)
    /// In the memory of this process, for as long as it is open.
    case memory
    /// In a database on a PostgreSQL server, which regions share: the rows of the role that connects.
    case server(PostgreSQLAddress)

    /// Reads `sqlite:PATH`, a bare path or `postgresql://…`.
    ///
    /// - Parameter text: The location as a person writes it; `sqlite::memory:` stands for ``memory``.
    /// - Throws: ``LedgerError/unsupportedLocation(_:)`` for any other kind of database, or an empty path;
    ///   ``LedgerError/invalidAddress`` or ``LedgerError/missingLibrary(_:)`` for PostgreSQL.
    public init(_ text: String) throws(LedgerError) {
        if PostgreSQLAddress.isMeant(by: text) {
            self = .server(try PostgreSQLAddress(text))
            return
        }
        let path = text.hasPrefix("sqlite:") ? String(text.dropFirst("sqlite:".count)) : text
        // "sqlite:///srv/ledger" is how many programs write an absolute path; a bare "scheme://" is another database.
        let trimmed = text.hasPrefix("sqlite:///") ? String(path.dropFirst(2)) : path
        guard !trimmed.isEmpty, !trimmed.contains("://"), !trimmed.hasPrefix("//") else {
            throw .unsupportedLocation(text)
        }
        self = trimmed == ":memory:" ? .memory : .file(trimmed)
    }

    /// The location that an option, else `STO_LEDGER`, else the XDG data folder names.
    ///
    /// - Parameters:
    ///   - option: What the person asked for, or nil.
    ///   - environment: The process's environment.
    /// - Throws: What ``init(_:)`` throws.
    public init(option: String?, environment: [String: String]) throws(LedgerError) {
        if let text = option ?? environment["STO_LEDGER"].flatMap({ $0.isEmpty ? nil : $0 }) {
            try self.init(text)
        } else {
            // The XDG Base Directory Specification: a relative path in the variable is to be ignored.
            let folder = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            let home = environment["HOME"] ?? ""
            self = .file("\(folder ?? "\(home)/.local/share")/netflixleren/ledger.sqlite")
        }
    }
}
