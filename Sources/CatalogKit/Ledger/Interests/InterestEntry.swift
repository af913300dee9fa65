/// A line of the journal about an interest: one change to it.
struct InterestEntry {
    /// The order in which things happened.
    let id: Int
    /// The transaction it belongs to.
    let change: Int
    /// When, in UTC seconds.
    let at: Int
    /// What happened.
    let action: JournalAction
    /// The interest's id.
    let interest: Int
    /// The state before; nil where there was no interest yet.
    let before: InterestState?
    /// The state after.
    let after: InterestState
    /// The wishes and the offering before, as in ``Interest/details``.
    let detailsBefore: [String: String]
    /// The wishes and the offering after.
    let detailsAfter: [String: String]

    /// The columns and tables that ``init(_:)`` expects, up to and without `WHERE`.
    static let select = """
        SELECT j.id, j.change, c.at, j.action, j.interest, j.before_state, j.after_state, j.before_choices,
          j.after_choices
        FROM journal j JOIN change c ON c.id = j.change JOIN interest i ON i.id = j.interest
          LEFT JOIN change u ON u.undoes = c.id
        """

    /// Makes an entry from a row of ``select``.
    init(_ row: SQLRow) throws(LedgerError) {
        id = try row.int(0)
        change = try row.int(1)
        at = try row.int(2)
        action = try row.value(3)
        interest = try row.int(4)
        before = try row.optionalText(5) == nil ? nil : row.value(5)
        after = try row.value(6)
        detailsBefore = try Facts.decode(row.text(7))
        detailsAfter = try Facts.decode(row.text(8))
    }
}
