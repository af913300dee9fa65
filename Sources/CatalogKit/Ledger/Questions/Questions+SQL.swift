extension Question {
    /// The columns that ``init(_:)`` expects, of `q`, the question, and `r`, the responsibility for it.
    static let columns = """
        q.id, q.person, q.school, q.theme, q.equipment, q.text, q.colleagues, q.state, q.answer_course, q.answer_person,
          q.answer_idea, q.since, r.person
        """

    /// Makes a question from a row of ``columns``.
    init(_ row: SQLRow) throws(LedgerError) {
        let answer: QuestionAnswer? =
            if let course = try row.optionalText(8) {
                .course(course)
            } else if let person = try row.optionalText(9) {
                .person(person)
            } else {
                try row.optionalInt(10).map(QuestionAnswer.idea)
            }
        self.init(
            person: try row.text(1), school: try row.text(2), theme: try row.optionalText(3),
            equipment: try row.text(4), text: try row.text(5), colleagues: try row.int(6), since: try row.int(11),
            id: try row.int(0), state: try row.value(7), answer: answer, takenBy: try row.optionalText(12))
    }
}

extension SQLTransaction {
    /// The questions that a condition on `q`, the question, picks out; in order of arrival.
    func questions(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [Question] {
        try query(
            """
            SELECT \(Question.columns) FROM question q LEFT JOIN responsibility r
              ON r.kind = 'question' AND r.subject = CAST(q.id AS TEXT) AND r.state = 'held'
            WHERE \(condition) ORDER BY q.id
            """, values
        ).map { (row) throws(LedgerError) in try Question(row) }
    }

    /// The question with a number.
    func question(_ id: Int) throws(LedgerError) -> Question {
        guard let question = try questions(where: "q.id = ?", [.integer(id)]).first else {
            throw .noSuch(.question, id)
        }
        return question
    }

    /// The question with a number, which must be open.
    func openQuestion(_ id: Int) throws(LedgerError) -> Question {
        let question = try question(id)
        guard question.state.isOpen else { throw .notOpen(.question, id) }
        return question
    }

    /// The offers of help that a condition on `h`, the offer, picks out; in order of arrival.
    func helpOffers(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [HelpOffer] {
        try query(
            """
            SELECT h.id, h.person, h.theme, h.course, h.text, h.state, h.since FROM help_offer h
            WHERE \(condition) ORDER BY h.id
            """, values
        ).map { (row) throws(LedgerError) in
            let subject: HelpOffer.Subject =
                if let theme = try row.optionalText(2) { .theme(theme) } else { .course(try row.text(3)) }
            return HelpOffer(
                id: try row.int(0), person: try row.text(1), subject: subject, text: try row.text(4),
                state: try row.value(5), since: try row.int(6))
        }
    }

    /// The offer of help with a number.
    func helpOffer(_ id: Int) throws(LedgerError) -> HelpOffer {
        guard let offer = try helpOffers(where: "h.id = ?", [.integer(id)]).first else {
            throw .noSuch(.helpOffer, id)
        }
        return offer
    }

    /// The introductions that a condition on `i`, the introduction, and `q`, its question, picks out; in order of arrival.
    func introductions(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [Introduction] {
        try query(
            """
            SELECT i.id, i.question, q.person, i.helper, i.state, i.asker_agreed_at, i.helper_agreed_at, i.since
            FROM introduction i JOIN question q ON q.id = i.question WHERE \(condition) ORDER BY i.id
            """, values
        ).map { (row) throws(LedgerError) in
            Introduction(
                id: try row.int(0), question: try row.int(1), asker: try row.text(2), helper: try row.text(3),
                state: try row.value(4), askerAgreedAt: try row.optionalInt(5), helperAgreedAt: try row.optionalInt(6),
                since: try row.int(7))
        }
    }

    /// The introduction with a number.
    func introduction(_ id: Int) throws(LedgerError) -> Introduction {
        guard let introduction = try introductions(where: "i.id = ?", [.integer(id)]).first else {
            throw .noSuch(.introduction, id)
        }
        return introduction
    }

    /// The ideas that a condition on `d`, the idea, picks out; in order of arrival.
    func ideas(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [Idea] {
        var supporters: [Int: [String]] = [:]
        for row in try query(
            """
            SELECT s.idea, s.person FROM supporter s JOIN idea d ON d.id = s.idea
            WHERE s.state = 'joined' AND (\(condition)) ORDER BY s.id
            """, values)
        {
            supporters[try row.int(0), default: []].append(try row.text(1))
        }
        return try query(
            """
            SELECT d.id, d.person, d.title, d.text, d.state, d.course, d.since FROM idea d
            WHERE \(condition) ORDER BY d.id
            """, values
        ).map { (row) throws(LedgerError) in
            let id = try row.int(0)
            return Idea(
                id: id, person: try row.text(1), title: try row.text(2), text: try row.text(3),
                state: try row.value(4), course: try row.optionalText(5), supporters: supporters[id] ?? [],
                since: try row.int(6))
        }
    }

    /// The idea with a number.
    func idea(_ id: Int) throws(LedgerError) -> Idea {
        guard let idea = try ideas(where: "d.id = ?", [.integer(id)]).first else { throw .noSuch(.idea, id) }
        return idea
    }

    /// The idea with a number, which must be open.
    func openIdea(_ id: Int) throws(LedgerError) -> Idea {
        let idea = try idea(id)
        guard idea.state == .open else { throw .notOpen(.idea, id) }
        return idea
    }

    /// The responsibilities that a condition on `r` picks out among those that are held; in order of kind and subject.
    func responsibilities(where condition: String, _ values: [SQLValue]) throws(LedgerError) -> [Responsibility] {
        try query(
            """
            SELECT r.id, r.kind, r.subject, r.person, r.since FROM responsibility r
            WHERE r.state = 'held' AND (\(condition)) ORDER BY r.kind, r.subject, r.id
            """, values
        ).map { (row) throws(LedgerError) in
            Responsibility(
                id: try row.int(0), kind: try row.value(1), subject: try row.text(2), person: try row.text(3),
                since: try row.int(4))
        }
    }
}

extension Change {
    /// Refuses somebody who has left; who is not known has not.
    func checkPresent(_ email: String) throws(LedgerError) {
        let gone = try sql.query("SELECT 1 FROM person WHERE email = ? AND left_at IS NOT NULL", [.text(email)])
        guard gone.isEmpty else { throw .hasLeft(email) }
    }
}

extension PlainText {
    /// The text as the ledger keeps it: on one line, without control characters.
    static func kept(_ text: String) -> String {
        Person.tidy(line(text))
    }
}
