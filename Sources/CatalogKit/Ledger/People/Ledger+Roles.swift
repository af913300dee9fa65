extension Ledger {
    /// Makes a person known, or renews their name and school.
    ///
    /// - Parameters:
    ///   - person: Who.
    ///   - actor: The address of whoever does it; nil where that is not known.
    /// - Throws: ``LedgerError/notAllowed(_:)``, or a broken storage.
    public func addPerson(_ person: Person, by actor: String?) throws(LedgerError) {
        try change(.manageRoles, by: actor.map(Person.key)) { (change) throws(LedgerError) in
            try change.save(person)
        }
    }

    /// Renews one's own name and school.
    public func renew(_ person: Person) throws(LedgerError) {
        try change(.showOneself, by: person.email) { (change) throws(LedgerError) in try change.save(person) }
    }

    /// Gives somebody a role; who has it already keeps it.
    ///
    /// - Parameters:
    ///   - grant: The role, with its school.
    ///   - email: The address of whom it is given.
    ///   - actor: The address of whoever does it; nil where that is not known.
    /// - Returns: Whether it is new.
    /// - Throws: ``LedgerError/unknownPerson(_:)``, ``LedgerError/hasLeft(_:)``, ``LedgerError/notAllowed(_:)``, or a broken
    ///   storage.
    @discardableResult
    public func give(_ grant: Grant, to email: String, by actor: String?) throws(LedgerError) -> Bool {
        let email = Person.key(email)
        return try change(.manageRoles, by: actor.map(Person.key)) { (change) throws(LedgerError) in
            try change.checkKnown(email)
            guard grant.role != .teacher, try change.standing(grant, of: email) == nil else { return false }
            try change.knowActor()
            let id = try change.sql.row(
                "INSERT INTO role (person, role, school, state) VALUES (?, ?, ?, 'held') RETURNING id",
                [.text(email), .text(grant.role.rawValue), .text(grant.school)]
            ).int(0)
            try change.move(.role, id, from: nil, to: "held", action: .giveRole)
            return true
        }
    }

    /// Takes a role back.
    ///
    /// - Returns: Whether they had it.
    /// - Throws: ``LedgerError/notAllowed(_:)``, or a broken storage.
    @discardableResult
    public func take(_ grant: Grant, from email: String, by actor: String?) throws(LedgerError) -> Bool {
        let email = Person.key(email)
        return try change(.manageRoles, by: actor.map(Person.key)) { (change) throws(LedgerError) in
            guard let id = try change.standing(grant, of: email) else { return false }
            try change.knowActor()
            try change.move(.role, id, from: "held", to: "ended", action: .takeRole)
            return true
        }
    }

    /// The roles of a person, a teacher's first; none for strangers and for those who have left.
    public func grants(of email: String) throws(LedgerError) -> [Grant] {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in try sql.grants(of: Person.key(email)) }
    }

    /// Everybody who has a role or a key, in order of address.
    public func accounts() throws(LedgerError) -> [Account] {
        try look(.seeRoles) { (sql) throws(LedgerError) in
            let roles = try sql.query(
                "SELECT person, role, school FROM role WHERE state = 'held' ORDER BY role, school")
            let keys = try sql.query("SELECT person, key FROM login_key WHERE state = 'held' ORDER BY id")
            let rolesByPerson = Dictionary(grouping: roles) { $0.values[0] }
            let keysByPerson = Dictionary(grouping: keys) { $0.values[0] }
            return try sql.query(
                """
                SELECT email, name, school, CASE WHEN left_at IS NULL THEN 0 ELSE 1 END FROM person
                WHERE email IN (SELECT person FROM role WHERE state = 'held')
                  OR email IN (SELECT person FROM login_key WHERE state = 'held') ORDER BY email
                """
            ).map { (row) throws(LedgerError) in
                Account(
                    person: try Person(row),
                    grants: try (rolesByPerson[row.values[0]] ?? []).map { (role) throws(LedgerError) in
                        Grant(try role.value(1), school: try role.text(2))
                    },
                    keys: try (keysByPerson[row.values[0]] ?? []).map { (key) throws(LedgerError) in
                        LoginKey(known: try key.text(1))
                    },
                    hasLeft: try row.int(3) == 1)
            }
        }
    }
}

extension Change {
    /// Refuses strangers, and people who have left.
    func checkKnown(_ email: String) throws(LedgerError) {
        guard try sql.person(email) != nil else { throw .unknownPerson(email) }
        try checkPresent(email)
    }

    /// The row of a role that somebody has.
    fileprivate func standing(_ grant: Grant, of email: String) throws(LedgerError) -> Int? {
        try sql.query(
            "SELECT id FROM role WHERE person = ? AND role = ? AND school = ? AND state = 'held'",
            [.text(email), .text(grant.role.rawValue), .text(grant.school)]
        ).first.map { (row) throws(LedgerError) in try row.int(0) }
    }
}
