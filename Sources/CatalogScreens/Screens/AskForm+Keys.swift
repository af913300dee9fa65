import CatalogKit

extension AppModel {
    /// Opens the form: empty, or as it was when somebody went to look at a match.
    mutating func startAsking() -> [Effect] {
        guard let library else { return [] }
        guard let profile else {
            dialog = .profile(ProfileForm(for: .ask))
            return []
        }
        let themes = library.catalog.vocabulary.themes.map { $0.label(in: wording.language) }
        dialog = .ask(unasked.map { AskForm($0) } ?? AskForm(wording, themes: themes))
        unasked = nil
        return [.coordination(.questions(.load(for: profile.email)))]
    }

    mutating func perform(_ action: Action, in form: AskForm) -> [Effect] {
        var form = form
        guard action == .open else {
            form.move(action)
            dialog = .ask(form)
            return []
        }
        if let match = form.match { return go(to: match, from: form) }
        if form.entry.takeName() {
            dialog = .ask(form)
            return matchTyped()
        }
        do throws(EntryForm.Problem) {
            let effects = try submit(form.entry)
            dialog = nil
            return effects
        } catch {
            form.entry.refuse(error)
            dialog = .ask(form)
            return []
        }
    }

    func submitQuestion(_ form: EntryForm, connecting helper: String? = nil) throws(EntryForm.Problem) -> [Effect] {
        guard let catalog = library?.catalog, let profile else { return [] }
        func problem(_ line: AskForm.Line, _ sentence: String) -> EntryForm.Problem {
            EntryForm.Problem(field: line.rawValue, sentence: sentence)
        }
        let (text, typed) = (form.answer(AskForm.Line.text.rawValue), form.answer(AskForm.Line.theme.rawValue))
        if text.isEmpty { throw problem(.text, wording.sentence(for: .emptyText)) }
        let theme = catalog.theme(typed)
        if theme == nil, !typed.isEmpty {
            let nearest = catalog.nearestTheme(to: typed).flatMap(catalog.theme)?.label(in: wording.language)
            throw problem(.theme, wording.unknownTheme(typed, suggestion: nearest))
        }
        let question = Question(
            person: profile.email, school: profile.school, theme: theme?.id,
            equipment: form.answer(AskForm.Line.equipment.rawValue), text: text,
            colleagues: try form.number(AskForm.Line.colleagues.rawValue, atLeast: 1, wording) ?? 0, since: 0)
        return [.coordination(.questions(.change(.ask(question, connecting: helper))))]
    }

    /// Goes to a match instead of asking; what was typed is there again when the form is opened the next time.
    private mutating func go(to match: QuestionMatch, from form: AskForm) -> [Effect] {
        switch match {
        case .helper(let helper): return startAsking(with: helper, form)
        case .course(let course):
            dialog = nil
            open(course)
        case .similar(let question):
            dialog = nil
            page = nil
            tab = .coordination
            unasked = form.entry
            return show(.questions) + openQuestion(question.id)
        }
        unasked = form.entry
        notice = Notice(kind: .information, text: wording.keptQuestion)
        return []
    }

    /// With a helper one gets by asking: asks whether to do that, and to be introduced at once.
    private mutating func startAsking(with helper: Helper, _ form: AskForm) -> [Effect] {
        var form = form
        do throws(EntryForm.Problem) {
            let effects = try submitQuestion(form.entry, connecting: helper.offer.person)
            dialog = .confirm(
                Confirmation(
                    title: wording.connectTitle,
                    sentences: [
                        form.answer(.text), wording.match(helper, school: schoolName(helper.school)),
                        wording.connectNote, wording.askAndConnect,
                    ],
                    yes: wording.keyAsk, effects: effects))
            unasked = form.entry
        } catch {
            form.focus(error.field)
            form.entry.refuse(error)
            dialog = .ask(form)
        }
        return []
    }

    /// A click on a match puts the cursor on it; another one goes there.
    mutating func click(match number: Int) -> [Effect] {
        guard case .ask(var form) = dialog else { return [] }
        if form.selected == number { return perform(.open) }
        form.select(number)
        dialog = .ask(form)
        return []
    }
}
