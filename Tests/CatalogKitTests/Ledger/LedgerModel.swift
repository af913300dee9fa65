import CatalogKit

/// The rules once more, as plainly as can be: arrays and loops, no database. The random test holds the ledger to it.
struct LedgerModel {
    struct Line {
        let ticket: Int
        let person: String
        let offering: String
        var state: EnrolmentState
        var choices: [String: String]
    }

    struct Wish {
        let person: String
        let course: String
        var state: InterestState
        var wishes: [String: String]
        /// The ticket that satisfied it.
        var ticket: Int?
    }

    /// Something that happened to a line, or to a wish where `ticket` is 0; `own` when the person did it and can take it
    /// back.
    struct Event {
        var ticket = 0
        let person: String
        let action: JournalAction
        let at: Int
        var before: Line?
        /// The wish's number, from 0, and what it was before.
        var wish = -1
        var wishBefore: Wish?
        var cancelledOut = false
    }

    var now = 0
    var lines: [Line] = []
    var wishes: [Wish] = []
    var events: [Event] = []
    var terms: [String: OfferingTerms] = [:]
    /// How many may be seated: the capacity, or those who were in before it was lowered.
    var allowed: [String: Int] = [:]
    var answers: [String: (asked: String, answer: String)] = [:]

    // MARK: What people do

    mutating func enrol(
        _ person: String, _ new: OfferingTerms, _ choices: [String: String], key: String?
    ) throws(LedgerError) -> String {
        let asked = "enrol \(person) \(new.id) \(choices.sorted { $0.key < $1.key })"
        if let known = try answer(key, asked) { return known }
        mirror(new)
        var effect = EnrolOutcome.Effect.added
        let index: Int
        if let found = active(person, new.id) {
            index = found
            let wanted = lines[found].choices.merging(choices) { $1 }
            let changed = wanted.filter { lines[found].choices[$0.key] != $0.value }
            effect = changed.isEmpty ? .unchanged : .rechosen
            if !changed.isEmpty {
                try checkOpen(new)
                try checkKnown(changed, new)
                if lines[found].state == .enrolled { try checkRoom(changed, new) }
                note(.choose, found)
                lines[found].choices = wanted
            }
        } else {
            try checkOpen(new)
            try checkKnown(choices, new)
            let seated = hasSeat(new) && count(new.id, .waiting) == 0
            if seated { try checkRoom(choices, new) }
            lines.append(
                Line(
                    ticket: lines.count + 1, person: person, offering: new.id, state: seated ? .enrolled : .waiting,
                    choices: choices))
            index = lines.count - 1
            events.append(Event(ticket: index + 1, person: person, action: .enrol, at: now, before: nil))
            if let wish = standing(person, new.course) {
                wishes[wish].state = .satisfied
                wishes[wish].ticket = index + 1
            }
        }
        tighten()
        return keep(key, asked, "\(describe(index)) \(effect)")
    }

    mutating func cancel(_ person: String, _ offering: String, key: String?) throws(LedgerError) -> String {
        let asked = "cancel \(person) \(offering)"
        if let known = try answer(key, asked) { return known }
        guard let index = active(person, offering), let terms = terms[offering] else { throw .noSuchEnrolment }
        guard now < terms.start else { throw .started(terms.start) }
        note(.cancel, index)
        lines[index].state = .cancelled
        let promoted = settle(offering)
        return keep(key, asked, "\(describe(index)) \(promoted)")
    }

    mutating func declare(
        _ person: String, _ course: String, _ wanted: [String: String], key: String?
    ) throws(LedgerError) -> String {
        let asked = "declare \(person) \(course) \(wanted.sorted { $0.key < $1.key })"
        if let known = try answer(key, asked) { return known }
        var effect = InterestOutcome.Effect.added
        let index: Int
        if let found = standing(person, course) {
            index = found
            effect = wishes[found].wishes == wanted ? .unchanged : .revised
            if effect == .revised { note(.revise, wish: found) }
            wishes[found].wishes = wanted
        } else {
            index = wishes.count
            wishes.append(Wish(person: person, course: course, state: .open, wishes: wanted))
            events.append(Event(person: person, action: .declare, at: now, wish: index))
        }
        return keep(key, asked, "\(describe(wish: index)) \(effect)")
    }

