/// A line of the journal about something other than an enrolment or an interest: one change to it.
struct SubjectEntry {
    /// The order in which things happened.
    let id: Int
    /// The transaction it belongs to.
    let change: Int
    /// When, in UTC seconds.
    let at: Int
    /// The address of whoever did it; nil where the ledger itself did.
    let actor: String?
    /// What happened.
    let action: JournalAction
    /// What it happened to.
    let subject: JournalSubject
    /// The state before; nil where there was nothing yet.
    let before: String?
    /// The state after.
    let after: String
    /// What else was known of it before, by name.
    let detailsBefore: [String: String]
    /// What else is known of it after.
    let detailsAfter: [String: String]

    /// The columns and tables that ``init(_:)`` expects, up to and without `WHERE`.
    static let select = """
        SELECT j.id, j.change, c.at, c.actor, j.action, j.subject_kind, j.subject, j.before_state, j.after_state,
          j.before_choices, j.after_choices
        FROM journal j JOIN change c ON c.id = j.change
          LEFT JOIN change u ON u.undoes = c.id
        """

    /// Makes an entry from a row of ``select`` that has a subject.
    init(_ row: SQLRow) throws(LedgerError) {
        id = try row.int(0)
        change = try row.int(1)
        at = try row.int(2)
        actor = try row.optionalText(3)
        action = try row.value(4)
        subject = JournalSubject(try row.value(5), try row.text(6))
        before = try row.optionalText(7)
        after = try row.text(8)
        detailsBefore = try Facts.decode(row.text(9))
        detailsAfter = try Facts.decode(row.text(10))
    }
}
