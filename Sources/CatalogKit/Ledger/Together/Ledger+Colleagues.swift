extension Ledger {
    /// The colleagues of a person's school who agreed to be seen, with where they go; in order of name.
    ///
    /// Whoever asks is known to the ledger and has not left; they need not be visible themselves. Only the people of the school
    /// are read, and their own enrolments.
    ///
    /// - Parameters:
    ///   - email: The address of whoever asks.
    ///   - catalog: Tells which names and ids mean the same school.
    /// - Returns: The colleagues; none for somebody without a school.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func colleagues(of email: String, in catalog: Catalog) throws(LedgerError) -> [Colleague] {
        let email = Person.key(email)
        let now = clock()
        return try look(.seeColleagues, of: email) { (sql) throws(LedgerError) in
            guard let school = try sql.school(ofPresent: email), !school.isEmpty else { return [] }
            let known = catalog.school(school)
            // However somebody writes the school; the database's small letters are those of ASCII at least.
            let spellings = [school, known?.id ?? school, known?.name ?? school].map { SQLValue.text($0) }
            var colleagues: [Int: Colleague] = [:]
            for row in try sql.query(Ledger.colleagues, spellings + [.text(email)]) {
                let id = try row.int(0)
                colleagues[id] = Colleague(id: id, name: try row.text(1), school: try row.text(2))
            }
            colleagues = colleagues.filter { catalog.schoolKey($1.school) == catalog.schoolKey(school) }
            guard !colleagues.isEmpty else { return [] }
            for row in try sql.query(Ledger.colleaguesOfferings, spellings + [.integer(now)]) {
                colleagues[try row.int(0)]?.offerings[try row.text(1)] = try row.value(2)
            }
            return colleagues.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        }
    }

    /// Number, name and school of the visible people of a school, by three spellings of it, but for one.
    static let colleagues = """
        SELECT v.id, p.name, p.school FROM person p JOIN visibility v ON v.person = p.email
        WHERE LOWER(p.school) IN (LOWER(?), LOWER(?), LOWER(?)) AND p.email <> ? AND v.state = 'visible'
          AND p.left_at IS NULL
        """

    /// Number, offering and state of what visible people of a school go to after a moment.
    static let colleaguesOfferings = """
        SELECT v.id, e.offering, e.state FROM person p JOIN visibility v ON v.person = p.email
          JOIN enrolment e ON e.person = p.email JOIN offering o ON o.id = e.offering
        WHERE LOWER(p.school) IN (LOWER(?), LOWER(?), LOWER(?)) AND v.state = 'visible'
          AND e.state IN ('enrolled', 'waiting') AND o.ends_at > ?
        """
}

extension SQLTransaction {
    /// The school of somebody whom the ledger knows and who has not left, as they give it.
    func school(ofPresent email: String) throws(LedgerError) -> String? {
        try query("SELECT school FROM person WHERE email = ? AND left_at IS NULL", [.text(email)]).first
            .map { (row) throws(LedgerError) in try row.text(0) }
    }
}
