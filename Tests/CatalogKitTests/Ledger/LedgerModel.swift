import CatalogKit

/// The rules once more, as plainly as can be: arrays and loops, no database. The random test holds the ledger to it.
struct LedgerModel {
    struct Line {
        let ticket: Int
        let person: String
        let offering: String
        var state: EnrolmentState
        var choices: [String: String]
        var seats = 1
        var party = ""
    }

    struct Wish {
        let person: String
        let course: String
        var state: InterestState
        var wishes: [String: String]
        /// The ticket that satisfied it.
        var ticket: Int?
        /// What is planned for it.
        var offering: String?
    }

    /// A seat held for a wish, by its number from 0.
    struct Hold {
        let wish: Int
        let offering: String
        var state = InvitationState.open
        let until: Int
    }

    /// Something that happened to a line, to a wish where `ticket` is 0, or to neither.
    struct Event {
        var ticket = 0
        let action: JournalAction
        let at: Int
        /// Who did it; nil where the ledger did.
        let actor: String?
        /// Which change it belongs to; what the ledger does by itself belongs to none, and no undo touches it.
        let change: Int?
        var before: Line?
        /// The wish's number, from 0, and what it was before.
        var wish = -1
        var wishBefore: Wish?
        var hold = -1
        var cancelledOut = false
    }

    var now = 0
    var lines: [Line] = []
    var wishes: [Wish] = []
    var holds: [Hold] = []
    var events: [Event] = []
    var terms: [String: OfferingTerms] = [:]
    /// How many may be seated: the capacity, or those who were in or had a seat held before it was lowered.
    var allowed: [String: Int] = [:]
    var answers: [String: (asked: String, answer: String)] = [:]
    var variants: Set<String> = []
    var calledOff: [String: Int] = [:]
    /// Who is acting, in which change.
    var actor = ""
    var change = 0

    /// Begins a change by somebody.
    mutating func begin(_ actor: String) {
        self.actor = actor
        change += 1
    }

    // MARK: What people do

