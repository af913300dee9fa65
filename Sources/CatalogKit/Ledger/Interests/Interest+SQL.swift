extension Interest {
    /// All that the journal keeps of an interest beside its state: the ``wishes``, and the offering that was planned.
    var details: [String: String] {
        get {
            var details = wishes
            details["offering"] = offering
            return details
        }
        set {
            wishes = newValue
            offering = newValue["offering"]
        }
    }

    /// What the person wishes: only what was said, all of it text.
    var wishes: [String: String] {
        get {
            var wishes: [String: String] = [:]
            wishes["place"] = place
            wishes["dayparts"] = dayparts.isEmpty ? nil : Daypart.list(dayparts)
            wishes["earliest"] = earliest?.description
            wishes["reason"] = reason.isEmpty ? nil : reason
            return wishes
        }
        set {
            place = newValue["place"]
            dayparts = Daypart.set(newValue["dayparts"] ?? "")
            earliest = newValue["earliest"].flatMap { Day($0) }
            reason = newValue["reason"] ?? ""
        }
    }

    /// The columns that ``init(_:)`` expects.
    static let columns = """
        i.id, i.person, i.course, i.state, i.place, i.dayparts, i.earliest, i.reason, i.since, i.enrolment,
          i.offering
        """

    /// Makes an interest from a row of ``columns``.
    init(_ row: SQLRow) throws(LedgerError) {
        self.init(
            person: try row.text(1), course: try row.text(2), place: try row.optionalText(4),
            dayparts: Daypart.set(try row.text(5)), earliest: try row.optionalInt(6).map(Day.init(number:)),
            reason: try row.text(7), since: try row.int(8), id: try row.int(0), state: try row.value(3),
            enrolment: try row.optionalInt(9), offering: try row.optionalText(10))
    }
}

extension Daypart {
    /// Dayparts in order of the week, with commas between them.
    static func list(_ dayparts: Set<Daypart>) -> String {
        dayparts.sorted().map(\.description).joined(separator: ",")
    }

    /// The dayparts of a ``list(_:)``.
    static func set(_ list: String) -> Set<Daypart> {
        Set(list.split(separator: ",").compactMap { Daypart($0) })
    }
}

extension SQLTransaction {
    /// The interests that a condition on `i`, the interest, picks out; in order of arrival.
    func interests(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [Interest] {
        try query("SELECT \(Interest.columns) FROM interest i WHERE \(condition) ORDER BY i.id", values)
            .map { (row) throws(LedgerError) in try Interest(row) }
    }

    /// A person's interest in a course that still stands.
    func activeInterest(of email: String, in course: String) throws(LedgerError) -> Interest? {
        try interests(
            where: "i.person = ? AND i.course = ? AND i.state IN ('open', 'planned')", [.text(email), .text(course)]
        ).first
    }
}
