import CatalogKit

// The view Vragen: what schools want to learn, and how long they wait.
extension AppModel {
    mutating func performInQuestions(_ action: Action) -> [Effect] {
        if coordination.questions.opened != nil { return performOnQuestion(action) }
        var questions = coordination.questions
        let area = CoordinationLayout(Frame(size).body).body
        switch action {
        case .back: return perform(.tab(.discover))
        case .open: return openQuestion(questions.selectedRow?.id)
        case .take: return asCoordinator { $0.takeQuestion() }
        case .closedToo: questions.toggleClosed()
        case .sort: questions.sort(by: questionsTable.next(after: questions.table.sort, in: area.width))
        case .reverse: questions.reverse()
        default:
            questions.table.selected = List.move(
                questions.table.selected, by: action, count: questions.rows.count,
                page: Table<QuestionsState.Column>.page(in: area))
        }
        coordination.questions = questions
        return []
    }

    /// Opens a question, with what may answer it.
    mutating func openQuestion(_ id: Int?) -> [Effect] {
        guard let id else { return [] }
        coordination.questions.opened = QuestionsState.Opened(id: id)
        return matchOpenedQuestion()
    }

    /// Asks what may answer the question that is open.
    func matchOpenedQuestion() -> [Effect] {
        guard let library, let answer = coordination.questions.answer,
            let question = coordination.questions.opened.flatMap({ answer.question($0.id) })
        else { return [] }
        return [.coordination(.questions(.match(question, in: library, answer.circle, today: today)))]
    }

    // MARK: - Drawing

    /// The columns of the table.
    var questionsTable: Table<QuestionsState.Column> {
        func heading(
            _ column: QuestionsState.Column, _ width: Int, isRight: Bool = false, isFlexible: Bool = false, rank: Int
        ) -> Table<QuestionsState.Column>.Heading {
            Table.Heading(
                column: column, title: wording.heading(ofQuestions: column), width: width, isRight: isRight,
                isFlexible: isFlexible, rank: rank)
        }
        return Table(headings: [
            heading(.age, 6, isRight: true, rank: 0),
            heading(.text, 20, isFlexible: true, rank: 0),
            heading(.theme, 16, rank: 4),
            heading(.school, 18, rank: 2),
            heading(.colleagues, 7, isRight: true, rank: 3),
            heading(.state, 18, rank: 1),
            heading(.taker, 14, rank: 5),
        ])
    }

    func drawQuestions(on canvas: inout Canvas, in layout: CoordinationLayout) {
        let questions = coordination.questions
        if let opened = questions.opened { return drawQuestion(opened, on: &canvas, in: layout) }
        guard questions.answer != nil else {
            canvas.put(wording.computing, in: layout.summary.inset(1), .muted)
            return
        }
        guard !questions.rows.isEmpty else {
            canvas.put(wording.noOpenQuestions, in: layout.summary.inset(1), .strong)
            canvas.put(cutting: wording.noQuestionsHint, in: layout.body, .muted)
            return
        }
        let summary = wording.questionsSummary(questions.rows, today: today)
        canvas.put(cutting: summary, in: layout.summary.inset(1), .muted)
        questionsTable.draw(
            questions.table, count: questions.rows.count, on: &canvas, in: layout.body, isFocused: dialog == nil
        ) { cell(questions.rows[$0], $1) }
    }

    private func cell(_ question: Question, _ column: QuestionsState.Column) -> Table<QuestionsState.Column>.Cell {
        switch column {
        case .age:
            let wait = question.wait(on: today)
            let sign = wording.sign(of: wait)
            return ((sign.isEmpty ? "" : sign + " ") + "\(question.age(on: today))", style(of: wait))
        case .text: return (question.text, question.state.isOpen ? .text : .muted)
        case .theme: return (question.theme.map { label($0, of: .theme) } ?? "", .muted)
        case .school: return (schoolName(question.school), .muted)
        case .colleagues: return (question.colleagues == 0 ? "" : "\(question.colleagues)", .text)
        case .state: return (wording.shortStanding(question), style(of: question.state))
        case .taker: return (question.takenBy.map(takerName) ?? "", .muted)
        }
    }

    /// How the age of a question looks: the longer it waits the more it stands out.
    func style(of wait: Question.Wait) -> Style {
        switch wait {
        case .none, .short: .muted
        case .long: Style(.warning, bold: true)
        case .tooLong: Style(.error, bold: true)
        }
    }

    func style(of state: QuestionState) -> Style {
        switch state {
        case .new: .strong
        case .inConversation: .text
        case .answered: Style(.success)
        case .withdrawn: .muted
        }
    }

    /// What people call whoever has a question in hand.
    func takerName(_ email: String) -> String {
        if email == profile?.email { return wording.you }
        let name = coordination.questions.answer?.people[email]?.name ?? ""
        return name.isEmpty ? email : name
    }
}
