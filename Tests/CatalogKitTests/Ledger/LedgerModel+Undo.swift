import CatalogKit

/// Taking back the last thing that somebody did.
extension LedgerModel {
    private static let own: Set<JournalAction> = [
        .enrol, .choose, .cancel, .declare, .revise, .withdraw, .decline, .closeInterest, .resize, .openVariant,
        .cancelOffering,
    ]

    mutating func undo(_ person: String) throws(LedgerError) -> String {
        begin(person)
        guard
            let last = events.lastIndex(where: {
                $0.actor == person && LedgerModel.own.contains($0.action) && !$0.cancelledOut
            })
        else { throw .nothingToUndo }
        let event = events[last]
        guard now - event.at <= 900 else { throw .undoTooLate }
        let told: String
        if event.action == .closeInterest {
            told = takeBackClosing(event)
        } else if event.hold >= 0 {
            told = try takeBackDecline(event)
        } else if event.wish >= 0 {
            told = try takeBackWish(event, last)
        } else if event.ticket > 0 {
            told = try takeBackLine(event, last)
        } else {
            throw .nothingToUndo
        }
        // Who moved up keeps the seat.
        for index in events.indices where events[index].change == event.change && events[index].action != .promote {
            events[index].cancelledOut = true
        }
        return told
    }

    private func isSuperseded(after last: Int, _ same: (Event) -> Bool) -> Bool {
        events[(last + 1)...].contains { same($0) && !$0.cancelledOut }
    }

    private mutating func takeBackClosing(_ event: Event) -> String {
        for closed in events where closed.change == event.change {
            guard standing(wishes[closed.wish].person, wishes[closed.wish].course) == nil else { continue }
            wishes[closed.wish].state = .open
        }
        return "other closeInterest"
    }

    private mutating func takeBackDecline(_ event: Event) throws(LedgerError) -> String {
        let hold = holds[event.hold]
        touch(hold.offering)
        guard wishes[hold.wish].state == .open else { throw .undoSuperseded }
        if let at = calledOff[hold.offering] { throw .offeringCancelled(at) }
        guard canHold(event.hold) else { throw .heldSeatGone }
        holds[event.hold].state = .open
        wishes[hold.wish].state = .planned
        wishes[hold.wish].offering = hold.offering
        return "other decline"
    }

    private mutating func takeBackWish(_ event: Event, _ last: Int) throws(LedgerError) -> String {
        guard !isSuperseded(after: last, { $0.wish == event.wish }) else { throw .undoSuperseded }
        let now = wishes[event.wish]
        if event.wishBefore != nil, let other = standing(now.person, now.course), other != event.wish {
            throw .undoSuperseded
        }
        restore(event.wish, to: event.wishBefore)
        let told = "\(describe(wish: event.wish)) \(event.action)"
        if !now.state.isActive { giveHoldBack(event.wish) }
        return told
    }

    /// Takes a wish back to what it was, withdrawn where it was not; what was planned may have been called off since.
    private mutating func restore(_ wish: Int, to before: Wish?) {
        wishes[wish].state = before?.state ?? .withdrawn
        wishes[wish].wishes = before?.wishes ?? wishes[wish].wishes
        wishes[wish].offering = before?.offering
        wishes[wish].ticket = nil
        if let offering = before?.offering, calledOff[offering] != nil {
            wishes[wish].state = .open
            wishes[wish].offering = nil
        }
    }

    private mutating func takeBackLine(_ event: Event, _ last: Int) throws(LedgerError) -> String {
        let index = event.ticket - 1
        guard !isSuperseded(after: last, { $0.ticket == event.ticket }) else { throw .undoSuperseded }
        touch(lines[index].offering)
        guard let terms = terms[lines[index].offering] else { throw .nothingToUndo }
        if let at = calledOff[terms.id] { throw .offeringCancelled(at) }
        guard now < terms.start else { throw .started(terms.start) }
        var promoted: [Int] = []
        switch event.action {
        case .choose:
            let back = event.before?.choices ?? [:]
            let changed = back.filter { lines[index].choices[$0.key] != $0.value }
            if lines[index].state == .enrolled { try checkRoom(changed, terms, lines[index].seats) }
            lines[index].choices = back
        case .resize:
            promoted = try resize(index, event.before?.seats ?? 1, terms, note: false)
        case .cancel:
            guard active(lines[index].person, terms.id) == nil else { throw .undoSuperseded }
            let mine = event.before?.state == .enrolled
            let seats = lines[index].seats
            let seated = hasRoom(terms, seats) && (mine || waiting(terms.id) == 0)
            if seated { lines[index].choices = lines[index].choices.filter { hasRoom($0.key, $0.value, terms, seats) } }
            lines[index].state = seated ? .enrolled : .waiting
        default:
            let vacated = lines[index].state == .enrolled ? terms.id : nil
            lines[index].state = .cancelled
            for wish in wishes.indices where wishes[wish].ticket == event.ticket {
                guard standing(wishes[wish].person, wishes[wish].course) == nil else { continue }
                restore(wish, to: events.last { $0.wish == wish && $0.action == .satisfy }?.wishBefore)
                giveHoldBack(wish, vacated: vacated)
            }
        }
        promoted += settle(terms.id)
        return "\(describe(index)) \(event.action) \(promoted)"
    }
}
