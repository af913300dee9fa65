extension Ledger {
    /// Notes a school's question.
    ///
    /// The same words from the same person, while that question is open, are that question and change nothing.
    ///
    /// - Parameters:
    ///   - person: Who asks, and for which school; the name and school are renewed with each call.
    ///   - text: The question; line breaks become blanks, other control characters go.
    ///   - theme: What it is about, an identifier from the catalogue's themes.
    ///   - equipment: The machine or tool that it is about.
    ///   - colleagues: For how many it is; less than nobody is nobody.
    ///   - key: Names the request, as in ``enrol(_:in:choices:key:)``.
    /// - Returns: The question as it stands now.
    /// - Throws: ``LedgerError/emptyText``, ``LedgerError/keyReused``, or a broken storage.
    public func ask(
        _ person: Person, text: String, theme: String? = nil, equipment: String = "", colleagues: Int = 0,
        key: String? = nil
    ) throws(LedgerError) -> Question {
        let wanted = Question(
            person: person.email, school: person.school, theme: theme, equipment: PlainText.kept(equipment),
            text: PlainText.kept(text), colleagues: max(0, colleagues), since: 0)
        guard !wanted.text.isEmpty else { throw .emptyText }
        let request = try Change.Request(
            .ask, person: person.email, about: wanted.text,
            details: ["theme": theme ?? "", "equipment": wanted.equipment, "colleagues": String(wanted.colleagues)],
            key: key)
        return try change(.ask, by: person.email) { (change) throws(LedgerError) in
            if let earlier: Question = try change.answer(to: request) { return earlier }
            try change.save(person)
            let question = if let same = try change.standing(wanted) { same } else { try change.add(wanted) }
            try change.keep(question, for: request)
            return question
        }
    }

    /// Makes somebody responsible for a question that nobody has taken; taking one's own again changes nothing.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notOpen(_:_:)``, ``LedgerError/takenBy(_:)``,
    ///   ``LedgerError/hasLeft(_:)``, or a broken storage.
    public func take(_ id: Int, by email: String) throws(LedgerError) -> Question {
        let email = Person.key(email)
        return try change(.workQuestions, by: email) { (change) throws(LedgerError) in
            let question = try change.sql.openQuestion(id)
            guard question.takenBy != email else { return question }
            if let other = question.takenBy { throw .takenBy(other) }
            try change.knowActor()
            try change.checkPresent(email)
            let journal = try change.move(
                .question, id, from: question.state.rawValue, to: QuestionState.inConversation.rawValue, action: .take)
            try change.give(.question, String(id), to: email, action: .follow)
            let taken = try change.sql.question(id)
            try change.post(
                .questionTaken, to: taken.person, journal: journal, about: .question(id, taken.facts))
            return taken
        }
    }

    /// Says what answers a question, which closes it: whoever took it is free of it, and introductions that are not made
    /// are no longer needed.
    ///
    /// - Parameters:
    ///   - id: The question's number.
    ///   - answer: A course; an idea in this ledger; or somebody whom the asker has been introduced to.
    ///   - email: Who says so.
    /// - Returns: The question, answered.
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notOpen(_:_:)``, ``LedgerError/notIntroduced(_:)``, or a broken
    ///   storage.
    public func answer(_ id: Int, with answer: QuestionAnswer, by email: String) throws(LedgerError) -> Question {
        try change(.workQuestions, by: Person.key(email)) { (change) throws(LedgerError) in
            let question = try change.sql.openQuestion(id)
            try change.knowActor()
            try change.close(question, with: change.checked(answer, to: question), action: .answer)
            return try change.sql.question(id)
        }
    }

    /// Takes one's own question back.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notYours(_:_:)``, ``LedgerError/notOpen(_:_:)``, or a broken
    ///   storage.
    public func withdrawQuestion(_ id: Int, by email: String) throws(LedgerError) -> Question {
        let email = Person.key(email)
        return try change(.ask, by: email) { (change) throws(LedgerError) in
            guard try change.sql.question(id).person == email else { throw .notYours(.question, id) }
            try change.close(change.sql.openQuestion(id), with: nil, action: .withdraw)
            return try change.sql.question(id)
        }
    }

    /// The question with a number.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, or a broken storage.
    public func question(_ id: Int) throws(LedgerError) -> Question {
        try look(.seeQuestions) { (sql) throws(LedgerError) in try sql.question(id) }
    }

    /// Every question, oldest first.
    public func questions() throws(LedgerError) -> [Question] {
        try look(.seeQuestions) { (sql) throws(LedgerError) in try sql.questions(where: "1 = 1", []) }
    }

    /// Who was there in an offering of each course: addresses by the course's id, to count with.
    public func attended() throws(LedgerError) -> [String: Set<String>] {
        try look(.seeQuestions) { (sql) throws(LedgerError) in
            var people: [String: Set<String>] = [:]
            for row in try sql.query(
                """
                SELECT o.course, e.person FROM enrolment e JOIN offering o ON o.id = e.offering
                WHERE e.state = 'attended'
                """)
            {
                people[try row.text(0), default: []].insert(try row.text(1))
            }
            return people
        }
    }
}
