extension Ledger {
    /// Notes somebody's idea for an activity.
    ///
    /// The same title from the same person, while that idea is open, is that idea and changes nothing.
    ///
    /// - Parameters:
    ///   - person: Who has it; the name and school are renewed with each call.
    ///   - title: What it is called; line breaks become blanks, other control characters go.
    ///   - text: What it is, in the same way.
    /// - Returns: The idea as it stands now.
    /// - Throws: ``LedgerError/emptyText``, or a broken storage.
    public func propose(_ person: Person, title: String, text: String = "") throws(LedgerError) -> Idea {
        let (title, text) = (PlainText.kept(title), PlainText.kept(text))
        guard !title.isEmpty else { throw .emptyText }
        return try change(.contribute, by: person.email) { (change) throws(LedgerError) in
            try change.save(person)
            let same = try change.sql.ideas(
                where: "d.person = ? AND d.title = ? AND d.state = 'open'", [.text(person.email), .text(title)])
            if let same = same.first { return same }
            let id = try change.sql.row(
                "INSERT INTO idea (person, title, text, state, since) VALUES (?, ?, ?, 'open', ?) RETURNING id",
                [.text(person.email), .text(title), .text(text), .integer(change.now)]
            ).int(0)
            let journal = try change.move(.idea, id, from: nil, to: IdeaState.open.rawValue, action: .propose)
            try change.tell(.idea, id, journal: journal)
            return try change.sql.idea(id)
        }
    }

    /// Joins somebody else's idea; joining again changes nothing.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notOpen(_:_:)``, ``LedgerError/ownIdea(_:)``, or a broken
    ///   storage.
    public func join(_ person: Person, _ id: Int) throws(LedgerError) -> Idea {
        try change(.contribute, by: person.email) { (change) throws(LedgerError) in
            try change.save(person)
            let idea = try change.sql.openIdea(id)
            guard idea.person != person.email else { throw .ownIdea(id) }
            guard !idea.supporters.contains(person.email) else { return idea }
            try change.join(idea, person.email)
            return try change.sql.idea(id)
        }
    }

    /// Leaves an idea that one had joined.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notOpen(_:_:)``, ``LedgerError/notJoined(_:)``, or a broken
    ///   storage.
    public func leave(_ email: String, _ id: Int) throws(LedgerError) -> Idea {
        let email = Person.key(email)
        return try change(.contribute, by: email) { (change) throws(LedgerError) in
            let idea = try change.sql.openIdea(id)
            guard idea.supporters.contains(email), let row = try change.supporter(email, of: id) else {
                throw .notJoined(id)
            }
            let journal = try change.move(.supporter, row.id, from: row.state, to: "left", action: .leave)
            try change.tell(.supporter, row.id, journal: journal)
            return try change.sql.idea(id)
        }
    }

    /// Turns an idea into a course: everybody who is for it is told, and noted as interested in that course unless they
    /// are already, or have signed up for it.
    ///
    /// - Parameters:
    ///   - id: The idea's number.
    ///   - course: The course's id.
    ///   - email: Who does so.
    /// - Returns: The idea, with its course.
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notOpen(_:_:)``, or a broken storage.
    public func become(_ id: Int, course: String, by email: String) throws(LedgerError) -> Idea {
        try change(.workQuestions, by: Person.key(email)) { (change) throws(LedgerError) in
            let idea = try change.sql.openIdea(id)
            try change.knowActor()
            try change.sql.execute(
                "UPDATE idea SET state = 'course', course = ? WHERE id = ?", [.text(course), .integer(id)])
            let journal = try change.journal(
                Change.JournalLine(
                    action: .become, subject: JournalSubject(.idea, id), before: idea.state.rawValue,
                    after: IdeaState.course.rawValue, detailsBefore: [:], detailsAfter: [:]))
            let became = try change.sql.idea(id)
            for person in became.people {
                try change.post(.ideaBecame, to: person, journal: journal, about: .idea(id, became.facts))
                try change.interest(person, in: course)
            }
            return became
        }
    }

    /// Closes an idea that will not be carried out.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notOpen(_:_:)``, or a broken storage.
    public func closeIdea(_ id: Int, by email: String) throws(LedgerError) -> Idea {
        try change(.workQuestions, by: Person.key(email)) { (change) throws(LedgerError) in
            try change.knowActor()
            return try change.end(change.sql.openIdea(id), as: .closed, action: .close)
        }
    }

