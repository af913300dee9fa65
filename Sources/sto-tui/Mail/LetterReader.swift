import CatalogKit
import CatalogScreens

/// Reads what the letter tells that a message in the outbox becomes, and finds the words for it.
struct LetterReader {
    /// What is on offer.
    let catalog: Catalog
    /// Who does what.
    let ledger: Ledger
    /// The words to write in.
    let wording: Wording
    /// Now, in UTC seconds.
    let now: Int

    /// The letter's subject and text.
    func text(of message: OutboxMessage) throws(LedgerError) -> (subject: String, body: String) {
        wording.letter(try facts(of: message))
    }

    /// What a message tells; no word about anybody but the one who gets it.
    func facts(of message: OutboxMessage) throws(LedgerError) -> LetterFacts {
        let name = try ledger.addressee(message.recipient) ?? message.recipient
        var facts = LetterFacts(message: message, name: name, region: catalog.region)
        switch message.topic {
        case .enrolment(let id, _), .offering(let id, _): try fill(&facts, offering: id)
        case .interest(let id): (facts.title, facts.id) = (catalog.course(id)?.title ?? id, id)
        case .question(let id, let told): (facts.title, facts.id) = (told["text"] ?? "", String(id))
        case .idea(let id, let told): (facts.title, facts.id) = (told["title"] ?? "", String(id))
        case .other(let told): facts.title = wording.subject(of: told, in: catalog)
        }
        return facts
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
}
