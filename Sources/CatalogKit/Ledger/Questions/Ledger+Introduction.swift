extension Ledger {
    /// Proposes to bring whoever asked a question together with somebody who offers help.
    ///
    /// Both are asked, and neither hears who the other is before both agree.
    ///
    /// - Parameters:
    ///   - question: The number of an open question.
    ///   - helper: The address of somebody with an offer of help that stands.
    ///   - email: Who proposes it.
    /// - Returns: The introduction, proposed.
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notOpen(_:_:)``, ``LedgerError/hasLeft(_:)``,
    ///   ``LedgerError/offersNoHelp(_:)``, ``LedgerError/introducedBefore``, or a broken storage.
    public func connect(_ question: Int, to helper: String, by email: String) throws(LedgerError) -> Introduction {
        let helper = Person.key(helper)
        return try change(.workQuestions, by: Person.key(email)) { (change) throws(LedgerError) in
            let question = try change.sql.openQuestion(question)
            try change.checkPresent(helper)
            guard helper != question.person, try change.newestOffer(of: helper) != nil else {
                throw .offersNoHelp(helper)
            }
            let before = try change.sql.introductions(
                where: "i.question = ? AND i.helper = ? AND i.state <> 'withdrawn'",
                [.integer(question.id), .text(helper)])
            guard before.isEmpty else { throw .introducedBefore }
            try change.knowActor()
            return try change.addIntroduction(question, to: helper)
        }
    }

    /// Agrees to an introduction; when the other had agreed already, both get each other's name and address.
    ///
    /// Agreeing again changes nothing.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notYours(_:_:)``, ``LedgerError/notOpen(_:_:)``, or a broken
    ///   storage.
    public func agree(to id: Int, by email: String) throws(LedgerError) -> Introduction {
        let email = Person.key(email)
        return try change(.ask, by: email) { (change) throws(LedgerError) in
            let introduction = try change.sql.introduction(id)
            guard let side = introduction.side(of: email) else { throw .notYours(.introduction, id) }
            guard introduction.state.isOpen || introduction.state == .made else { throw .notOpen(.introduction, id) }
            guard let state = introduction.state.agreed(by: side) else { return introduction }
            try change.agree(to: introduction, on: side, state: state)
            return try change.sql.introduction(id)
        }
    }

    /// Declines an introduction; the other hears that it will not be made, and not why.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notYours(_:_:)``, ``LedgerError/introductionMade``,
    ///   ``LedgerError/notOpen(_:_:)``, or a broken storage.
    public func decline(_ id: Int, by email: String) throws(LedgerError) -> Introduction {
        let email = Person.key(email)
        return try change(.ask, by: email) { (change) throws(LedgerError) in
            let introduction = try change.sql.introduction(id)
            guard introduction.side(of: email) != nil else { throw .notYours(.introduction, id) }
            if introduction.state == .made { throw .introductionMade }
            guard introduction.state.isOpen else { throw .notOpen(.introduction, id) }
            let journal = try change.move(
                .introduction, id, from: introduction.state.rawValue, to: IntroductionState.declined.rawValue,
                action: .decline)
            for side in [Introduction.Side.asker, .helper] where introduction.side(of: email) != side {
                try change.post(.introductionDeclined, to: introduction, side, journal: journal)
            }
            return try change.sql.introduction(id)
        }
    }

    /// The introductions that a person has to do with as asker or helper, oldest first.
    public func introductions(of email: String) throws(LedgerError) -> [Introduction] {
        let key = SQLValue.text(Person.key(email))
        return try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.introductions(where: "q.person = ? OR i.helper = ?", [key, key])
        }
    }

    /// Every introduction that was proposed, oldest first.
    public func introductions() throws(LedgerError) -> [Introduction] {
        try look(.seeQuestions) { (sql) throws(LedgerError) in try sql.introductions(where: "1 = 1", []) }
    }

    /// The introductions that were proposed for a question, oldest first.
    public func introductions(for question: Int) throws(LedgerError) -> [Introduction] {
        try look(.seeQuestions) { (sql) throws(LedgerError) in
            try sql.introductions(where: "i.question = ?", [.integer(question)])
        }
    }
}

extension Change {
    fileprivate func newestOffer(of email: String) throws(LedgerError) -> HelpOffer? {
        try sql.helpOffers(where: "h.person = ? AND h.state = 'open'", [.text(email)]).last
    }

    fileprivate func addIntroduction(_ question: Question, to helper: String) throws(LedgerError) -> Introduction {
        let id = try sql.row(
            "INSERT INTO introduction (question, helper, state, since) VALUES (?, ?, 'proposed', ?) RETURNING id",
            [.integer(question.id), .text(helper), .integer(now)]
        ).int(0)
        let journal = try move(
            .introduction, id, from: nil, to: IntroductionState.proposed.rawValue, action: .connect)
        let introduction = try sql.introduction(id)
        try tell(introduction, journal: journal)
        return introduction
    }

    fileprivate func agree(
        to introduction: Introduction, on side: Introduction.Side, state: IntroductionState
    ) throws(LedgerError) {
        try sql.execute(
            "UPDATE introduction SET \(side.rawValue)_agreed_at = ? WHERE id = ?",
            [.integer(now), .integer(introduction.id)])
        let journal = try move(
            .introduction, introduction.id, from: introduction.state.rawValue, to: state.rawValue, action: .agree)
        guard state == .made else {
            try post(.introductionAgreed, to: introduction, side, journal: journal)
            return
        }
        try post(.introductionMade, to: introduction, .asker, journal: journal, naming: introduction.helper)
        try post(.introductionMade, to: introduction, .helper, journal: journal, naming: introduction.asker)
    }

    /// Takes back the introductions that a condition picks out and that nobody has finished.
    func endIntroductions(where condition: String, _ values: [SQLValue]) throws(LedgerError) {
        for introduction in try sql.introductions(where: condition, values) where introduction.state.isOpen {
            let journal = try move(
                .introduction, introduction.id, from: introduction.state.rawValue,
                to: IntroductionState.withdrawn.rawValue, action: .follow)
            try tell(sql.introduction(introduction.id), journal: journal)
        }
    }

    /// Tells both whether they are asked to answer.
    func tell(_ introduction: Introduction, journal: Int) throws(LedgerError) {
        let kind: OutboxKind = introduction.state.isOpen ? .introductionProposed : .introductionEnded
        for side in [Introduction.Side.asker, .helper] {
            try post(kind, to: introduction, side, journal: journal)
        }
    }

    /// Tells one side what is asked and what is offered, and never who the other is but by `person`.
    fileprivate func post(
        _ kind: OutboxKind, to introduction: Introduction, _ side: Introduction.Side, journal: Int,
        naming person: String? = nil
    ) throws(LedgerError) {
        let question = try sql.question(introduction.question)
        var facts = question.facts
        facts["state"] = introduction.state.rawValue
        facts["introduction"] = String(introduction.id)
        facts["side"] = side.rawValue
        facts["help"] = try newestOffer(of: introduction.helper)?.text
        try post(
            kind, to: side == .asker ? introduction.asker : introduction.helper, journal: journal,
            about: .question(question.id, facts), naming: person)
    }
}
