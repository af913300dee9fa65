import CatalogKit

/// The state of the view Vragen: the table, and a question on it with what may answer it.
struct QuestionsState: Equatable, Sendable {
    /// What questions are told by, and ordered by.
    enum Column: CaseIterable, Hashable, Sendable { case age, text, theme, school, colleagues, state, taker }

    /// Whether the answer must be read anew before it is shown.
    var isStale = true
    /// The answer; an earlier one while the next is on its way.
    private(set) var answer: QuestionsAnswer?
    /// The questions that are shown, in the order asked for.
    private(set) var rows: [Question] = []
    /// The selected row and the order.
    var table = TableState<Column>(sort: .age)
    /// Whether those that are closed are shown as well.
    private(set) var showsClosed = false
    /// The question that was opened, if one was.
    var opened: Opened?

    /// A question with what may answer it.
    struct Opened: Equatable, Sendable {
        let id: Int
        /// Nil until they are worked out.
        var matches: QuestionMatches?
        /// Which of the matches is selected.
        var selected = 0
        var scroll = 0

        /// The match that is selected.
        var match: QuestionMatch? {
            matches.flatMap { $0.all.indices.contains(selected) ? $0.all[selected] : nil }
        }
    }

    var context: Context { opened == nil ? .questions : .question }

    /// The selected row of the table.
    var selectedRow: Question? { rows.indices.contains(table.selected) ? rows[table.selected] : nil }

    /// The question that is open, else the selected one.
    var current: Question? { opened.map { opened in answer?.question(opened.id) } ?? selectedRow }

    /// Asks for the answer when there is none that counts.
    mutating func load(for viewer: String?) -> [Effect] {
        guard isStale else { return [] }
        isStale = false
        return [.coordination(.questions(.load(for: viewer)))]
    }

    /// Takes in an answer; the same question stays selected and open.
    mutating func take(_ answer: QuestionsAnswer) {
        self.answer = answer
        order(keeping: selectedRow?.id)
        if let id = opened?.id, answer.question(id) == nil { opened = nil }
    }

    /// Takes in what may answer a question, unless another one was opened since.
    mutating func take(_ matches: QuestionMatches, for question: Question) {
        guard var opened, opened.id == question.id else { return }
        opened.matches = matches
        opened.selected = min(opened.selected, max(0, matches.all.count - 1))
        self.opened = opened
    }

    mutating func sort(by column: Column) {
        table.sort(by: column)
        order(keeping: nil)
    }

    mutating func reverse() {
        table.isReversed.toggle()
        order(keeping: nil)
    }

    /// Shows closed questions as well, or not any more.
    mutating func toggleClosed() {
        showsClosed.toggle()
        order(keeping: selectedRow?.id)
    }

    private mutating func order(keeping id: Int?) {
        guard let answer else { return }
        let shown = answer.questions.filter { showsClosed || $0.state.isOpen }
        // A stable order: questions that are equal stay oldest first.
        let sorted = shown.enumerated().sorted { left, right in
            if let isBefore = places(left.element, before: right.element) { return isBefore }
            return left.offset < right.offset
        }.map(\.element)
        rows = table.isReversed ? sorted.reversed() : sorted
        table.selected = id.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    }

    /// Whether one question comes before another; nil where the column does not tell.
    private func places(_ left: Question, before right: Question) -> Bool? {
        func order<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? { left == right ? nil : left < right }
        func name(_ question: Question) -> String {
            question.takenBy.map { (answer?.people[$0]?.name ?? $0).lowercased() } ?? ""
        }
        return switch table.sort {
        case .age: nil
        case .text: order(left.text.lowercased(), right.text.lowercased())
        case .theme: order(left.theme ?? "", right.theme ?? "")
        case .school: order(left.school.lowercased(), right.school.lowercased())
        case .colleagues: order(right.colleagues, left.colleagues)
        case .state:
            order(
                QuestionState.allCases.firstIndex(of: left.state) ?? 0,
                QuestionState.allCases.firstIndex(of: right.state) ?? 0)
        case .taker: order(name(left), name(right))
        }
    }
}
