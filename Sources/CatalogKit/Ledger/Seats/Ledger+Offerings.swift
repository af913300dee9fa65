extension Ledger {
    /// The offerings that everybody has a seat in or waits for, by address; those of the past included.
    public func engagements() throws(LedgerError) -> [String: [String]] {
        try look(.seeParticipants) { (sql) throws(LedgerError) in
            var engagements: [String: [String]] = [:]
            for row in try sql.query(
                "SELECT person, offering FROM enrolment WHERE state IN ('enrolled', 'waiting') ORDER BY ticket")
            {
                engagements[try row.text(0), default: []].append(try row.text(1))
            }
            return engagements
        }
    }

    /// The addresses of those who hold a seat in an offering, wait for one or are invited, in order of address.
    public func concerned(by offering: String) throws(LedgerError) -> [String] {
        let now = clock()
        return try look(.seeParticipants) { (sql) throws(LedgerError) in try sql.concerned(by: offering, now: now) }
    }

    /// What people would be told of, were the ledger to learn these terms now; nil when the offering has not moved.
    public func move(to terms: OfferingTerms) throws(LedgerError) -> OfferingMove? {
        let now = clock()
        return try look(.seeOffer) { (sql) throws(LedgerError) -> OfferingMove? in
            guard let stored = try sql.mirroredOffering(terms.id) else { return nil }
            return try sql.move(from: stored.terms, to: terms, now: now)
        }
    }

    /// The ids of the offerings of a course that the ledger knows, also those that the catalogue does not have any more.
    public func offerings(of course: String) throws(LedgerError) -> Set<String> {
        try look(.seeOffer) { (sql) throws(LedgerError) in
            Set(
                try sql.query("SELECT id FROM offering WHERE course = ?", [.text(course)])
                    .map { (row) throws(LedgerError) in try row.text(0) })
        }
    }

    /// How every offering stands that somebody ever signed up or was invited for.
    ///
    /// A seat whose time is up is held no longer. Once the attendance of an offering is closed, nothing is lacking.
    public func standings() throws(LedgerError) -> [String: OfferingStanding] {
        let now = clock()
        return try look(.seeOffer) { (sql) throws(LedgerError) in
            var standings: [String: OfferingStanding] = [:]
            for row in try sql.query(
                """
                SELECT e.offering, p.school,
                  CAST(SUM(CASE WHEN e.state <> 'waiting' THEN e.seats ELSE 0 END) AS BIGINT),
                  CAST(SUM(CASE WHEN e.state = 'waiting' THEN e.seats ELSE 0 END) AS BIGINT),
                  COUNT(CASE WHEN e.state = 'enrolled' AND o.closed_at IS NULL AND a.enrolment IS NULL THEN 1 END)
                FROM enrolment e JOIN person p ON p.email = e.person JOIN offering o ON o.id = e.offering
                  LEFT JOIN (SELECT DISTINCT enrolment FROM (\(Ledger.lastAttendance)) l WHERE l.state <> 'missing') a
                    ON a.enrolment = e.ticket
                WHERE e.state <> 'cancelled' GROUP BY e.offering, p.school
                """)
            {
                let (school, taken) = (try row.text(1), try row.int(2))
                var standing = standings[try row.text(0)] ?? OfferingStanding()
                standing.taken += taken
                standing.waiting += try row.int(3)
                standing.unattended += try row.int(4)
                if taken > 0, !school.isEmpty { standing.schools[school, default: 0] += taken }
                standings[try row.text(0)] = standing
            }
            for row in try sql.query(
                "SELECT offering, COUNT(*) FROM invitation WHERE state = 'open' AND until > ? GROUP BY offering",
                [.integer(now)])
            {
                standings[try row.text(0), default: OfferingStanding()].held = try row.int(1)
            }
            return standings
        }
    }

    /// Tells those who were at an offering, for a part of it at least, that there is something to look back on; each of
    /// them once.
    ///
    /// - Parameters:
    ///   - offering: The offering's id.
    ///   - actor: The address of whoever wrote it.
    /// - Returns: How many were told now.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func tellFollowUp(of offering: String, by actor: String) throws(LedgerError) -> Int {
        try change(.runOffering, by: Person.key(actor)) { (change) throws(LedgerError) in
            let untold = try change.sql.query(
                """
                SELECT e.person FROM enrolment e
                WHERE e.offering = ? AND (e.state = 'attended' OR e.state = 'enrolled' AND EXISTS (
                  SELECT 1 FROM (\(Ledger.lastAttendance)) l WHERE l.enrolment = e.ticket AND l.minutes > 0))
                  AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.offering = e.offering AND o.recipient = e.person AND o.kind = ?)
                ORDER BY e.ticket
                """, [.text(offering), .text(OutboxKind.followUp.rawValue)]
            ).map { (row) throws(LedgerError) in try row.text(0) }
            guard !untold.isEmpty else { return 0 }
            try change.knowActor()
            let journal = try change.journal(
                Change.JournalLine(
                    action: .followUp, subject: JournalSubject(.offering, offering), before: "given", after: "given",
                    detailsBefore: [:], detailsAfter: [:]))
            for person in untold {
                try change.post(.followUp, to: person, journal: journal, about: .offering(offering, [:]))
            }
            return untold.count
        }
    }

    /// The line of attendance that counts for each enrolment and meeting: the one with the highest id.
    private static let lastAttendance = """
        SELECT a.enrolment, a.state, a.minutes FROM attendance a WHERE a.id = (SELECT MAX(b.id) FROM attendance b
          WHERE b.enrolment = a.enrolment AND b.meeting = a.meeting)
        """
}