    /// Takes one's own idea back; those who joined are told.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notYours(_:_:)``, ``LedgerError/notOpen(_:_:)``, or a broken
    ///   storage.
    public func withdrawIdea(_ id: Int, by email: String) throws(LedgerError) -> Idea {
        let email = Person.key(email)
        return try change(.contribute, by: email) { (change) throws(LedgerError) in
            guard try change.sql.idea(id).person == email else { throw .notYours(.idea, id) }
            return try change.end(change.sql.openIdea(id), as: .withdrawn, action: .withdraw)
        }
    }

    /// The idea with a number.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, or a broken storage.
    public func idea(_ id: Int) throws(LedgerError) -> Idea {
        try look(.seeQuestions) { (sql) throws(LedgerError) in try sql.idea(id) }
    }

    /// Every idea, oldest first.
    public func ideas() throws(LedgerError) -> [Idea] {
        try look(.seeQuestions) { (sql) throws(LedgerError) in try sql.ideas(where: "1 = 1", []) }
    }
}

extension Idea {
    /// What a message about it tells; nobody's name is among it.
    var facts: [String: String] {
        var facts = ["title": title, "state": state.rawValue, "supporters": String(supporters.count)]
        facts["course"] = course
        return facts
    }
}

extension Change {
    /// Somebody's row of an idea, who joined it at some time.
    fileprivate func supporter(_ email: String, of idea: Int) throws(LedgerError) -> (id: Int, state: String)? {
        try sql.query(
            "SELECT id, state FROM supporter WHERE idea = ? AND person = ?", [.integer(idea), .text(email)]
        ).first.map { (row) throws(LedgerError) in (try row.int(0), try row.text(1)) }
    }

    fileprivate func join(_ idea: Idea, _ email: String) throws(LedgerError) {
        let before = try supporter(email, of: idea.id)
        let id =
            if let before {
                before.id
            } else {
                try sql.row(
                    "INSERT INTO supporter (idea, person, state, since) VALUES (?, ?, 'joined', ?) RETURNING id",
                    [.integer(idea.id), .text(email), .integer(now)]
                ).int(0)
            }
        let journal = try move(.supporter, id, from: before?.state, to: "joined", action: .join)
        try tell(.supporter, id, journal: journal)
        try post(.ideaSupported, to: idea.person, journal: journal, about: .idea(idea.id, sql.idea(idea.id).facts))
    }

    /// Notes that somebody who was for an idea is interested in the course that it became.
    fileprivate func interest(_ email: String, in course: String) throws(LedgerError) {
        let enrolled = try sql.enrolments(
            where: """
                e.person = ? AND e.state <> 'cancelled' AND e.offering IN (SELECT id FROM offering WHERE course = ?)
                """, [.text(email), .text(course)])
        guard enrolled.isEmpty, try sql.activeInterest(of: email, in: course) == nil else { return }
        _ = try add(Interest(person: email, course: course, since: now), action: .follow)
    }

    fileprivate func end(_ idea: Idea, as state: IdeaState, action: JournalAction) throws(LedgerError) -> Idea {
        let journal = try move(.idea, idea.id, from: idea.state.rawValue, to: state.rawValue, action: action)
        let ended = try sql.idea(idea.id)
        try tell(ended, journal: journal)
        return ended
    }

    /// Tells everybody who is for an idea how it stands.
    func tell(_ idea: Idea, journal: Int) throws(LedgerError) {
        let kind: OutboxKind =
            switch idea.state {
            case .open: .ideaNoted
            case .course: .ideaBecame
            case .closed: .ideaClosed
            case .withdrawn: .ideaWithdrawn
            }
        for person in idea.people {
            try post(kind, to: person, journal: journal, about: .idea(idea.id, idea.facts))
        }
    }

    /// Tells somebody whether they take part in an idea.
    func tellSupporter(_ id: Int, journal: Int) throws(LedgerError) {
        let row = try sql.row("SELECT idea, person, state FROM supporter WHERE id = ?", [.integer(id)])
        let idea = try sql.idea(row.int(0))
        let kind: OutboxKind = try row.text(2) == "joined" ? .ideaJoined : .ideaLeft
        try post(kind, to: row.text(1), journal: journal, about: .idea(idea.id, idea.facts))
    }
}
