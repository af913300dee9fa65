public import CatalogKit

/// A month of an agenda as plain lines, for output that is no screen: the month with marks, and what they stand for by day.
public struct MonthText: Sendable {
    /// The lines, without blanks at their ends.
    public let lines: [String]

    /// Lays a month out in 60 columns; the lines below may be longer.
    public init(_ month: Month, _ calendar: AgendaCalendar, language: Language, today: Day) {
        let wording = Wording(language)
        let plans = (month.days.lowerBound.number...month.days.upperBound.number)
            .map { calendar.plan(of: Day(number: $0)) }.filter { !$0.isEmpty || !$0.away.isEmpty }
        var lines = [wording.month(month)]
        lines.append(wording.weekLabel.padded(4) + wording.weekdayNames.map { $0.padded(8) }.joined())
        for week in MonthGrid(month).weeks {
            let cells = week.days.map { day in
                day.month == month
                    ? wording.shortCell(calendar.plan(of: day), today: today, columns: 7).padded(8) : "".padded(8)
            }
            lines.append("\(week.number)".padded(4) + cells.joined())
        }
        lines.append("")
        for plan in plans {
            let texts = plan.items.map { wording.agendaItem($0) + " · " + wording.agendaItemPlace($0) }
            let away = plan.away.isEmpty ? [] : [wording.away(plan.away)]
            for text in texts + plan.deadlines.map(wording.deadline) + away {
                lines.append(wording.shortDay(plan.day).padded(11) + text)
            }
        }
        if plans.isEmpty { lines.append(wording.nothingThatMonth) }
        lines += calendar.holidays(in: month.days).map(wording.holiday)
        if !plans.isEmpty { lines += ["", wording.agendaMarks(calendar).joined(separator: " · ")] }
        self.lines = lines.map { line in
            var line = line[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}

extension Wording {
    /// A day's number, in brackets when it is today, with its marks: three at most, and how many colleagues are away.
    ///
    /// In few columns there are fewer marks, and of the colleagues only that there are.
    func shortCell(_ plan: AgendaCalendar.Plan, today: Day, columns: Int) -> String {
        let number = plan.day == today ? "[\(plan.day.components.day)]" : "\(plan.day.components.day)"
        var marks = plan.items.map(mark) + plan.deadlines.map { _ in deadlineMark }
        if plan.holiday != nil { marks = marks.prefix(2) + [holidayMark] }
        let room = columns - number.count
        var away = plan.away.isEmpty ? "" : "+\(plan.away.count)"
        if away.count > room - min(1, marks.count) { away = String(away.prefix(max(0, room - min(1, marks.count)))) }
        return number + marks.prefix(max(0, min(3, room - away.count))).joined() + away
    }
}

extension String {
    fileprivate func padded(_ columns: Int) -> String { TextWidth.pad(self, to: columns) }
}
