extension LedgerSchema {
    /// The sixth version: roles, and the keys by which a host knows people.
    ///
    /// Everybody is a teacher without a row. `role.school` is folded, and empty but for a school's coordinator. A `login_key` is
    /// a key's type and the key itself as OpenSSH writes them, empty once it was removed. Of a code only its first part, by
    /// which it is found, and a hash of the rest are kept.
    static let version6 = [
        """
        CREATE TABLE role (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          role TEXT NOT NULL CHECK (role IN ('school-coordinator', 'coordinator', 'operator')),
          school TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('held', 'ended')),
          CHECK ((role = 'school-coordinator') = (school <> '')))
        """,
        "CREATE UNIQUE INDEX role_once ON role (person, role, school) WHERE state = 'held'",
        """
        CREATE TABLE login_key (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          key TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('held', 'removed')),
          since BIGINT NOT NULL,
          CHECK ((state = 'held') = (key <> '')))
        """,
        "CREATE UNIQUE INDEX login_key_once ON login_key (key) WHERE state = 'held'",
        "CREATE INDEX login_key_person ON login_key (person)",
        """
        CREATE TABLE login_code (
          id {identity},
          person TEXT NOT NULL REFERENCES person (email) ON UPDATE CASCADE,
          name TEXT NOT NULL,
          hash TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('open', 'used', 'withdrawn')),
          until BIGINT NOT NULL,
          attempts BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX login_code_once ON login_code (name) WHERE state = 'open'",
        "CREATE INDEX login_code_person ON login_code (person)",
    ]
}
