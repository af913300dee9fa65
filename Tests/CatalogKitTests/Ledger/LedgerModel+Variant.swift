import CatalogKit

/// Held seats, and what coordinators do.
extension LedgerModel {
    mutating func openVariant(_ new: OfferingTerms, hours: Int, by actor: String) throws(LedgerError) -> String {
        begin(actor)
        mirror(new)
        try checkOpen(new)
        guard variants.insert(new.id).inserted else { throw .variantOpenedBefore }
        events.append(Event(action: .openVariant, at: now, actor: actor, change: change))
        let until = min(now + hours * 3600, new.enrolUntil)
        var invited: [Int] = []
        var planned: [Int] = []
        for wish in wishes.indices where wishes[wish].course == new.course && wishes[wish].state == .open {
            guard active(wishes[wish].person, new.id) == nil else { continue }
            note(.plan, wish: wish)
            wishes[wish].state = .planned
            wishes[wish].offering = new.id
            if hours > 0, waiting(new.id) == 0, hasRoom(new, 1) {
                holds.append(Hold(wish: wish, offering: new.id, until: until))
                invited.append(wish + 1)
            } else {
                planned.append(wish + 1)
            }
        }
        return "\(invited) \(planned)"
    }

    mutating func decline(_ person: String, _ offering: String, key: String?) throws(LedgerError) -> String {
        begin(person)
        let asked = "decline \(person) \(offering)"
        if let known = try answer(key, asked) { return known }
        touch(offering)
        guard let hold = openHold(person, offering) else { throw .noSuchInvitation }
        events.append(Event(action: .decline, at: now, actor: actor, change: change, hold: hold))
        holds[hold].state = .declined
        reopen(holds[hold].wish)
        let promoted = settle(offering)
        return keep(key, asked, "\(describe(hold: hold)) \(promoted)")
    }

    mutating func closeInterest(_ course: String, by actor: String) -> String {
        begin(actor)
        var closed: [Int] = []
        for wish in wishes.indices where wishes[wish].course == course && wishes[wish].state == .open {
            note(.closeInterest, wish: wish)
            wishes[wish].state = .notEnough
            closed.append(wish + 1)
        }
        return "\(closed)"
    }

    mutating func cancelOffering(_ offering: String, by actor: String) throws(LedgerError) -> String {
        begin(actor)
        guard let terms = terms[offering] else { throw .noSuchOffering }
        if let at = calledOff[offering] { throw .offeringCancelled(at) }
        guard now < terms.end else { throw .offeringOver(terms.end) }
        calledOff[offering] = now
        events.append(Event(action: .cancelOffering, at: now, actor: actor, change: change))
        var ended: [Int] = []
        for index in lines.indices where lines[index].offering == offering && lines[index].state != .cancelled {
            note(.callOff, index)
            lines[index].state = .cancelled
            ended.append(index + 1)
            if let wish = wishes.firstIndex(where: { $0.ticket == index + 1 }),
                standing(wishes[wish].person, wishes[wish].course) == nil
            {
                reopen(wish)
            }
        }
        for hold in holds.indices where holds[hold].offering == offering && holds[hold].state == .open {
            holds[hold].state = .withdrawn
        }
        for wish in wishes.indices where wishes[wish].offering == offering && wishes[wish].state == .planned {
            reopen(wish)
        }
        settle(offering)
        return "\(ended)"
    }

    mutating func sweep() -> String {
        begin("")
        let before = holds
        for offering in terms.keys { touch(offering) }
        return "\(holds.indices.filter { holds[$0].state != before[$0].state }.map { $0 + 1 })"
    }

    // MARK: What follows from it

    /// Ends what is held too long in an offering, and passes the seats on.
    mutating func touch(_ offering: String) {
        if lapse(offering) { settle(offering) }
    }

    @discardableResult
    mutating func lapse(_ offering: String) -> Bool {
        guard let terms = terms[offering] else { return false }
        var lapsed = false
        for hold in holds.indices where holds[hold].offering == offering && holds[hold].state == .open {
            guard now >= holds[hold].until || now >= terms.enrolUntil else { continue }
            holds[hold].state = .lapsed
            lapsed = true
            // Nobody's change: no undo brings it back.
            events.append(Event(action: .reopen, at: now, actor: nil, change: nil, wish: holds[hold].wish))
            wishes[holds[hold].wish].state = .open
            wishes[holds[hold].wish].offering = nil
        }
        return lapsed
    }

    mutating func reopen(_ wish: Int) {
        note(.reopen, wish: wish)
        wishes[wish].state = .open
        wishes[wish].ticket = nil
        wishes[wish].offering = nil
    }

    mutating func revokeHold(_ wish: Int) {
        guard let hold = holds.firstIndex(where: { $0.wish == wish && $0.state == .open }) else { return }
        holds[hold].state = .withdrawn
        settle(holds[hold].offering)
    }

    mutating func giveIfOver(_ wish: Int) -> Bool {
        guard let offering = wishes[wish].offering, let terms = terms[offering], now >= terms.end else { return false }
        events.append(Event(action: .give, at: now, actor: nil, change: nil, wish: wish))
        wishes[wish].state = .given
        return true
    }

    /// Holds a seat again for a wish that is planned again; `vacated` when the person sat on it a moment ago.
    mutating func giveHoldBack(_ wish: Int, vacated: String? = nil) {
        guard let offering = wishes[wish].offering else { return }
        touch(offering)
        guard
            let hold = holds.firstIndex(where: {
                $0.wish == wish && $0.offering == offering && [.accepted, .withdrawn].contains($0.state)
            })
        else { return }
        if canHold(hold, ownSeat: vacated == offering && holds[hold].state == .accepted) { holds[hold].state = .open }
    }

    func canHold(_ hold: Int, ownSeat: Bool = false) -> Bool {
        let offering = holds[hold].offering
        guard let terms = terms[offering], now < holds[hold].until, now < terms.enrolUntil,
            active(wishes[holds[hold].wish].person, offering) == nil
        else { return false }
        return ownSeat || hasRoom(terms, 1) && waiting(offering) == 0
    }

    func openHold(_ person: String, _ offering: String) -> Int? {
        holds.firstIndex { $0.offering == offering && $0.state == .open && wishes[$0.wish].person == person }
    }

    /// A hold as the ledger would tell it.
    func describe(hold index: Int) -> String {
        let hold = holds[index]
        return LedgerModel.text(
            index + 1, wish: hold.wish + 1, wishes[hold.wish].person, hold.offering, hold.state, hold.until)
    }

    static func text(
        _ id: Int, wish: Int, _ person: String, _ offering: String, _ state: InvitationState, _ until: Int
    ) -> String {
        "invitation \(id) \(wish) \(person) \(offering) \(state) \(until)"
    }
}
