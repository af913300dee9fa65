extension Audit {
    /// Nobody who has left is shown to colleagues.
    static func visible(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT v.person FROM visibility v JOIN person p ON p.email = v.person
            WHERE v.state = 'visible' AND p.left_at IS NOT NULL ORDER BY v.person
            """
        ).map { (row) throws(LedgerError) in .visibleThoughGone(person: try row.text(0)) }
    }
}

extension Audit {
    /// Whoever would travel together has a seat and agreed to be visible.
    static func travel(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.travels(
            where: """
                t.state = 'yes' AND (e.state NOT IN ('enrolled', 'attended', 'absent') OR NOT EXISTS (
                  SELECT 1 FROM visibility v WHERE v.person = e.person AND v.state = 'visible'))
                """, []
        ).map { .travelsUnasked(travel: $0.id) }
    }

    /// Two know of each other if and only if both would travel together, from the same town to the same offering.
    static func travelPairs(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var expected: Set<[Int]> = []
        let travels = try sql.travels(where: "t.state = 'yes'", [])
        for group in Dictionary(grouping: travels, by: { [$0.offering, $0.town] }).values {
            for one in group {
                for other in group where one.id < other.id { expected.insert([one.id, other.id]) }
            }
        }
        let found = Set(
            try sql.query("SELECT one, other FROM travel_pair WHERE state = 'met'")
                .map { (row) throws(LedgerError) in [try row.int(0), try row.int(1)] })
        return expected.symmetricDifference(found).sorted { $0.lexicographicallyPrecedes($1) }
            .map { .travelPairDiffers(one: $0[0], other: $0[1]) }
    }

    /// A message about an offering names an inviter, or one of two who travel together to the other of them.
    static func namedAboutOfferings(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT m.id FROM outbox m JOIN journal j ON j.id = m.journal
            WHERE m.offering IS NOT NULL AND m.person IS NOT NULL
              AND NOT (m.kind = 'colleague-invited' AND j.subject_kind = 'colleague-invitation')
              AND NOT (m.kind IN ('travel-met', 'travel-ended') AND j.subject_kind = 'travel-pair' AND EXISTS (
                SELECT 1 FROM travel_pair x JOIN travel a ON a.id = x.one JOIN enrolment e ON e.ticket = a.enrolment
                  JOIN travel b ON b.id = x.other JOIN enrolment f ON f.ticket = b.enrolment
                WHERE CAST(x.id AS TEXT) = j.subject
                  AND (e.person = m.recipient AND f.person = m.person OR f.person = m.recipient AND e.person = m.person)))
            ORDER BY m.id
            """
        ).map { (row) throws(LedgerError) in .namedUnasked(message: try row.int(0)) }
    }

    /// Of somebody who was only invited nothing is known once no message to them may go any more.
    static func guests(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.query(
            """
            SELECT p.email FROM person p WHERE p.guest = 1 AND NOT EXISTS (
              SELECT 1 FROM outbox m WHERE m.recipient = p.email AND m.state IN ('pending', 'sending', 'failed'))
            ORDER BY p.email
            """
        ).map { (row) throws(LedgerError) in .guestKept(person: try row.text(0)) }
    }
}
