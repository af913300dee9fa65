import CatalogKit

extension AppModel {
    /// Draws the lines to fill in, and below them what may answer the question.
    func drawAsk(_ form: AskForm, on canvas: inout Canvas) {
        let outside = canvas.bounds.centred(min(100, size.width), min(24, size.height))
        let inside = canvas.box(outside, title: form.entry.title)
        let isRoomy = inside.height >= 14
        let count = form.entry.fields.count
        let (lines, rest) = inside.split(top: count)
        let below = isRoomy ? rest.split(top: 1).1 : rest
        let (middle, answers) = below.split(top: below.height - (isRoomy ? 2 : 1))
        drawMatches(of: form, on: &canvas, in: middle)
        let labels = drawFields(of: form.entry, hasCursor: form.selected == nil, on: &canvas, in: lines)
        var choices: [(Target, String)] = [(.yes, "Enter \(form.match.map(wording.goTo) ?? wording.keyAsk)")]
        if form.selected == nil, form.matches?.all.isEmpty == false { choices.append((.row(0), wording.toMatches)) }
        drawAnswers(choices + [(.no, "Esc \(wording.no)")], on: &canvas, in: answers.row(answers.height - 1))
        if form.selected == nil {
            let list = inside.split(top: form.entry.focus + 1).1.split(left: labels).1
            drawNames(of: form.entry, on: &canvas, in: list)
        }
    }

    private func drawMatches(of form: AskForm, on canvas: inout Canvas, in rect: Rect) {
        if let problem = form.entry.problem {
            for (row, line) in TextWrap.lines(problem.sentence, width: rect.width).prefix(rect.height).enumerated() {
                canvas.put(line, in: rect.row(row), Style(.error, bold: true))
            }
            return
        }
        guard let matches = form.matches else {
            canvas.put(cutting: wording.askHint, in: rect.row(0), .muted)
            return
        }
        let lines = matchLines(matches, selected: form.selected, width: rect.width)
        if lines.isEmpty {
            for (row, line) in TextWrap.lines(wording.nothingYet, width: rect.width).prefix(rect.height).enumerated() {
                canvas.put(line, in: rect.row(row), .muted)
            }
        }
        // The line with the cursor is in sight, else the first.
        let focused = form.selected.flatMap { number in lines.firstIndex { $0.choice == number } }
        let first = max(0, (focused ?? 0) + 1 - rect.height)
        for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
            line.draw(on: &canvas, in: rect.row(row))
            if let choice = line.choice { canvas.target(.row(choice), in: rect.row(row)) }
            if first + row == focused { canvas.cursor = Point(rect.x, rect.y + row) }
        }
        if lines.count > first + rect.height, rect.height > 0 {
            canvas.putRight(" ↓ ", in: rect.row(rect.height - 1), .muted)
        }
    }
}
