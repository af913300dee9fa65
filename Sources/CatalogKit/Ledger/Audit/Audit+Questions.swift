extension Audit {
    /// Whether the journal tells every stated thing's story: plays it from the start.
    static func states(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        var findings: [AuditFinding] = []
        for kind in JournalSubject.Kind.stated {
            var told: [String: String] = [:]
            var broken: Set<String> = []
            for row in try sql.query(
                "SELECT subject, before_state, after_state FROM journal WHERE subject_kind = ? ORDER BY id",
                [.text(kind.rawValue)])
            {
                let id = try row.text(0)
                if try row.optionalText(1) != told[id] { broken.insert(id) }
                told[id] = try row.text(2)
            }
            for row in try sql.query("SELECT id, state FROM \(kind.table)") {
                let id = String(try row.int(0))
                if try told.removeValue(forKey: id) != row.text(1) { broken.insert(id) }
            }
            findings += broken.union(told.keys).sorted { (Int($0) ?? 0, $0) < (Int($1) ?? 0, $1) }
                .map { .stateDiffers(kind: kind.rawValue, id: $0) }
        }
        return findings
    }

    /// Nobody who has left is responsible for anything.
    static func responsible(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.responsibilities(
            where: "EXISTS (SELECT 1 FROM person p WHERE p.email = r.person AND p.left_at IS NOT NULL)", []
        ).map { .responsibleLeft(kind: $0.kind, subject: $0.subject, person: $0.person) }
    }

    /// Somebody is responsible for a question if and only if it is in conversation.
    static func conversations(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        try sql.questions(where: "1 = 1", [])
            .filter { ($0.takenBy != nil) != ($0.state == .inConversation) }
            .map { .questionAdrift(question: $0.id) }
    }

    /// Nobody is named to another before both agreed.
    static func consent(_ sql: any SQLTransaction) throws(LedgerError) -> [AuditFinding] {
        let made = try sql.introductions(
            where: "i.state = 'made' AND (i.asker_agreed_at IS NULL OR i.helper_agreed_at IS NULL)", []
        ).map { AuditFinding.introducedWithoutConsent(introduction: $0.id) }
        let named = try sql.query(
            """
            SELECT o.id FROM outbox o JOIN journal j ON j.id = o.journal
            WHERE o.question IS NOT NULL AND o.person IS NOT NULL
              AND NOT (j.subject_kind = 'introduction' AND j.action = 'agree' AND j.after_state = 'made')
            ORDER BY o.id
            """
        ).map { (row) throws(LedgerError) in AuditFinding.namedWithoutConsent(message: try row.int(0)) }
        return made + named
    }
}
