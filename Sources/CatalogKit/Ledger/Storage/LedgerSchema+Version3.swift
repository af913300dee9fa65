extension LedgerSchema {
    /// The third version: what coordinators do with an offering, a question and an idea, and how the mail goes out.
    ///
    /// - `offering.variant_at` is when it was opened for those who asked, and `interest.offering` the offering that an interest
    ///   is planned for or was given in. An `invitation` whose state is open holds a seat.
    /// - `enrolment.seats` is more than one for a group, and `party` is its name; the journal's lines tell the seats too.
    /// - `attendance` is only ever added to: the row with the highest id for an enrolment and a meeting counts, and a closed
    ///   `quarter` remembers the highest id of its day. A row keeps the seats and the meeting's start, and an enrolment the
    ///   person's school from the first closing on (null until then), so that what is closed does not change with them. An
    ///   offering from before this version has one meeting until the catalogue says otherwise.
    /// - A line of the journal that is about neither an enrolment nor an interest names its subject by kind and id. A message
    ///   is about at most one of an offering, a course, a question or an idea; `outbox.person` is somebody that it names,
    ///   kept as a reference so that no text holds an address. For the same reason a `responsibility` that ends stays, with
    ///   its state, and the journal names it by id.
    /// - `outbox.not_before` is when a message may be tried (again), `outbox.problem` an `OutboxProblem`. `ledger` holds the one
    ///   name by which the world can tell this ledger's messages from another's.
    static let version3 = [
        "ALTER TABLE person ADD COLUMN left_at BIGINT",
        "ALTER TABLE offering ADD COLUMN place TEXT",
        "ALTER TABLE offering ADD COLUMN cancelled_at BIGINT",
        "ALTER TABLE offering ADD COLUMN closed_at BIGINT",
        "ALTER TABLE offering ADD COLUMN variant_at BIGINT",
        "CREATE INDEX offering_variant ON offering (course, variant_at) WHERE variant_at IS NOT NULL",
        """
        CREATE TABLE meeting (
          offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
          number BIGINT NOT NULL CHECK (number >= 1),
          starts_at BIGINT NOT NULL,
          ends_at BIGINT NOT NULL CHECK (ends_at > starts_at),
          PRIMARY KEY (offering, number))
        """,
        """
        INSERT INTO meeting (offering, number, starts_at, ends_at)
        SELECT id, 1, starts_at, ends_at FROM offering WHERE ends_at > starts_at
        """,
        "ALTER TABLE enrolment ADD COLUMN seats BIGINT NOT NULL DEFAULT 1 CHECK (seats >= 1)",
        "ALTER TABLE enrolment ADD COLUMN party TEXT NOT NULL DEFAULT ''",
        "DROP INDEX enrolment_queue",
        "CREATE INDEX enrolment_queue ON enrolment (offering, state, ticket, seats)",
        "ALTER TABLE journal ADD COLUMN before_seats BIGINT NOT NULL DEFAULT 1",
        "ALTER TABLE journal ADD COLUMN after_seats BIGINT NOT NULL DEFAULT 1",
        """
        ALTER TABLE interest ADD COLUMN offering TEXT REFERENCES offering (id) ON UPDATE CASCADE
          CHECK ((offering IS NOT NULL) = (state IN ('planned', 'given')))
        """,
        "CREATE INDEX interest_person ON interest (person, id)",
        "CREATE INDEX interest_offering ON interest (offering, state) WHERE offering IS NOT NULL",
        "ALTER TABLE enrolment ADD COLUMN school TEXT",
        """
        CREATE TABLE invitation (
          id {identity},
          interest BIGINT NOT NULL REFERENCES interest (id),
          offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
          state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'lapsed', 'withdrawn')),
          until BIGINT NOT NULL,
          created_at BIGINT NOT NULL,
          UNIQUE (interest, offering))
        """,
        "CREATE INDEX invitation_offering ON invitation (offering, state, until)",
        "CREATE INDEX invitation_open ON invitation (offering) WHERE state = 'open'",
        """
        CREATE TABLE attendance (
          id {identity},
          enrolment BIGINT NOT NULL REFERENCES enrolment (ticket),
          meeting BIGINT NOT NULL CHECK (meeting >= 1),
          state TEXT NOT NULL CHECK (state IN ('present', 'partly', 'absent', 'excused', 'missing')),
          minutes BIGINT NOT NULL CHECK (minutes >= 0),
          seats BIGINT NOT NULL CHECK (seats >= 1),
          starts_at BIGINT NOT NULL,
          entered_at BIGINT NOT NULL)
        """,
        "CREATE INDEX attendance_enrolment ON attendance (enrolment, meeting, id)",
        """
        CREATE TABLE quarter (
          name TEXT NOT NULL PRIMARY KEY,
          closed_at BIGINT NOT NULL,
          last_attendance BIGINT NOT NULL)
        """,
        """
        CREATE TABLE idea (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          title TEXT NOT NULL CHECK (title <> ''),
          text TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('open', 'course', 'closed', 'withdrawn')),
          course TEXT,
          since BIGINT NOT NULL,
          CHECK ((state = 'course') = (course IS NOT NULL)))
        """,
        """
        CREATE TABLE supporter (
          id {identity},
          idea BIGINT NOT NULL REFERENCES idea (id),
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          state TEXT NOT NULL CHECK (state IN ('joined', 'left')),
          since BIGINT NOT NULL,
          UNIQUE (idea, person))
        """,
        """
        CREATE TABLE question (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          school TEXT NOT NULL,
          theme TEXT,
          equipment TEXT NOT NULL,
          text TEXT NOT NULL CHECK (text <> ''),
          colleagues BIGINT NOT NULL CHECK (colleagues >= 0),
          state TEXT NOT NULL CHECK (state IN ('new', 'in-conversation', 'answered', 'withdrawn')),
          answer_course TEXT,
          answer_person TEXT REFERENCES person (email) ON UPDATE CASCADE,
          answer_idea BIGINT REFERENCES idea (id),
          since BIGINT NOT NULL,
          CHECK (
            CASE WHEN answer_course IS NULL THEN 0 ELSE 1 END + CASE WHEN answer_person IS NULL THEN 0 ELSE 1 END
            + CASE WHEN answer_idea IS NULL THEN 0 ELSE 1 END = CASE WHEN state = 'answered' THEN 1 ELSE 0 END))
        """,
        "CREATE INDEX question_state ON question (state, id)",
        """
        CREATE TABLE help_offer (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          theme TEXT,
          course TEXT,
          text TEXT NOT NULL CHECK (text <> ''),
          state TEXT NOT NULL CHECK (state IN ('open', 'withdrawn')),
          since BIGINT NOT NULL,
          CHECK ((theme IS NULL) <> (course IS NULL)))
        """,
        """
        CREATE TABLE introduction (
          id {identity},
          question BIGINT NOT NULL REFERENCES question (id),
          helper TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          state TEXT NOT NULL
            CHECK (state IN ('proposed', 'asker-agreed', 'helper-agreed', 'made', 'declined', 'withdrawn')),
          asker_agreed_at BIGINT,
          helper_agreed_at BIGINT,
          since BIGINT NOT NULL,
          CHECK (state NOT IN ('asker-agreed', 'made') OR asker_agreed_at IS NOT NULL),
          CHECK (state NOT IN ('helper-agreed', 'made') OR helper_agreed_at IS NOT NULL))
        """,
        """
        CREATE UNIQUE INDEX introduction_once ON introduction (question, helper) WHERE state <> 'withdrawn'
        """,
        """
        CREATE TABLE responsibility (
          id {identity},
          kind TEXT NOT NULL CHECK (kind IN ('question', 'offering', 'pillar')),
          subject TEXT NOT NULL,
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          state TEXT NOT NULL CHECK (state IN ('held', 'ended')),
          since BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX responsibility_once ON responsibility (kind, subject) WHERE state = 'held'",
        "CREATE INDEX responsibility_person ON responsibility (person)",
        "ALTER TABLE journal ADD COLUMN subject_kind TEXT",
        "ALTER TABLE journal ADD COLUMN subject TEXT",
        "CREATE INDEX journal_subject ON journal (subject_kind, subject, id)",
        "DROP INDEX outbox_pending",
        "ALTER TABLE outbox RENAME TO outbox_before",
        """
        CREATE TABLE outbox (
          id {identity},
          journal BIGINT NOT NULL REFERENCES journal (id),
          kind TEXT NOT NULL,
          recipient TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          offering TEXT REFERENCES offering (id) ON UPDATE CASCADE,
          course TEXT,
          question BIGINT REFERENCES question (id),
          idea BIGINT REFERENCES idea (id),
          person TEXT REFERENCES person (email) ON UPDATE CASCADE,
          facts TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          state TEXT NOT NULL DEFAULT 'pending'
            CHECK (state IN ('pending', 'sending', 'sent', 'failed', 'dropped')),
          attempts BIGINT NOT NULL DEFAULT 0,
          not_before BIGINT NOT NULL DEFAULT 0,
          settled_at BIGINT,
          problem TEXT,
          CHECK ((settled_at IS NULL) = (state IN ('pending', 'sending'))),
          CHECK (state NOT IN ('failed', 'dropped') OR problem IS NOT NULL),
          CHECK (
            CASE WHEN offering IS NULL THEN 0 ELSE 1 END + CASE WHEN course IS NULL THEN 0 ELSE 1 END
            + CASE WHEN question IS NULL THEN 0 ELSE 1 END + CASE WHEN idea IS NULL THEN 0 ELSE 1 END <= 1))
        """,
        """
        INSERT INTO outbox (journal, kind, recipient, offering, course, facts, created_at, state, settled_at)
        SELECT journal, kind, recipient, offering, course, facts, created_at,
          CASE WHEN sent_at IS NULL THEN 'pending' ELSE 'sent' END, sent_at
        FROM outbox_before ORDER BY id
        """,
        "DROP TABLE outbox_before",
        "CREATE INDEX outbox_open ON outbox (id) WHERE state IN ('pending', 'sending')",
        "CREATE INDEX outbox_recipient ON outbox (recipient, id)",
        "CREATE TABLE ledger (name TEXT NOT NULL PRIMARY KEY)",
        "INSERT INTO ledger (name) VALUES ('{name}')",
    ]
}
