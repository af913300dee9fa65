extension Question {
    /// What a message about it tells; who asked is not among it.
    var facts: [String: String] {
        var facts = ["text": text, "state": state.rawValue]
        facts["theme"] = theme
        switch answer {
        case .course(let course): facts["course"] = course
        case .idea(let idea): facts["idea"] = String(idea)
        case .person: facts["answer"] = "person"
        case nil: break
        }
        return facts
    }
}

extension Change {
    /// The open question of the same person with the same words.
    func standing(_ wanted: Question) throws(LedgerError) -> Question? {
        try sql.questions(
            where: "q.person = ? AND q.text = ? AND q.equipment = ? AND q.state IN ('new', 'in-conversation')",
            [.text(wanted.person), .text(wanted.text), .text(wanted.equipment)]
        ).first { $0.theme == wanted.theme }
    }

    /// Adds a question.
    func add(_ new: Question) throws(LedgerError) -> Question {
        let id = try sql.row(
            """
            INSERT INTO question (person, school, theme, equipment, text, colleagues, state, since)
            VALUES (?, ?, ?, ?, ?, ?, 'new', ?) RETURNING id
            """,
            [
                .text(new.person), .text(new.school), SQLValue(new.theme), .text(new.equipment), .text(new.text),
                .integer(new.colleagues), .integer(now),
            ]
        ).int(0)
        let journal = try move(.question, id, from: nil, to: QuestionState.new.rawValue, action: .ask)
        try tell(.question, id, journal: journal)
        return try sql.question(id)
    }

    /// The answer, with an address in the form that the ledger knows.
    func checked(
        _ answer: QuestionAnswer, to question: Question
    ) throws(LedgerError) -> QuestionAnswer {
        switch answer {
        case .course: break
        case .idea(let idea): _ = try sql.idea(idea)
        case .person(let email):
            let email = Person.key(email)
            let made = try sql.introductions(
                where: "i.question = ? AND i.helper = ? AND i.state = 'made'", [.integer(question.id), .text(email)])
            guard !made.isEmpty else { throw .notIntroduced(email) }
            return .person(email)
        }
        return answer
    }

    /// Ends a question: with an answer, or withdrawn without one.
    func close(
        _ question: Question, with answer: QuestionAnswer?, action: JournalAction
    ) throws(LedgerError) {
        let state: QuestionState = answer == nil ? .withdrawn : .answered
        let (column, value): (String, SQLValue) =
            switch answer {
            case .course(let course): ("answer_course", .text(course))
            case .person(let email): ("answer_person", .text(email))
            case .idea(let idea): ("answer_idea", .integer(idea))
            case nil: ("answer_course", .null)
            }
        // Before the state, and together with it, for a row says what answers it if and only if it is answered.
        try sql.execute(
            "UPDATE question SET state = ?, \(column) = ? WHERE id = ?",
            [.text(state.rawValue), value, .integer(question.id)])
        let journal = try journal(
            JournalLine(
                action: action, subject: JournalSubject(.question, question.id), before: question.state.rawValue,
                after: state.rawValue, detailsBefore: [:], detailsAfter: [:]))
        try tell(.question, question.id, journal: journal)
        try end(.question, String(question.id))
        try endIntroductions(where: "i.question = ?", [.integer(question.id)])
    }

    /// Tells whoever asked how the question stands.
    func tell(_ question: Question, journal: Int) throws(LedgerError) {
        let kind: OutboxKind =
            switch question.state {
            case .new, .inConversation: .questionNoted
            case .answered: .questionAnswered
            case .withdrawn: .questionWithdrawn
            }
        try post(kind, to: question.person, journal: journal, about: .question(question.id, question.facts))
    }
}
