extension Ledger {
    /// How many people signed up for offerings that have not begun, by course; courses without anyone are left out.
    ///
    /// - Parameters:
    ///   - seats: The seats of each offering, as ``seats(seenBy:)`` counts them.
    ///   - school: The school whose people are counted apart, if any.
    /// - Returns: The counts.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func signUps(among seats: [String: SeatCount], of school: School?) throws(LedgerError) -> [String: SignUps] {
        let now = clock()
        return try look(.seeOffer) { (sql) throws(LedgerError) in
            var courses: [String: SignUps] = [:]
            var upcoming: [String: String] = [:]
            for row in try sql.query("SELECT id, course FROM offering WHERE starts_at > ?", [.integer(now)]) {
                let (offering, course) = (try row.text(0), try row.text(1))
                upcoming[offering] = course
                let people = seats[offering].map { $0.taken + $0.waiting } ?? 0
                if people > 0 { courses[course, default: SignUps()].total += people }
            }
            guard let school else { return courses }
            for row in try sql.query(Ledger.signUpsOfSchool, [.text(school.id), .text(school.name)]) {
                guard let course = upcoming[try row.text(0)] else { continue }
                courses[course, default: SignUps()].colleagues += try row.int(1)
            }
            return courses
        }
    }

    /// Offering and seats of what people of a school, by its id or name, go to or went to; only their own enrolments are read.
    static let signUpsOfSchool = """
        SELECT e.offering, CAST(SUM(e.seats) AS BIGINT) FROM person p JOIN enrolment e ON e.person = p.email
        WHERE LOWER(p.school) IN (LOWER(?), LOWER(?)) AND e.state IN ('enrolled', 'waiting')
        GROUP BY e.offering
        """
}