    mutating func enrol(
        _ person: String, _ new: OfferingTerms, _ choices: [String: String], key: String?, by actor: String
    ) throws(LedgerError) -> String {
        begin(actor)
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
                if lines[found].state == .enrolled { try checkRoom(changed, new, lines[found].seats) }
                note(.choose, found)
                lines[found].choices = wanted
            }
        } else {
            index = try admit(person, new, choices, 1, "")
        }
        tighten()
        return keep(key, asked, "\(describe(index)) \(effect)")
    }

    mutating func enrolGroup(
        _ person: String, _ party: String, _ seats: Int, _ new: OfferingTerms, key: String?
    ) throws(LedgerError) -> String {
        begin(person)
        let asked = "group \(person) \(new.id) \(party) \(seats)"
        if let known = try answer(key, asked) { return known }
        mirror(new)
        if let found = active(person, new.id) {
            guard lines[found].party == party, lines[found].seats == seats else { throw .enrolledOtherwise }
            return keep(key, asked, "\(describe(found)) unchanged")
        }
        let index = try admit(person, new, [:], seats, party)
        return keep(key, asked, "\(describe(index)) added")
    }

    private mutating func admit(
        _ person: String, _ new: OfferingTerms, _ choices: [String: String], _ seats: Int, _ party: String
    ) throws(LedgerError) -> Int {
        try checkOpen(new)
        try checkKnown(choices, new)
        if let capacity = new.capacity, seats > capacity, party != "" { throw .groupTooLarge(capacity: capacity) }
        let hold = party == "" ? openHold(person, new.id) : nil
        let seated = hold != nil || hasRoom(new, seats) && waiting(new.id) == 0
        if seated { try checkRoom(choices, new, seats) }
        if let hold { holds[hold].state = .accepted }
        lines.append(
            Line(
                ticket: lines.count + 1, person: person, offering: new.id, state: seated ? .enrolled : .waiting,
                choices: choices, seats: seats, party: party))
        events.append(
            Event(ticket: lines.count, action: .enrol, at: now, actor: actor, change: change, before: nil))
        if party == "", let wish = hold.map({ holds[$0].wish }) ?? standingNow(person, new.course) {
            note(.satisfy, wish: wish)
            wishes[wish].state = .satisfied
            wishes[wish].ticket = lines.count
            wishes[wish].offering = nil
            revokeHold(wish)
        }
        return lines.count - 1
    }

    mutating func resize(
        _ person: String, _ offering: String, _ seats: Int, key: String?
    ) throws(LedgerError) -> String {
        begin(person)
        let asked = "resize \(person) \(offering) \(seats)"
        if let known = try answer(key, asked) { return known }
        touch(offering)
        guard let index = active(person, offering), lines[index].party != "", let terms = terms[offering] else {
            throw .noSuchGroup
        }
        guard now < terms.start else { throw .started(terms.start) }
        if seats > lines[index].seats { try checkOpen(terms) }
        let promoted = try resize(index, seats, terms, note: true)
        return keep(key, asked, "\(describe(index)) \(promoted)")
    }

    mutating func resize(
        _ index: Int, _ seats: Int, _ terms: OfferingTerms, note isNoted: Bool
    ) throws(LedgerError) -> [Int] {
        let line = lines[index]
        guard seats != line.seats else { return [] }
        if seats > line.seats {
            if let capacity = terms.capacity, seats > capacity { throw .groupTooLarge(capacity: capacity) }
            if line.state == .waiting {
                let last = lines.lastIndex { $0.offering == terms.id && $0.state == .waiting }
                guard last == index else { throw .noRoomToGrow }
            } else {
                guard hasRoom(terms, seats - line.seats), waiting(terms.id) == 0 else { throw .noRoomToGrow }
                try checkRoom(line.choices, terms, seats - line.seats)
            }
        }
        if isNoted { note(.resize, index) }
        lines[index].seats = seats
        return settle(terms.id)
    }

    mutating func cancel(
        _ person: String, _ offering: String, key: String?, by actor: String
    ) throws(LedgerError) -> String {
        begin(actor)
        let asked = "cancel \(person) \(offering)"
        if let known = try answer(key, asked) { return known }
        touch(offering)
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
        begin(person)
        let asked = "declare \(person) \(course) \(wanted.sorted { $0.key < $1.key })"
        if let known = try answer(key, asked) { return known }
        if let found = standingNow(person, course), !giveIfOver(found) {
            let effect: InterestOutcome.Effect = wishes[found].wishes == wanted ? .unchanged : .revised
            if effect == .revised { note(.revise, wish: found) }
            wishes[found].wishes = wanted
            return keep(key, asked, "\(describe(wish: found)) \(effect)")
        }
        wishes.append(Wish(person: person, course: course, state: .open, wishes: wanted))
        events.append(
            Event(action: .declare, at: now, actor: actor, change: change, wish: wishes.count - 1))
        return keep(key, asked, "\(describe(wish: wishes.count - 1)) added")
    }

    mutating func withdraw(_ person: String, _ course: String, key: String?) throws(LedgerError) -> String {
        begin(person)
        let asked = "withdraw \(person) \(course)"
        if let known = try answer(key, asked) { return known }
        guard let index = standingNow(person, course) else { throw .noSuchInterest }
        note(.withdraw, wish: index)
        wishes[index].state = .withdrawn
        wishes[index].offering = nil
        revokeHold(index)
        return keep(key, asked, describe(wish: index))
    }

    mutating func refresh(_ new: OfferingTerms) -> String {
        begin("")
        return terms[new.id] == nil ? "[]" : "\(mirror(new))"
    }

    // MARK: What follows from it

    @discardableResult
    mutating func mirror(_ new: OfferingTerms) -> [Int] {
        terms[new.id] = new
        tighten()
        lapse(new.id)
        return settle(new.id)
    }

    @discardableResult
    mutating func settle(_ offering: String) -> [Int] {
        guard let terms = terms[offering] else { return [] }
        var promoted: [Int] = []
        while now < terms.promoteUntil,
            let first = lines.firstIndex(where: { $0.offering == offering && $0.state == .waiting }),
            hasRoom(terms, lines[first].seats)
        {
            note(.promote, first)
            let seats = lines[first].seats
            lines[first].choices = lines[first].choices.filter { hasRoom($0.key, $0.value, terms, seats) }
            lines[first].state = .enrolled
            promoted.append(first + 1)
        }
        tighten()
        return promoted
    }

    /// A seat above the capacity is gone once its holder leaves.
    private mutating func tighten() {
        for terms in terms.values {
            allowed[terms.id] = terms.capacity.map { max($0, claimed(terms.id)) }
            for round in terms.rounds {
                for session in round.sessions {
                    allowed["\(terms.id)/\(round.id)/\(session.id)"] = session.capacity.map {
                        max($0, taken(round.id, session.id, terms.id))
                    }
                }
            }
        }
    }
}
