import CatalogKit

/// What the model can be asked, and how it tells it.
extension LedgerModel {
    func active(_ person: String, _ offering: String) -> Int? {
        lines.firstIndex { $0.person == person && $0.offering == offering && $0.state != .cancelled }
    }

    func standing(_ person: String, _ course: String) -> Int? {
        wishes.firstIndex { $0.person == person && $0.course == course && $0.state.isActive }
    }

    /// The wish that stands once what is held too long has been passed on.
    mutating func standingNow(_ person: String, _ course: String) -> Int? {
        if let offering = standing(person, course).flatMap({ wishes[$0].offering }) { touch(offering) }
        return standing(person, course)
    }

    func taken(_ offering: String) -> Int {
        lines.filter { $0.offering == offering && $0.state == .enrolled }.map(\.seats).reduce(0, +)
    }

    /// Seats that are taken or held.
    func claimed(_ offering: String) -> Int {
        taken(offering) + holds.count { $0.offering == offering && $0.state == .open }
    }

    func waiting(_ offering: String) -> Int {
        lines.filter { $0.offering == offering && $0.state == .waiting }.map(\.seats).reduce(0, +)
    }

    func taken(_ round: String, _ session: String, _ offering: String) -> Int {
        lines.filter { $0.offering == offering && $0.state == .enrolled && $0.choices[round] == session }
            .map(\.seats).reduce(0, +)
    }

    func hasRoom(_ terms: OfferingTerms, _ seats: Int) -> Bool {
        terms.capacity.map { claimed(terms.id) + seats <= $0 } ?? true
    }

    func hasRoom(_ round: String, _ id: String, _ terms: OfferingTerms, _ seats: Int) -> Bool {
        guard let session = terms.rounds.first(where: { $0.id == round })?.sessions.first(where: { $0.id == id })
        else { return false }
        return session.capacity.map { taken(round, id, terms.id) + seats <= $0 } ?? true
    }

    func checkOpen(_ terms: OfferingTerms) throws(LedgerError) {
        if let at = calledOff[terms.id] { throw .offeringCancelled(at) }
        guard now < terms.start else { throw .started(terms.start) }
        guard now < terms.enrolUntil else { throw .deadlinePassed(terms.enrolUntil) }
    }

    func checkKnown(_ choices: [String: String], _ terms: OfferingTerms) throws(LedgerError) {
        for (round, id) in choices.sorted(by: { $0.key < $1.key })
        where !terms.rounds.contains(where: { $0.id == round && $0.sessions.contains { $0.id == id } }) {
            throw .unknownSession(round: round, session: id)
        }
    }

    func checkRoom(_ choices: [String: String], _ terms: OfferingTerms, _ seats: Int) throws(LedgerError) {
        for (round, id) in choices.sorted(by: { $0.key < $1.key }) where !hasRoom(round, id, terms, seats) {
            throw .sessionFull(round: round, session: id)
        }
    }

    // MARK: Whom there is something to do for

    var openHolds: [(person: String, offering: String)] {
        holds.filter { $0.state == .open }.map { (wishes[$0.wish].person, $0.offering) }
    }

    func activeLines(where isMeant: (Line) -> Bool) -> [(person: String, offering: String)] {
        lines.filter { $0.state != .cancelled && isMeant($0) }.map { ($0.person, $0.offering) }
    }

    // MARK: Memory

    mutating func note(_ action: JournalAction, _ index: Int) {
        events.append(
            Event(
                ticket: lines[index].ticket, action: action, at: now, actor: actor, change: change,
                before: lines[index]))
    }

    mutating func note(_ action: JournalAction, wish index: Int) {
        events.append(
            Event(action: action, at: now, actor: actor, change: change, wish: index, wishBefore: wishes[index]))
    }

    func answer(_ key: String?, _ asked: String) throws(LedgerError) -> String? {
        guard let key, let known = answers[key] else { return nil }
        guard known.asked == asked else { throw .keyReused }
        return known.answer
    }

    mutating func keep(_ key: String?, _ asked: String, _ answer: String) -> String {
        if let key { answers[key] = (asked, answer) }
        return answer
    }

    // MARK: Words

    /// A line as the ledger would tell it.
    func describe(_ index: Int) -> String {
        let line = lines[index]
        let position = lines[...index].count { $0.offering == line.offering && $0.state == .waiting }
        return LedgerModel.text(
            line.ticket, line.person, line.offering, line.state, line.choices,
            line.state == .waiting ? position : nil, "\(line.party)\(line.seats)")
    }

    /// A wish as the ledger would tell it.
    func describe(wish index: Int) -> String {
        let wish = wishes[index]
        return LedgerModel.text(
            index + 1, wish.person, wish.course, wish.state, wish.wishes, wish.ticket, wish.offering)
    }

    static func text(
        _ id: Int, _ person: String, _ course: String, _ state: InterestState, _ wishes: [String: String],
        _ ticket: Int?, _ offering: String?
    ) -> String {
        let said = wishes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        return "interest \(id) \(person) \(course) \(state) [\(said)] \(ticket ?? 0) \(offering ?? "-")"
    }

    static func text(
        _ ticket: Int, _ person: String, _ offering: String, _ state: EnrolmentState, _ choices: [String: String],
        _ position: Int?, _ size: String
    ) -> String {
        let chosen = choices.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        return "\(ticket) \(person) \(offering) \(state) [\(chosen)] \(position ?? 0) \(size)"
    }
}
