public import CatalogKit

/// The views of the tab Coördinatie, in order.
public enum CoordinationView: Int, CaseIterable, Sendable {
    /// What the region asks for.
    case demand
    /// Every offering to come or just past, with its people.
    case offerings
    /// What schools want to learn.
    case questions
    /// What people would like to do together.
    case ideas
    /// The region's account.
    case report
    /// The messages to people.
    case outbox
}

/// The state of the tab Coördinatie; nothing of it is worked out before the tab is opened.
public struct CoordinationState: Equatable, Sendable {
    /// The view in front.
    var view = CoordinationView.demand
    /// The state of the view Vraag.
    var demand = DemandState()
    /// The state of the view Uitvoeringen.
    var offerings = OfferingsState()
    /// The state of the view Vragen.
    var questions = QuestionsState()
    /// The state of the view Ideeën.
    var ideas = IdeasState()
    /// The state of the view Verslag.
    var report = ReportState()
    /// The state of the view Post.
    var outbox = PostState()

    /// The place where keys go.
    var context: Context {
        switch view {
        case .demand: demand.context
        case .offerings: offerings.context
        case .questions: questions.context
        case .ideas: ideas.context
        case .report: .report
        case .outbox: outbox.context
        }
    }
}

/// What the tab Coördinatie asks of the world; the answer comes back as a ``CoordinationAnswer``.
public enum CoordinationEffect: Equatable, Sendable {
    /// Work out what the region asks for.
    case loadDemand(in: Library, today: Day)
    /// Work out where and when a variant of a course is best given.
    case plan(course: Course, in: Library, today: Day)
    /// Work out how the offerings stand.
    case loadOfferings(in: Library, now: LocalTime)
    /// Read who is in an offering.
    case loadParticipants(offering: String)
    /// Make a report, as known at an instant in UTC seconds.
    case loadReport(ReportRequest, in: Library, now: Int)
    /// Read the messages to people.
    case loadOutbox
    /// Write the letter that a message becomes.
    case loadLetter(OutboxMessage, in: Library)
    /// Change the catalogue's files, and the ledger along with them.
    case wish(OfferingWish)
    /// Do something for others.
    case change(CoordinatorChange)
    /// Something about questions and ideas.
    case questions(QuestionsEffect)
}

/// What the world answers to a ``CoordinationEffect``.
public enum CoordinationAnswer: Sendable {
    /// What the region asks for.
    case demand(DemandAnswer)
    /// The best proposals for a variant.
    case plan(PlanAnswer)
    /// How the offerings stand.
    case offerings(OfferingBoard)
    /// Who is in an offering.
    case participants(ParticipantsAnswer)
    /// A report.
    case report(ReportAnswer)
    /// The messages to people.
    case outbox(OutboxAnswer)
    /// The letter that a message becomes.
    case letter(OutboxLetter)
    /// What came of a change to the catalogue's files.
    case wished(OfferingAnswer)
    /// What came of doing something for others.
    case changed(CoordinatorOutcome)
    /// An answer about questions and ideas.
    case questions(QuestionsReply)
}

extension AppModel {
    /// Opens the tab: what it shows is worked out now, unless that was done already.
    mutating func openCoordination() -> [Effect] {
        guard let library else { return [] }
        switch coordination.view {
        case .demand: return coordination.demand.load(in: library, today: today)
        case .offerings: return coordination.offerings.load(in: library, now: now)
        case .questions: return coordination.questions.load(for: profile?.email)
        case .ideas: return coordination.ideas.load(for: profile?.email, in: library)
        case .report: return coordination.report.isStale ? loadReport() : []
        case .outbox: return coordination.outbox.load()
        }
    }

    /// Goes back from whatever page is open to the list that it is of.
    mutating func closeCoordinationPages() -> [Effect] {
        var effects: [Effect] = []
        while KeyTable.pages.contains(coordination.context) {
            let before = coordination
            effects += performInCoordination(.back)
            if coordination == before { break }
        }
        return effects
    }

    /// The catalogue, the ledger or the day is another one: what was worked out is worked out again when it is looked at.
    mutating func refreshCoordination() -> [Effect] {
        coordination.demand.isStale = true
        coordination.offerings.isStale = true
        coordination.questions.isStale = true
        coordination.ideas.isStale = true
        coordination.report.isStale = true
        coordination.outbox.isStale = true
        return tab == .coordination ? openCoordination() : []
    }

    /// Takes in an answer.
    mutating func take(_ answer: CoordinationAnswer) -> [Effect] {
        switch answer {
        case .demand(let answer): coordination.demand.take(answer)
        case .plan(let answer): coordination.demand.take(answer)
        case .offerings(let board): coordination.offerings.take(board)
        case .participants(let answer): coordination.offerings.take(answer)
        case .report(let answer): take(answer)
        case .outbox(let answer): coordination.outbox.take(answer)
        case .letter(let letter): coordination.outbox.take(letter)
        case .wished(let answer): return take(answer)
        case .changed(let outcome):
            notice = wording.notice(outcome) { title(ofOffering: $0) }
            return [.readLedger]
        case .questions(let reply): return take(reply)
        }
        return []
    }

