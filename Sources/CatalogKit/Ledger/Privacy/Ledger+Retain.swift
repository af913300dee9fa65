/// How long things are kept.
public struct RetentionTerms: Hashable, Sendable {
    /// Somebody is erased when they gave no sign of life for this many years: hours are kept that long as proof.
    public var years: Int
    /// Words that somebody wrote are forgotten this many years after, once what they were for is over.
    public var wordYears: Int
    /// What a message said is forgotten this many days after it went out or was given up.
    public var mailDays: Int
    /// By then nobody asks for the answer to a request again, in days.
    public var requestDays: Int

    /// Seven years, two years, a year and a month.
    public static let standard = RetentionTerms(years: 7, wordYears: 2, mailDays: 365, requestDays: 30)

    /// Makes terms.
    public init(years: Int, wordYears: Int, mailDays: Int, requestDays: Int) {
        self.years = years
        self.wordYears = wordYears
        self.mailDays = mailDays
        self.requestDays = requestDays
    }
}

/// What was let go of because it had been kept long enough.
public struct Retention: Hashable, Sendable {
    /// How many people were erased.
    public internal(set) var erased = 0
    /// The addresses of people who would have been, but are responsible for something.
    public internal(set) var responsible: [String] = []
    /// How many interests, questions, offers of help and ideas lost their words.
    public internal(set) var words = 0
    /// How many messages lost what they said.
    public internal(set) var messages = 0
    /// How many requests were forgotten.
    public internal(set) var requests = 0
    /// Whether the file holds nothing of it any more, as in ``Erasure``.
    public internal(set) var isScrubbed = false
}

extension Ledger {
    /// Lets go of everything that has been kept long enough.
    ///
    /// - Parameters:
    ///   - terms: How long that is.
    ///   - isTrial: Whether to find out only what would go.
    /// - Returns: What went, or would.
    /// - Throws: A ``LedgerError`` that is no refusal.
    public func retain(_ terms: RetentionTerms = .standard, isTrial: Bool = false) throws(LedgerError) -> Retention {
        var done = Retention()
        do {
            try change(.erase, by: nil) { (change) throws(LedgerError) in
                try change.letGo(terms, into: &done)
                // The work itself is the surest way to find out what it would do; a refusal takes it back.
                if isTrial { throw .nothingToUndo }
            }
        } catch .nothingToUndo where isTrial {
            return done
        }
        done.isScrubbed = try connection.scrub()
        return done
    }
}

extension Change {
    fileprivate func letGo(_ terms: RetentionTerms, into done: inout Retention) throws(LedgerError) {
        let day = 86_400
        for email in try silent(since: now - terms.years * 365 * day) {
            do {
                _ = try Change(sql: sql, actor: nil, now: now).erase(email)
                done.erased += 1
            } catch .stillResponsible {
                done.responsible.append(email)
            }
        }
        let words = [SQLValue.integer(now - terms.wordYears * 365 * day)]
        done.words += try forgetInterests(where: "i.state NOT IN ('open', 'planned') AND i.since < ?", words)
        done.words += try forgetQuestions(where: "state IN ('answered', 'withdrawn') AND since < ?", words)
        done.words += try forgetHelp(where: "state = 'withdrawn' AND since < ?", words)
        done.words += try forgetIdeas(where: "state IN ('closed', 'withdrawn') AND since < ?", words)
        done.messages = try forgetMessages(where: "settled_at < ?", [.integer(now - terms.mailDays * day)])
        done.requests = try sql.query(
            "DELETE FROM request WHERE at < ? RETURNING id", [.integer(now - terms.requestDays * day)]
        ).count
    }

    /// The addresses of those who gave their last sign of life before an instant. Of somebody who never gave any nobody can
    /// tell how long they have been known, so they stay.
    private func silent(since instant: Int) throws(LedgerError) -> [String] {
        try sql.query(
            """
            SELECT p.email FROM person p JOIN (
              SELECT actor AS person, at FROM change WHERE actor IS NOT NULL
              UNION ALL SELECT person, created_at FROM enrolment
              UNION ALL SELECT e.person, o.ends_at FROM enrolment e JOIN offering o ON o.id = e.offering
              UNION ALL SELECT person, since FROM interest
              UNION ALL SELECT person, since FROM responsibility
              UNION ALL SELECT helper, since FROM introduction
              UNION ALL SELECT person, read_at FROM progress
              UNION ALL SELECT recipient, created_at FROM outbox
              UNION ALL SELECT email, left_at FROM person WHERE left_at IS NOT NULL) s ON s.person = p.email
            WHERE p.email NOT LIKE '%@erased.invalid' AND p.email NOT LIKE 'guest-%'
            GROUP BY p.email HAVING MAX(s.at) < ? ORDER BY p.email
            """, [.integer(instant)]
        ).map { (row) throws(LedgerError) in try row.text(0) }
    }
}
