import Dispatch
import Synchronization

/// Pieces that one thread makes while another works on those made before, a few ahead so that memory stays small; and what
/// is known once all are made.
final class ReadAhead<Piece: Sendable, Outcome: Sendable>: Sendable {
    private enum Item {
        case piece(Piece)
        case end(Outcome)
    }

    /// How many pieces there are at most that nobody took yet.
    private static var most: Int { 8 }

    private let items = Mutex<[Item]>([])
    private let room = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)

    init() {
        for _ in 0..<Self.most { room.signal() }
    }

    /// Adds a piece, once there is room for it.
    func add(_ piece: Piece) { put(.piece(piece)) }

    /// Tells that there is no more.
    func end(_ outcome: Outcome) { put(.end(outcome)) }

    /// Calls `body` with each piece once it is there, in order.
    func forEach(_ body: (Piece) -> Void) -> Outcome {
        while true {
            ready.wait()
            let item = items.withLock { $0.removeFirst() }
            room.signal()
            switch item {
            case .piece(let piece): body(piece)
            case .end(let outcome): return outcome
            }
        }
    }

    private func put(_ item: Item) {
        room.wait()
        items.withLock { $0.append(item) }
        ready.signal()
    }
}
