import CatalogKit

// What a day holds, beside a month or below a week.
extension AppModel {
    /// Draws what the selected day holds, as much as fits; the marks are explained where there is room.
    func drawDay(_ day: Day, in calendar: AgendaCalendar, on canvas: inout Canvas, in rect: Rect) {
        let plan = calendar.plan(of: day)
        guard rect.height > 2 else {
            drawDayLine(plan, on: &canvas, in: rect)
            return
        }
        canvas.put(wording.agendaDay(plan.day, today: today), in: rect.row(0), .heading)
        let lines = dayLines(plan, width: rect.width)
        for (row, line) in lines.prefix(rect.height - 1).enumerated() {
            line.draw(on: &canvas, in: rect.row(row + 1))
            if let choice = line.choice { canvas.target(.dayItem(choice), in: rect.row(row + 1)) }
        }
        let legend = wording.agendaMarks(calendar)
        let oneLine = legend.joined(separator: " · ")
        let marks = TextWidth.of(oneLine) <= rect.width ? [oneLine] : legend
        if lines.count + 2 + marks.count < rect.height {
            for (row, line) in marks.enumerated() {
                canvas.put(line, in: rect.row(rect.height - marks.count + row), .muted)
            }
        }
    }

    /// The day in one line, where there is no room for more.
    private func drawDayLine(_ plan: AgendaCalendar.Plan, on canvas: inout Canvas, in rect: Rect) {
        let texts =
            openables(plan).map(\.text) + (plan.holiday.map { [wording.holiday($0)] } ?? [])
            + (plan.away.isEmpty ? [] : [wording.away(plan.away)])
        let text = texts.isEmpty ? wording.nothingThatDay : texts.joined(separator: " · ")
        let day = wording.shortDay(plan.day) + " "
        canvas.put(cutting: day + text, in: rect.row(0), texts.isEmpty ? .muted : .strong)
        if !plan.isEmpty { canvas.target(.action(.open), in: rect.row(0)) }
    }

    private func dayLines(_ plan: AgendaCalendar.Plan, width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        for (number, item) in plan.items.enumerated() {
            let style = Style(item.isWaiting ? .warning : .success, bold: true)
            lines += indented(wording.agendaItem(item), width: width, style).map { $0.of(choice: number) }
            lines += TextWrap.lines(wording.agendaItemPlace(item), width: width - 2).map {
                TextLine("  " + $0, .muted).of(choice: number)
            }
        }
        for (number, deadline) in plan.deadlines.enumerated() {
            lines += indented(wording.deadline(deadline), width: width, Style(.warning)).map {
                $0.of(choice: plan.items.count + number)
            }
        }
        if lines.isEmpty { lines.append(TextLine(wording.nothingThatDay, .muted)) }
        if !plan.away.isEmpty { lines += indented(wording.away(plan.away), width: width, .text) }
        if let holiday = plan.holiday { lines += indented(wording.holiday(holiday), width: width, .muted) }
        return lines
    }

    /// A text of which the lines after the first are indented.
    private func indented(_ text: String, width: Int, _ style: Style) -> [TextLine] {
        TextWrap.lines(text, width: width - 2).enumerated().map { TextLine(($0 == 0 ? "" : "  ") + $1, style) }
    }
}
