import CatalogKit

// The agenda as a calendar: which day is selected, and what keys do with it.
extension AppModel {
    /// What my days hold.
    var agendaCalendar: AgendaCalendar? {
        library.map {
            AgendaCalendar(myAgenda, interests: interests.values, colleagues: colleagues, in: $0.catalog)
        }
    }

    /// The day that the keys act on.
    var agendaDay: Day { agenda.day ?? today }

    /// What the selected day holds.
    var agendaPlan: AgendaCalendar.Plan? { agendaCalendar?.plan(of: agendaDay) }

    /// Turns from the list to the week, the month and back; the day that the list is at stays selected.
    mutating func nextAgendaView() {
        if agenda.view == .list, let meetings = selectedEntry?.offering?.meetings {
            agenda.day = (meetings.first { $0.end > now } ?? meetings[0]).start.day
        }
        agenda.view = agenda.view.next
    }

    mutating func performInCalendar(_ action: Action) -> [Effect] {
        let inRows = agenda.view == .week && !WeekView.hasColumns(Frame(size).body)
        switch action {
        case .left: moveDay(inRows ? -7 : -1)
        case .right: moveDay(inRows ? 7 : 1)
        case .up: moveDay(inRows ? -1 : -7)
        case .down: moveDay(inRows ? 1 : 7)
        case .earlier, .pageUp: turnCalendar(-1)
        case .later, .pageDown: turnCalendar(1)
        case .top: agenda.day = shownDays.lowerBound
        case .bottom: agenda.day = shownDays.upperBound
        case .today: agenda.day = today
        case .open: return openAgendaDay()
        case .back: return perform(.tab(.discover))
        default: break
        }
        return []
    }

    /// Shows the week or the month before or after.
    mutating func turnCalendar(_ direction: Int) {
        guard agenda.view == .month else { return moveDay(7 * direction) }
        let days = agendaDay.month.advanced(by: direction).days
        // The 31st of a month without one is its last day.
        agenda.day = min(days.lowerBound.advanced(by: agendaDay.components.day - 1), days.upperBound)
    }

    private mutating func moveDay(_ days: Int) {
        agenda.day = agendaDay.advanced(by: days)
    }

    private var shownDays: ClosedRange<Day> {
        let week = Week(of: agendaDay).days
        return agenda.view == .month ? agendaDay.month.days : week[0]...week[6]
    }

    // MARK: - Opening

    /// What can be opened on a day: meetings, then what it is the last day for; each by its offering.
    func openables(_ plan: AgendaCalendar.Plan) -> [(offering: String, text: String)] {
        plan.items.map { ($0.entry.id, wording.agendaItem($0)) }
            + plan.deadlines.map { ($0.offering.id, wording.deadline($0)) }
    }

    private mutating func openAgendaDay() -> [Effect] {
        let openable = agendaPlan.map(openables) ?? []
        if openable.isEmpty { return refuse(wording.nothingThatDay) }
        if openable.count == 1 { return openAgendaItem(openable[0].offering) }
        dialog = .day(DayChoice(day: agendaDay))
        return []
    }

    /// Opens the page of an offering's course, or says that it has none.
    mutating func openAgendaItem(_ offering: String) -> [Effect] {
        guard let course = library?.catalog.offering(offering)?.course else { return refuse(wording.goneFromCatalogue) }
        page = CoursePage(course: course, offering: offering, today: today)
        return []
    }
}

/// The question which of a day's meetings to open.
public struct DayChoice: Equatable, Sendable {
    /// The day.
    let day: Day
    /// The highlighted one.
    var highlighted = 0
}

extension AppModel {
    mutating func perform(_ action: Action, in choice: DayChoice) -> [Effect] {
        guard let openable = agendaCalendar.map({ openables($0.plan(of: choice.day)) }), !openable.isEmpty else {
            dialog = nil
            return []
        }
        let highlighted = min(choice.highlighted, openable.count - 1)
        switch action {
        case .open:
            dialog = nil
            return openAgendaItem(openable[highlighted].offering)
        case .down, .nextPane:
            dialog = .day(DayChoice(day: choice.day, highlighted: min(highlighted + 1, openable.count - 1)))
        case .up, .previousPane: dialog = .day(DayChoice(day: choice.day, highlighted: max(highlighted - 1, 0)))
        default: break
        }
        return []
    }

    func drawDayChoice(_ choice: DayChoice, on canvas: inout Canvas) {
        let openable = agendaCalendar.map { openables($0.plan(of: choice.day)) } ?? []
        var lines = [TextLine(wording.agendaDay(choice.day, today: today), .strong), .empty]
        for (number, item) in openable.enumerated() {
            let isSelected = number == choice.highlighted
            lines.append(choiceLine(item.text, isSelected: isSelected).of(choice: number))
        }
        drawQuestion(
            lines, focus: choice.highlighted, title: wording.whichToOpen, yes: wording.keyOpen, on: &canvas)
    }
}
