import CatalogKit

/// The state of the tab Agenda.
public struct AgendaState: Equatable, Sendable {
    /// Which entry is selected, counted over what is to come and then what is past.
    var selected = 0
    /// The way it is looked at.
    var view = AgendaView.list
    /// The day that is selected in the week and the month; nil for today.
    var day: Day?
}

extension AppModel {
    /// My enrolments: what is to come by date, then what is past, latest first.
    var agendaEntries: [Agenda.Entry] {
        let agenda = myAgenda
        return agenda.upcoming(now) + agenda.past(now)
    }

    /// My enrolments joined with the catalogue.
    var myAgenda: Agenda {
        guard let catalog = library?.catalog else { return .empty }
        return Agenda(enrolments.values, in: catalog)
    }

    /// The selected entry: the list's, or the only one of the day.
    var selectedEntry: Agenda.Entry? {
        guard agenda.view == .list else {
            let items = agendaPlan?.items ?? []
            return items.count == 1 ? items[0].entry : nil
        }
        let entries = agendaEntries
        return entries.indices.contains(agenda.selected) ? entries[agenda.selected] : nil
    }

    mutating func performInAgenda(_ action: Action) -> [Effect] {
        switch action {
        case .agendaView:
            nextAgendaView()
            return []
        case .saveCalendar:
            return profile == nil ? refuse(wording.noAgendaYet) : [.writeCalendar]
        default: return agenda.view == .list ? performInList(action) : performInCalendar(action)
        }
    }

    private mutating func performInList(_ action: Action) -> [Effect] {
        switch action {
        case .open:
            if let entry = selectedEntry, let course = entry.course {
                page = CoursePage(course: course, offering: entry.id, today: today)
            }
        case .back:
            return perform(.tab(.discover))
        default:
            agenda.selected = List.move(
                agenda.selected, by: action, count: agendaEntries.count, page: agendaPage)
        }
        return []
    }

    func drawAgenda(on canvas: inout Canvas, in rect: Rect) {
        guard agenda.view == .list || library == nil else {
            if let calendar = agendaCalendar {
                agenda.view == .month
                    ? drawMonth(calendar, on: &canvas, in: rect) : drawWeek(calendar, on: &canvas, in: rect)
            }
            return
        }
        let entries = agendaEntries
        guard !entries.isEmpty else {
            canvas.put(wording.agendaEmpty, in: rect.inset(1, 1), .strong)
            canvas.put(wording.agendaEmptyHint, in: rect.inset(1, 2), .muted)
            return
        }
        let upcoming = myAgenda.upcoming(now).count
        let page = List.page(around: agenda.selected, count: entries.count, height: agendaPage)
        var rest = rect.inset(1)
        for number in page {
            if number == upcoming || number == page.lowerBound {
                let heading = number < upcoming ? wording.agendaUpcoming : wording.agendaPast
                canvas.put(heading, in: rest, .heading)
                rest = rest.split(top: 1).1
            }
            let lines = agendaLines(entries[number], isSelected: number == agenda.selected, width: rest.width)
            if number == agenda.selected { canvas.cursor = Point(rest.x, rest.y) }
            canvas.target(.entry(number), in: rest.split(top: lines.count).0)
            for line in lines {
                line.draw(on: &canvas, in: rest)
                rest = rest.split(top: 1).1
            }
        }
    }

    /// How many entries fit: two lines each, below at most two headings.
    private var agendaPage: Int { max(1, (Frame(size).body.height - 2) / 2) }

    private func agendaLines(_ entry: Agenda.Entry, isSelected: Bool, width: Int) -> [TextLine] {
        let mark = isSelected ? "▸ " : "  "
        guard let offering = entry.offering, let course = entry.course else {
            return [
                TextLine(TextWidth.pad(mark + entry.id, to: width), Style(.warning).selected(isSelected)),
                TextLine("    " + wording.goneFromCatalogue, .muted),
            ]
        }
        let isPast = offering.end <= now
        let title = mark + wording.span(offering.start, offering.meetings[0].end) + "  " + course.title
        let standing = isPast ? wording.wasThere(entry.enrolment) : wording.standing(entry.enrolment)
        let style = Style(entry.enrolment.state == .waiting ? .warning : isPast ? .muted : .success)
        let rest = [
            offering.place ?? wording.online,
            offering.meetings.count > 1 ? wording.meetings(offering.meetings.count) : nil,
        ].compactMap(\.self).joined(separator: " · ")
        return [
            TextLine(TextWidth.pad(title, to: width), (isPast ? Style.muted : .strong).selected(isSelected)),
            TextLine(spans: [
                TextLine.Span(text: "    " + standing, style: style),
                TextLine.Span(text: " · " + rest, style: .muted),
            ]),
        ]
    }
}
