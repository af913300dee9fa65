import CatalogKit

// What one does with an idea of the view Ideeën.
extension AppModel {
    /// Asks what the new idea is.
    mutating func startProposing() -> [Effect] {
        dialog = .entry(
            EntryForm(
                .propose, title: wording.proposeTitle, confirm: wording.keyPropose, note: wording.proposeNote,
                fields: [
                    EntryForm.Field(wording.ideaTitleLabel),
                    EntryForm.Field(wording.ideaTextLabel, hint: wording.inYourWords),
                ]))
        return []
    }

    func submitIdea(_ form: EntryForm) throws(EntryForm.Problem) -> [Effect] {
        let title = form.answer(0)
        if title.isEmpty { throw EntryForm.Problem(field: 0, sentence: wording.sentence(for: .emptyText)) }
        return change(.propose(title: title, text: form.answer(1)))
    }

    mutating func joinIdea() -> [Effect] {
        guard let idea = coordination.ideas.current?.idea else { return [] }
        return change(.join(idea.id))
    }

    /// Steps out of the idea; of one's own asks whether to take it back.
    mutating func leaveIdea() -> [Effect] {
        guard let idea = openIdea() else { return refuseClosedIdea() }
        guard idea.person == profile?.email else { return change(.leave(idea.id)) }
        dialog = .confirm(
            Confirmation(
                title: wording.withdrawIdeaTitle,
                sentences: [idea.title, wording.withdrawIdea(idea.supporters.count)], yes: wording.keyWithdraw,
                effects: change(.withdraw(idea.id))))
        return []
    }

    // MARK: - What became of it

    /// Asks which course the idea became.
    mutating func startBecoming() -> [Effect] {
        guard let catalog = library?.catalog else { return [] }
        guard let idea = openIdea() else { return refuseClosedIdea() }
        dialog = .entry(
            EntryForm(
                .become(idea: idea.id), title: wording.becomeTitle, confirm: wording.keyKeep,
                note: idea.title + ". " + wording.becomeNote(idea.people.count),
                fields: [EntryForm.Field(wording.courseLabel, names: catalog.courses.map(\.title))]))
        return []
    }

    func submitBecoming(_ form: EntryForm, _ id: Int) throws(EntryForm.Problem) -> [Effect] {
        let typed = form.answer(0)
        let named = library?.catalog.courses.first { $0.title.lowercased() == typed.lowercased() }
        guard let course = named ?? library?.catalog.course(typed) else {
            throw EntryForm.Problem(field: 0, sentence: wording.noSuchCourse(typed))
        }
        return change(.become(id, course: course.id))
    }

    /// Asks whether to close the idea, for it will not be carried out.
    mutating func startClosingIdea() -> [Effect] {
        guard let idea = openIdea() else { return refuseClosedIdea() }
        dialog = .confirm(
            Confirmation(
                title: wording.closeIdeaTitle, sentences: [idea.title, wording.closeIdea(idea.people.count)],
                yes: wording.keyCloseIdea, effects: change(.close(idea.id))))
        return []
    }

    private func change(_ change: IdeaChange) -> [Effect] {
        [.coordination(.questions(.changeIdea(change)))]
    }

    /// The idea on the screen, as long as something can be done with it.
    private func openIdea() -> Idea? {
        coordination.ideas.current.flatMap { $0.idea.state == .open ? $0.idea : nil }
    }

    private mutating func refuseClosedIdea() -> [Effect] {
        guard let id = coordination.ideas.current?.id else { return [] }
        return refuse(wording.sentence(for: .notOpen(.idea, id)))
    }
}
