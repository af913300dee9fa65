import CPostgreSQL
import Foundation

/// Where a PostgreSQL database is: a connection URI as libpq reads it (PostgreSQL 15, section 34.1.1.2).
public struct PostgreSQLAddress: Hashable, Sendable {
    /// The URI as it was given; it may hold a password, so nobody is shown it.
    let text: String
    /// What to call the database where people read it, as `host:port/database`: never with a name or a password.
    public let name: String
    /// Where libpq will go, as far as the URI tells.
    private let target: String?
    /// The host, or the folder of a socket, and the port.
    private let host: String
    private let port: String

    /// Whether a text means to be such an address.
    static func isMeant(by text: String) -> Bool {
        text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
    }

    /// Whether libpq, which reads addresses and speaks to servers, is installed.
    static let isLibraryThere = pq_load() != 0

    /// Reads an address.
    ///
    /// - Throws: ``LedgerError/missingLibrary(_:)`` or ``LedgerError/invalidAddress``.
    package init(_ text: String) throws(LedgerError) {
        guard PostgreSQLAddress.isLibraryThere else { throw .missingLibrary("libpq.so.5") }
        // The C library would read no further.
        guard !text.utf8.contains(0), let options = pq_parse(text, nil) else { throw .invalidAddress }
        defer { pq_free_options(options) }
        var values: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { values[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        self.text = text
        target = values["hostaddr"] ?? values["host"] ?? values["service"].map { "service \($0)" }
        port = values["port"].map { ":\($0)" } ?? ""
        host = values["host"] ?? values["hostaddr"] ?? values["service"] ?? ""
        name = "\(host)\(port)/\(values["dbname"] ?? "")"
    }

    /// How another role writes where a database on the same server is.
    func text(for role: String, database: String) -> String {
        if host.hasPrefix("/") { return "postgresql://\(role)@\(port)/\(database)?host=\(host)" }
        return "postgresql://\(role)@\(host.contains(":") ? "[\(host)]" : host)\(port)/\(database)"
    }

    /// Whether what is said stays on this computer: over a socket, or the loopback interface.
    ///
    /// - Parameter environment: The process's environment, which completes what the address does not say.
    /// - Returns: Whether it does.
    func isLocal(_ environment: [String: String]) -> Bool {
        // libpq goes where the address says, whatever the host is called.
        let target = environment["PGHOSTADDR"] ?? target ?? environment["PGSERVICE"] ?? environment["PGHOST"] ?? ""
        return target.split(separator: ",").allSatisfy { host in
            host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1"
                || host.wholeMatch(of: /127\.\d+\.\d+\.\d+/) != nil
        }
    }

    /// What libpq is told, in order: what comes before the address it may overrule, what comes after it may not.
    ///
    /// - Parameter environment: The process's environment.
    /// - Returns: libpq's keywords with their values.
    func parameters(_ environment: [String: String]) -> [(keyword: String, value: String)] {
        var parameters = [
            // A server that is gone without a word is given up within half a minute.
            ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "15000"), ("application_name", "sto-tui"),
        ]
        // Else libpq would go on without encryption where the server offers none, and believe anyone.
        if !isLocal(environment) { parameters.append(("sslmode", "verify-full")) }
        return parameters + [("dbname", text), ("client_encoding", "UTF8")]
    }
}
