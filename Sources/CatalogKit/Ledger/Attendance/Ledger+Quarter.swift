extension Ledger {
    /// Fixes the account of a quarter: from now on its figures are those of the attendance list as it stands, and what is
    /// entered later for its meetings is a correction beside them.
    ///
    /// What is missing is noted as missing, so that the account knows it too, and every enrolment keeps the school that its
    /// person has now. Within ``undoWindow`` it can be undone, when
    /// nothing was entered since for a meeting in the quarter.
    ///
    /// - Parameters:
    ///   - quarter: Which; it has to be over.
    ///   - coordinator: The address of whoever closes it.
    /// - Returns: The closing.
    /// - Throws: ``LedgerError/quarterNotEnded(_:)``, ``LedgerError/quarterClosed(_:)``, or a broken storage.
    @discardableResult
    public func closeQuarter(_ quarter: Quarter, by coordinator: String) throws(LedgerError) -> QuarterClosing {
        try change(.closeQuarter, by: Person.key(coordinator)) { (change) throws(LedgerError) in
            guard change.now >= quarter.instants.upperBound else { throw .quarterNotEnded(quarter) }
            guard try change.sql.closings()[quarter] == nil else { throw .quarterClosed(quarter) }
            try change.noteMissing(in: quarter)
            try change.keepSchools(in: quarter)
            let last = try change.sql.row("SELECT COALESCE(MAX(id), 0) FROM attendance").int(0)
            let closing = QuarterClosing(quarter: quarter, closedAt: change.now, lastAttendance: last)
            try change.add(closing)
            return closing
        }
    }

    /// The quarters that are closed, in order of time.
    public func closedQuarters() throws(LedgerError) -> [QuarterClosing] {
        try look(.seeOffer) { (sql) throws(LedgerError) in
            try sql.closings().values.sorted { $0.quarter < $1.quarter }
        }
    }
}

extension SQLTransaction {
    /// The quarters that are closed.
    func closings() throws(LedgerError) -> [Quarter: QuarterClosing] {
        var closings: [Quarter: QuarterClosing] = [:]
        for row in try query("SELECT name, closed_at, last_attendance FROM quarter") {
            let name = try row.text(0)
            guard let quarter = Quarter(name) else { throw .storage("unknown quarter \(name)") }
            closings[quarter] = QuarterClosing(
                quarter: quarter, closedAt: try row.int(1), lastAttendance: try row.int(2))
        }
        return closings
    }
}

extension Change {
    /// Adds a line that says so for everybody with a seat at a meeting in the quarter of whom there is no line.
    fileprivate func noteMissing(in quarter: Quarter) throws(LedgerError) {
        let instants = quarter.instants
        for row in try sql.query(
            """
            SELECT e.ticket, m.number, m.starts_at, e.seats FROM enrolment e JOIN meeting m ON m.offering = e.offering
            WHERE e.state IN ('enrolled', 'attended', 'absent') AND m.starts_at >= ? AND m.starts_at < ?
              AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.enrolment = e.ticket AND a.meeting = m.number)
            ORDER BY m.starts_at, e.ticket
            """, [.integer(instants.lowerBound), .integer(instants.upperBound)])
        {
            _ = try insert(
                .missing, seats: row.int(3), for: row.int(0), meeting: row.int(1), start: row.int(2))
        }
    }

    /// Lets every enrolment for a meeting in the quarter, and every module that was finished in it, keep its person's school,
    /// unless it keeps one already.
    fileprivate func keepSchools(in quarter: Quarter) throws(LedgerError) {
        let (start, end) = (quarter.instants.lowerBound, quarter.instants.upperBound)
        try sql.execute(
            """
            UPDATE enrolment SET school = (SELECT p.school FROM person p WHERE p.email = enrolment.person)
            WHERE school IS NULL AND (
              EXISTS (SELECT 1 FROM meeting m WHERE m.offering = enrolment.offering
                AND m.starts_at >= ? AND m.starts_at < ?)
              OR EXISTS (SELECT 1 FROM attendance a WHERE a.enrolment = enrolment.ticket
                AND a.starts_at >= ? AND a.starts_at < ?))
            """, [.integer(start), .integer(end), .integer(start), .integer(end)])
        try sql.execute(
            """
            UPDATE completion SET school = (SELECT p.school FROM person p WHERE p.email = completion.person)
            WHERE school IS NULL AND done_at >= ? AND done_at < ?
            """, [.integer(start), .integer(end)])
    }

    fileprivate func add(_ closing: QuarterClosing) throws(LedgerError) {
        try knowActor()
        let name = closing.quarter.description
        try sql.execute(
            "INSERT INTO quarter (name, closed_at, last_attendance) VALUES (?, ?, ?)",
            [.text(name), .integer(closing.closedAt), .integer(closing.lastAttendance)])
        _ = try journal(
            JournalLine(
                action: .closeQuarter, subject: JournalSubject(.quarter, name), before: "open", after: "closed",
                detailsBefore: [:], detailsAfter: ["last": String(closing.lastAttendance)]))
    }

    /// Opens a quarter again, unless something was entered since for a meeting in it.
    func takeBackQuarter(_ entry: SubjectEntry) throws(LedgerError) -> JournalAction {
        guard let quarter = Quarter(entry.subject.id), let closing = try sql.closings()[quarter] else {
            throw .nothingToUndo
        }
        let later = try sql.query(
            "SELECT 1 FROM attendance WHERE id > ? AND starts_at >= ? AND starts_at < ? LIMIT 1",
            [
                .integer(closing.lastAttendance), .integer(quarter.instants.lowerBound),
                .integer(quarter.instants.upperBound),
            ])
        guard later.isEmpty else { throw .undoSuperseded }
        try sql.execute("DELETE FROM quarter WHERE name = ?", [.text(entry.subject.id)])
        _ = try journal(
            JournalLine(
                action: .undo, subject: entry.subject, before: "closed", after: "open",
                detailsBefore: entry.detailsAfter, detailsAfter: [:]))
        return entry.action
    }
}
