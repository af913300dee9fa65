public import CatalogKit

/// The state of a course's page.
public struct CoursePage: Equatable, Sendable {
    /// The course.
    let course: Course
    /// Its text.
    let text: MarkdownDocument
    /// Its offerings: those to come by date, then those past.
    let offerings: [Offering]
    /// Which of them is selected.
    var selected: Int
    /// What remained of those that are over, latest first.
    let followUps: [FollowUp]
    /// How many lines have scrolled out at the top.
    var scroll = 0
    /// The offering of which it was asked who goes; nil where that is to be asked anew.
    var companyAsked: String?
    /// Who goes to an offering, once known, by its id.
    var companies: [String: Company] = [:]

    /// What remained of an offering.
    struct FollowUp: Equatable, Sendable {
        let day: Day
        let text: MarkdownDocument
    }

    /// Opens the page of a course with an offering selected, else the first.
    init(course: Course, offering: String, today: Day) {
        self.course = course
        text = MarkdownDocument(course.body)
        let ordered = course.offerings.sorted { $0.start < $1.start }
        offerings = ordered.filter { $0.end.day >= today } + ordered.filter { $0.end.day < today }
        followUps = ordered.reversed().compactMap { offering in
            offering.followUp.map { FollowUp(day: offering.start.day, text: MarkdownDocument($0)) }
        }
        selected = offerings.firstIndex { $0.id == offering } ?? 0
    }

    /// Whether it is of a module, which is read instead of attended.
    var isModule: Bool { course.isELearning && offerings.isEmpty }

    /// The selected offering; nil for a course without dates.
    var selectedOffering: Offering? {
        offerings.indices.contains(selected) ? offerings[selected] : nil
    }
}

extension AppModel {
    mutating func performOnPage(_ action: Action) -> [Effect] {
        guard var page else { return [] }
        let lines = courseLines(page, width: pageWidth)
        let height = Frame(size).body.height
        let lowest = max(0, lines.count - height)
        switch action {
        case .back:
            self.page = nil
            return []
        case .read: return openModule(page.course.id)
        case .finish: return finish(page.course.id)
        case .inviteColleague: return startInviting()
        case .travelTogether: return startTravelling()
        case .showSelf: return startShowing()
        // The arrows walk through the offerings first, then scroll the text.
        case .down where page.selected + 1 < page.offerings.count && page.scroll == 0:
            page.selected += 1
        case .up where page.scroll == 0:
            page.selected = max(0, page.selected - 1)
        default:
            page.scroll = List.move(page.scroll, by: action, count: lowest + 1, page: height)
        }
        self.page = page
        return []
    }

    /// The columns that a page's text takes: not so wide that the eye loses its line.
    var pageWidth: Int { min(100, Frame(size).body.width - 2) }

    func drawCourse(_ page: CoursePage, on canvas: inout Canvas, in rect: Rect) {
        let lines = courseLines(page, width: pageWidth)
        // A wider window has fewer lines: then less can have scrolled out.
        let scroll = min(page.scroll, max(0, lines.count - rect.height))
        let visible = lines.dropFirst(scroll).prefix(rect.height)
        for (row, line) in visible.enumerated() {
            let place = Rect(rect.x + 1, rect.y + row, pageWidth, 1)
            line.draw(on: &canvas, in: place)
            if let offering = line.offering {
                canvas.target(.offering(offering), in: place)
                if offering == page.selected, line.isFirst { canvas.cursor = Point(place.x, place.y) }
            }
        }
        if lines.count > scroll + rect.height, rect.height > 0 {
            canvas.putRight(" ↓ ", in: rect.row(rect.height - 1), .muted)
        }
    }

    /// The whole page as lines.
    func courseLines(_ page: CoursePage, width: Int) -> [TextLine] {
        let course = page.course
        var lines = TextWrap.lines(course.title, width: width).map { TextLine($0, .heading) }
        let facts = wording.facts(of: course, vocabulary: library?.catalog.vocabulary)
        lines += TextWrap.lines(facts, width: width).map { TextLine($0, .muted) }
        lines.append(.empty)
        lines += offeringLines(page, width: width)
        lines += interestLines(course, width: width)
        lines.append(.empty)
        for (label, value) in details(of: course) where !value.isEmpty {
            lines += TextLine.labelled(label, value, width: width)
        }
        lines.append(.empty)
        lines += MarkdownText.lines(page.text, width: width)
        for followUp in page.followUps {
            lines += [.empty, TextLine(wording.lookingBack(on: followUp.day), .heading), .empty]
            lines += MarkdownText.lines(followUp.text, width: width)
        }
        return lines
    }

    /// How many would come, and how the user's own interest stands; nobody's name.
    private func interestLines(_ course: Course, width: Int) -> [TextLine] {
        let mine = interests[course.id].map { interest in
            let planned = interest.offering.flatMap { library?.catalog.offering($0)?.offering }
            return wording.ownInterest(interest, planned: planned)
        }
        let invitation = course.variantCandidate && mine == nil ? wording.nobodyInterestedYet : nil
        let texts = [demand[course.id].map(wording.interested) ?? invitation, mine].compactMap(\.self)
        guard !texts.isEmpty else { return [] }
        return [.empty]
            + texts.enumerated().flatMap { number, text in
                TextLine.labelled(number == 0 ? wording.interestLabel : "", text, width: width)
            }
    }

