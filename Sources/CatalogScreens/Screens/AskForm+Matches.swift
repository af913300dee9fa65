import CatalogKit

// What may answer a question, worked out while it is typed.
extension AppModel {
    /// Takes in the facts that matches are drawn from.
    mutating func takeFacts(_ answer: QuestionsAnswer) -> [Effect] {
        guard case .ask(var form) = dialog, form.circle == nil else { return [] }
        form.take(answer.circle)
        dialog = .ask(form)
        return matchTyped()
    }

    /// Asks what may answer what has been typed.
    mutating func matchTyped() -> [Effect] {
        guard case .ask(var form) = dialog, let library, let circle = form.circle else { return [] }
        if let question = typedQuestion(form) {
            return [.coordination(.questions(.match(question, in: library, circle, today: today)))]
        }
        form.take(nil)
        dialog = .ask(form)
        return []
    }

    /// Takes in what may answer what had been typed, unless something else has been typed since.
    mutating func takeMatches(_ matches: QuestionMatches, for question: Question) {
        guard case .ask(var form) = dialog, typedQuestion(form) == question else { return }
        form.take(matches)
        dialog = .ask(form)
    }

    /// What has been typed so far, as a question that is in no ledger; nil while that says nothing.
    private func typedQuestion(_ form: AskForm) -> Question? {
        guard let profile else { return nil }
        let theme = library?.catalog.theme(form.answer(.theme))?.id
        let (text, equipment) = (form.answer(.text), form.answer(.equipment))
        if theme == nil, text.isEmpty, equipment.isEmpty { return nil }
        return Question(
            person: profile.email, school: profile.school, theme: theme, equipment: equipment, text: text, since: 0)
    }
}
