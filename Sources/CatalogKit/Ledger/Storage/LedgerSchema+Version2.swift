extension LedgerSchema {
    /// The second version: interests, and a journal and an outbox that can tell of them.
    ///
    /// An interest's `id` is the order of arrival. `dayparts` holds names in order of the week with commas between them,
    /// empty for any time; `earliest` is a day number. A message is about an offering, or about a course.
    static let version2 = [
        """
        CREATE TABLE interest (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          course TEXT NOT NULL,
          state TEXT NOT NULL
            CHECK (state IN ('open', 'satisfied', 'withdrawn', 'planned', 'given', 'not-enough')),
          place TEXT,
          dayparts TEXT NOT NULL,
          earliest BIGINT,
          reason TEXT NOT NULL,
          since BIGINT NOT NULL,
          enrolment BIGINT REFERENCES enrolment (ticket),
          CHECK ((state = 'satisfied') = (enrolment IS NOT NULL)))
        """,
        """
        CREATE UNIQUE INDEX interest_once ON interest (person, course) WHERE state IN ('open', 'planned')
        """,
        "CREATE INDEX interest_course ON interest (course, state, id)",
        "CREATE INDEX interest_enrolment ON interest (enrolment) WHERE enrolment IS NOT NULL",
        "ALTER TABLE journal ADD COLUMN interest BIGINT REFERENCES interest (id)",
        "CREATE INDEX journal_interest ON journal (interest, id)",
        "ALTER TABLE outbox RENAME TO outbox_before",
        """
        CREATE TABLE outbox (
          id {identity},
          journal BIGINT NOT NULL REFERENCES journal (id),
          kind TEXT NOT NULL,
          recipient TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          offering TEXT REFERENCES offering (id) ON UPDATE CASCADE,
          course TEXT,
          facts TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          sent_at BIGINT,
          CHECK ((offering IS NULL) <> (course IS NULL)))
        """,
        """
        INSERT INTO outbox (journal, kind, recipient, offering, facts, created_at, sent_at)
        SELECT journal, kind, recipient, offering, facts, created_at, sent_at FROM outbox_before ORDER BY id
        """,
        "DROP TABLE outbox_before",
        "CREATE INDEX outbox_pending ON outbox (id) WHERE sent_at IS NULL",
    ]
}
