import CatalogKit

// The proposals for a variant of a course on the board.
extension AppModel {
    /// Asks for the proposals for the course that is open.
    mutating func startPlanning() -> [Effect] {
        guard let library, let id = coordination.demand.opened?.row.course else { return [] }
        guard let course = library.catalog.course(id) else { return refuse(wording.goneFromCatalogue) }
        coordination.demand.plan = DemandState.Plan(course: id)
        return [.coordination(.plan(course: course, in: library, today: today))]
    }

    mutating func performInPlan(_ action: Action) -> [Effect] {
        guard var plan = coordination.demand.plan else { return [] }
        let count = plan.answer?.proposals.count ?? 0
        switch action {
        case .back:
            coordination.demand.plan = nil
            return []
        case .left, .up: plan.selected = max(0, plan.selected - 1)
        case .right, .down: plan.selected = max(0, min(plan.selected + 1, count - 1))
        case .open: return asCoordinator { $0.openSelectedProposal() }
        case .top, .pageUp: plan.selected = 0
        case .bottom, .pageDown: plan.selected = max(0, count - 1)
        default: return []
        }
        coordination.demand.plan = plan
        return []
    }

    /// Asks for the rest of the selected proposal.
    private mutating func openSelectedProposal() -> [Effect] {
        guard let plan = coordination.demand.plan, let answer = plan.answer,
            answer.proposals.indices.contains(plan.selected), let course = library?.catalog.course(plan.course)
        else { return [] }
        let needed = coordination.demand.opened?.row.threshold ?? DemandBoard.usualThreshold
        return startOpening(answer.proposals[plan.selected], of: course, seats: answer.request.seats, needed: needed)
    }

    /// A click on a proposal selects it; another one opens it.
    mutating func click(proposal number: Int) -> [Effect] {
        if coordination.demand.plan?.selected == number { return perform(.open) }
        coordination.demand.plan?.selected = number
        return []
    }

    // MARK: - Drawing

    func drawPlan(_ plan: DemandState.Plan, on canvas: inout Canvas, in layout: CoordinationLayout) {
        let (heading, body) = layout.text.split(top: layout.text.height >= 14 ? 3 : 2)
        canvas.put(cutting: title(ofCourse: plan.course), in: heading, .heading)
        guard let answer = plan.answer else {
            canvas.put(wording.computing, in: heading.row(1), .muted)
            return
        }
        guard !answer.proposals.isEmpty else {
            canvas.put(cutting: wording.noProposals, in: heading.row(1), .strong)
            return
        }
        canvas.put(cutting: wording.asked(answer.request), in: heading.row(1), .muted)
        if body.width >= 74 {
            drawSideBySide(answer, selected: plan.selected, on: &canvas, in: body)
        } else {
            drawStacked(answer, selected: plan.selected, on: &canvas, in: body)
        }
    }

    private func drawSideBySide(_ answer: PlanAnswer, selected: Int, on canvas: inout Canvas, in rect: Rect) {
        let width = min(40, rect.width / VariantPlanner.most)
        let texts = answer.proposals.map { lines(of: $0, width: width - 4) }
        let height = min(rect.height, (texts.map(\.count).max() ?? 0) + 2)
        for (number, lines) in texts.enumerated() {
            let isSelected = number == selected
            let place = Rect(rect.x + number * width, rect.y, width, height)
            let title = (isSelected ? "▸ " : "") + "\(number + 1)"
            let inside = canvas.box(place, title: title, isSelected ? Style(.accent, bold: true) : .border)
            for (row, line) in lines.prefix(inside.height).enumerated() { line.draw(on: &canvas, in: inside.row(row)) }
            canvas.target(.proposal(number), in: place)
            if isSelected { canvas.cursor = Point(inside.x, inside.y) }
        }
    }

    /// One below the other, the selected one in sight from its first line.
    private func drawStacked(_ answer: PlanAnswer, selected: Int, on canvas: inout Canvas, in rect: Rect) {
        var lines: [(proposal: Int, line: TextLine)] = []
        for (number, proposal) in answer.proposals.enumerated() {
            let mark = (number == selected ? "▸ " : "  ") + "\(number + 1) "
            for (row, line) in self.lines(of: proposal, width: rect.width - 4).enumerated() {
                let margin = TextLine.Span(text: row == 0 ? mark : "    ", style: .heading)
                lines.append((number, TextLine(spans: [margin] + line.spans)))
            }
        }
        let first = lines.firstIndex { $0.proposal == selected } ?? 0
        let scroll = max(0, min(first, lines.count - rect.height))
        for (row, (number, line)) in lines.dropFirst(scroll).prefix(rect.height).enumerated() {
            line.draw(on: &canvas, in: rect.row(row))
            canvas.target(.proposal(number), in: rect.row(row))
            if number == selected, row == first - scroll { canvas.cursor = Point(rect.x, rect.y + row) }
        }
    }

    private func lines(of proposal: VariantProposal, width: Int) -> [TextLine] {
        func wrapped(_ text: String, _ style: Style = .text) -> [TextLine] {
            TextWrap.lines(text, width: width).map { TextLine($0, style) }
        }
        let asked = proposal.comes.count + proposal.waits.count + proposal.absent.count
        var lines = wrapped(proposal.host.name, .strong)
        lines += wrapped(proposal.host.place)
        lines += wrapped(wording.shortSpan(proposal.meeting), .strong)
        lines += wrapped(wording.canCome(proposal.comes.count + proposal.waits.count, of: asked), Style(.success))
        if !proposal.waits.isEmpty { lines += wrapped(wording.noSeat(proposal.waits.count), Style(.warning)) }
        lines += wrapped(wording.travelTogether(proposal.totalKm))
        lines += wrapped(wording.longestWay(proposal.worstKm))
        if let saved = proposal.kmSaved { lines += wrapped(wording.travelSaved(saved)) }
        for (reason, number) in reasons(of: proposal) { lines += wrapped(wording.cannot(number, reason), .muted) }
        return lines
    }

    /// How many cannot come for each kind of reason, in the order in which people were found.
    private func reasons(of proposal: VariantProposal) -> [(VariantProposal.Reason, Int)] {
        var counts: [(VariantProposal.Reason, Int)] = []
        for absence in proposal.absent {
            if let known = counts.firstIndex(where: { $0.0.isLike(absence.reason) }) {
                counts[known].1 += 1
            } else {
                counts.append((absence.reason, 1))
            }
        }
        return counts
    }
}

extension VariantProposal.Reason {
    /// Whether both are of one kind, whatever the day or the meeting.
    fileprivate func isLike(_ other: Self) -> Bool {
        switch (self, other) {
        case (.tooEarly, .tooEarly), (.daypart, .daypart), (.busy, .busy): true
        default: false
        }
    }
}
