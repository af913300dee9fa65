/// In whose name a ledger is used.
///
/// Who can read and write the ledger's file or database themselves, on a laptop or as the operator of a host, is its owner: no
/// program can keep them from anything. Who reaches it through a host is a person, identified by the host, with the rights that
/// their roles give at that moment.
public enum Authority: Hashable, Sendable {
    /// Whoever holds the ledger itself.
    case owner
    /// A person with an address, as the host knows them.
    case person(String)

    /// A person, by their address in any spelling.
    public static func session(of email: String) -> Authority { .person(Person.key(email)) }
}

extension Authority {
    /// The one place where rights are judged, within the transaction that needs them.
    ///
    /// - Parameters:
    ///   - act: What is to be done.
    ///   - subject: The address of whom it is about; nil where it is about nobody in particular.
    ///   - sql: The transaction.
    /// - Throws: ``LedgerError/notAllowed(_:)``.
    func check(_ act: Act, of subject: String?, _ sql: any SQLTransaction) throws(LedgerError) {
        guard case .person(let email) = self else { return }
        let roles = try sql.grants(of: email)
        let isOwn = subject.map { Person.key($0) == email } ?? false
        for grant in roles {
            switch act.reach(of: grant.role) {
            case .region: return
            case .school:
                if isOwn { return }
                if let subject, try sql.school(of: subject) == grant.school { return }
            case .own: if isOwn { return }
            case .nothing: break
            }
        }
        throw .notAllowed(act)
    }

    /// Refuses to act in another's name.
    func check(actor: String?, for act: Act) throws(LedgerError) {
        guard case .person(let email) = self, let actor else { return }
        guard actor == email else { throw .notAllowed(act) }
    }
}

/// A role that somebody holds.
public struct Grant: Hashable, Sendable, Codable {
    /// The role.
    public let role: Role
    /// The school that a ``Role/schoolCoordinator`` is for, folded; empty for the others.
    public let school: String

    /// Makes a grant.
    public init(_ role: Role, school: String = "") {
        self.role = role
        self.school = Grant.fold(school)
    }

    /// The form in which schools are compared.
    static func fold(_ school: String) -> String { Person.tidy(school).lowercased() }
}

extension SQLTransaction {
    /// The roles of a person: a teacher's, and those that were given; none for strangers and who has left.
    func grants(of email: String) throws(LedgerError) -> [Grant] {
        let rows = try query(
            """
            SELECT r.role, r.school FROM person p LEFT JOIN role r ON r.person = p.email AND r.state = 'held'
            WHERE p.email = ? AND p.guest = 0 AND p.left_at IS NULL ORDER BY r.role, r.school
            """, [.text(email)])
        guard !rows.isEmpty else { return [] }
        var grants = [Grant(.teacher)]
        for row in rows where try row.optionalText(0) != nil {
            grants.append(Grant(try row.value(0), school: try row.text(1)))
        }
        return grants
    }

    /// A person's school, folded; nil for strangers.
    fileprivate func school(of email: String) throws(LedgerError) -> String? {
        try query("SELECT school FROM person WHERE email = ?", [.text(Person.key(email))])
            .first.map { (row) throws(LedgerError) in Grant.fold(try row.text(0)) }
    }
}
