import CatalogKit

// The view Post: the messages to people, as the command `outbox list` gives them, and one of them.
extension AppModel {
    mutating func performInOutbox(_ action: Action) -> [Effect] {
        switch action {
        case .retry: return asCoordinator { $0.retrySelected() }
        case .drop: return asCoordinator { $0.startDropping() }
        default: return coordination.outbox.opened == nil ? performOnMessages(action) : performOnLetter(action)
        }
    }

    private mutating func performOnMessages(_ action: Action) -> [Effect] {
        var outbox = coordination.outbox
        let area = outboxLayout.table
        switch action {
        case .back: return perform(.tab(.discover))
        case .open: return openLetter()
        case .showSent: outbox.toggleSent()
        case .sort: outbox.sort(by: outboxTable.next(after: outbox.table.sort, in: area.width))
        case .reverse: outbox.reverse()
        default:
            outbox.table.selected = List.move(
                outbox.table.selected, by: action, count: outbox.rows.count,
                page: Table<PostState.Column>.page(in: area))
        }
        coordination.outbox = outbox
        return []
    }

    private mutating func openLetter() -> [Effect] {
        guard let message = coordination.outbox.selected, let library else { return [] }
        coordination.outbox.opened = PostState.Opened(message: message)
        return [.coordination(.loadLetter(message, in: library))]
    }

    private mutating func performOnLetter(_ action: Action) -> [Effect] {
        guard var opened = coordination.outbox.opened else { return [] }
        let height = CoordinationLayout(Frame(size).body).text.height
        if action == .back {
            coordination.outbox.opened = nil
            return []
        }
        let lowest = max(0, letterLines(opened, width: pageWidth).count - height)
        opened.scroll = List.move(opened.scroll, by: action, count: lowest + 1, page: height)
        coordination.outbox.opened = opened
        return []
    }

    // MARK: - By hand

    private mutating func retrySelected() -> [Effect] {
        guard let message = coordination.outbox.selected else { return [] }
        guard message.state == .failed else { return refuse(wording.notFailed(message.state)) }
        return [.coordination(.change(.retryMessage(message.id)))]
    }

    private mutating func startDropping() -> [Effect] {
        guard let message = coordination.outbox.selected else { return [] }
        guard message.state == .failed || message.state == .pending else {
            return refuse(wording.notDroppable(message.state))
        }
        dialog = .confirm(
            Confirmation(
                title: wording.dropTitle,
                sentences: ["\(wording.outboxKind(message.kind)) · \(message.recipient)", wording.dropNote]
                    + [wording.dropQuestion],
                yes: wording.keyDrop, effects: [.coordination(.change(.dropMessage(message.id)))]))
        return []
    }

    // MARK: - Drawing

    /// Where the warning stands that nothing is sent, and where the messages.
    private var outboxLayout: (warning: Rect, table: Rect) {
        let body = CoordinationLayout(Frame(size).body).body
        let lines = stuckLines(width: body.width).count
        return body.split(top: lines == 0 ? 0 : lines + (body.height >= 12 ? 1 : 0))
    }

    /// That mail waits and nobody sends it.
    private func stuckLines(width: Int) -> [String] {
        coordination.outbox.answer?.stuckSince(at: now.utcSeconds).map {
            TextWrap.lines("! " + wording.nothingSent(since: $0), width: width)
        } ?? []
    }

    /// The columns of the list of messages.
    var outboxTable: Table<PostState.Column> {
        func heading(
            _ column: PostState.Column, _ width: Int, isFlexible: Bool = false, rank: Int
        ) -> Table<PostState.Column>.Heading {
            Table.Heading(
                column: column, title: wording.heading(of: column), width: width, isFlexible: isFlexible, rank: rank)
        }
        return Table(headings: [
            heading(.state, 9, rank: 0), heading(.kind, 18, rank: 2),
            heading(.recipient, 20, isFlexible: true, rank: 0),
            heading(.about, 20, rank: 4), heading(.since, wording.startColumns, rank: 3),
            heading(.note, 26, rank: 1),
        ])
    }

