/// Whether what clients asked and heard, and what a ledger's journal says, can be true at once.
///
/// The journal is one total order of all changes. It explains the clients' history (it is linearizable: Herlihy and Wing,
/// 1990) when
/// - each change was made by one operation, and each operation that was acknowledged made one;
/// - each lies in the journal between its operation's question and its answer, as far as others' questions and answers tell;
/// - each answer is what a small model gives that plays the journal up to there;
/// - for each look there is a place in the order, between its question and its answer and not before that of a look that
///   was over, at which the answer was true;
/// - what was refused or failed made nothing, and what nobody knows the end of made one change or none.
package struct HistoryCheck {
    /// What is wrong, as sentences; empty for a history that can be true.
    package private(set) var problems: [String] = []
    /// How many changes there were.
    package let changes: Int
    /// How many of the operations that nobody knows the end of took effect.
    package private(set) var unknownMade = 0
    /// How many did not.
    package private(set) var unknownNotMade = 0

    private var times: Times

    /// Checks a history.
    ///
    /// - Parameters:
    ///   - operations: What all clients asked and heard.
    ///   - effects: The journal.
    ///   - capacity: Each offering's.
    package init(_ operations: [Call], _ effects: [Effect], capacity: Int) {
        changes = effects.count
        let byStamp = Dictionary(operations.map { ($0.stamp, $0) }) { first, _ in first }
        times = Times(effects.map { byStamp[$0.stamp] })
        if byStamp.count != operations.count { problems.append("two operations bear the same stamp") }
        matchUp(operations, effects, byStamp)
        checkOrder(effects, byStamp)
        let replay = Replay(effects, byStamp, capacity: capacity)
        problems += replay.problems
        checkLooks(operations, replay)
    }

    private mutating func matchUp(_ operations: [Call], _ effects: [Effect], _ byStamp: [Int: Call]) {
        var made: [Int: Int] = [:]
        for effect in effects {
            if let other = made.updateValue(effect.change, forKey: effect.stamp) {
                problems.append("changes \(other) and \(effect.change) were asked for once")
            }
            if byStamp[effect.stamp] == nil { problems.append("nobody asked for change \(effect.change)") }
        }
        for operation in operations where operation.kind != .look {
            switch (operation.answer, made[operation.stamp] != nil) {
            case (.done, false):
                problems.append("\(operation.kind) of \(operation.person) was acknowledged and is gone")
            case (.unknown, true): unknownMade += 1
            case (.unknown, false): unknownNotMade += 1
            default: break
            }
        }
    }

    /// No change stands before one whose answer came before its own question.
    private mutating func checkOrder(_ effects: [Effect], _ byStamp: [Int: Call]) {
        var latest = (invoked: Int.min, change: 0)
        for effect in effects {
            guard let operation = byStamp[effect.stamp] else { continue }
            if let answered = operation.answered, answered < latest.invoked {
                problems.append(
                    "change \(effect.change) was answered before \(latest.change), ahead of it, was asked for")
            }
            if operation.invoked > latest.invoked { latest = (operation.invoked, effect.change) }
        }
    }

    /// Gives each look the earliest place that fits; where that fails, nothing fits.
    private mutating func checkLooks(_ operations: [Call], _ replay: Replay) {
        let looks = operations.filter { $0.answered != nil && Look($0) != nil }.sorted { $0.invoked < $1.invoked }
        var over: [(answered: Int, place: Int)] = []
        var floor = 0
        for operation in looks {
            guard let answered = operation.answered, let look = Look(operation) else { continue }
            for done in over where done.answered < operation.invoked { floor = max(floor, done.place) }
            over.removeAll { $0.answered < operation.invoked }
            let first = max(floor, times.lastAnswered(before: operation.invoked))
            let last = times.firstAsked(after: answered) - 1
            guard let place = place(of: look, in: operation.offering, first, last, replay) else {
                problems.append(
                    "\(operation.kind) of \(operation.offering) was answered with \(operation.answer), "
                        + "which was never so between changes \(first) and \(last) of the order")
                continue
            }
            over.append((answered, place))
        }
    }

    private func place(of look: Look, in offering: String, _ first: Int, _ last: Int, _ replay: Replay) -> Int? {
        let states = replay.states[offering] ?? []
        guard !states.isEmpty else { return first <= last && look.fits(Room(capacity: 0)) ? first : nil }
        var low = 0
        var high = states.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if states[middle].from <= first { low = middle } else { high = middle }
        }
        for (from, room) in states[low...] {
            let place = max(from, first)
            guard place <= last else { return nil }
            if look.fits(room) { return place }
        }
        return nil
    }
}

/// What an answer that changed nothing says of an offering.
private enum Look {
    case seats(taken: Int, waiting: Int)
    case stands(String, Call.Place)
    case isOut(String)

    init?(_ operation: Call) {
        switch (operation.kind, operation.answer) {
        case (.look, .seats(let taken, let waiting)): self = .seats(taken: taken, waiting: waiting)
        case (.enrol, .unchanged(let place)): self = .stands(operation.person, place)
        case (.cancel, .refused("noSuchEnrolment")): self = .isOut(operation.person)
        default: return nil
        }
    }

    func fits(_ room: Room) -> Bool {
        switch self {
        case .seats(let taken, let waiting): room.taken == taken && room.waiting == waiting
        case .stands(let person, let place):
            room.ticket(of: person) == place.ticket && room.place(of: place.ticket) == place
        case .isOut(let person): room.ticket(of: person) == nil
        }
    }
}
