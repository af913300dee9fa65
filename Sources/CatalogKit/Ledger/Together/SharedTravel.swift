/// That somebody would travel together with others to an offering.
struct SharedTravel: Hashable, Sendable {
    /// Whether they would.
    enum State: String, Hashable, Sendable {
        case yes, no
    }

    /// Whether two who would travel together know of each other.
    enum PairState: String, Hashable, Sendable {
        case met, ended
    }

    let id: Int
    /// The ticket of the enrolment.
    let ticket: Int
    let person: String
    let offering: String
    /// The town that they travel from.
    let town: String
    let state: State

    /// What is read of somebody's word on travelling, up to and without `WHERE`.
    static let select = """
        SELECT t.id, e.ticket, e.person, e.offering, t.town, t.state
        FROM travel t JOIN enrolment e ON e.ticket = t.enrolment
        """

    /// Who else would go to an offering from a town, but for one word.
    static let others = "e.offering = ? AND e.state <> 'cancelled' AND t.town = ? AND t.state = 'yes' AND t.id <> ?"

    /// Name and town of those who travel together with the holder of a ticket.
    static let companions = """
        SELECT p.name, t.town FROM travel m
          JOIN travel_pair x ON (x.one = m.id OR x.other = m.id) AND x.state = 'met'
          JOIN travel t ON t.id = CASE WHEN x.one = m.id THEN x.other ELSE x.one END
          JOIN enrolment e ON e.ticket = t.enrolment JOIN person p ON p.email = e.person
        WHERE m.enrolment = ? ORDER BY p.name, p.email
        """
}

extension SQLTransaction {
    /// What a condition on `t`, somebody's word on travelling, and `e`, their enrolment, picks out; in order of ticket.
    func travels(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [SharedTravel] {
        try query("\(SharedTravel.select) WHERE \(condition) ORDER BY e.ticket", values).map {
            (row) throws(LedgerError) in
            SharedTravel(
                id: try row.int(0), ticket: try row.int(1), person: try row.text(2), offering: try row.text(3),
                town: try row.text(4), state: try row.value(5))
        }
    }

    /// Who travels together with the holder of a ticket, in order of name.
    func companions(of ticket: Int) throws(LedgerError) -> [Company.Companion] {
        try query(SharedTravel.companions, [.integer(ticket)])
            .map { (row) throws(LedgerError) in Company.Companion(name: try row.text(0), town: try row.text(1)) }
    }
}
