extension Ledger {
    /// How many people signed up for offerings that have not begun, by course; courses without anyone are left out.
    ///
    /// Only what is still to come is read, so what it costs does not grow with the years.
    public func signUps() throws(LedgerError) -> [String: SignUps] {
        let now = clock()
        return try connection.read { (sql) throws(LedgerError) in
            var courses: [String: SignUps] = [:]
            for row in try sql.query(Ledger.signUps, [.integer(now)]) {
                courses[try row.text(0), default: SignUps()].schools[try row.text(1)] = try row.int(2)
            }
            return courses
        }
    }

    /// Course, school and seats of what starts after a moment; the offerings first, so that no enrolment of before is read.
    static let signUps = """
        SELECT o.course, p.school, CAST(SUM(e.seats) AS BIGINT)
        FROM enrolment e JOIN offering o ON o.id = e.offering JOIN person p ON p.email = e.person
        WHERE e.offering IN (SELECT id FROM offering WHERE starts_at > ?) AND e.state IN ('enrolled', 'waiting')
        GROUP BY o.course, p.school
        """
}
