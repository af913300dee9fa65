import CatalogKit

/// Where the parts of a month lie.
struct MonthView {
    /// The month itself.
    let grid: Rect
    /// What the selected day holds: beside the month, or below it.
    let day: Rect
    /// Whether they lie beside one another.
    let isBeside: Bool
    /// The rows above the weeks: the month and the days of the week, or the latter alone.
    let heading: Int
    /// The rows of a week.
    let rows: Int

    /// The columns of the weeks' numbers.
    static let numbers = 4
    /// Fewer rows than this and the month's name goes.
    private static let tall = 12

    /// Lays out a month of so many weeks.
    init(_ rect: Rect, weeks: Int) {
        let rect = rect.inset(rect.width > 41 ? 1 : 0)
        heading = rect.height >= MonthView.tall ? 2 : 1
        isBeside = rect.width >= 100
        if isBeside {
            let (left, right) = rect.split(left: rect.width * 2 / 3)
            (grid, day) = (left, right.inset(2).split(left: right.width - 4).0)
            rows = max(1, min(5, (rect.height - heading) / weeks))
        } else {
            // Five rows tell a day; where there are not that many, one does.
            rows = max(1, min(3, (rect.height - heading - 6) / weeks))
            let height = heading + weeks * rows
            (grid, day) = (rect.split(top: height).0, rect.split(top: height + (rect.height - height > 6 ? 1 : 0)).1)
        }
    }

    /// The columns of a day.
    var columns: Int { (grid.width - MonthView.numbers) / 7 }

    /// Where a day lies.
    func cell(week: Int, weekday: Int) -> Rect {
        Rect(grid.x + MonthView.numbers + weekday * columns, grid.y + heading + week * rows, columns, rows)
    }
}

extension AppModel {
    /// Draws the month of the selected day, and that day.
    func drawMonth(_ calendar: AgendaCalendar, on canvas: inout Canvas, in rect: Rect) {
        let month = MonthGrid(agendaDay.month)
        let view = MonthView(rect, weeks: month.weeks.count)
        if view.heading == 2 { canvas.put(wording.month(month.month), in: view.grid.row(0), .heading) }
        let names = view.grid.row(view.heading - 1)
        let label = view.heading == 2 ? wording.weekLabel : wording.shortMonth(month.month)
        canvas.put(label, in: names, view.heading == 2 ? .muted : .heading)
        for (number, name) in wording.weekdayNames.enumerated() {
            let column = view.cell(week: 0, weekday: number)
            canvas.put(name, in: Rect(column.x, names.y, column.width, 1), .muted)
        }
        for (number, week) in month.weeks.enumerated() {
            let row = view.grid.row(view.heading + number * view.rows)
            canvas.put("\(week.number)", in: row.split(left: MonthView.numbers).0, .muted)
            for (weekday, day) in week.days.enumerated() where day.month == month.month {
                drawCell(calendar.plan(of: day), on: &canvas, in: view.cell(week: number, weekday: weekday))
            }
        }
        if view.isBeside {
            canvas.verticalLine(Rect(view.day.x - 2, rect.y, 1, rect.height))
        }
        drawDay(agendaDay, in: calendar, on: &canvas, in: view.day)
    }

    /// A day with its marks, and in the rows below as many of its meetings as fit.
    private func drawCell(_ plan: AgendaCalendar.Plan, on canvas: inout Canvas, in rect: Rect) {
        let isSelected = plan.day == agendaDay
        let isFree = plan.holiday != nil || plan.day.weekday > 5
        let number = Style(isFree ? .muted : .text, bold: plan.day == today || !plan.isEmpty).selected(isSelected)
        let cell = rect.split(left: rect.width - 1).0
        if isSelected {
            canvas.fill(cell, number)
            canvas.cursor = Point(cell.x, cell.y)
        }
        canvas.put(wording.shortCell(plan, today: today, columns: cell.width), in: cell.row(0), number)
        var below = cell.split(top: 1).1
        let texts = cellTexts(plan)
        for (number, (text, style)) in texts.enumerated() where below.height > 0 {
            // What is left is shared out fairly, so that a long title hides no other meeting.
            let share = max(1, below.height / (texts.count - number))
            for line in shortened(text, width: cell.width, rows: share) {
                canvas.put(line, in: below, style.selected(isSelected))
                below = below.split(top: 1).1
            }
        }
        canvas.target(.day(plan.day), in: rect)
    }

    /// A text in so many rows; what is cut off shows as an ellipsis, and in a single row nothing is wrapped.
    private func shortened(_ text: String, width: Int, rows: Int) -> [String] {
        let lines = TextWrap.lines(text, width: width)
        guard lines.count > rows else { return lines }
        let rest = rows == 1 ? text : lines[(rows - 1)...].joined(separator: " ")
        return lines.prefix(rows - 1) + [TextWidth.truncate(rest, to: width)]
    }

    private func cellTexts(_ plan: AgendaCalendar.Plan) -> [(text: String, style: Style)] {
        plan.items.map { ("\($0.meeting.start.clock) \($0.entry.course?.title ?? $0.entry.id)", .text) }
            + plan.deadlines.map { ("\(wording.deadlineMark) \($0.course.title)", .muted) }
            + (plan.holiday.map { [($0.name, .muted)] } ?? [])
    }
}
