/// The seats and the queue of one offering, as small as they can be told: what the ledger does is held against it.
struct Room {
    /// An enrolment that is not cancelled.
    struct Seat: Equatable {
        let person: String
        var isSeated: Bool
    }

    let capacity: Int
    private(set) var active: [Int: Seat] = [:]
    /// Who left, and whether from a seat.
    private var left: [Int: Seat] = [:]
    private var lastTicket = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    var taken: Int { active.values.count { $0.isSeated } }
    var waiting: Int { active.count - taken }

    /// How an enrolment stands; nil where nobody knows of it.
    func place(of ticket: Int) -> Call.Place? {
        guard let seat = active[ticket] else {
            return left[ticket].map { _ in Call.Place(ticket: ticket, state: "cancelled", position: 0) }
        }
        guard !seat.isSeated else { return Call.Place(ticket: ticket, state: "enrolled", position: 0) }
        let position = active.count { $0.key <= ticket && !$0.value.isSeated }
        return Call.Place(ticket: ticket, state: "waiting", position: position)
    }

    /// The ticket of a person who is in or waits.
    func ticket(of person: String) -> Int? {
        active.first { $0.value.person == person }?.key
    }

    /// Somebody signs up; false where they are in already, or the ticket is an old one.
    mutating func enter(_ person: String, ticket: Int) -> Bool {
        guard self.ticket(of: person) == nil, ticket > lastTicket else { return false }
        lastTicket = ticket
        active[ticket] = Seat(person: person, isSeated: taken < capacity && waiting == 0)
        return true
    }

    /// Somebody leaves; false where they are not in.
    mutating func leave(_ ticket: Int) -> Bool {
        guard let seat = active.removeValue(forKey: ticket) else { return false }
        left[ticket] = seat
        return true
    }

    /// Somebody takes back having left; false where they had not, or are in anew.
    mutating func comeBack(_ ticket: Int) -> Bool {
        guard let seat = left[ticket], self.ticket(of: seat.person) == nil else { return false }
        left[ticket] = nil
        active[ticket] = Seat(
            person: seat.person, isSeated: taken < capacity && (seat.isSeated || waiting == 0))
        return true
    }

    /// Gives free seats to those who wait, lowest ticket first.
    mutating func settle() -> [Int] {
        var promoted: [Int] = []
        while taken < capacity, let first = active.filter({ !$0.value.isSeated }).keys.min() {
            active[first]?.isSeated = true
            promoted.append(first)
        }
        return promoted
    }
}