    mutating func withdraw(_ person: String, _ course: String, key: String?) throws(LedgerError) -> String {
        let asked = "withdraw \(person) \(course)"
        if let known = try answer(key, asked) { return known }
        guard let index = standing(person, course) else { throw .noSuchInterest }
        note(.withdraw, wish: index)
        wishes[index].state = .withdrawn
        return keep(key, asked, describe(wish: index))
    }

    mutating func undo(_ person: String) throws(LedgerError) -> String {
        let own: Set<JournalAction> = [.enrol, .choose, .cancel, .declare, .revise, .withdraw]
        guard
            let last = events.lastIndex(where: { $0.person == person && own.contains($0.action) && !$0.cancelledOut })
        else { throw .nothingToUndo }
        let event = events[last]
        guard now - event.at <= 900 else { throw .undoTooLate }
        if event.wish >= 0 {
            events[last].cancelledOut = true
            wishes[event.wish].state = event.wishBefore?.state ?? .withdrawn
            if let before = event.wishBefore { wishes[event.wish].wishes = before.wishes }
            return "\(describe(wish: event.wish)) \(event.action)"
        }
        let index = event.ticket - 1
        guard !events[(last + 1)...].contains(where: { $0.ticket == event.ticket && !$0.cancelledOut }) else {
            throw .undoSuperseded
        }
        guard let terms = terms[lines[index].offering] else { throw .nothingToUndo }
        guard now < terms.start else { throw .started(terms.start) }
        var promoted: [Int] = []
        if event.action == .choose {
            let back = event.before?.choices ?? [:]
            let changed = back.filter { lines[index].choices[$0.key] != $0.value }
            if lines[index].state == .enrolled { try checkRoom(changed, terms) }
            lines[index].choices = back
        } else if event.action == .cancel {
            let mine = event.before?.state == .enrolled
            let seated = hasSeat(terms) && (mine || count(terms.id, .waiting) == 0)
            if seated { lines[index].choices = lines[index].choices.filter { hasRoom($0.key, $0.value, terms) } }
            lines[index].state = seated ? .enrolled : .waiting
        } else {
            lines[index].state = .cancelled
            if let wish = wishes.firstIndex(where: { $0.ticket == event.ticket }) {
                wishes[wish].state = .open
                wishes[wish].ticket = nil
            }
        }
        events[last].cancelledOut = true
        promoted = settle(terms.id)
        return "\(describe(index)) \(event.action) \(promoted)"
    }

    mutating func refresh(_ new: OfferingTerms) -> String {
        terms[new.id] == nil ? "[]" : "\(mirror(new))"
    }

    // MARK: What follows from it

    @discardableResult
    private mutating func mirror(_ new: OfferingTerms) -> [Int] {
        if terms[new.id] != new {
            terms[new.id] = new
            setAllowed("\(new.id)", new.capacity, count(new.id, .enrolled))
            for round in new.rounds {
                for session in round.sessions {
                    setAllowed(
                        "\(new.id)/\(round.id)/\(session.id)", session.capacity, taken(round.id, session.id, new.id))
                }
            }
        }
        return settle(new.id)
    }

    private mutating func setAllowed(_ name: String, _ capacity: Int?, _ taken: Int) {
        allowed[name] = capacity.map { max($0, taken) }
    }

    @discardableResult
    private mutating func settle(_ offering: String) -> [Int] {
        guard let terms = terms[offering] else { return [] }
        var promoted: [Int] = []
        while now < terms.promoteUntil, hasSeat(terms),
            let first = lines.firstIndex(where: { $0.offering == offering && $0.state == .waiting })
        {
            events.append(
                Event(
                    ticket: lines[first].ticket, person: lines[first].person, action: .promote, at: now,
                    before: lines[first]))
            lines[first].choices = lines[first].choices.filter { hasRoom($0.key, $0.value, terms) }
            lines[first].state = .enrolled
            promoted.append(first + 1)
        }
        tighten()
        return promoted
    }

