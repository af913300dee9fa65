extension LedgerSchema {
    /// The fourth version: what people read, which modules they finished, and who goes together.
    ///
    /// - `progress` is nobody's business but the reader's: the journal does not tell of it, and it can be erased by person.
    ///   `position` and `furthest` count letters of a chapter, `answered` holds numbers with commas between them.
    /// - A `completion` counts in the hours of the quarter of `done_at`, once for a person and a course. It keeps the person's
    ///   school from the closing of that quarter on (null until then), as an enrolment does.
    /// - Whoever has no row in `visibility`, or a hidden one, is shown to nobody.
    /// - `travel` says from which town somebody would travel together, once for each enrolment; a `travel_pair` is two who both
    ///   said so, for the same town and offering, and who know of each other for as long as its state is met.
    /// - A `colleague_invitation` keeps a mark by which it can tell that somebody was invited before, and no address. A person who
    ///   is a guest is known only because a message goes to them; once it has gone they are forgotten.
    /// - A person's enrolments, and the people of a school, are found without a look at all of them; what each offering's
    ///   enrolments are counted by stands in their index.
    static let version4 = [
        """
        CREATE TABLE progress (
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          course TEXT NOT NULL,
          chapter TEXT NOT NULL,
          position BIGINT NOT NULL CHECK (position >= 0),
          furthest BIGINT NOT NULL CHECK (furthest >= 0),
          length BIGINT NOT NULL CHECK (length >= 0),
          answered TEXT NOT NULL,
          done_at BIGINT,
          read_at BIGINT NOT NULL,
          PRIMARY KEY (person, course, chapter))
        """,
        """
        CREATE TABLE completion (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          course TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('done', 'withdrawn')),
          minutes BIGINT NOT NULL CHECK (minutes >= 0),
          done_at BIGINT NOT NULL,
          school TEXT)
        """,
        "CREATE UNIQUE INDEX completion_once ON completion (person, course) WHERE state = 'done'",
        """
        CREATE TABLE visibility (
          id {identity},
          person TEXT NOT NULL UNIQUE REFERENCES person (email) ON UPDATE CASCADE,
          state TEXT NOT NULL CHECK (state IN ('visible', 'hidden')),
          since BIGINT NOT NULL)
        """,
        """
        CREATE TABLE travel (
          id {identity},
          enrolment BIGINT NOT NULL UNIQUE REFERENCES enrolment (ticket),
          town TEXT NOT NULL CHECK (town <> ''),
          state TEXT NOT NULL CHECK (state IN ('yes', 'no')),
          since BIGINT NOT NULL)
        """,
        """
        CREATE TABLE travel_pair (
          id {identity},
          one BIGINT NOT NULL REFERENCES travel (id),
          other BIGINT NOT NULL REFERENCES travel (id),
          state TEXT NOT NULL CHECK (state IN ('met', 'ended')),
          since BIGINT NOT NULL,
          CHECK (one < other),
          UNIQUE (one, other))
        """,
        "CREATE INDEX travel_pair_other ON travel_pair (other)",
        """
        CREATE TABLE colleague_invitation (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          offering TEXT NOT NULL REFERENCES offering (id) ON UPDATE CASCADE,
          mark TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('made', 'withdrawn')),
          since BIGINT NOT NULL)
        """,
        """
        CREATE UNIQUE INDEX colleague_invitation_once ON colleague_invitation (offering, mark) WHERE state = 'made'
        """,
        "CREATE INDEX colleague_invitation_person ON colleague_invitation (person, since)",
        "ALTER TABLE person ADD COLUMN guest BIGINT NOT NULL DEFAULT 0 CHECK (guest IN (0, 1))",
        "CREATE INDEX enrolment_person ON enrolment (person, ticket)",
        "DROP INDEX enrolment_queue",
        "CREATE INDEX enrolment_queue ON enrolment (offering, state, ticket, seats, person)",
        "CREATE INDEX person_school ON person (LOWER(school))",
    ]
}
