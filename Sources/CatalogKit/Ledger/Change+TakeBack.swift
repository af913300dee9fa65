extension Change {
    /// Takes back a change by going back along each of its entries, last one first.
    ///
    /// - Throws: ``LedgerError/undoSuperseded`` when something happened since to anything that the change touched, or the
    ///   refusal that forbids the state before.
    func takeBackStates(_ entry: SubjectEntry) throws(LedgerError) -> JournalAction {
        let lines = try sql.query(
            "\(SubjectEntry.select) WHERE j.change = ? AND j.subject_kind IS NOT NULL ORDER BY j.id DESC",
            [.integer(entry.change)]
        ).map { (row) throws(LedgerError) in try SubjectEntry(row) }
        for line in lines where try isSuperseded(line) { throw .undoSuperseded }
        try checkCanTakeBack(entry)
        for line in lines { try takeBack(line, of: entry) }
        return entry.action
    }

    private func isSuperseded(_ line: SubjectEntry) throws(LedgerError) -> Bool {
        try !sql.query(
            """
            \(SubjectEntry.select) WHERE j.subject_kind = ? AND j.subject = ? AND j.id > ? AND j.change <> ?
              AND u.id IS NULL AND c.undoes IS NULL LIMIT 1
            """,
            [
                .text(line.subject.kind.rawValue), .text(line.subject.id), .integer(line.id), .integer(line.change),
            ]
        ).isEmpty
    }

    /// What depends on the state that a thing has now keeps it there.
    private func checkCanTakeBack(_ entry: SubjectEntry) throws(LedgerError) {
        switch entry.subject.kind {
        case .introduction:
            if entry.after == IntroductionState.made.rawValue { throw .introductionMade }
            let introduction = try sql.introduction(try entry.number)
            guard try sql.question(introduction.question).state.isOpen else {
                throw .notOpen(.question, introduction.question)
            }
            try checkPresent(introduction.helper)
        case .question where entry.before == nil:
            let question = try entry.number
            guard
                try sql.introductions(where: "i.question = ? AND i.state <> 'withdrawn'", [.integer(question)]).isEmpty
            else { throw .undoSuperseded }
        // The interests that it brought are people's own by now.
        case .idea where entry.action == .become: throw .nothingToUndo
        case .idea where entry.before == nil:
            guard try sql.idea(entry.number).supporters.isEmpty else { throw .undoSuperseded }
        case .supporter:
            let idea = try sql.row("SELECT idea FROM supporter WHERE id = ?", [.integer(try entry.number)]).int(0)
            guard try sql.idea(idea).state == .open else { throw .notOpen(.idea, idea) }
        case .completion: try checkCanTakeBackCompletion(entry.number)
        case .person where entry.action == .erase: throw .nothingToUndo
        default: break
        }
    }

    private func takeBack(_ line: SubjectEntry, of entry: SubjectEntry) throws(LedgerError) {
        let action: JournalAction = line.id == entry.id ? .undo : .follow
        guard line.subject.kind != .person else { return try takeBackDeparture(line) }
        let id = try line.number
        let state = line.before ?? line.subject.kind.undoneState
        if line.subject.kind == .responsibility, state == "held" {
            try checkPresent(sql.row("SELECT person FROM responsibility WHERE id = ?", [.integer(id)]).text(0))
        }
        let journal = try move(line.subject.kind, id, from: line.after, to: state, action: action)
        if line.subject.kind == .introduction { try forgetConsent(id, state: state) }
        // Of responsibilities only a change that was about them told anybody.
        guard line.subject.kind != .responsibility || entry.subject.kind == .responsibility else { return }
        try tell(line.subject.kind, id, journal: journal)
    }

    /// Consent that is taken back is gone.
    private func forgetConsent(_ id: Int, state: String) throws(LedgerError) {
        for (side, column) in [("asker-agreed", "asker_agreed_at"), ("helper-agreed", "helper_agreed_at")]
        where state != side {
            try sql.execute("UPDATE introduction SET \(column) = NULL WHERE id = ?", [.integer(id)])
        }
    }

    private func takeBackDeparture(_ line: SubjectEntry) throws(LedgerError) {
        let email = line.subject.id
        try sql.execute("UPDATE person SET left_at = NULL WHERE email = ?", [.text(email)])
        let journal = try journal(
            JournalLine(
                action: .undo, subject: line.subject, before: line.after, after: line.before ?? "", detailsBefore: [:],
                detailsAfter: [:]))
        for row in try sql.query(
            "SELECT recipient, facts FROM outbox WHERE journal = ? ORDER BY id", [.integer(line.id)])
        {
            let facts: [String: String] = try Facts.decode(row.text(1))
            try post(.handedBack, to: row.text(0), journal: journal, about: .other(facts), naming: email)
        }
    }
}

extension SubjectEntry {
    /// The number of a thing that has one.
    var number: Int {
        get throws(LedgerError) {
            guard let number = Int(subject.id) else { throw .storage("no number of a \(subject.kind): \(subject.id)") }
            return number
        }
    }
}
