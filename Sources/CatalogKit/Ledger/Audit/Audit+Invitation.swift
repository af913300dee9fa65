extension Audit {
    /// At most one seat is held per person and offering.
    static func invitedTwice(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT i.person, v.offering, COUNT(*) FROM invitation v JOIN interest i ON i.id = v.interest
            WHERE v.state = 'open' GROUP BY i.person, v.offering HAVING COUNT(*) > 1 ORDER BY i.person, v.offering
            """
        ).map { (row) throws(LedgerError) in
            .invitedTwice(person: try row.text(0), offering: try row.text(1), count: try row.int(2))
        }
    }

    /// A seat is held for somebody who asked for the course, for whom the offering is planned and who is not in it.
    static func invitedInVain(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT v.id FROM invitation v JOIN interest i ON i.id = v.interest JOIN offering o ON o.id = v.offering
            WHERE v.state = 'open' AND (i.state <> 'planned' OR i.offering <> v.offering OR i.course <> o.course
              OR EXISTS (SELECT 1 FROM enrolment e WHERE e.person = i.person AND e.offering = v.offering
                AND e.party = '' AND e.state <> 'cancelled'))
            ORDER BY v.id
            """
        ).map { (row) throws(LedgerError) in .invitedInVain(invitation: try row.int(0)) }
    }

    /// Whether the journal tells every invitation's story: plays it from the start.
    static func invitationStory(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var told: [Int: String] = [:]
        var broken: Set<Int> = []
        for row in try sql.query("\(SubjectEntry.select) WHERE j.subject_kind = 'invitation' ORDER BY j.id") {
            let entry = try SubjectEntry(row)
            guard let id = Int(entry.subject.id) else { continue }
            if told[id] != entry.before { broken.insert(id) }
            told[id] = entry.after
        }
        for row in try sql.query("SELECT id, state FROM invitation") {
            if told[try row.int(0)] != (try row.text(1)) { broken.insert(try row.int(0)) }
        }
        return broken.sorted().map { .invitationDiffers(invitation: $0) }
    }

    /// Nobody is in an offering that was called off, or counts on it.
    static func calledOff(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT id, people FROM (
              SELECT o.id AS id,
                (SELECT COUNT(*) FROM enrolment e WHERE e.offering = o.id AND e.state <> 'cancelled')
                + (SELECT COUNT(*) FROM invitation v WHERE v.offering = o.id AND v.state = 'open')
                + (SELECT COUNT(*) FROM interest i WHERE i.offering = o.id AND i.state = 'planned') AS people
              FROM offering o WHERE o.cancelled_at IS NOT NULL) AS called_off
            WHERE people > 0 ORDER BY id
            """
        ).map { (row) throws(LedgerError) in
            .calledOffWithPeople(offering: try row.text(0), count: try row.int(1))
        }
    }
}
