import CatalogKit

/// The questions before somebody signs up: a session for each round, then a yes or no.
public struct EnrolDialog: Equatable, Sendable {
    /// The offering's id.
    let offering: String
    /// The rounds still to be asked about, and those done.
    let rounds: [Round]
    /// The round that is asked about; equal to the number of rounds when only the yes or no is left.
    var step = 0
    /// The highlighted session; −1 stands for no choice.
    var highlighted = -1
    /// The session chosen in each round, by id.
    var choices: [String: String] = [:]
    /// How many seats of each session are taken, once known.
    var sessionsTaken: [SessionKey: Int] = [:]

    init(offering: Offering) {
        self.offering = offering.id
        rounds = offering.rounds
    }

    /// The round that is asked about; nil when only the yes or no is left.
    var round: Round? { rounds.indices.contains(step) ? rounds[step] : nil }

    /// Seats left in a session; nil when there is no limit or nobody knows yet.
    func placesLeft(_ session: Session, in round: Round) -> Int? {
        session.capacity.map {
            max(0, $0 - sessionsTaken[SessionKey(round: round.id, session: session.id), default: 0])
        }
    }

    /// Takes the highlighted session and goes on to the next question.
    mutating func choose() {
        guard let round else { return }
        choices[round.id] = round.sessions.indices.contains(highlighted) ? round.sessions[highlighted].id : nil
        step += 1
        highlighted = -1
    }
}

extension AppModel {
    /// Signing up for what is selected: asks for a profile first, then for sessions and a yes.
    mutating func startEnrolling() -> [Effect] {
        guard let id = selectedOfferingID else {
            return refuse(isModuleSelected ? wording.noNeedToEnrol : wording.noOfferingToEnrol)
        }
        return startEnrolling(in: id)
    }

    mutating func startEnrolling(in id: String) -> [Effect] {
        guard let catalog = library?.catalog, let (course, offering) = catalog.offering(id) else { return [] }
        if let url = catalog.listing(id)?.url, catalog.listing(id)?.course == id {
            return refuse(wording.enrolElsewhere(url))
        }
        if offering.isCancelled { return refuse(wording.isCalledOff) }
        if let mine = enrolments[id], offering.rounds.isEmpty { return refuse(wording.standing(mine)) }
        let terms = OfferingTerms(course: course, offering: offering, region: catalog.region)
        if now.utcSeconds >= terms.start { return refuse(wording.sentence(for: .started(terms.start))) }
        if now.utcSeconds >= terms.enrolUntil {
            return refuse(wording.sentence(for: .deadlinePassed(terms.enrolUntil)))
        }
        guard profile != nil else {
            dialog = .profile(ProfileForm(for: .enrol(offering: id)))
            return []
        }
        dialog = .enrol(EnrolDialog(offering: offering))
        return offering.rounds.isEmpty ? [] : [.loadSessions(offering: id)]
    }

    /// Cancelling what is selected: asks for a yes first.
    mutating func startCancelling() -> [Effect] {
        guard let id = selectedOfferingID, let mine = enrolments[id] else { return refuse(wording.notEnrolledHere) }
        if let (_, offering) = library?.catalog.offering(mine.offering), offering.start <= now {
            return refuse(wording.sentence(for: .started(offering.start.utcSeconds)))
        }
        dialog = .cancel(offering: id)
        return []
    }

    /// The offering that a sign-up or a cancellation is about.
    private var selectedOfferingID: String? {
        if let page { return page.selectedOffering?.id }
        if tab == .agenda { return selectedEntry?.id }
        if tab == .discover { return discover.selectedCard?.offering }
        return search.selectedListing.flatMap { $0.start == nil ? nil : $0.id }
    }

    var isModuleSelected: Bool {
        let format = tab == .discover ? discover.selectedCard?.format : search.selectedListing?.format
        return (page?.course.format ?? format) == "e-learning"
    }

    mutating func perform(_ action: Action, in dialog: EnrolDialog) -> [Effect] {
        var dialog = dialog
        switch action {
        case .open where dialog.round == nil:
            self.dialog = nil
            return [.enrol(offering: dialog.offering, choices: dialog.choices)]
        case .open:
            dialog.choose()
        case .down, .nextPane:
            dialog.highlighted = min(dialog.highlighted + 1, (dialog.round?.sessions.count ?? 0) - 1)
        case .up, .previousPane:
            dialog.highlighted = max(-1, dialog.highlighted - 1)
        default: break
        }
        self.dialog = .enrol(dialog)
        return []
    }

    func drawEnrol(_ dialog: EnrolDialog, on canvas: inout Canvas) {
        guard let (course, offering) = library?.catalog.offering(dialog.offering) else { return }
        let width = questionWidth
        var lines = questionLines(course, offering, width: width)
        lines += (warnings(offering, choosing: dialog.choices) + alsoAway(offering)).flatMap {
            TextWrap.lines($0, width: width)
        }.map {
            TextLine($0, Style(.warning, bold: true))
        }
        lines.append(.empty)
        if let round = dialog.round {
            lines.append(TextLine(round.title + " — " + wording.chooseSession, .heading))
            lines.append(choiceLine(wording.noPreference, isSelected: dialog.highlighted < 0).of(choice: -1))
            for (number, session) in round.sessions.enumerated() {
                let left = dialog.placesLeft(session, in: round).map { " · " + wording.placesLeft($0) } ?? ""
                let isSelected = number == dialog.highlighted
                lines.append(choiceLine(session.title + left, isSelected: isSelected).of(choice: number))
            }
        } else {
            for round in offering.rounds {
                let chosen = round.sessions.first { $0.id == dialog.choices[round.id] }
                let text = "\(round.title): \(chosen?.title ?? wording.noPreference)"
                lines += TextWrap.lines(text, width: width).map { TextLine($0) }
            }
            lines.append(TextLine(wording.enrolQuestion(isFull: isFull(offering)), .strong))
        }
        let isLast = dialog.round == nil
        drawQuestion(
            lines, focus: isLast ? nil : dialog.highlighted, title: wording.enrolTitle,
            yes: wording.yesEnrol(isLast: isLast), on: &canvas)
    }

