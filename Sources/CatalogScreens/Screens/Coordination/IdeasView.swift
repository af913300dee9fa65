import CatalogKit

// The view Ideeën: what people would like to do together.
extension AppModel {
    mutating func performInIdeas(_ action: Action) -> [Effect] {
        switch action {
        case .propose: return asCoordinator { $0.startProposing() }
        case .join: return asCoordinator { $0.joinIdea() }
        case .leave: return asCoordinator { $0.leaveIdea() }
        case .become: return asCoordinator { $0.startBecoming() }
        case .closeIdea: return asCoordinator { $0.startClosingIdea() }
        default: break
        }
        if let opened = coordination.ideas.opened {
            coordination.ideas.opened = moved(opened, by: action)
            return []
        }
        var ideas = coordination.ideas
        let area = CoordinationLayout(Frame(size).body).body
        switch action {
        case .back: return perform(.tab(.discover))
        case .open: ideas.opened = ideas.selectedRow.map { IdeasState.Opened(id: $0.id) }
        case .closedToo: ideas.toggleClosed()
        case .sort: ideas.sort(by: ideasTable.next(after: ideas.table.sort, in: area.width))
        case .reverse: ideas.reverse()
        default:
            ideas.table.selected = List.move(
                ideas.table.selected, by: action, count: ideas.rows.count,
                page: Table<IdeasState.Column>.page(in: area))
        }
        coordination.ideas = ideas
        return []
    }

    /// The page of an idea after a movement; nil once it is left.
    private func moved(_ opened: IdeasState.Opened, by action: Action) -> IdeasState.Opened? {
        if action == .back { return nil }
        var opened = opened
        let height = CoordinationLayout(Frame(size).body).text.height
        let lowest = max(0, ideaLines(opened, width: pageWidth).count - height)
        opened.scroll = List.move(opened.scroll, by: action, count: lowest + 1, page: height)
        return opened
    }

    // MARK: - Drawing

    /// The columns of the table.
    var ideasTable: Table<IdeasState.Column> {
        func heading(
            _ column: IdeasState.Column, _ width: Int, isRight: Bool = false, isFlexible: Bool = false, rank: Int
        ) -> Table<IdeasState.Column>.Heading {
            Table.Heading(
                column: column, title: wording.heading(ofIdeas: column), width: width, isRight: isRight,
                isFlexible: isFlexible, rank: rank)
        }
        return Table(headings: [
            heading(.title, 20, isFlexible: true, rank: 0),
            heading(.joined, 9, isRight: true, rank: 0),
            heading(.schools, 8, isRight: true, rank: 2),
            heading(.own, 12, rank: 1),
            heading(.state, 20, rank: 3),
            heading(.age, 6, isRight: true, rank: 4),
        ])
    }

    func drawIdeas(on canvas: inout Canvas, in layout: CoordinationLayout) {
        let ideas = coordination.ideas
        if let opened = ideas.opened {
            return drawPage(ideaLines(opened, width: pageWidth), scroll: opened.scroll, on: &canvas, in: layout.text)
        }
        guard ideas.answer != nil else {
            canvas.put(wording.computing, in: layout.summary.inset(1), .muted)
            return
        }
        guard !ideas.rows.isEmpty else {
            canvas.put(wording.noOpenIdeas, in: layout.summary.inset(1), .strong)
            canvas.put(cutting: wording.noIdeasHint, in: layout.body, .muted)
            return
        }
        let people = Set(ideas.rows.flatMap(\.idea.people)).count
        let summary = wording.ideasSummary(ideas.rows.count, people: people)
        canvas.put(cutting: summary, in: layout.summary.inset(1), .muted)
        ideasTable.draw(
            ideas.table, count: ideas.rows.count, on: &canvas, in: layout.body, isFocused: dialog == nil
        ) { cell(ideas.rows[$0], $1) }
    }

    private func cell(_ row: IdeasAnswer.Row, _ column: IdeasState.Column) -> Table<IdeasState.Column>.Cell {
        let idea = row.idea
        switch column {
        case .title: return (idea.title, idea.state == .open ? .text : .muted)
        case .joined: return ("\(idea.supporters.count)", .strong)
        case .schools: return ("\(row.schools)", .muted)
        case .own: return (row.part.map(wording.word) ?? "", Style(.success))
        case .state: return (wording.standing(idea.state), idea.state == .course ? Style(.success) : .muted)
        case .age: return ("\(age(of: idea))", .muted)
        }
    }

    private func age(of idea: Idea) -> Int { today.number - LocalTime(utcSeconds: idea.since).day.number }

    /// An idea with its figures; nobody's name.
    private func ideaLines(_ opened: IdeasState.Opened, width: Int) -> [TextLine] {
        guard let row = coordination.ideas.answer?.rows.first(where: { $0.id == opened.id }) else { return [] }
        let idea = row.idea
        var lines = TextWrap.lines(idea.title, width: width).map { TextLine($0, .heading) } + [.empty]
        if !idea.text.isEmpty { lines += TextWrap.lines(idea.text, width: width).map { TextLine($0) } + [.empty] }
        let state = [wording.standing(idea.state), idea.course.map(title(ofCourse:))].compactMap(\.self)
        for (label, value) in [
            (wording.heading(ofIdeas: .state), state.joined(separator: ": ")),
            (wording.heading(ofIdeas: .joined), "\(idea.supporters.count)"),
            (wording.heading(ofIdeas: .schools), "\(row.schools)"),
            (wording.heading(ofIdeas: .own), row.part.map(wording.word) ?? ""),
            (wording.proposed, wording.ago(idea.since, today: today)),
        ] where !value.isEmpty {
            lines += TextLine.labelled(label, value, width: width)
        }
        if idea.state == .open, row.part == nil {
            lines += [.empty] + TextWrap.lines(wording.joinHint, width: width).map { TextLine($0, .muted) }
        }
        return lines
    }
}