    private func details(of course: Course) -> [(String, String)] {
        func labels(_ ids: [String], _ facet: Query.Facet) -> String {
            ids.map { label($0, of: facet) }.joined(separator: ", ")
        }
        return [
            (wording.audience, course.audience ?? wording.everyoneWelcome),
            (wording.themes, labels(course.themes, .theme)),
            (wording.profiles, labels(course.profiles, .profile)),
            (wording.facet(.sector), labels(course.sectors, .sector)),
            (wording.facet(.provider), label(course.provider, of: .provider)),
            (wording.contact, course.contact ?? ""),
            (wording.link, course.url ?? ""),
        ]
    }

    /// How the user stands with a module.
    private func readingLines(_ id: String) -> [TextLine] {
        if let completion = learning.completions.last(where: { $0.course == id }) {
            return [TextLine(wording.finished(completion), Style(.success, bold: true))]
        }
        return learning.progress[id] == nil ? [] : [TextLine(wording.begun, Style(.success))]
    }

    private func offeringLines(_ page: CoursePage, width: Int) -> [TextLine] {
        if page.offerings.isEmpty {
            let isModule = page.course.isELearning
            return [TextLine(isModule ? wording.alwaysAvailable : wording.noDatesYet, .strong)]
                + (isModule ? readingLines(page.course.id) : [])
        }
        var lines: [TextLine] = []
        for (number, offering) in page.offerings.enumerated() {
            let isSelected = number == page.selected
            let isPast = offering.end <= now
            let style: Style = isPast ? .muted : isSelected ? .strong : .text
            let mark = isSelected ? "▸ " : "  "
            for (index, meeting) in offering.meetings.enumerated() {
                let text = (index == 0 ? mark : "  ") + wording.span(meeting.start, meeting.end)
                lines.append(
                    TextLine(TextWidth.pad(text, to: width), style.selected(isSelected && index == 0))
                        .of(offering: number, isFirst: index == 0))
            }
            let together = isSelected ? companyFacts(of: offering, on: page) : []
            for fact in facts(of: offering, in: page.course) + together {
                lines += TextWrap.lines(fact.text, width: width - 4).map {
                    TextLine("    " + $0, fact.style).of(offering: number, isFirst: false)
                }
            }
        }
        return lines
    }

    /// Where, how far, how full, until when, and how I stand.
    private func facts(of offering: Offering, in course: Course) -> [(text: String, style: Style)] {
        let place = offering.place.flatMap { library?.catalog.place(named: $0)?.coordinate }
        let whereabouts = [
            [offering.place ?? wording.online, offering.venue].compactMap(\.self).joined(separator: ", "),
            kilometres(to: place).map { wording.kilometres($0, from: nearby?.name ?? "") },
        ].compactMap(\.self)
        if offering.isCancelled {
            return [(whereabouts.joined(separator: " · "), .muted), (wording.calledOff, Style(.error))]
        }
        let mine = enrolments[offering.id]
        if offering.end <= now {
            let past = mine.map(wording.wasThere) ?? wording.isOver
            return [(whereabouts.joined(separator: " · ") + " · " + past, .muted)]
        }
        let count = seats[offering.id] ?? SeatCount()
        var facts = [(whereabouts.joined(separator: " · "), Style.text)]
        let isInvited = invitedTo.contains(offering.id)
        let isFull = !isInvited && offering.capacity.map { count.claimed >= $0 } ?? false
        var state = isInvited ? wording.heldForYou : wording.seats(capacity: offering.capacity, count: count)
        if let last = offering.enrolBy { state += " · " + wording.enrolUntil(last, isOver: last < today) }
        facts.append((state, isFull ? Style(.warning) : .muted))
        for round in offering.rounds {
            facts.append((round.title + ": " + round.sessions.map(\.title).joined(separator: " / "), .muted))
        }
        if let mine {
            facts.append((wording.standing(mine), Style(mine.state == .waiting ? .warning : .success, bold: true)))
        }
        facts += warnings(offering, choosing: mine?.choices ?? [:]).map { ($0, Style(.warning)) }
        return facts
    }
}

/// A course's page as plain lines, for output that is no screen.
public struct CoursePageText: Sendable {
    /// The lines, without blanks at their ends.
    public let lines: [String]

    /// Lays a course's page out in 80 columns.
    public init(
        course: Course, offering: String, library: Library, seats: [String: SeatCount], language: Language,
        now: LocalTime, profile: Person?
    ) {
        var model = AppModel(size: Size(82, 40), language: language, now: now, profile: profile)
        model.library = library
        model.seats = seats
        let page = CoursePage(course: course, offering: offering, today: now.day)
        lines = model.courseLines(page, width: 80).map { line in
            var text = line.spans.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }
}