    func drawCancel(_ id: String, on canvas: inout Canvas) {
        var lines = [TextLine(title(ofOffering: id), .strong)]
        if let (_, offering) = library?.catalog.offering(id) {
            lines = questionLines(nil, offering, width: questionWidth, title: title(ofOffering: id))
        }
        lines.append(.empty)
        let waiting = enrolments[id]?.state == .waiting ? 0 : seats[id]?.waiting ?? 0
        lines += TextWrap.lines(wording.cancelQuestion(waiting: waiting), width: questionWidth).map {
            TextLine($0, .strong)
        }
        drawQuestion(lines, focus: nil, title: wording.cancelTitle, yes: wording.yesCancel, on: &canvas)
    }

    /// What the question is about: title, time, place and room.
    private func questionLines(
        _ course: Course?, _ offering: Offering, width: Int, title: String? = nil
    ) -> [TextLine] {
        var lines = TextWrap.lines(title ?? course?.title ?? "", width: width).map { TextLine($0, .strong) }
        lines += offering.meetings.map { TextLine(wording.span($0.start, $0.end)) }
        let place = [offering.place ?? wording.online, offering.venue].compactMap(\.self).joined(separator: ", ")
        lines += TextWrap.lines(place, width: width).map { TextLine($0) }
        guard course != nil else { return lines }
        let count = seats[offering.id] ?? SeatCount()
        let isInvited = invitedTo.contains(offering.id)
        lines.append(
            TextLine(
                isInvited ? wording.heldForYou : wording.seats(capacity: offering.capacity, count: count),
                isFull(offering) ? Style(.warning) : .text))
        return lines
    }

    /// On which days of an offering two colleagues or more are away already.
    private func alsoAway(_ offering: Offering) -> [String] {
        guard let calendar = agendaCalendar else { return [] }
        return offering.meetings.flatMap(\.days).map(calendar.plan).filter { $0.away.count > 1 }.map(wording.alsoAway)
    }

    /// What else is at the same time, and what is on a day on which schools are closed.
    func warnings(_ offering: Offering, choosing choices: [String: String]) -> [String] {
        let closed = library.map { offering.holidays(in: $0.catalog.region) } ?? []
        return myAgenda.clashes(with: offering, choosing: choices).map(wording.clash) + closed.map(wording.holiday)
    }

    private func isFull(_ offering: Offering) -> Bool {
        // A held seat is theirs, whoever waits.
        if invitedTo.contains(offering.id) { return false }
        let count = seats[offering.id] ?? SeatCount()
        return count.waiting > 0 || offering.capacity.map { count.claimed >= $0 } ?? false
    }

    /// A line to choose from, with a mark where it is the selected one.
    func choiceLine(_ text: String, isSelected: Bool) -> TextLine {
        TextLine(TextWidth.pad((isSelected ? "▸ " : "  ") + text, to: questionWidth), Style.text.selected(isSelected))
    }

    /// The columns for the text of a question.
    var questionWidth: Int { min(76, size.width) - 4 }

    /// Draws a question in a box in the middle, with its two answers below.
    ///
    /// Where not all lines fit, the top ones give way to the choice with the `focus`, or to the question at the end.
    func drawQuestion(
        _ lines: [TextLine], focus: Int?, title: String, yes: String, on canvas: inout Canvas
    ) {
        let outside = canvas.bounds.centred(questionWidth + 4, min(size.height, lines.count + 4))
        let inside = canvas.box(outside, title: title)
        let (text, answers) = inside.split(top: inside.height - 1)
        let room = max(0, text.height - 1)
        let focused = focus.flatMap { focus in lines.firstIndex { $0.choice == focus } }
        let first = max(0, min((focused ?? lines.count - 1) + 1 - room, lines.count - room))
        for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
            line.draw(on: &canvas, in: text.row(row))
            if let choice = line.choice { canvas.target(.choice(choice), in: text.row(row)) }
        }
        drawAnswers([(.yes, "Enter \(yes)"), (.no, "Esc \(wording.no)")], on: &canvas, in: answers)
        canvas.cursor = Point(inside.x, focused.map { text.y + $0 - first } ?? answers.y)
    }
    /// Draws the answers to a question next to each other, as many as fit; the first is what Enter does.
    func drawAnswers(_ answers: [(target: Target, text: String)], on canvas: inout Canvas, in rect: Rect) {
        var rest = rect
        for (number, answer) in answers.enumerated() where TextWidth.of(answer.text) + 2 <= rest.width {
            let style = number == 0 ? Style(.accent, bold: true, selected: true) : .muted
            let used = canvas.put(" \(answer.text) ", in: rest, style)
            canvas.target(answer.target, in: rest.split(left: used).0)
            rest = rest.split(left: used + 2).1
        }
    }
}
