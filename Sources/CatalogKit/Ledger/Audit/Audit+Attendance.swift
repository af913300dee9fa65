extension Audit {
    /// Attendance is known only of who holds a seat, and its minutes fit what is known.
    static func attendance(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT a.id, a.state, a.minutes, e.state FROM attendance a JOIN enrolment e ON e.ticket = a.enrolment
            WHERE a.id = (SELECT MAX(l.id) FROM attendance l WHERE l.enrolment = a.enrolment AND l.meeting = a.meeting)
            ORDER BY a.id
            """
        ).map { (row) throws(LedgerError) -> AuditFinding? in
            let id = try row.int(0)
            let state: AttendanceState = try row.value(1)
            let enrolment: EnrolmentState = try row.value(3)
            let isThere = state == .present || state == .partly
            if try isThere != (row.int(2) > 0) { return .attendanceMinutes(attendance: id) }
            return state == .missing || enrolment.holdsSeat ? nil : .attendanceWithoutSeat(attendance: id)
        }.compactMap(\.self)
    }

    /// Whether the journal tells the attendance list's story: plays it from the start.
    static func attendanceStory(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        typealias Value = (state: String, details: [String: String])
        let nothing: Value = (AttendanceState.missing.rawValue, [:])
        var told: [String: Value] = [:]
        var broken: Set<String> = []
        for row in try sql.query("\(SubjectEntry.select) WHERE j.subject_kind = 'attendance' ORDER BY j.id") {
            let entry = try SubjectEntry(row)
            if told[entry.subject.id] ?? nothing != (entry.before ?? "", entry.detailsBefore) {
                broken.insert(entry.subject.id)
            }
            told[entry.subject.id] = (entry.after, entry.detailsAfter)
        }
        var found: [String: Value] = [:]
        for row in try sql.query("\(AttendanceEntry.select) ORDER BY a.id") {
            let entry = try AttendanceEntry(row)
            found["\(entry.ticket)/\(entry.meeting)"] = (entry.state.rawValue, entry.details)
        }
        for subject in Set(told.keys).union(found.keys) where told[subject] ?? nothing != found[subject] ?? nothing {
            broken.insert(subject)
        }
        return broken.sorted().map { .attendanceDiffers(entry: $0) }
    }

    /// The enrolments of a closed offering say what its attendance list says; those of another say nothing of it.
    static func outcomes(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var meetings: [String: Int] = [:]
        for row in try sql.query(
            """
            SELECT o.id, COUNT(m.number) FROM offering o JOIN meeting m ON m.offering = o.id
            WHERE o.closed_at IS NOT NULL GROUP BY o.id
            """)
        {
            meetings[try row.text(0)] = try row.int(1)
        }
        var known: [Int: [Int: AttendanceEntry]] = [:]
        for row in try sql.query("\(AttendanceEntry.select) ORDER BY a.id") {
            let entry = try AttendanceEntry(row)
            known[entry.ticket, default: [:]][entry.meeting] = entry
        }
        return try sql.enrolments(where: "e.state IN ('enrolled', 'attended', 'absent')", []).compactMap { enrolment in
            let expected = meetings[enrolment.offering].map {
                AttendanceEntry.outcome(of: known[enrolment.ticket] ?? [:], meetings: $0)
            }
            return enrolment.state == expected ?? .enrolled ? nil : .outcomeDiffers(ticket: enrolment.ticket)
        }
    }

    /// The journal tells which quarters are closed, and at which line of the attendance list.
    static func quarters(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var told: [String: String] = [:]
        for row in try sql.query("\(SubjectEntry.select) WHERE j.subject_kind = 'quarter' ORDER BY j.id") {
            let entry = try SubjectEntry(row)
            told[entry.subject.id] = entry.after == "closed" ? entry.detailsAfter["last"] ?? "" : nil
        }
        var found: [String: String] = [:]
        for row in try sql.query("SELECT name, last_attendance FROM quarter") {
            found[try row.text(0)] = String(try row.int(1))
        }
        return Set(told.keys).union(found.keys).filter { told[$0] != found[$0] }.sorted()
            .map { .quarterDiffers(quarter: $0) }
    }
}
