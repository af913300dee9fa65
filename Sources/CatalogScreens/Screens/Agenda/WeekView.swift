import CatalogKit

/// How a week is laid out.
enum WeekView {
    /// Whether the days are columns; else they are rows.
    static func hasColumns(_ rect: Rect) -> Bool { rect.width >= 77 && rect.height >= 12 }

    /// The rows that the selected day has below the columns.
    static let dayRows = 6
}

extension AppModel {
    /// Draws the week of the selected day, and that day.
    func drawWeek(_ calendar: AgendaCalendar, on canvas: inout Canvas, in rect: Rect) {
        let week = Week(of: agendaDay)
        let rect = rect.inset(1)
        canvas.put(wording.week(week), in: rect.row(0), .heading)
        let rest = rect.split(top: 1).1
        let plans = week.days.map(calendar.plan)
        if WeekView.hasColumns(rect.inset(-1)) {
            let (columns, below) = rest.split(top: rest.height - WeekView.dayRows)
            let width = columns.width / 7
            for (number, plan) in plans.enumerated() {
                drawColumn(
                    plan, on: &canvas, in: Rect(columns.x + number * width, columns.y, width, columns.height))
            }
            canvas.line(below.row(0))
            drawDay(agendaDay, in: calendar, on: &canvas, in: below.split(top: 1).1)
        } else {
            for (number, plan) in plans.enumerated() { drawRow(plan, on: &canvas, in: rest.row(number)) }
            let below = rest.split(top: 8).1
            if !below.isEmpty { drawDay(agendaDay, in: calendar, on: &canvas, in: below) }
        }
    }

    /// A day as a column: its name, then its meetings below one another.
    private func drawColumn(_ plan: AgendaCalendar.Plan, on canvas: inout Canvas, in rect: Rect) {
        let isSelected = plan.day == agendaDay
        let cell = rect.split(left: rect.width - 1).0
        let style = dayStyle(plan).selected(isSelected)
        canvas.put(TextWidth.pad(wording.shortDay(plan.day), to: cell.width), in: cell.row(0), style)
        if isSelected { canvas.cursor = Point(cell.x, cell.y) }
        var lines =
            plan.holiday.map {
                [TextLine(TextWidth.truncate(wording.holidayMark + " " + $0.name, to: cell.width), .muted)]
            }
            ?? []
        for item in plan.items {
            lines.append(
                TextLine(
                    wording.mark(item) + " "
                        + (cell.width < 13 ? item.meeting.start.clock : wording.clocks(item.meeting)),
                    Style(item.isWaiting ? .warning : .success, bold: true)))
            lines += TextWrap.lines(item.entry.course?.title ?? item.entry.id, width: cell.width).map { TextLine($0) }
            lines.append(TextLine(item.entry.offering?.place ?? wording.online, .muted))
        }
        for deadline in plan.deadlines {
            lines.append(TextLine(wording.deadlineMark + " " + wording.signUpUntilToday, Style(.warning)))
            lines += TextWrap.lines(deadline.course.title, width: cell.width).map { TextLine($0, .muted) }
        }
        if !plan.away.isEmpty {
            lines += TextWrap.lines(wording.away(plan.away), width: cell.width).map { TextLine($0, .muted) }
        }
        for (row, line) in lines.prefix(max(0, cell.height - 1)).enumerated() {
            line.draw(on: &canvas, in: cell.row(row + 1))
        }
        canvas.target(.day(plan.day), in: rect)
    }

    /// A day as a row: its name and what it holds, as much as fits.
    private func drawRow(_ plan: AgendaCalendar.Plan, on canvas: inout Canvas, in rect: Rect) {
        let isSelected = plan.day == agendaDay
        let away = plan.away.isEmpty ? [] : [wording.away(plan.away)]
        let holiday = plan.holiday.map { [wording.holidayMark + " " + $0.name] } ?? []
        let texts =
            plan.items.map { "\(wording.mark($0)) \($0.meeting.start.clock) \($0.entry.course?.title ?? "")" }
            + plan.deadlines.map { "\(wording.deadlineMark) \($0.course.title)" } + holiday + away
        let day = TextWidth.pad(wording.shortDay(plan.day), to: 11)
        let text = TextWidth.pad(
            TextWidth.truncate(day + texts.joined(separator: " · "), to: rect.width), to: rect.width)
        canvas.put(text, in: rect, dayStyle(plan).selected(isSelected))
        if isSelected { canvas.cursor = Point(rect.x, rect.y) }
        canvas.target(.day(plan.day), in: rect)
    }

    /// Days without school are quiet, today and days with something are not.
    private func dayStyle(_ plan: AgendaCalendar.Plan) -> Style {
        let isFree = plan.holiday != nil || plan.day.weekday > 5
        return Style(isFree && plan.isEmpty ? .muted : .text, bold: plan.day == today || !plan.isEmpty)
    }
}