    func drawOutbox(on canvas: inout Canvas, in layout: CoordinationLayout) {
        let outbox = coordination.outbox
        if let opened = outbox.opened {
            return drawPage(letterLines(opened, width: pageWidth), scroll: opened.scroll, on: &canvas, in: layout.text)
        }
        guard let answer = outbox.answer else {
            canvas.put(wording.computing, in: layout.summary.inset(1), .muted)
            return
        }
        let summary = wording.outboxSummary(answer.counts)
        canvas.put(cutting: summary, in: layout.summary.inset(1), .muted)
        let (warning, area) = outboxLayout
        for (row, line) in stuckLines(width: warning.width).enumerated() {
            canvas.put(line, in: warning.row(row), Style(.warning, bold: true))
        }
        guard !outbox.rows.isEmpty else {
            canvas.put(cutting: wording.noMail, in: area, .muted)
            canvas.cursor = Point(area.x, area.y)
            return
        }
        outboxTable.draw(
            outbox.table, count: outbox.rows.count, on: &canvas, in: area, isFocused: dialog == nil
        ) { cell(outbox.rows[$0], $1) }
    }

    private func cell(_ message: OutboxMessage, _ column: PostState.Column) -> Table<PostState.Column>.Cell {
        switch column {
        case .state: (wording.outboxState(message.state), style(of: message))
        case .kind: (wording.outboxKind(message.kind), .text)
        case .recipient: (message.recipient, .text)
        case .about: (title(of: message.topic), .muted)
        case .since: (wording.compactStart(LocalTime(utcSeconds: message.createdAt), today: today), .muted)
        case .note:
            (
                [
                    again(message).map { wording.again($0, today: today) },
                    message.problem.map(wording.short),
                ]
                .compactMap(\.self).joined(separator: " · "), style(of: message)
            )
        }
    }

    /// When a message is tried again, unless that is within the minute.
    private func again(_ message: OutboxMessage) -> Int? { message.retried(after: now.utcSeconds + 59) }

    private func style(of message: OutboxMessage) -> Style {
        switch message.state {
        case .failed: Style(.error, bold: true)
        case .pending: message.problem == nil ? .text : Style(.warning)
        case .sending: Style(.accent)
        case .sent: Style(.success)
        case .dropped: .muted
        }
    }

    // MARK: - One message

    /// What is known of a message, and the letter that it becomes.
    private func letterLines(_ opened: PostState.Opened, width: Int) -> [TextLine] {
        let message = opened.message
        let kind = wording.outboxKind(message.kind)
        var facts = [
            (wording.letterTo, message.recipient), (wording.letterAbout, occasion(of: message.topic)),
            (wording.letterWritten, wording.moment(message.createdAt)),
            (wording.letterState, wording.standing(of: message)),
        ]
        if message.attempts > 0 { facts.append((wording.letterAttempts, "\(message.attempts)")) }
        if let again = again(message) {
            facts.append((wording.letterAgain, wording.moment(again)))
        }
        if let problem = message.problem { facts.append((wording.letterWhy, wording.problem(problem))) }
        var lines = TextWrap.lines("\(message.id) · \(kind)", width: width).map { TextLine($0, .heading) } + [.empty]
        lines += facts.flatMap { TextLine.labelled($0, $1, width: width) }
        guard let letter = opened.letter else { return lines }
        lines += [.empty, TextLine(wording.letterText, .heading), .empty]
        lines += TextLine.labelled(wording.letterSubject, letter.subject, width: width) + [.empty]
        return lines + TextWrap.lines(letter.body, width: min(width, 76)).map { TextLine($0) }
    }

    /// What a message is about, by the name that people know.
    private func title(of topic: OutboxTopic) -> String {
        switch topic {
        case .enrolment(let id, _), .offering(let id, _): title(ofOffering: id)
        case .interest(let id): title(ofCourse: id)
        case .question(_, let told): told["text"] ?? wording.about(topic)
        case .idea(_, let told): told["title"] ?? wording.about(topic)
        case .other(let told): library.map { wording.subject(of: told, in: $0.catalog) } ?? ""
        }
    }

    /// What a message is about and, of an offering, when that is.
    private func occasion(of topic: OutboxTopic) -> String {
        let start = topic.offering.flatMap { library?.catalog.offering($0)?.offering.start.day }
        return [title(of: topic), start.map(wording.day)].compactMap(\.self).joined(separator: " · ")
    }
}