    /// Brings another view in front.
    mutating func show(_ view: CoordinationView) -> [Effect] {
        coordination.view = view
        return openCoordination()
    }

    mutating func performInCoordination(_ action: Action) -> [Effect] {
        switch action {
        case .nextPane, .previousPane:
            let views = coordinationViews
            let step = action == .nextPane ? 1 : views.count - 1
            return show(views[((views.firstIndex(of: coordination.view) ?? 0) + step) % views.count])
        default: break
        }
        switch coordination.view {
        case .demand: return performInDemand(action)
        case .offerings: return performInOfferings(action)
        case .questions: return performInQuestions(action)
        case .ideas: return performInIdeas(action)
        case .report: return performInReport(action)
        case .outbox: return performInOutbox(action)
        }
    }

    /// Does something that the ledger must know the doer of: asks who that is first, when nobody knows.
    mutating func asCoordinator(_ work: (inout AppModel) -> [Effect]) -> [Effect] {
        if profile != nil { return work(&self) }
        dialog = .profile(ProfileForm(for: .coordination))
        return []
    }

    // MARK: - The mouse

    /// A click on a column's heading orders by it.
    mutating func sort(byColumn number: Int) -> [Effect] {
        switch coordination.view {
        case .demand: coordination.demand.sort(by: demandTable.headings[number].column)
        case .offerings where coordination.offerings.opened != nil:
            coordination.offerings.sortPeople(by: participantsTable.headings[number].column)
        case .offerings: coordination.offerings.sort(by: offeringsTable.headings[number].column)
        case .questions: coordination.questions.sort(by: questionsTable.headings[number].column)
        case .ideas: coordination.ideas.sort(by: ideasTable.headings[number].column)
        case .report: coordination.report.sort(by: reportTable.headings[number].column)
        case .outbox: coordination.outbox.sort(by: outboxTable.headings[number].column)
        }
        return []
    }

    /// A click on a row selects it; another one opens it.
    mutating func click(row number: Int) -> [Effect] {
        switch coordination.view {
        case .demand:
            if coordination.demand.table.selected == number { return perform(.open) }
            coordination.demand.table.selected = number
        case .offerings where coordination.offerings.opened != nil:
            coordination.offerings.opened?.table.selected = number
        case .offerings:
            if coordination.offerings.table.selected == number { return perform(.open) }
            coordination.offerings.table.selected = number
        case .questions where coordination.questions.opened != nil:
            if coordination.questions.opened?.selected == number { return perform(.open) }
            coordination.questions.opened?.selected = number
        case .questions:
            if coordination.questions.table.selected == number { return perform(.open) }
            coordination.questions.table.selected = number
        case .ideas:
            if coordination.ideas.table.selected == number { return perform(.open) }
            coordination.ideas.table.selected = number
        case .report: coordination.report.table.selected = number
        case .outbox:
            if coordination.outbox.table.selected == number { return perform(.open) }
            coordination.outbox.table.selected = number
        }
        return []
    }

    // MARK: - Drawing

    func drawCoordination(on canvas: inout Canvas, in rect: Rect) {
        let layout = CoordinationLayout(rect)
        drawViews(on: &canvas, in: layout.views)
        switch coordination.view {
        case .demand: drawDemand(on: &canvas, in: layout)
        case .offerings: drawOfferings(on: &canvas, in: layout)
        case .questions: drawQuestions(on: &canvas, in: layout)
        case .ideas: drawIdeas(on: &canvas, in: layout)
        case .report: drawReport(on: &canvas, in: layout)
        case .outbox: drawOutbox(on: &canvas, in: layout)
        }
    }

    /// The row of views; where not all fit, the one in front with an arrow at either side.
    private func drawViews(on canvas: inout Canvas, in rect: Rect) {
        let labels = coordinationViews.map { (view: $0, label: " \(wording.name(of: $0)) ") }
        var rest = rect.inset(1)
        if labels.reduce(0, { $0 + TextWidth.of($1.label) + 1 }) <= rest.width {
            for (view, label) in labels {
                let isOpen = view == coordination.view
                let used = canvas.put(label, in: rest, Style(isOpen ? .accent : .muted, bold: isOpen, selected: isOpen))
                canvas.target(.view(view), in: rest.split(left: used).0)
                rest = rest.split(left: used + 1).1
            }
            return
        }
        for (text, target) in [
            (" ‹ ", Target.action(.previousPane)), (wording.name(of: coordination.view), .view(coordination.view)),
            (" › ", .action(.nextPane)),
        ] {
            let used = canvas.put(text, in: rest, .heading)
            canvas.target(target, in: rest.split(left: used).0)
            rest = rest.split(left: used).1
        }
    }
}

/// Where the parts of a view of the tab Coördinatie lie.
struct CoordinationLayout {
    /// The row of views.
    let views: Rect
    /// What the view shows, in few words.
    let summary: Rect
    /// The rest.
    let body: Rect
    /// The rest of a view without a summary.
    let text: Rect

    init(_ rect: Rect) {
        views = rect.row(0)
        summary = rect.row(1)
        let isRoomy = rect.height >= 14
        body = rect.split(top: isRoomy ? 3 : 2).1.inset(1)
        text = rect.split(top: isRoomy ? 2 : 1).1.inset(1)
    }
}
