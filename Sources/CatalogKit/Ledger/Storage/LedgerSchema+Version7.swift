extension LedgerSchema {
    /// The seventh version: each offering keeps count of the seats that are taken and waited for, a group for all its seats.
    ///
    /// What takes a seat to the end, there or not, keeps counting.
    static let version7 = [
        "ALTER TABLE offering ADD COLUMN taken BIGINT NOT NULL DEFAULT 0 CHECK (taken >= 0)",
        "ALTER TABLE offering ADD COLUMN waiting BIGINT NOT NULL DEFAULT 0 CHECK (waiting >= 0)",
        """
        UPDATE offering SET
          taken = (SELECT CAST(COALESCE(SUM(e.seats), 0) AS BIGINT) FROM enrolment e
            WHERE e.offering = offering.id AND e.state IN ('enrolled', 'attended', 'absent')),
          waiting = (SELECT CAST(COALESCE(SUM(e.seats), 0) AS BIGINT) FROM enrolment e
            WHERE e.offering = offering.id AND e.state = 'waiting')
        """,
    ]
}
