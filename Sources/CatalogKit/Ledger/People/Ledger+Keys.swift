extension Ledger {
    /// Lets a person in with a key.
    ///
    /// - Parameters:
    ///   - key: The key; who has it already keeps it.
    ///   - email: The person's address.
    ///   - actor: The address of whoever does it; nil where that is not known.
    /// - Throws: ``LedgerError/unknownPerson(_:)``, ``LedgerError/hasLeft(_:)``, ``LedgerError/keyInUse(_:)``,
    ///   ``LedgerError/notAllowed(_:)``, or a broken storage.
    public func addKey(_ key: LoginKey, to email: String, by actor: String?) throws(LedgerError) {
        let email = Person.key(email)
        try change(.manageRoles, by: actor.map(Person.key)) { (change) throws(LedgerError) in
            try change.checkKnown(email)
            try change.knowActor()
            try change.add(key, to: email)
        }
    }

    /// Lets nobody in with a key any more.
    ///
    /// - Returns: The address of whose it was; nil where it was nobody's.
    /// - Throws: ``LedgerError/notAllowed(_:)``, or a broken storage.
    @discardableResult
    public func removeKey(_ key: LoginKey, by actor: String?) throws(LedgerError) -> String? {
        try change(.manageRoles, by: actor.map(Person.key)) { (change) throws(LedgerError) in
            guard let (id, person) = try change.sql.holder(of: key) else { return nil }
            try change.knowActor()
            try change.sql.execute("UPDATE login_key SET key = '', state = 'removed' WHERE id = ?", [.integer(id)])
            try change.move(.loginKey, id, from: "held", to: "removed", action: .removeKey)
            return person
        }
    }

    /// Whom a key lets in; nobody who has left.
    public func holder(of key: LoginKey) throws(LedgerError) -> Person? {
        try look(.seeRoles) { (sql) throws(LedgerError) in
            guard let (_, email) = try sql.holder(of: key), try !sql.grants(of: email).isEmpty else { return nil }
            return try sql.person(email)
        }
    }

    /// Makes a code with which a person can bind a key of theirs, once, within two weeks; an earlier code of theirs ends.
    ///
    /// - Returns: The code, which is not kept and cannot be told again.
    /// - Throws: ``LedgerError/unknownPerson(_:)``, ``LedgerError/hasLeft(_:)``, ``LedgerError/missingLibrary(_:)``,
    ///   ``LedgerError/notAllowed(_:)``, or a broken storage.
    public func makeLoginCode(for email: String, by actor: String?) throws(LedgerError) -> String {
        let email = Person.key(email)
        return try change(.manageRoles, by: actor.map(Person.key)) { (change) throws(LedgerError) in
            try change.checkKnown(email)
            try change.knowActor()
            for row in try change.sql.query(
                "SELECT id FROM login_code WHERE person = ? AND state = 'open' ORDER BY id", [.text(email)])
            {
                try change.move(.loginCode, row.int(0), from: "open", to: "withdrawn", action: .withdrawCode)
            }
            var code = LoginCode()
            while try !change.sql.openCodes(code.name).isEmpty { code = LoginCode() }
            let id = try change.sql.row(
                """
                INSERT INTO login_code (person, name, hash, state, until, attempts) VALUES (?, ?, ?, 'open', ?, 0)
                RETURNING id
                """,
                [.text(email), .text(code.name), .text(code.hash()), .integer(change.now + LoginCode.lifetime)]
            ).int(0)
            try change.move(.loginCode, id, from: nil, to: "open", action: .makeCode)
            return code.text
        }
    }

    /// Binds a key to the person for whom a code was made.
    ///
    /// - Parameters:
    ///   - text: The code as it was typed.
    ///   - key: The key of whoever typed it.
    /// - Returns: The person.
    /// - Throws: ``LedgerError/noSuchCode``, ``LedgerError/hasLeft(_:)``, ``LedgerError/keyInUse(_:)``,
    ///   ``LedgerError/missingLibrary(_:)``, or a broken storage.
    public func redeem(_ text: String, with key: LoginKey) throws(LedgerError) -> Person {
        guard let code = LoginCode(typed: text) else { throw .noSuchCode }
        let person = try change(.manageRoles, by: nil) { (change) throws(LedgerError) -> Person? in
            guard let row = try change.sql.openCodes(code.name).first else { return nil }
            let (id, email, attempts) = (try row.int(0), try row.text(1), try row.int(4))
            guard change.now < (try row.int(3)), attempts < LoginCode.attempts else { return nil }
            guard try code.matches(row.text(2)) else {
                // A wrong guess is written down, so it must not throw.
                try change.sql.execute(
                    "UPDATE login_code SET attempts = ? WHERE id = ?", [.integer(attempts + 1), .integer(id)])
                return nil
            }
            try change.checkKnown(email)
            try change.add(key, to: email)
            try change.move(.loginCode, id, from: "open", to: "used", action: .useCode)
            return try change.sql.person(email)
        }
        guard let person else { throw .noSuchCode }
        return person
    }
}

extension Change {
    fileprivate func add(_ key: LoginKey, to email: String) throws(LedgerError) {
        if let (_, holder) = try sql.holder(of: key) {
            guard holder == email else { throw .keyInUse(holder) }
            return
        }
        let id = try sql.row(
            "INSERT INTO login_key (person, key, state, since) VALUES (?, ?, 'held', ?) RETURNING id",
            [.text(email), .text(key.description), .integer(now)]
        ).int(0)
        try move(.loginKey, id, from: nil, to: "held", action: .addKey)
    }
}

extension SQLTransaction {
    /// The row of a key that lets somebody in, and whom.
    fileprivate func holder(of key: LoginKey) throws(LedgerError) -> (id: Int, person: String)? {
        try query("SELECT id, person FROM login_key WHERE key = ? AND state = 'held'", [.text(key.description)])
            .first.map { (row) throws(LedgerError) in (try row.int(0), try row.text(1)) }
    }

    /// The open code with a name, as id, person, hash, end and attempts.
    fileprivate func openCodes(_ name: String) throws(LedgerError) -> [SQLRow] {
        try query(
            "SELECT id, person, hash, until, attempts FROM login_code WHERE name = ? AND state = 'open'",
            [.text(name)])
    }
}
