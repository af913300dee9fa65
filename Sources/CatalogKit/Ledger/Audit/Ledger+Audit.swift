extension Ledger {
    /// Looks for anything that must not be so.
    ///
    /// It needs no catalogue and no clock: the rules about time are judged by the moment at which the ledger last acted.
    ///
    /// - Returns: What is wrong; empty for a sound ledger.
    /// - Throws: A ``LedgerError`` when the record is too damaged to be read.
    public func audit() throws(LedgerError) -> [AuditFinding] {
        try look(.audit) { (sql) throws(LedgerError) in
            var findings: [AuditFinding] = []
            for problem in try sql.integrityProblems() { findings.append(.damaged(detail: problem)) }
            findings += try Audit.seats(sql)
            findings += try Audit.sessions(sql)
            findings += try Audit.duplicates(sql)
            findings += try Audit.strays(sql)
            findings += try Audit.story(sql)
            findings += try Audit.interestedTwice(sql)
            findings += try Audit.satisfied(sql)
            findings += try Audit.interestStory(sql)
            findings += try Audit.invitedTwice(sql)
            findings += try Audit.invitedInVain(sql)
            findings += try Audit.invitationStory(sql)
            findings += try Audit.calledOff(sql)
            findings += try Audit.attendance(sql)
            findings += try Audit.attendanceStory(sql)
            findings += try Audit.outcomes(sql)
            findings += try Audit.quarters(sql)
            findings += try Audit.remindedTwice(sql)
            findings += try Audit.states(sql)
            findings += try Audit.responsible(sql)
            findings += try Audit.conversations(sql)
            findings += try Audit.consent(sql)
            findings += try Audit.toldTwice(sql)
            findings += try Audit.completedTwice(sql)
            findings += try Audit.completionsInTime(sql)
            findings += try Audit.visible(sql)
            findings += try Audit.travel(sql)
            findings += try Audit.travelPairs(sql)
            findings += try Audit.namedAboutOfferings(sql)
            findings += try Audit.guests(sql)
            findings += try Audit.erased(sql)
            return findings
        }
    }
}

/// The invariants, one function each.
enum Audit {
    /// Invariant 1 for offerings, by their own count and by their enrolments, and the first half of invariant 3: nobody waits
    /// while the seats that the first in the queue asks for are free.
    static func seats(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var findings: [AuditFinding] = []
        for row in try sql.query(
            """
            SELECT o.id, o.capacity, o.seat_limit, o.settled_at, o.promote_until, o.starts_at,
              (SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM enrolment e
                WHERE e.offering = o.id AND e.state IN ('enrolled', 'attended', 'absent')),
              (SELECT COUNT(*) FROM invitation v WHERE v.offering = o.id AND v.state = 'open'),
              (SELECT CAST(COALESCE(SUM(seats), 0) AS BIGINT) FROM enrolment e
                WHERE e.offering = o.id AND e.state = 'waiting'),
              (SELECT seats FROM enrolment e WHERE e.offering = o.id AND e.state = 'waiting'
                ORDER BY e.ticket LIMIT 1), o.taken, o.waiting
            FROM offering o ORDER BY o.id
            """)
        {
            let offering = try row.text(0)
            let (taken, waiting) = (try row.int(6), try row.int(8))
            let claimed = try taken + row.int(7)
            if try (row.int(10), row.int(11)) != (taken, waiting) {
                findings.append(.countDiffers(offering: offering, taken: taken, waiting: waiting))
            }
            if let limit = try row.optionalInt(2), claimed > limit {
                findings.append(.overbooked(offering: offering, taken: claimed, limit: limit))
            }
            let free = try row.optionalInt(1).map { $0 &- claimed } ?? waiting
            if let first = try row.optionalInt(9), free >= first, try row.int(3) < min(try row.int(4), try row.int(5)) {
                findings.append(.idleSeat(offering: offering, free: free, waiting: waiting))
            }
        }
        return findings
    }

