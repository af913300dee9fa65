import CatalogKit

/// Asks what a school wants to learn, and shows meanwhile what may answer that already.
public struct AskForm: Equatable, Sendable {
    /// The lines to fill in.
    var entry: EntryForm
    /// What matches are drawn from: read once, when the form was opened; nil until then.
    private(set) var circle: QuestionMatches.Circle?
    /// What may answer what has been typed; that of a moment ago while the next is worked out.
    private(set) var matches: QuestionMatches?
    /// Which of the matches has the cursor; nil while a line has it.
    private(set) var selected: Int?

    /// Opens the form, with the lines as they were when somebody left it to look at a match.
    init(_ entry: EntryForm) {
        self.entry = entry
        self.entry.focus(0)
    }

    /// The lines, from the top.
    enum Line: Int { case text, theme, equipment, colleagues }

    init(_ wording: Wording, themes: [String]) {
        entry = EntryForm(
            .ask, title: wording.askTitle, confirm: wording.keyAsk,
            fields: [
                EntryForm.Field(wording.questionLabel, hint: wording.inYourWords),
                EntryForm.Field(wording.facet(.theme), hint: wording.mayBeEmpty, names: themes),
                EntryForm.Field(wording.equipmentLabel, hint: wording.mayBeEmpty),
                EntryForm.Field(wording.colleaguesLabel, hint: wording.howMany),
            ])
    }

    func answer(_ line: Line) -> String { entry.answer(line.rawValue) }

    /// The match that has the cursor.
    var match: QuestionMatch? {
        selected.flatMap { number in matches.flatMap { $0.all.indices.contains(number) ? $0.all[number] : nil } }
    }

    mutating func edit(_ edit: (inout TextField) -> Bool) {
        selected = nil
        entry.edit(edit)
    }

    /// Puts the cursor in a line.
    mutating func focus(_ line: Int) {
        selected = nil
        entry.focus(line)
    }

    /// Puts the cursor on a match.
    mutating func select(_ match: Int) {
        selected = matches.flatMap { $0.all.indices.contains(match) ? match : nil }
    }

    mutating func take(_ circle: QuestionMatches.Circle) {
        self.circle = self.circle ?? circle
    }

    mutating func take(_ matches: QuestionMatches?) {
        self.matches = matches
        if match == nil { selected = nil }
    }

    /// Moves through the lines and then the matches, round and round.
    mutating func move(_ action: Action) {
        let last = (matches?.all.count ?? 0) - 1
        let isForward = action == .down || action == .nextPane
        guard let number = selected else {
            let isAtEnd = entry.focus == (isForward ? entry.fields.count - 1 : 0)
            let walksNames = !entry.names.isEmpty && (action == .down || entry.highlighted > 0)
            if isAtEnd, !walksNames, last >= 0 { selected = isForward ? 0 : last } else { entry.move(action) }
            return
        }
        switch action {
        case .down where number < last: selected = number + 1
        case .up where number > 0: selected = number - 1
        case .down, .nextPane: focus(0)
        case .up, .previousPane: focus(entry.fields.count - 1)
        default: break
        }
    }
}

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

    // MARK: - Live matches

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
