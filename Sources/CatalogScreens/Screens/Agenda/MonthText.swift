public import CatalogKit

/// A month of an agenda as plain lines, for output that is no screen: the month with marks, and what they stand for by day.
public struct MonthText: Sendable {
    /// The lines, without blanks at their ends.
    public let lines: [String]

    /// Lays a month out in 60 columns; the lines below may be longer.
    public init(_ month: Month, _ calendar: AgendaCalendar, language: Language, today: Day) {
        let wording = Wording(language)
        let plans = (month.days.lowerBound.number...month.days.upperBound.number)
            .map { calendar.plan(of: Day(number: $0)) }.filter { !$0.isEmpty }
        var lines = [wording.month(month)]
        lines.append(wording.weekLabel.padded(4) + wording.weekdayNames.map { $0.padded(8) }.joined())
        for week in MonthGrid(month).weeks {
            let cells = week.days.map { day in
                day.month == month ? wording.shortCell(calendar.plan(of: day), today: today).padded(8) : "".padded(8)
            }
            lines.append("\(week.number)".padded(4) + cells.joined())
        }
        lines.append("")
        for plan in plans {
            let texts = plan.items.map { wording.agendaItem($0) + " · " + wording.agendaItemPlace($0) }
            for text in texts + plan.deadlines.map(wording.deadline) {
                lines.append(wording.shortDay(plan.day).padded(11) + text)
            }
        }
        if plans.isEmpty { lines.append(wording.nothingThatMonth) }
        lines += calendar.holidays(in: month.days).map(wording.holiday)
        if !plans.isEmpty { lines += ["", wording.agendaMarks] }
        self.lines = lines.map { line in
            var line = line[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}

extension Wording {
    /// A day's number, in brackets when it is today, with its marks.
    func shortCell(_ plan: AgendaCalendar.Plan, today: Day) -> String {
        let number = "\(plan.day.components.day)"
        return (plan.day == today ? "[\(number)]" : number) + marks(plan)
    }

    /// The marks of a day, three at most.
    func marks(_ plan: AgendaCalendar.Plan) -> String {
        let marks = plan.items.map(mark) + plan.deadlines.map { _ in deadlineMark }
        return (plan.holiday == nil ? marks : Array(marks.prefix(2)) + [holidayMark]).prefix(3).joined()
    }
}

extension String {
    fileprivate func padded(_ columns: Int) -> String { TextWidth.pad(self, to: columns) }
}
