/// How words are forgotten: a dash takes their place, so that what they stood in still counts.
extension Change {
    /// What stands where words stood.
    static let forgotten = "-"

    /// Forgets everything that somebody wrote, what they read, and what was to be sent to them or would name them.
    func forgetWords(of email: String) throws(LedgerError) {
        let own = [SQLValue.text(email)]
        // Whoever was only invited is somebody from here on, for they are not to be forgotten twice.
        try sql.execute("UPDATE person SET guest = 0 WHERE email = ?", own)
        for row in try sql.query(
            """
            UPDATE outbox SET state = 'dropped', settled_at = ?, problem = ?
            WHERE (recipient = ? OR person = ?) AND state IN ('pending', 'sending', 'failed') RETURNING id
            """, [.integer(now), .text(OutboxProblem.needless(.left).rawValue)] + own + own)
        {
            try sql.forgetGuest(of: row.int(0))
        }
        try forgetInterests(where: "i.person = ?", own)
        try forgetQuestions(where: "person = ?", own)
        try forgetHelp(where: "person = ?", own)
        try forgetIdeas(where: "person = ?", own)
        try forgetMessages(where: "outbox.recipient = ? OR outbox.person = ?", own + own)
        try sql.execute("UPDATE enrolment SET party = '-' WHERE person = ? AND party <> ''", own)
        try sql.execute(
            "UPDATE travel SET town = '-' WHERE enrolment IN (SELECT ticket FROM enrolment WHERE person = ?)", own)
        try sql.execute("DELETE FROM progress WHERE person = ?", own)
        try sql.execute("DELETE FROM request WHERE person = ?", own)
    }

    /// Forgets from where and why people asked for courses; the journal then tells the same.
    ///
    /// - Returns: How many interests held such words.
    @discardableResult
    func forgetInterests(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> Int {
        let interests = try sql.interests(
            where: "(\(condition)) AND (i.place IS NOT NULL OR i.reason <> '' OR EXISTS (\(Self.told)))", values)
        for interest in interests {
            try sql.execute(
                "UPDATE interest SET place = NULL, reason = '' WHERE id = ?", [.integer(interest.id)])
            for row in try sql.query(
                "SELECT id, before_choices, after_choices FROM journal WHERE interest = ?", [.integer(interest.id)])
            {
                try sql.execute(
                    "UPDATE journal SET before_choices = ?, after_choices = ? WHERE id = ?",
                    [
                        .text(try withoutWords(row.text(1))), .text(try withoutWords(row.text(2))),
                        .integer(try row.int(0)),
                    ])
            }
        }
        return interests.count
    }

    /// Whether the journal holds words of an interest `i`.
    private static let told = """
        SELECT 1 FROM journal j WHERE j.interest = i.id AND (j.before_choices LIKE '%"reason"%'
          OR j.after_choices LIKE '%"reason"%' OR j.before_choices LIKE '%"place"%' OR j.after_choices LIKE '%"place"%')
        """

    private func withoutWords(_ details: String) throws(LedgerError) -> String {
        var details: [String: String] = try Facts.decode(details)
        details["place"] = nil
        details["reason"] = nil
        return try Facts.encode(details)
    }

    /// Forgets the words of questions, and of the messages about them.
    ///
    /// - Returns: How many questions held any.
    @discardableResult
    func forgetQuestions(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> Int {
        try forgetMessages(where: "outbox.question IN (SELECT id FROM question WHERE \(condition))", values)
        return try sql.query(
            """
            UPDATE question SET text = '-', equipment = '' WHERE (\(condition)) AND (text <> '-' OR equipment <> '')
            RETURNING id
            """, values
        ).count
    }

    /// Forgets the words of offers of help, and of the messages that tell a school of them.
    ///
    /// - Returns: How many offers held any.
    @discardableResult
    func forgetHelp(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> Int {
        try forgetMessages(
            where: """
                outbox.journal IN (SELECT j.id FROM journal j JOIN introduction i
                    ON j.subject_kind = 'introduction' AND j.subject = CAST(i.id AS TEXT)
                  WHERE i.helper IN (SELECT person FROM help_offer WHERE \(condition)))
                OR outbox.journal IN (SELECT j.id FROM journal j JOIN help_offer h
                    ON j.subject_kind = 'help-offer' AND j.subject = CAST(h.id AS TEXT)
                  WHERE h.id IN (SELECT id FROM help_offer WHERE \(condition)))
                """, values + values)
        return try sql.query(
            "UPDATE help_offer SET text = '-' WHERE (\(condition)) AND text <> '-' RETURNING id", values
        ).count
    }

    /// Forgets the words of ideas, and of the messages about them.
    ///
    /// - Returns: How many ideas held any.
    @discardableResult
    func forgetIdeas(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> Int {
        try forgetMessages(where: "outbox.idea IN (SELECT id FROM idea WHERE \(condition))", values)
        return try sql.query(
            "UPDATE idea SET title = '-', text = '' WHERE (\(condition)) AND (title <> '-' OR text <> '') RETURNING id",
            values
        ).count
    }

    /// Forgets the words in messages, and what the mail system said of them.
    ///
    /// - Returns: How many messages held any.
    @discardableResult
    func forgetMessages(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> Int {
        var number = 0
        for row in try sql.query("SELECT id, kind, facts, problem FROM outbox WHERE \(condition)", values) {
            let kind: OutboxKind = try row.value(1)
            let (facts, problem) = (try row.text(2), try row.optionalText(3))
            let kept = kind.isAboutEnrolment ? facts : try withoutTexts(facts)
            let silent = problem.map { problem in
                guard case .refused(let code, _) = OutboxProblem(rawValue: problem) else { return problem }
                return OutboxProblem.refused(code: code, said: "").rawValue
            }
            guard kept != facts || silent != problem else { continue }
            number += 1
            try sql.execute(
                "UPDATE outbox SET facts = ?, problem = ? WHERE id = ?",
                [.text(kept), SQLValue(silent), .integer(try row.int(0))])
        }
        return number
    }

    private func withoutTexts(_ facts: String) throws(LedgerError) -> String {
        var facts: [String: String] = try Facts.decode(facts)
        for key in ["text", "title", "help", "town"] where facts[key] != nil { facts[key] = Self.forgotten }
        return try Facts.encode(facts)
    }

    /// Takes a text out of whatever others wrote, and forgets the requests that it stands in.
    func sweep(_ text: String) throws(LedgerError) {
        for (table, columns) in [
            ("question", ["text", "equipment"]), ("help_offer", ["text"]), ("idea", ["title", "text"]),
            ("interest", ["reason"]), ("enrolment", ["party"]), ("journal", ["before_choices", "after_choices"]),
            ("outbox", ["facts", "problem"]),
        ] {
            for column in columns {
                try sql.execute(
                    "UPDATE \(table) SET \(column) = REPLACE(\(column), ?, '-') WHERE REPLACE(\(column), ?, '-') <> \(column)",
                    [.text(text), .text(text)])
            }
        }
        try sql.execute(
            "DELETE FROM request WHERE REPLACE(asked, ?, '') <> asked OR REPLACE(answer, ?, '') <> answer",
            [.text(text), .text(text)])
    }
}
