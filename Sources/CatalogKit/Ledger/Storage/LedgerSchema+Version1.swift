extension LedgerSchema {
    /// The first version.
    ///
    /// `seat_limit` is the number of seats that the ledger holds itself to: the capacity, or more where the capacity
    /// was lowered below the seats already taken. `ticket` numbers enrolments in order of arrival. A `change` is one
    /// transaction; `actor` is null where the program itself acts. References follow a person's address, so that a
    /// person can be erased by renaming one row.
    static let version1 = [
        "CREATE TABLE migration (version BIGINT NOT NULL PRIMARY KEY)",
        """
        CREATE TABLE person (
          email TEXT NOT NULL PRIMARY KEY CHECK (email <> ''),
          name TEXT NOT NULL CHECK (name <> ''),
          school TEXT NOT NULL)
        """,
        """
        CREATE TABLE offering (
          id TEXT NOT NULL PRIMARY KEY,
          course TEXT NOT NULL,
          title TEXT NOT NULL,
          capacity BIGINT CHECK (capacity >= 0),
          seat_limit BIGINT CHECK (seat_limit >= capacity),
          starts_at BIGINT NOT NULL,
          ends_at BIGINT NOT NULL,
          enrol_until BIGINT NOT NULL,
          promote_until BIGINT NOT NULL,
          settled_at BIGINT NOT NULL,
          CHECK ((capacity IS NULL) = (seat_limit IS NULL)))
        """,
        """
        CREATE TABLE session (
          offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
          round TEXT NOT NULL,
          id TEXT NOT NULL,
          capacity BIGINT CHECK (capacity >= 0),
          seat_limit BIGINT CHECK (seat_limit >= capacity),
          offered BIGINT NOT NULL CHECK (offered IN (0, 1)),
          PRIMARY KEY (offering, round, id),
          CHECK ((capacity IS NULL) = (seat_limit IS NULL)))
        """,
        """
        CREATE TABLE enrolment (
          ticket {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
          state TEXT NOT NULL CHECK (state IN ('enrolled', 'waiting', 'cancelled', 'attended', 'absent')),
          created_at BIGINT NOT NULL,
          UNIQUE (ticket, offering))
        """,
        """
        CREATE UNIQUE INDEX enrolment_once ON enrolment (person, offering) WHERE state <> 'cancelled'
        """,
        "CREATE INDEX enrolment_queue ON enrolment (offering, state, ticket)",
        """
        CREATE TABLE choice (
          enrolment BIGINT NOT NULL,
          offering TEXT NOT NULL,
          round TEXT NOT NULL,
          session TEXT NOT NULL,
          PRIMARY KEY (enrolment, round),
          FOREIGN KEY (enrolment, offering) REFERENCES enrolment (ticket, offering) ON UPDATE CASCADE,
          FOREIGN KEY (offering, round, session) REFERENCES session (offering, round, id) ON UPDATE CASCADE)
        """,
        "CREATE INDEX choice_session ON choice (offering, round, session)",
        """
        CREATE TABLE change (
          id {identity},
          at BIGINT NOT NULL,
          actor TEXT REFERENCES person (email) ON UPDATE CASCADE,
          undoes BIGINT UNIQUE REFERENCES change (id))
        """,
        "CREATE INDEX change_actor ON change (actor, id)",
        """
        CREATE TABLE journal (
          id {identity},
          change BIGINT NOT NULL REFERENCES change (id),
          enrolment BIGINT REFERENCES enrolment (ticket),
          action TEXT NOT NULL,
          before_state TEXT,
          after_state TEXT NOT NULL,
          before_choices TEXT NOT NULL,
          after_choices TEXT NOT NULL)
        """,
        "CREATE INDEX journal_change ON journal (change)",
        "CREATE INDEX journal_enrolment ON journal (enrolment, id)",
        """
        CREATE TABLE outbox (
          id {identity},
          journal BIGINT NOT NULL REFERENCES journal (id),
          kind TEXT NOT NULL,
          recipient TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
          facts TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          sent_at BIGINT)
        """,
        "CREATE INDEX outbox_pending ON outbox (id) WHERE sent_at IS NULL",
        """
        CREATE TABLE request (
          id TEXT NOT NULL PRIMARY KEY,
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          asked TEXT NOT NULL,
          answer TEXT NOT NULL,
          at BIGINT NOT NULL)
        """,
    ]
}