    /// A seat above the capacity is gone once its holder leaves.
    private mutating func tighten() {
        for terms in terms.values {
            setAllowed(terms.id, terms.capacity, count(terms.id, .enrolled))
            for round in terms.rounds {
                for session in round.sessions {
                    setAllowed(
                        "\(terms.id)/\(round.id)/\(session.id)", session.capacity,
                        taken(round.id, session.id, terms.id))
                }
            }
        }
    }

    // MARK: Questions

    func active(_ person: String, _ offering: String) -> Int? {
        lines.firstIndex { $0.person == person && $0.offering == offering && $0.state != .cancelled }
    }

    func standing(_ person: String, _ course: String) -> Int? {
        wishes.firstIndex { $0.person == person && $0.course == course && $0.state == .open }
    }

    func count(_ offering: String, _ state: EnrolmentState) -> Int {
        lines.count { $0.offering == offering && $0.state == state }
    }

    func taken(_ round: String, _ session: String, _ offering: String) -> Int {
        lines.count { $0.offering == offering && $0.state == .enrolled && $0.choices[round] == session }
    }

    private func hasSeat(_ terms: OfferingTerms) -> Bool {
        terms.capacity.map { count(terms.id, .enrolled) < $0 } ?? true
    }

    private func hasRoom(_ round: String, _ id: String, _ terms: OfferingTerms) -> Bool {
        guard let session = terms.rounds.first(where: { $0.id == round })?.sessions.first(where: { $0.id == id })
        else { return false }
        return session.capacity.map { taken(round, id, terms.id) < $0 } ?? true
    }

    private func checkOpen(_ terms: OfferingTerms) throws(LedgerError) {
        guard now < terms.start else { throw .started(terms.start) }
        guard now < terms.enrolUntil else { throw .deadlinePassed(terms.enrolUntil) }
    }

    private func checkKnown(_ choices: [String: String], _ terms: OfferingTerms) throws(LedgerError) {
        for (round, id) in choices.sorted(by: { $0.key < $1.key })
        where !terms.rounds.contains(where: { $0.id == round && $0.sessions.contains { $0.id == id } }) {
            throw .unknownSession(round: round, session: id)
        }
    }

    private func checkRoom(_ choices: [String: String], _ terms: OfferingTerms) throws(LedgerError) {
        for (round, id) in choices.sorted(by: { $0.key < $1.key }) where !hasRoom(round, id, terms) {
            throw .sessionFull(round: round, session: id)
        }
    }

    private mutating func note(_ action: JournalAction, _ index: Int) {
        let line = lines[index]
        events.append(Event(ticket: line.ticket, person: line.person, action: action, at: now, before: line))
    }

    private mutating func note(_ action: JournalAction, wish index: Int) {
        events.append(
            Event(person: wishes[index].person, action: action, at: now, wish: index, wishBefore: wishes[index]))
    }

    private func answer(_ key: String?, _ asked: String) throws(LedgerError) -> String? {
        guard let key, let known = answers[key] else { return nil }
        guard known.asked == asked else { throw .keyReused }
        return known.answer
    }

    private mutating func keep(_ key: String?, _ asked: String, _ answer: String) -> String {
        if let key { answers[key] = (asked, answer) }
        return answer
    }

    /// A line as the ledger would tell it.
    func describe(_ index: Int) -> String {
        let line = lines[index]
        let position = lines[...index].count { $0.offering == line.offering && $0.state == .waiting }
        return LedgerModel.text(
            line.ticket, line.person, line.offering, line.state, line.choices,
            line.state == .waiting ? position : nil)
    }

    /// A wish as the ledger would tell it.
    func describe(wish index: Int) -> String {
        let wish = wishes[index]
        return LedgerModel.text(index + 1, wish.person, wish.course, wish.state, wish.wishes, wish.ticket)
    }

    static func text(
        _ id: Int, _ person: String, _ course: String, _ state: InterestState, _ wishes: [String: String],
        _ ticket: Int?
    ) -> String {
        let said = wishes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        return "interest \(id) \(person) \(course) \(state) [\(said)] \(ticket ?? 0)"
    }

    static func text(
        _ ticket: Int, _ person: String, _ offering: String, _ state: EnrolmentState, _ choices: [String: String],
        _ position: Int?
    ) -> String {
        let chosen = choices.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
        return "\(ticket) \(person) \(offering) \(state) [\(chosen)] \(position ?? 0)"
    }
}
