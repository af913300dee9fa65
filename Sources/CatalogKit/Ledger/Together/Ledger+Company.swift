extension Ledger {
    /// Who else goes to an offering, as far as somebody may know.
    ///
    /// How many come from which school is for everybody. Names are those of people who agreed to be seen, and only for somebody
    /// whom the ledger knows: of everybody for whoever signed up, else of colleagues of the same school.
    ///
    /// - Parameters:
    ///   - offering: The offering's id.
    ///   - email: The address of whoever asks; nil where nobody knows.
    ///   - catalog: Tells schools apart, and their towns.
    /// - Returns: The schools, and the people whom they may know of.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func company(in offering: String, for email: String?, in catalog: Catalog) throws(LedgerError) -> Company {
        let email = email.map(Person.key) ?? ""
        return try look(.seeColleagues, of: email) { (sql) throws(LedgerError) in
            let school = try sql.school(ofPresent: email)
            var company = Company(town: school.flatMap { catalog.school($0)?.place })
            let mine = try sql.activeEnrolment(of: email, in: offering)
            company.mine = mine?.state
            try company.count(sql.query(Ledger.companySchools, [.text(offering), .text(email)]), in: catalog)
            guard let school else { return company }
            let isIn = company.mine != nil
            company.known = try sql.query(Ledger.companyNames, [.text(offering), .text(email)])
                .map { (row) throws(LedgerError) in
                    Company.Acquaintance(name: try row.text(0), school: try row.text(1), state: try row.value(2))
                }
                .filter { isIn || !school.isEmpty && catalog.schoolKey($0.school) == catalog.schoolKey(school) }
                .map {
                    .init(name: $0.name, school: catalog.school($0.school)?.name ?? $0.school, state: $0.state)
                }
                .sorted { ($0.name, $0.school) < ($1.name, $1.school) }
            if let ticket = mine?.ticket {
                company.travelsFrom = try sql.travels(where: "t.enrolment = ? AND t.state = 'yes'", [.integer(ticket)])
                    .first?.town
                company.companions = try sql.companions(of: ticket)
            }
            return company
        }
    }

    /// School and seats of those who have one in an offering, but for one person.
    static let companySchools = """
        SELECT p.school, CAST(SUM(e.seats) AS BIGINT) FROM enrolment e JOIN person p ON p.email = e.person
        WHERE e.offering = ? AND e.state IN ('enrolled', 'attended', 'absent') AND e.person <> ? GROUP BY p.school
        """

    /// Name, school and state of those in an offering who agreed to be seen, but for one person.
    static let companyNames = """
        SELECT p.name, p.school, e.state FROM enrolment e JOIN person p ON p.email = e.person
          JOIN visibility v ON v.person = e.person
        WHERE e.offering = ? AND e.state IN ('enrolled', 'waiting', 'attended', 'absent') AND e.person <> ?
          AND v.state = 'visible' AND p.left_at IS NULL
        """
}

extension Company {
    /// Counts the seats of each school, however people write it, from rows of a school and seats.
    fileprivate mutating func count(_ rows: [SQLRow], in catalog: Catalog) throws(LedgerError) {
        var counts: [String: (name: String, count: Int)] = [:]
        for row in rows {
            let school = try row.text(0)
            let known = catalog.school(school)
            counts[catalog.schoolKey(school) ?? "", default: (known?.name ?? school, 0)].count += try row.int(1)
            if let town, known?.place == town { fromTown += try row.int(1) }
        }
        schools = counts.values.map { School(name: $0.name, count: $0.count) }
            .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
}
