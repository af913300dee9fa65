/// The journal played on the model, change by change.
struct Replay {
    /// An offering's states: each from a position in the journal on, until the next.
    private(set) var states: [String: [(from: Int, room: Room)]] = [:]
    /// What is wrong, as sentences.
    private(set) var problems: [String] = []
    private let capacity: Int
    /// What people did by hand and that still stands, in order.
    private var own: [String: [(change: Int, action: String, ticket: Int)]] = [:]

    /// Plays all changes; positions count from 1.
    init(_ effects: [Effect], _ operations: [Int: Call], capacity: Int) {
        self.capacity = capacity
        for (index, effect) in effects.enumerated() { play(effect, operations[effect.stamp], at: index + 1) }
    }

    private mutating func play(_ effect: Effect, _ operation: Call?, at position: Int) {
        guard let act = effect.entries.first else { return }
        var room = states[act.offering]?.last?.room ?? Room(capacity: capacity)
        let name = "change \(effect.change) (\(act.action) of \(act.person) in \(act.offering))"
        if !apply(act, effect, to: &room) { problems.append("\(name) cannot be made here") }
        // As the answer has it, before the queue moves up; but for whom it moves up in the same change.
        let told = room.place(of: act.ticket)
        let promoted = room.settle()
        let others = effect.entries.dropFirst()
        if told?.state != act.after {
            problems.append("\(name) ends as \(act.after), not as \(told?.state ?? "nothing")")
        }
        if promoted != others.map(\.ticket) || others.contains(where: { $0.action != "promote" }) {
            problems.append("\(name) moves up \(others.map(\.ticket)), not \(promoted)")
        }
        if room.taken > capacity { problems.append("\(name) makes \(room.taken) of \(capacity) seats taken") }
        states[act.offering, default: [(0, Room(capacity: capacity))]].append((position, room))
        if let operation { compare(operation, act, told, room, name) }
    }

    private mutating func compare(
        _ operation: Call, _ act: Effect.Entry, _ told: Call.Place?, _ room: Room, _ name: String
    ) {
        if operation.kind.rawValue != act.action || operation.person != act.person
            || operation.kind != .undo && operation.offering != act.offering
        {
            problems.append("\(name) is not what was asked: \(operation.kind) of \(operation.person)")
        }
        switch operation.answer {
        case .done(let place, let taken, let waiting):
            if place != told || taken != room.taken || waiting != room.waiting {
                problems.append("\(name) was answered with \(operation.answer), and is \(told as Any?)")
            }
        case .unknown: break
        case .unchanged, .seats, .refused, .failed:
            problems.append("\(name) was made, and the answer was \(operation.answer)")
        }
    }

    private mutating func apply(_ act: Effect.Entry, _ effect: Effect, to room: inout Room) -> Bool {
        switch act.action {
        case "enrol":
            own[act.person, default: []].append((effect.change, act.action, act.ticket))
            return room.enter(act.person, ticket: act.ticket)
        case "cancel":
            own[act.person, default: []].append((effect.change, act.action, act.ticket))
            return room.ticket(of: act.person) == act.ticket && room.leave(act.ticket)
        case "undo":
            guard let last = own[act.person]?.popLast(), last.change == effect.undoes, last.ticket == act.ticket else {
                return false
            }
            return last.action == "enrol" ? room.leave(act.ticket) : room.comeBack(act.ticket)
        default: return false
        }
    }
}
