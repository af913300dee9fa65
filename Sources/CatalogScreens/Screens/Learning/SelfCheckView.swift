import CatalogKit

// The questions at the end of a chapter.
extension AppModel {
    /// Asks one of the chapter's questions.
    func ask(_ number: Int, in player: inout Player) {
        player.check = CheckState(number: number)
        player.asked.insert(player.chapter)
        player.focus = .check
    }

    mutating func performInCheck(_ action: Action, _ player: Player) -> [Effect] {
        guard var state = player.check else { return [] }
        var player = player
        let check = player.current.checks[state.number]
        switch action {
        case .back:
            player.check = nil
            player.focus = .text
            self.player = player
            return []
        case .open where state.isAnswered: return goOn(from: state.number, player)
        case .open:
            // Where one answer is right, the option that the keys act on is meant.
            if check.answers.count == 1 || state.chosen.isEmpty { state.chosen.insert(state.highlighted) }
            if check.answers.count == 1 { state.chosen = [state.highlighted] }
            state.isAnswered = true
            player.answer(state.number, now: now.utcSeconds)
        case .toggle where !state.isAnswered:
            let others: Set<Int> = check.answers.count == 1 ? [] : state.chosen
            state.chosen = others.symmetricDifference([state.highlighted])
        default:
            guard !state.isAnswered else { return [] }
            state.highlighted = List.move(
                state.highlighted, by: action, count: check.options.count, page: check.options.count)
        }
        player.check = state
        self.player = player
        return state.isAnswered ? keep(player, isUrgent: true) : []
    }

    /// After an answer: to the next question, else to the next chapter.
    private mutating func goOn(from number: Int, _ player: Player) -> [Effect] {
        var player = player
        if number + 1 < player.current.checks.count {
            ask(number + 1, in: &player)
            self.player = player
            return []
        }
        player.check = nil
        player.focus = .text
        self.player = player
        return player.isLast ? perform(.onward) : turn(player, to: player.chapter + 1)
    }

    func drawCheck(_ state: CheckState, of player: Player, on canvas: inout Canvas, in rect: Rect) {
        let lines = checkLines(state, player.current, width: rect.width)
        let focused = lines.firstIndex { $0.choice == state.highlighted } ?? 0
        // Before the answer the option that the keys act on is in sight, after it what came of it.
        let end = lines.lastIndex { $0.choice == state.highlighted } ?? 0
        let first = state.isAnswered ? 0 : max(0, min(end + 1 - rect.height, focused))
        for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
            line.draw(on: &canvas, in: rect.row(row))
            if let choice = line.choice { canvas.target(.choice(choice), in: rect.row(row)) }
        }
        canvas.cursor = Point(rect.x, rect.y + (state.isAnswered ? 0 : focused - first))
    }

    private func checkLines(_ state: CheckState, _ chapter: Chapter, width: Int) -> [TextLine] {
        let check = chapter.checks[state.number]
        let isMany = check.answers.count > 1
        var lines = [TextLine(wording.checkHeading(state.number + 1, of: chapter.checks.count), .heading), .empty]
        if state.isAnswered {
            let isRight = state.chosen == check.answers
            let style = Style(isRight ? .success : .warning, bold: true)
            lines = [TextLine(isRight ? wording.right : wording.wrong, style)]
            lines += TextWrap.lines(check.explanation, width: width).map { TextLine($0) } + [.empty]
        }
        lines += TextWrap.lines(check.question, width: width).map { TextLine($0, .strong) }
        if isMany, !state.isAnswered {
            lines += TextWrap.lines(wording.severalAnswers, width: width).map { TextLine($0, .muted) }
        }
        lines.append(.empty)
        for (number, option) in check.options.enumerated() {
            let isHere = number == state.highlighted && !state.isAnswered
            let isChosen = state.chosen.contains(number)
            let box = isMany ? (isChosen ? "[x] " : "[ ] ") : isChosen ? "(•) " : "( ) "
            let mark = state.isAnswered ? (check.answers.contains(number) ? "✓ " : "  ") : isHere ? "▸ " : "  "
            let style: Style = state.isAnswered && check.answers.contains(number) ? Style(.success, bold: true) : .text
            let text = TextWrap.lines(option, width: width - 6)
            lines += text.enumerated().map { row, text in
                TextLine(
                    TextWidth.pad((row == 0 ? mark + box : "      ") + text, to: width), style.selected(isHere)
                ).of(choice: number)
            }
        }
        return lines
    }
}
