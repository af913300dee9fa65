import CatalogKit
import CatalogScreens

/// What a letter tells, for ``CatalogScreens/Wording`` to put into words.
struct LetterFacts {
    /// The message as it was claimed: its facts are those of now.
    let message: OutboxMessage
    /// The name of the person who gets it.
    let name: String
    /// The region that sends it.
    let region: Region
    /// The course's title.
    let title: String
    /// The id to name in a command: the offering's or the course's; nil where it is about neither.
    let id: String?
    /// When people come together, half-open, in order of time; empty where it is about no offering.
    let meetings: [Meeting]
    /// The town; nil when it is online.
    let place: String?
    /// Building and room.
    let venue: String?
    /// The chosen sessions: the round's title and the session's.
    let sessions: [(round: String, session: String)]
    /// The titles of the wished sessions that were full.
    let lostSessions: [String]
}

/// Makes the letter that a message in the outbox becomes.
struct LetterWriter {
    /// What is on offer.
    let catalog: Catalog
    /// Who does what.
    let ledger: Ledger
    /// The ledger's name.
    let ledgerName: String
    /// The words to write in.
    let wording: Wording
    /// The region's own address.
    let sender: MailAddress
    /// Now, in UTC seconds.
    let now: Int

    /// The letter; nil when the recipient's address cannot stand in one.
    func letter(for message: OutboxMessage) throws(LedgerError) -> MailMessage? {
        let facts = try facts(of: message)
        guard let recipient = MailAddress(name: facts.name, address: message.recipient) else { return nil }
        let (subject, body) = wording.letter(facts)
        return MailMessage(
            from: sender, to: recipient, subject: subject, date: now,
            id: MailMessage.id(outbox: message.id, ledger: ledgerName, region: catalog.region),
            language: wording.language.rawValue, body: body, calendar: try calendar(for: message))
    }

    /// What a message tells; no word about anybody but the one who gets it.
    func facts(of message: OutboxMessage) throws(LedgerError) -> LetterFacts {
        let name = try ledger.person(message.recipient)?.name ?? message.recipient
        switch message.topic {
        case .enrolment(let id, let told): return try facts(message, name, offering: id, told)
        case .offering(let id, _): return try facts(message, name, offering: id, nil)
        case .interest(let id):
            return facts(message, name, title: catalog.course(id)?.title ?? id, id: id)
        case .question, .idea:
            return facts(message, name, title: "", id: nil)
        }
    }

    private func facts(
        _ message: OutboxMessage, _ name: String, title: String, id: String?
    ) -> LetterFacts {
        LetterFacts(
            message: message, name: name, region: catalog.region, title: title, id: id, meetings: [], place: nil,
            venue: nil, sessions: [], lostSessions: [])
    }

    /// By the catalogue, or by the ledger's own copy where the catalogue does not have it any more.
    private func facts(
        _ message: OutboxMessage, _ name: String, offering id: String, _ told: OutboxFacts?
    ) throws(LedgerError) -> LetterFacts {
        let found = catalog.offering(id)
        let terms = try ledger.terms(of: id)
        let known = terms?.meetings.map {
            Meeting(start: LocalTime(utcSeconds: $0.lowerBound), end: LocalTime(utcSeconds: $0.upperBound))
        }
        func titles(_ choices: [String: String]) -> [(round: String, session: String)] {
            choices.sorted { $0.key < $1.key }.map { round, session in
                let found = found?.offering.rounds.first { $0.id == round }
                return (found?.title ?? round, found?.sessions.first { $0.id == session }?.title ?? session)
            }
        }
        return LetterFacts(
            message: message, name: name, region: catalog.region, title: found?.course.title ?? terms?.title ?? id,
            id: id, meetings: found?.offering.meetings ?? known ?? [],
            place: found.map(\.offering.place) ?? terms?.place, venue: found?.offering.venue,
            sessions: titles(told?.choices ?? [:]), lostSessions: titles(told?.lostChoices ?? [:]).map(\.session))
    }

    /// The calendar that goes with a message about a place: the events come in with the seat and go out with it.
    private func calendar(for message: OutboxMessage) throws(LedgerError) -> MailMessage.Calendar? {
        guard let method = message.calendarMethod, case .enrolment(let id, let told) = message.topic,
            var enrolment = try ledger.enrolments(of: message.recipient).last(where: { $0.offering == id })
        else { return nil }
        enrolment.state = told.state
        let entry = Agenda.Entry(enrolment, in: catalog)
        guard entry.offering != nil else { return nil }
        let writer = ICalendarWriter(region: catalog.region, words: wording.calendarWords, now: now)
        return MailMessage.Calendar(method: method, text: writer.text([entry], method: method, sequence: message.id))
    }
}

extension OutboxMessage {
    /// What a calendar that goes with it asks for; nil where none goes with it.
    fileprivate var calendarMethod: ICalendarWriter.Method? {
        guard case .enrolment(_, let told) = topic else { return nil }
        switch kind {
        case .confirmed, .promoted, .restored, .rechosen: return told.state.holdsSeat ? .publish : nil
        case .cancelled: return .cancel
        case .waiting, .reminder, .interestNoted, .interestWithdrawn: return nil
        }
    }
}
