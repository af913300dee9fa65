/// How many people offerings and courses draw, read in one go.
public struct Uptake: Equatable, Sendable {
    /// How many seats are taken, waited for and held, by offering; offerings without anyone are left out.
    public var seats: [String: SeatCount] = [:]
    /// How many people have or await a seat in offerings that have not begun, by course; courses without anyone are left out.
    public var signUps: [String: Int] = [:]
}

extension Ledger {
    /// How many people offerings and courses draw.
    ///
    /// The cost grows with the number of offerings, not with that of the enrolments.
    ///
    /// - Parameter email: The address of whoever looks: a seat that is held for them is not in their way.
    /// - Returns: The counts.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func uptake(seenBy email: String? = nil) throws(LedgerError) -> Uptake {
        let now = clock()
        return try look(.seeOffer) { (sql) throws(LedgerError) in
            // Put in order all at once: tables that grow by the thousand take twice as long.
            var (seats, signUps): ([(String, SeatCount)], [(String, Int)]) = ([], [])
            try sql.each(
                "SELECT id, taken, waiting, starts_at, course FROM offering WHERE taken > 0 OR waiting > 0", []
            ) { (row) throws(LedgerError) in
                let (id, course) = (try row.text(0), try row.text(4))
                let count = SeatCount(taken: try row.int(1), waiting: try row.int(2))
                seats.append((id, count))
                guard try row.int(3) > now else { return }
                // Of a feed's listing, which is course and offering in one, the text is kept once.
                signUps.append((course == id ? id : course, count.taken + count.waiting))
            }
            var uptake = Uptake(
                seats: Dictionary(seats) { _, latest in latest }, signUps: Dictionary(signUps, uniquingKeysWith: +))
            for row in try sql.query(
                """
                SELECT v.offering, COUNT(*) FROM invitation v JOIN interest i ON i.id = v.interest
                WHERE v.state = 'open' AND i.person <> ? GROUP BY v.offering
                """, [.text(email.map(Person.key) ?? "")])
            {
                uptake.seats[try row.text(0), default: SeatCount()].held = try row.int(1)
            }
            return uptake
        }
    }

    /// How many seats are taken, waited for and held, by offering; as ``uptake(seenBy:)`` tells.
    public func seats(seenBy email: String? = nil) throws(LedgerError) -> [String: SeatCount] {
        try uptake(seenBy: email).seats
    }

    /// How many people of a school have or await a seat in offerings that have not begun, by course.
    public func signUps(of school: School) throws(LedgerError) -> [String: Int] {
        let now = clock()
        return try look(.seeOffer) { (sql) throws(LedgerError) in
            var courses: [String: Int] = [:]
            for row in try sql.query(
                Ledger.signUpsOfSchool, [.text(school.id), .text(school.name), .integer(now)])
            {
                courses[try row.text(0)] = try row.int(1)
            }
            return courses
        }
    }

    /// Course and seats of what people of a school, by its id or name, go to; only their own enrolments are read.
    static let signUpsOfSchool = """
        SELECT o.course, CAST(SUM(e.seats) AS BIGINT)
        FROM person p JOIN enrolment e ON e.person = p.email JOIN offering o ON o.id = e.offering
        WHERE LOWER(p.school) IN (LOWER(?), LOWER(?)) AND e.state IN ('enrolled', 'waiting') AND o.starts_at > ?
        GROUP BY o.course
        """
}
