import CatalogKit

// What one does with a question of the view Vragen.
extension AppModel {
    /// Takes the question on that is open or selected.
    mutating func takeQuestion() -> [Effect] {
        guard let question = coordination.questions.current else { return [] }
        return [.coordination(.questions(.change(.take(question.id))))]
    }

    // MARK: - Answering

    /// Asks what answers the question that is open; the match that is selected is filled in.
    mutating func startAnswering() -> [Effect] {
        guard let question = openQuestion() else { return refuseClosed() }
        let choices = answers(to: question)
        let selected: QuestionAnswer? =
            switch coordination.questions.opened?.match {
            case .course(let course): .course(course.id)
            case .helper(let helper): .person(helper.offer.person)
            case .similar, nil: nil
            }
        let first = choices.first { $0.answer == selected }?.name ?? ""
        dialog = .entry(
            EntryForm(
                .answer(question: question.id), title: wording.answerTitle, confirm: wording.keyAnswer,
                note: question.text,
                fields: [
                    EntryForm.Field(
                        wording.answerLabel, first, hint: wording.answerHint, names: choices.map(\.name))
                ]))
        return []
    }

    func submitAnswer(_ form: EntryForm, to id: Int) throws(EntryForm.Problem) -> [Effect] {
        guard let question = coordination.questions.answer?.question(id) else { return [] }
        let typed = form.answer(0)
        let named = answers(to: question).first { $0.name.lowercased() == typed.lowercased() }?.answer
        guard let answer = named ?? library?.catalog.course(typed).map({ .course($0.id) }) else {
            throw EntryForm.Problem(field: 0, sentence: wording.noSuchAnswer(typed))
        }
        return [.coordination(.questions(.change(.answer(id, answer))))]
    }

    /// Everything that can answer a question, by name: what matches first, then whom the asker has met, ideas, and courses.
    private func answers(to question: Question) -> [(name: String, answer: QuestionAnswer)] {
        guard let catalog = library?.catalog, let known = coordination.questions.answer else { return [] }
        let matches = coordination.questions.opened?.matches?.courses ?? []
        var names: Set<String> = []
        return
            (matches.map { ($0.title, .course($0.id)) }
            + known.introduced(to: question.id).map { ($0.name, .person($0.email)) }
            + known.ideas.filter { $0.state == .open }.map { (wording.idea($0.title), .idea($0.id)) }
            + catalog.courses.map { ($0.title, .course($0.id)) })
            .filter { names.insert($0.0.lowercased()).inserted }
    }

    // MARK: - Introducing

    /// Asks whether to introduce the asker and the helper who is selected; asks who that is when nobody is.
    mutating func startConnecting() -> [Effect] {
        guard let question = openQuestion() else { return refuseClosed() }
        if case .helper(let helper) = coordination.questions.opened?.match {
            confirmConnecting(question, to: helper)
            return []
        }
        let names = helpers(for: question).map(\.name)
        guard let first = names.first else { return refuse(wording.nobodyHelps) }
        dialog = .entry(
            EntryForm(
                .connect(question: question.id), title: wording.connectTitle, confirm: wording.keyConnect,
                note: wording.connectNote, fields: [EntryForm.Field(wording.helperLabel, first, names: names)]))
        return []
    }

    func submitConnecting(_ form: EntryForm, _ id: Int) throws(EntryForm.Problem) -> [Effect] {
        let typed = form.answer(0)
        guard let question = coordination.questions.answer?.question(id),
            let helper = helpers(for: question).first(where: { $0.name.lowercased() == typed.lowercased() })?.helper
        else { throw EntryForm.Problem(field: 0, sentence: wording.noSuchHelper(typed)) }
        return [.coordination(.questions(.change(.connect(id, to: helper.offer.person))))]
    }

    private mutating func confirmConnecting(_ question: Question, to helper: Helper) {
        dialog = .confirm(
            Confirmation(
                title: wording.connectTitle,
                sentences: [
                    question.text, wording.match(helper, school: schoolName(helper.school)), wording.connectNote,
                    wording.connectQuestion,
                ],
                yes: wording.keyConnect,
                effects: [.coordination(.questions(.change(.connect(question.id, to: helper.offer.person))))]))
    }

    /// Those who offer help, by name and school: with this question first, then with anything.
    private func helpers(for question: Question) -> [(name: String, helper: Helper)] {
        let matching = coordination.questions.opened?.matches?.helpers ?? []
        let all = (coordination.questions.answer?.circle.helpers ?? []).filter { $0.offer.person != question.person }
        return (matching + all).map { (wording.name(of: $0, school: schoolName($0.school)), $0) }
    }

    /// Says yes or no to the introduction that the user is asked about.
    mutating func answerIntroduction(agreeing: Bool) -> [Effect] {
        let introductions = coordination.questions.current.flatMap {
            coordination.questions.answer?.introductions[$0.id]
        }
        guard let profile, let asked = introductions?.first(where: { $0.waits(for: profile.email) }) else {
            return refuse(wording.noIntroductionForYou)
        }
        return [.coordination(.questions(.change(agreeing ? .agree(asked.id) : .decline(asked.id))))]
    }

    // MARK: - Taking back

    /// Asks whether to take one's own question back.
    mutating func startWithdrawingQuestion() -> [Effect] {
        guard let question = openQuestion() else { return refuseClosed() }
        guard question.person == profile?.email else {
            return refuse(wording.sentence(for: .notYours(.question, question.id)))
        }
        dialog = .confirm(
            Confirmation(
                title: wording.withdrawQuestionTitle, sentences: [question.text, wording.withdrawQuestion],
                yes: wording.keyWithdraw, effects: [.coordination(.questions(.change(.withdraw(question.id))))]))
        return []
    }

    /// The question on the screen, as long as something can be done with it.
    private func openQuestion() -> Question? {
        coordination.questions.current.flatMap { $0.state.isOpen ? $0 : nil }
    }

    private mutating func refuseClosed() -> [Effect] {
        guard let id = coordination.questions.current?.id else { return [] }
        return refuse(wording.sentence(for: .notOpen(.question, id)))
    }
}
