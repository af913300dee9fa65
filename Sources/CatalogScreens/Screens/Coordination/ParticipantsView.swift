import CatalogKit

// An offering of the view Uitvoeringen, with everybody who takes part or waits.
extension AppModel {
    mutating func performWithParticipants(_ action: Action) -> [Effect] {
        guard var opened = coordination.offerings.opened else { return [] }
        let area = participantsLayout.table
        switch action {
        case .back: coordination.offerings.opened = nil
        case .sort:
            coordination.offerings.sortPeople(by: participantsTable.next(after: opened.table.sort, in: area.width))
        case .reverse: coordination.offerings.reversePeople()
        case .addPerson: return asCoordinator { $0.startEnrollingOthers() }
        case .cancelPerson: return asCoordinator { $0.startCancellingOther() }
        case .left, .right: moveMeeting(action)
        case .attend: return asCoordinator { $0.attendNext() }
        case .minutes: return asCoordinator { $0.startMinutes() }
        case .allPresent: return asCoordinator { $0.noteAllPresent() }
        case .conclude: return asCoordinator { $0.startConcluding() }
        case .change: return asCoordinator { $0.startChanging() }
        case .callOff: return asCoordinator { $0.startCallingOff() }
        default:
            opened.table.selected = List.move(
                opened.table.selected, by: action, count: opened.participants?.count ?? 0,
                page: Table<OfferingsState.PersonColumn>.page(in: area))
            coordination.offerings.opened = opened
        }
        return []
    }

    // MARK: - Drawing

    /// Where the facts of the offering stand, and where its people.
    private var participantsLayout: (facts: Rect, table: Rect) {
        let text = CoordinationLayout(Frame(size).body).text
        let alerts = min(coordination.offerings.openedRow?.alerts.count ?? 0, max(0, text.height - 8))
        return text.split(top: 3 + alerts + (text.height >= 14 ? 1 : 0))
    }

    /// The columns of the list of people.
    var participantsTable: Table<OfferingsState.PersonColumn> {
        let current = coordination.offerings.opened?.meeting ?? 1
        let meetings = coordination.offerings.openedRow?.offering.meetings.count ?? 1
        let attendance = (1...max(1, meetings)).map { number in
            let title = meetings == 1 ? wording.present : number == current ? "‹\(number)›" : " \(number) "
            // The meeting that the keys are about always stays.
            return Table<OfferingsState.PersonColumn>.Heading(
                column: .meeting(number), title: title, width: 6, rank: number == current ? 0 : 10 + number)
        }
        return Table(
            headings: [
                Table.Heading(column: .name, title: wording.heading(of: .name), width: 14, isFlexible: true),
                Table.Heading(column: .school, title: wording.heading(of: .school), width: 22, rank: 2),
                Table.Heading(column: .standing, title: wording.heading(of: .standing), width: 15, rank: 1),
            ] + attendance)
    }

    func drawParticipants(_ opened: OfferingsState.Opened, on canvas: inout Canvas, in layout: CoordinationLayout) {
        let (facts, area) = participantsLayout
        if let row = coordination.offerings.openedRow { drawFacts(of: row, on: &canvas, in: facts) }
        guard let people = opened.participants else {
            canvas.put(wording.computing, in: area, .muted)
            return
        }
        guard !people.isEmpty else {
            canvas.put(wording.nobodyYet, in: area, .muted)
            canvas.cursor = Point(area.x, area.y)
            return
        }
        participantsTable.draw(
            opened.table, count: people.count, on: &canvas, in: area, isFocused: dialog == nil
        ) { cell(people[$0], $1) }
    }

    private func drawFacts(of row: OfferingBoard.Row, on canvas: inout Canvas, in rect: Rect) {
        let (course, offering, standing) = (row.course, row.offering, row.standing)
        canvas.put(cutting: course.title, in: rect.row(0), .heading)
        let place = [offering.place ?? wording.online, offering.venue].compactMap(\.self).joined(separator: ", ")
        let times = offering.meetings.map { wording.span($0.start, $0.end) }
        let more = times.count > 1 ? " (+\(times.count - 1))" : ""
        let occasion = (times.first ?? "") + more + " · " + place
        canvas.put(cutting: occasion, in: rect.row(1))
        let seats = wording.standing(
            standing, capacity: offering.capacity, minimum: row.minimum, deadline: row.deadline)
        canvas.put(cutting: seats, in: rect.row(2), .muted)
        for (number, alert) in row.alerts.prefix(max(0, rect.height - 3)).enumerated() {
            let sentence = TextWidth.truncate("! " + wording.sentence(for: alert, school: schoolName), to: rect.width)
            canvas.put(sentence, in: rect.row(3 + number), Style(.warning, bold: true))
        }
    }

    /// What people call a school that somebody named, by id for instance.
    func schoolName(_ school: String) -> String {
        library?.catalog.school(school)?.name ?? school
    }

    private func cell(
        _ participant: Participant, _ column: OfferingsState.PersonColumn
    ) -> Table<OfferingsState.PersonColumn>.Cell {
        let (person, enrolment) = (participant.person, participant.enrolment)
        switch column {
        case .name:
            let party = enrolment.party.isEmpty ? "" : wording.group(enrolment.party, seats: enrolment.seats) + " · "
            return (party + person.name, .text)
        case .school: return (schoolName(person.school), .muted)
        case .standing:
            return (wording.word(for: enrolment), Style(enrolment.state == .waiting ? .warning : .success))
        case .meeting(let number):
            let entry = coordination.offerings.opened?.attendance[enrolment.ticket]?[number]
            let meetings = coordination.offerings.openedRow?.offering.meetings ?? []
            let hasBegun = meetings.indices.contains(number - 1) && meetings[number - 1].start <= now
            // Nobody needs to know yet, of what has not begun.
            guard enrolment.state.holdsSeat, entry != nil || hasBegun else { return ("", .muted) }
            return (wording.mark(entry), entry?.state == .absent ? Style(.warning) : .text)
        }
    }
}
