package import CatalogKit

/// A change as the ledger's journal tells it.
package struct Effect: Sendable {
    /// One line of it.
    package struct Entry: Sendable {
        /// The enrolment.
        package let ticket: Int
        /// Whose it is.
        package let person: String
        /// In which offering.
        package let offering: String
        /// What happened, in the journal's word.
        package let action: String
        /// The state afterwards.
        package let after: String

        /// Makes an entry.
        package init(ticket: Int, person: String, offering: String, action: String, after: String) {
            (self.ticket, self.person, self.offering) = (ticket, person, offering)
            (self.action, self.after) = (action, after)
        }
    }

    /// The change's number.
    package let change: Int
    /// Its moment, which says which operation made it.
    package let stamp: Int
    /// The number of the change that it takes back.
    package let undoes: Int?
    /// Its lines, in order.
    package var entries: [Entry]

    /// Makes an effect.
    package init(change: Int, stamp: Int, undoes: Int? = nil, entries: [Entry]) {
        (self.change, self.stamp, self.undoes, self.entries) = (change, stamp, undoes, entries)
    }

    /// All changes to enrolments, in the order of the journal.
    ///
    /// - Throws: A ``LedgerError`` that is no refusal.
    package static func all(in connection: any SQLConnection) throws(LedgerError) -> [Effect] {
        let rows = try connection.read { (sql) throws(LedgerError) in
            try sql.query(
                """
                SELECT c.id, c.at, c.undoes, e.ticket, e.person, e.offering, j.action, j.after_state
                FROM journal j JOIN change c ON c.id = j.change JOIN enrolment e ON e.ticket = j.enrolment ORDER BY j.id
                """, [])
        }
        var effects: [Effect] = []
        var index: [Int: Int] = [:]
        for row in rows {
            let change = try row.int(0)
            let entry = Entry(
                ticket: try row.int(3), person: try row.text(4), offering: try row.text(5), action: try row.text(6),
                after: try row.text(7))
            if let place = index[change] {
                effects[place].entries.append(entry)
            } else {
                index[change] = effects.count
                effects.append(
                    Effect(
                        change: change, stamp: try row.int(1), undoes: try row.optionalInt(2), entries: [entry]))
            }
        }
        return effects
    }
}
