extension Ledger {
    /// Notes whether colleagues of a person's school, and whoever goes to the same, may see where the person goes.
    ///
    /// It is off until the person says otherwise. Saying it again changes nothing.
    ///
    /// - Parameters:
    ///   - isVisible: Whether they may.
    ///   - person: Who says so; the name and school are renewed with each call.
    /// - Returns: Whether that was otherwise before.
    /// - Throws: ``LedgerError/hasLeft(_:)``, or a broken storage.
    @discardableResult
    public func setVisible(_ isVisible: Bool, for person: Person) throws(LedgerError) -> Bool {
        try change(.showOneself, by: person.email) { (change) throws(LedgerError) in
            try change.checkPresent(person.email)
            try change.save(person)
            return try change.setVisible(isVisible, for: person.email)
        }
    }

    /// Whether colleagues may see where a person goes.
    public func isVisible(_ email: String) throws(LedgerError) -> Bool {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in try sql.isVisible(Person.key(email)) }
    }
}

extension SQLTransaction {
    func isVisible(_ email: String) throws(LedgerError) -> Bool {
        try visibility(of: email)?.state == .visible
    }

    fileprivate func visibility(of email: String) throws(LedgerError) -> (id: Int, state: Visibility)? {
        try query("SELECT id, state FROM visibility WHERE person = ?", [.text(email)]).first
            .map { (row) throws(LedgerError) in (try row.int(0), try row.value(1)) }
    }
}

extension Change {
    fileprivate func setVisible(_ isVisible: Bool, for email: String) throws(LedgerError) -> Bool {
        let wanted: Visibility = isVisible ? .visible : .hidden
        guard let known = try sql.visibility(of: email) else {
            guard isVisible else { return false }
            let id = try sql.row(
                "INSERT INTO visibility (person, state, since) VALUES (?, 'visible', ?) RETURNING id",
                [.text(email), .integer(now)]
            ).int(0)
            try move(.visibility, id, from: nil, to: wanted.rawValue, action: .setVisible)
            return true
        }
        guard known.state != wanted else { return false }
        try move(.visibility, known.id, from: known.state.rawValue, to: wanted.rawValue, action: .setVisible)
        if !isVisible { try endTravel(where: "e.person = ?", [.text(email)]) }
        return true
    }

    /// Shows somebody who left to nobody any more; whoever comes back says it anew.
    func hide(_ email: String) throws(LedgerError) {
        guard let known = try sql.visibility(of: email), known.state == .visible else { return }
        try byItself.move(
            .visibility, known.id, from: known.state.rawValue, to: Visibility.hidden.rawValue, action: .follow)
        try endTravel(where: "e.person = ?", [.text(email)])
    }

    /// Takes back that somebody said who may see where they go.
    func takeBackVisibility(_ entry: SubjectEntry) throws(LedgerError) -> JournalAction {
        let earlier = entry.before ?? Visibility.hidden.rawValue
        let email = try sql.row("SELECT person FROM visibility WHERE id = ?", [.integer(try entry.number)]).text(0)
        try move(.visibility, try entry.number, from: entry.after, to: earlier, action: .undo)
        if earlier == Visibility.hidden.rawValue { try endTravel(where: "e.person = ?", [.text(email)]) }
        return entry.action
    }
}
