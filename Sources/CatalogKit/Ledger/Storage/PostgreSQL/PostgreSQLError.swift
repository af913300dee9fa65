/// Why a transaction on a server has to be done again, or its end to be asked for.
enum PostgreSQLSetback {
    /// The connection is gone.
    case lost
    /// The server chose this transaction to give way to another.
    case conflict

    /// What an SQLSTATE means for the transaction; nil where doing it again would change nothing.
    init?(state: String) {
        switch state {
        case "40001", "40P01": self = .conflict
        // Connection exceptions, shutdowns and crashes, and a session that kept others waiting.
        case _ where state.hasPrefix("08") || state.hasPrefix("57P0"), "25P03": self = .lost
        default: return nil
        }
    }
}

extension LedgerError {
    /// What an SQLSTATE means (PostgreSQL 15, appendix A).
    ///
    /// - Parameters:
    ///   - state: The five characters.
    ///   - constraint: The constraint that said no, if any; neither it nor the code tells anything about people.
    ///   - server: What to call the database.
    init(state: String, constraint: String? = nil, server: String) {
        switch state {
        case "40001", "40P01", "55P03", "57014": self = .locked
        case "25006", "42501": self = .readOnly
        case "53100": self = .diskFull
        case "XX001", "XX002": self = .corrupt(path: server)
        case _ where state.hasPrefix("28"), "3D000": self = .accessRefused(server: server, code: state)
        case _ where state.hasPrefix("08") || state.hasPrefix("53") || state.hasPrefix("57P0"), "25P03":
            self = .unavailable(server: server, detail: state)
        default: self = .storage("PostgreSQL \(state)\(constraint.map { " (\($0))" } ?? "")")
        }
    }
}
