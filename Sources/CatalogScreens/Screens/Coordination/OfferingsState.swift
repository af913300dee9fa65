import CatalogKit

/// The state of the view Uitvoeringen: the board, and an offering on it with its people.
struct OfferingsState: Equatable, Sendable {
    /// What the rows of the board can be ordered by.
    enum Column: Hashable, Sendable { case start, course, place, seats, held, waiting, alerts }

    /// What the people of an offering are told by.
    enum PersonColumn: Hashable, Sendable {
        case name, school, standing
        /// Whether they were there; the number counts from 1.
        case meeting(Int)
    }

    /// Whether the board must be worked out anew before it is shown.
    var isStale = true
    /// The board's rows in the order asked for; nil until there is an answer.
    private(set) var rows: [OfferingBoard.Row]?
    private var board: OfferingBoard?
    /// The selected row and the order.
    var table = TableState<Column>(sort: .start)
    /// The offering that was opened, if one was.
    var opened: Opened?

    /// An offering with its people.
    struct Opened: Equatable, Sendable {
        let offering: String
        /// Nil until they are read.
        var participants: [Participant]?
        /// What is known of them at the meetings, by ticket and number.
        var attendance: [Int: [Int: AttendanceEntry]] = [:]
        /// The meeting whose attendance the keys are about, from 1.
        var meeting = 1
        var table = TableState<PersonColumn>(sort: .standing)

        /// Who is selected.
        var selected: Participant? {
            participants.flatMap { $0.indices.contains(table.selected) ? $0[table.selected] : nil }
        }
    }

    var context: Context { opened == nil ? .offerings : .participants }

    /// The selected row of the board.
    var selectedRow: OfferingBoard.Row? {
        rows.flatMap { $0.indices.contains(table.selected) ? $0[table.selected] : nil }
    }

    /// The row of the offering that is open.
    var openedRow: OfferingBoard.Row? { board?.rows.first { $0.id == opened?.offering } }

    /// Asks for the board, and for the people of the offering that is open, when there are none that count.
    mutating func load(in library: Library, now: LocalTime) -> [Effect] {
        guard isStale else { return [] }
        isStale = false
        return [.coordination(.loadOfferings(in: library, now: now))]
            + (opened.map { [.coordination(.loadParticipants(offering: $0.offering))] } ?? [])
    }

    /// Takes in the board; the same offering stays selected.
    mutating func take(_ board: OfferingBoard) {
        let selected = selectedRow?.id
        self.board = board
        order(keeping: selected)
    }

    /// Takes in the people of an offering, unless another one was opened since.
    mutating func take(_ answer: ParticipantsAnswer) {
        guard opened?.offering == answer.offering else { return }
        let selected = opened?.selected?.enrolment.ticket
        opened?.participants = answer.participants
        opened?.attendance = answer.attendance
        orderPeople(keeping: selected)
    }

    mutating func sort(by column: Column) {
        table.sort(by: column)
        order(keeping: nil)
    }

    mutating func reverse() {
        table.isReversed.toggle()
        order(keeping: nil)
    }

    mutating func sortPeople(by column: PersonColumn) {
        opened?.table.sort(by: column)
        orderPeople(keeping: nil)
    }

    mutating func reversePeople() {
        opened?.table.isReversed.toggle()
        orderPeople(keeping: nil)
    }

    private mutating func order(keeping id: String?) {
        guard let board else { return }
        // A stable order: rows that are equal stay in order of start.
        let sorted = board.rows.enumerated().sorted { left, right in
            if let isBefore = table.sort.places(left.element, before: right.element) { return isBefore }
            return left.offset < right.offset
        }.map(\.element)
        let rows = table.isReversed ? sorted.reversed() : sorted
        self.rows = rows
        table.selected = id.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    }

    private mutating func orderPeople(keeping ticket: Int?) {
        guard var opened, let people = opened.participants else { return }
        let column = opened.table.sort
        let sorted = people.sorted { left, right in
            if let isBefore = column.places(left, before: right) { return isBefore }
            return left.enrolment.ticket < right.enrolment.ticket
        }
        let ordered = opened.table.isReversed ? sorted.reversed() : sorted
        opened.participants = ordered
        opened.table.selected = ticket.flatMap { ticket in ordered.firstIndex { $0.enrolment.ticket == ticket } } ?? 0
        self.opened = opened
    }
}

extension OfferingsState.Column {
    /// Whether one row comes before another; nil where this column does not tell.
    fileprivate func places(_ left: OfferingBoard.Row, before right: OfferingBoard.Row) -> Bool? {
        switch self {
        case .start: nil
        case .course: order(left.course.title.lowercased(), right.course.title.lowercased())
        case .place: order(left.offering.place ?? "", right.offering.place ?? "")
        case .seats: order(right.standing.taken, left.standing.taken)
        case .held: order(right.standing.held, left.standing.held)
        case .waiting: order(right.standing.waiting, left.standing.waiting)
        case .alerts: order(right.alerts.count, left.alerts.count)
        }
    }
}

extension OfferingsState.PersonColumn {
    fileprivate func places(_ left: Participant, before right: Participant) -> Bool? {
        switch self {
        case .name: order(left.person.name.lowercased(), right.person.name.lowercased())
        case .school: order(left.person.school.lowercased(), right.person.school.lowercased())
        case .standing, .meeting: order(left.enrolment.position ?? 0, right.enrolment.position ?? 0)
        }
    }
}

/// Whether the first comes before the second; nil when they are equal.
private func order<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? {
    left == right ? nil : left < right
}