    /// Invariant 1 for sessions.
    static func sessions(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT s.offering, s.round, s.id, CAST(SUM(e.seats) AS BIGINT), s.seat_limit
            FROM session s JOIN choice c ON c.offering = s.offering AND c.round = s.round AND c.session = s.id
              JOIN enrolment e ON e.ticket = c.enrolment AND e.state IN ('enrolled', 'attended', 'absent')
            GROUP BY s.offering, s.round, s.id, s.seat_limit HAVING SUM(e.seats) > s.seat_limit
            ORDER BY s.offering, s.round, s.id
            """
        ).map { (row) throws(LedgerError) in
            .sessionOverbooked(
                offering: try row.text(0), session: SessionKey(round: try row.text(1), session: try row.text(2)),
                taken: try row.int(3), limit: try row.int(4))
        }
    }

    /// Invariant 2.
    static func duplicates(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT person, offering, COUNT(*) FROM enrolment WHERE state <> 'cancelled'
            GROUP BY person, offering HAVING COUNT(*) > 1 ORDER BY person, offering
            """
        ).map { (row) throws(LedgerError) in
            .enrolledTwice(person: try row.text(0), offering: try row.text(1), count: try row.int(2))
        }
    }

    /// Invariant 5.
    static func strays(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        func ids(
            _ table: String, without other: String, _ link: String, where condition: String = "1 = 1"
        ) throws(LedgerError) -> [Int] {
            try sql.query(
                """
                SELECT t.id FROM \(table) t LEFT JOIN \(other) o ON \(link)
                WHERE o.id IS NULL AND \(condition) ORDER BY t.id
                """
            ).map { (row) throws(LedgerError) in try row.int(0) }
        }
        var findings: [AuditFinding] = []
        findings += try ids("journal", without: "change", "o.id = t.change").map { .journalWithoutChange(journal: $0) }
        findings += try ids("change", without: "journal", "o.change = t.id").map { .changeWithoutJournal(change: $0) }
        findings += try ids("outbox", without: "journal", "o.id = t.journal")
            .map { .messageWithoutJournal(message: $0) }
        let untold = JournalAction.untold.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let kinds = JournalSubject.untold.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let isTold = "t.action NOT IN (\(untold)) AND (t.subject_kind IS NULL OR t.subject_kind NOT IN (\(kinds)))"
        findings += try ids("journal", without: "outbox", "o.journal = t.id", where: isTold)
            .map { .journalWithoutMessage(journal: $0) }
        return findings
    }

    /// The second half of invariant 3, and whether the journal is complete: plays it from the start.
    static func story(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var findings: [AuditFinding] = []
        var told: [Int: (state: EnrolmentState, choices: [String: String], seats: Int)] = [:]
        let accepting = Set(
            try sql.query("SELECT change FROM journal WHERE action = 'accept'")
                .map { (row) throws(LedgerError) in try row.int(0) })
        var queues: [String: Set<Int>] = [:]
        var broken: Set<Int> = []
        for row in try sql.query("\(JournalEntry.select) ORDER BY j.id") {
            let entry = try JournalEntry(row)
            let before = told[entry.ticket]
            if before?.state != entry.before || before?.choices ?? [:] != entry.choicesBefore
                || before?.seats ?? entry.seatsBefore != entry.seatsBefore
            {
                broken.insert(entry.ticket)
            }
            told[entry.ticket] = (entry.after, entry.choicesAfter, entry.seatsAfter)
            queues[entry.offering, default: []].remove(entry.ticket)
            // A seat given back by an undo was this person's own, and so was one that was held; every other seat goes to
            // the first in the queue.
            if entry.after == .enrolled,
                entry.action == .promote || entry.action == .enrol && !accepting.contains(entry.change),
                let first = queues[entry.offering]?.min(), first < entry.ticket
            {
                findings.append(.overtaken(journal: entry.id, ticket: entry.ticket, waiting: first))
            }
            if entry.after == .waiting { queues[entry.offering, default: []].insert(entry.ticket) }
        }
        for enrolment in try sql.enrolments(where: "1 = 1", []) {
            let last = told[enrolment.ticket]
            if last?.state != enrolment.state || last?.choices != enrolment.choices
                || last?.seats != enrolment.seats
            {
                broken.insert(enrolment.ticket)
            }
        }
        return findings + broken.sorted().map { .journalDiffers(ticket: $0) }
    }
}
