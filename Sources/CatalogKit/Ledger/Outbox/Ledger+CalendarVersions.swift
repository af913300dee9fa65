extension Ledger {
    /// Which version of each offering a person was told of last, by the offering's id.
    ///
    /// A calendar that goes with a message has the message's number for its version. What reads the ledger instead gets the
    /// same numbers here, so that the two can be told apart by age wherever they meet.
    ///
    /// - Parameter email: The person's address.
    /// - Returns: The number and the time of the last message that changes a calendar.
    /// - Throws: A broken storage.
    public func calendarVersions(of email: String) throws(LedgerError) -> [String: CalendarVersion] {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            var versions: [String: CalendarVersion] = [:]
            for row in try sql.query(Ledger.calendarVersions, [.text(Person.key(email))]) {
                versions[try row.text(0)] = CalendarVersion(sequence: try row.int(1), modifiedAt: try row.int(2))
            }
            return versions
        }
    }

    static let calendarVersions = """
        SELECT offering, MAX(id), MAX(created_at) FROM outbox
        WHERE recipient = ? AND offering IS NOT NULL AND kind IN (\(kinds)) GROUP BY offering
        """

    private static let kinds = OutboxKind.allCases.filter(\.changesCalendar).map { "'\($0.rawValue)'" }
        .joined(separator: ", ")
}

extension OutboxKind {
    /// Whether it tells that somebody goes or does not, or when and where it is.
    fileprivate var changesCalendar: Bool {
        strand == .place || strand == .occasion || strand == .invitation
    }
}
