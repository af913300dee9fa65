extension LedgerSchema {
    /// Version 5: what people of a school sign up for is counted from an index alone.
    static let version5 = [
        "DROP INDEX enrolment_person",
        "CREATE INDEX enrolment_person ON enrolment (person, ticket, offering, state, seats)",
    ]
}
