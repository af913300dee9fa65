import CatalogKit

// A question of the view Vragen, with what may answer it.
extension AppModel {
    mutating func performOnQuestion(_ action: Action) -> [Effect] {
        guard let opened = coordination.questions.opened else { return [] }
        switch action {
        case .back: coordination.questions.opened = nil
        case .open: return openMatch(opened.match)
        case .take: return asCoordinator { $0.takeQuestion() }
        case .answer: return asCoordinator { $0.startAnswering() }
        case .connect: return asCoordinator { $0.startConnecting() }
        case .agree: return asCoordinator { $0.answerIntroduction(agreeing: true) }
        case .decline: return asCoordinator { $0.answerIntroduction(agreeing: false) }
        case .withdrawQuestion: return asCoordinator { $0.startWithdrawingQuestion() }
        default: coordination.questions.opened = moved(opened, by: action)
        }
        return []
    }

    /// Goes to what may answer the question that is open; with a helper that is the introduction.
    mutating func openMatch(_ match: QuestionMatch?) -> [Effect] {
        switch match {
        case .course(let course): open(course)
        case .similar(let question): return openQuestion(question.id)
        case .helper: return asCoordinator { $0.startConnecting() }
        case nil: break
        }
        return []
    }

    /// The arrows walk through the matches, and scroll the text above and below them.
    private func moved(_ opened: QuestionsState.Opened, by action: Action) -> QuestionsState.Opened {
        var opened = opened
        let lines = questionLines(opened, width: pageWidth)
        let height = CoordinationLayout(Frame(size).body).text.height
        let count = opened.matches?.all.count ?? 0
        switch action {
        case .down where opened.selected + 1 < count: opened.selected += 1
        case .up where opened.selected > 0: opened.selected -= 1
        default:
            opened.scroll = List.move(
                min(opened.scroll, max(0, lines.count - height)), by: action,
                count: max(0, lines.count - height) + 1, page: height)
            return opened
        }
        if let line = lines.firstIndex(where: { $0.choice == opened.selected }) {
            opened.scroll = max(line + 1 - height, min(opened.scroll, line))
        }
        return opened
    }

    // MARK: - Drawing

    func drawQuestion(_ opened: QuestionsState.Opened, on canvas: inout Canvas, in layout: CoordinationLayout) {
        let (lines, rect) = (questionLines(opened, width: pageWidth), layout.text)
        drawPage(lines, scroll: opened.scroll, on: &canvas, in: rect)
        let scroll = min(opened.scroll, max(0, lines.count - rect.height))
        for (row, line) in lines.dropFirst(scroll).prefix(rect.height).enumerated() {
            guard let choice = line.choice else { continue }
            canvas.target(.row(choice), in: rect.row(row))
            if choice == opened.selected { canvas.cursor = Point(rect.x, rect.y + row) }
        }
    }

    /// The question, its facts, its introductions, and what may answer it.
    func questionLines(_ opened: QuestionsState.Opened, width: Int) -> [TextLine] {
        guard let answer = coordination.questions.answer, let question = answer.question(opened.id) else { return [] }
        var lines = TextWrap.lines(question.text, width: width).map { TextLine($0, .heading) }
        lines.append(.empty)
        for (label, value) in facts(of: question, answer) where !value.isEmpty {
            lines += TextLine.labelled(label, value, width: width)
        }
        let introductions = answer.introductions[question.id] ?? []
        if !introductions.isEmpty { lines += [.empty, TextLine(wording.introductions, .heading)] }
        for introduction in introductions {
            let helper = answer.people[introduction.helper].map { [$0.name, schoolName($0.school)] } ?? []
            let text = wording.introduction(introduction, helper: helper.filter { !$0.isEmpty }, viewer: profile?.email)
            lines += TextWrap.lines(text, width: width - 2).map { TextLine("  " + $0) }
        }
        guard question.state.isOpen else { return lines }
        lines.append(.empty)
        guard let matches = opened.matches else { return lines + [TextLine(wording.computing, .muted)] }
        let found = matchLines(matches, selected: opened.selected, width: width)
        return lines + (found.isEmpty ? [TextLine(wording.nothingMatches, .muted)] : found)
    }

    private func facts(of question: Question, _ answer: QuestionsAnswer) -> [(String, String)] {
        let asker = question.isKnown(to: profile?.email) ? answer.people[question.person] : nil
        return [
            (wording.heading(ofQuestions: .state), wording.standing(question.state)),
            (wording.answerLabel, question.answer.map { title(of: $0, answer) } ?? ""),
            (wording.heading(ofQuestions: .taker), question.takenBy.map(takerName) ?? ""),
            (wording.asked, wording.asked(question, today: today)),
            (wording.heading(ofQuestions: .school), schoolName(question.school)),
            (wording.askedBy, asker.map { "\($0.name) <\($0.email)>" } ?? ""),
            (wording.heading(ofQuestions: .theme), question.theme.map { label($0, of: .theme) } ?? ""),
            (wording.equipmentLabel, question.equipment),
            (wording.heading(ofQuestions: .colleagues), wording.colleagues(question.colleagues)),
        ]
    }

    /// What answers a question, by name where the viewer may know it.
    private func title(of answer: QuestionAnswer, _ known: QuestionsAnswer) -> String {
        switch answer {
        case .course(let id): title(ofCourse: id)
        case .person(let email): known.people[email]?.name ?? wording.somebodyWhoHelps
        case .idea(let id): wording.idea(known.ideas.first { $0.id == id }?.title ?? "\(id)")
        }
    }
}
