public import CatalogKit

/// What the questions and ideas ask of the world; the answer comes back as a ``QuestionsReply``.
public enum QuestionsEffect: Equatable, Sendable {
    /// Read what schools ask, as far as the person with an address may know.
    case load(for: String?)
    /// Work out what may answer a question, from facts that were read before.
    case match(Question, in: Library, QuestionMatches.Circle, today: Day)
    /// Do something with a question.
    case change(QuestionChange)
    /// Read what people would like to do together, as the person with an address sees it.
    case loadIdeas(for: String?, in: Library)
    /// Do something with an idea.
    case changeIdea(IdeaChange)
}

/// What the world answers to a ``QuestionsEffect``.
public enum QuestionsReply: Sendable {
    /// What schools ask.
    case loaded(QuestionsAnswer)
    /// What may answer a question.
    case matched(Question, QuestionMatches)
    /// What came of doing something with a question.
    case changed(QuestionOutcome)
    /// What people would like to do together.
    case ideas(IdeasAnswer)
    /// What came of doing something with an idea.
    case ideaChanged(IdeaOutcome)
}

extension AppModel {
    /// Takes in an answer about questions and ideas.
    mutating func take(_ reply: QuestionsReply) -> [Effect] {
        switch reply {
        case .loaded(let answer):
            coordination.questions.take(answer)
            return matchOpenedQuestion() + takeFacts(answer)
        case .matched(let question, let matches):
            coordination.questions.take(matches, for: question)
            takeMatches(matches, for: question)
            return []
        case .changed(let outcome):
            if case .asked = outcome { unasked = nil }
            // Who asked stands at the top.
            if case .taken = outcome { coordination.questions.opened?.scroll = 0 }
            notice = wording.notice(outcome)
            return [.readLedger]
        case .ideas(let answer):
            coordination.ideas.take(answer)
            return []
        case .ideaChanged(let outcome):
            notice = wording.notice(outcome)
            return [.readLedger]
        }
    }
}
