/// What somebody does with a school's question.
public enum QuestionChange: Equatable, Sendable {
    /// Ask it; and propose an introduction to the person with this address, if there is one.
    case ask(Question, connecting: String?)
    /// Take it on.
    case take(Int)
    /// Say what answers it.
    case answer(Int, QuestionAnswer)
    /// Propose to introduce the asker to the person with this address.
    case connect(Int, to: String)
    /// Agree to the introduction with this number.
    case agree(Int)
    /// Decline the introduction with this number.
    case decline(Int)
    /// Take one's own question back.
    case withdraw(Int)
}

/// What came of it.
public enum QuestionOutcome: Equatable, Sendable {
    /// It is noted; and both have been asked whether they want to be introduced, where somebody proposed that.
    case asked(Question, Introduction?)
    /// Somebody has it in hand.
    case taken(Question)
    /// It has its answer.
    case answered(Question)
    /// Both are asked whether they want to be introduced.
    case connected(Introduction)
    /// One of both has answered.
    case replied(Introduction)
    /// It was taken back.
    case withdrawn(Question)
}

extension QuestionChange {
    /// Does it.
    ///
    /// - Parameters:
    ///   - ledger: Where.
    ///   - person: Who does it.
    ///   - key: Names the request, so that a question is asked once.
    /// - Returns: What came of it.
    /// - Throws: Why the ledger says no.
    public func carryOut(in ledger: Ledger, by person: Person, key: String) throws(LedgerError) -> QuestionOutcome {
        switch self {
        case .ask(let wanted, let helper):
            let question = try ledger.ask(
                person, text: wanted.text, theme: wanted.theme, equipment: wanted.equipment,
                colleagues: wanted.colleagues, key: key)
            let introduction = try helper.map { (helper) throws(LedgerError) in
                try ledger.connect(question.id, to: helper, by: person.email)
            }
            return .asked(question, introduction)
        case .take(let id): return .taken(try ledger.take(id, by: person.email))
        case .answer(let id, let answer): return .answered(try ledger.answer(id, with: answer, by: person.email))
        case .connect(let id, let helper): return .connected(try ledger.connect(id, to: helper, by: person.email))
        case .agree(let id): return .replied(try ledger.agree(to: id, by: person.email))
        case .decline(let id): return .replied(try ledger.decline(id, by: person.email))
        case .withdraw(let id): return .withdrawn(try ledger.withdrawQuestion(id, by: person.email))
        }
    }
}
