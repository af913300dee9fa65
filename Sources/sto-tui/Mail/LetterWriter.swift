import CatalogKit
import CatalogScreens

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
        var facts = LetterFacts(message: message, name: name, region: catalog.region)
        switch message.topic {
        case .enrolment(let id, _), .offering(let id, _): try fill(&facts, offering: id)
        case .interest(let id): (facts.title, facts.id) = (catalog.course(id)?.title ?? id, id)
        case .question(let id, let told): (facts.title, facts.id) = (told["text"] ?? "", String(id))
        case .idea(let id, let told): (facts.title, facts.id) = (told["title"] ?? "", String(id))
        case .other(let told): facts.title = subject(of: told)
        }
        return facts
    }

    /// What somebody offers help with or is responsible for, by the name that people know.
    private func subject(of told: [String: String]) -> String {
        if let theme = told["theme"] {
            return catalog.vocabulary.themes.first { $0.id == theme }?.label(in: wording.language) ?? theme
        }
        guard let id = told["subject"] ?? told["course"] else { return "" }
        return catalog.course(id)?.title ?? catalog.listing(id)?.title
            ?? catalog.region.pillars.first { $0.id == id }?.name ?? id
    }

    /// By the catalogue, or by the ledger's own copy where the catalogue does not have it any more.
    private func fill(_ facts: inout LetterFacts, offering id: String) throws(LedgerError) {
        let found = catalog.offering(id)
        let terms = try ledger.terms(of: id)
        let known = terms?.meetings.map {
            Meeting(start: LocalTime(utcSeconds: $0.lowerBound), end: LocalTime(utcSeconds: $0.upperBound))
        }
        func titles(_ choices: [String: String]?) -> [(round: String, session: String)] {
            (choices ?? [:]).sorted { $0.key < $1.key }.map { round, session in
                let found = found?.offering.rounds.first { $0.id == round }
                return (found?.title ?? round, found?.sessions.first { $0.id == session }?.title ?? session)
            }
        }
        facts.id = id
        facts.title = found?.course.title ?? terms?.title ?? id
        facts.meetings = found?.offering.meetings ?? known ?? []
        facts.place = found.map(\.offering.place) ?? terms?.place
        facts.venue = found?.offering.venue
        facts.sessions = titles(facts.enrolment?.choices)
        facts.lostSessions = titles(facts.enrolment?.lostChoices).map(\.session)
        if facts.message.kind == .offeringCancelled {
            let seats = try ledger.seats()
            facts.alternatives = catalog.alternatives(to: id, now: LocalTime(utcSeconds: now), limit: 3) {
                $0.placesLeft(taken: seats[$0.id]?.taken ?? 0) != 0
            }
        }
    }

    /// The calendar that goes with a message about an offering: its events come in with the seat and go out with it.
    private func calendar(for message: OutboxMessage) throws(LedgerError) -> MailMessage.Calendar? {
        guard let id = message.topic.offering, let (course, offering) = catalog.offering(id),
            let (method, isTentative) = try attachment(message, id)
        else { return nil }
        let writer = ICalendarWriter(
            region: catalog.region, words: wording.calendarWords(heldSeat: isTentative), now: now)
        let text = writer.text(offering, of: course, isTentative: isTentative, method: method, sequence: message.id)
        return MailMessage.Calendar(method: method, text: text)
    }

    /// What a calendar that goes with a message asks for; nil where none goes with it.
    private func attachment(
        _ message: OutboxMessage, _ offering: String
    ) throws(LedgerError) -> (ICalendarWriter.Method, isTentative: Bool)? {
        switch message.kind {
        case .confirmed, .promoted, .restored, .rechosen:
            guard case .enrolment(_, let told) = message.topic, told.state.holdsSeat else { return nil }
            return (.publish, false)
        case .invited: return (.publish, true)
        case .changed:
            let enrolment = try ledger.enrolment(of: message.recipient, in: offering)
            return enrolment?.state == .waiting ? nil : (.publish, enrolment == nil)
        case .cancelled, .offeringCancelled, .invitationDeclined, .invitationLapsed: return (.cancel, false)
        case .waiting, .resized, .reminder, .followUp, .planned, .interestNoted, .interestWithdrawn, .notEnough,
            .questionNoted, .questionTaken, .questionAnswered, .questionWithdrawn, .helpOffered, .helpWithdrawn,
            .introductionProposed, .introductionAgreed, .introductionMade, .introductionDeclined, .introductionEnded,
            .ideaNoted, .ideaJoined, .ideaLeft, .ideaSupported, .ideaBecame, .ideaClosed, .ideaWithdrawn,
            .responsibilityGiven, .responsibilityEnded, .handedOver, .handedBack:
            return nil
        }
    }
}
