extension LedgerSchema {
    /// The fourth version: what people read, which modules they finished, and who goes together.
    ///
    /// - `progress` is nobody's business but the reader's: the journal does not tell of it, and it can be erased by person.
    ///   `position` and `furthest` count letters of a chapter, `answered` holds numbers with commas between them.
    /// - A `completion` counts in the hours of the quarter of `done_at`, once for a person and a course. It keeps the person's
    ///   school from the closing of that quarter on (null until then), as an enrolment does.
    /// - Whoever has no row in `visibility`, or a hidden one, is shown to nobody.
    /// - A person's enrolments, and the people of a school, are found without a look at all of them.
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
        "CREATE INDEX enrolment_person ON enrolment (person, ticket)",
        "CREATE INDEX person_school ON person (LOWER(school))",
    ]
}
