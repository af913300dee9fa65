import CatalogKit

/// The state of the view Vraag: the board, a course on it, the proposals for a variant of that course.
struct DemandState: Equatable, Sendable {
    /// Whether the answer must be worked out anew before it is shown.
    var isStale = true
    /// The answer; an earlier one while the next is on its way.
    private(set) var answer: DemandAnswer?
    /// The board's rows in the order asked for.
    private(set) var rows: [DemandBoard.Row] = []
    /// The selected row and the order.
    var table = TableState<DemandBoard.Column>(sort: .interested)
    /// The course that was opened, if one was.
    var opened: Opened?
    /// The proposals for it, once they were asked for.
    var plan: Plan?

    /// A course on the board, with the interests in it.
    struct Opened: Equatable, Sendable {
        var row: DemandBoard.Row
        var interests: [Interest]
        var scroll = 0
    }

    /// Where and when a variant could be given.
    struct Plan: Equatable, Sendable {
        let course: String
        /// Nil while the planner works.
        var answer: PlanAnswer?
        var selected = 0
    }

    var context: Context {
        plan != nil ? .proposals : opened != nil ? .demandCourse : .demand
    }

    /// The selected row of the board.
    var selectedRow: DemandBoard.Row? {
        rows.indices.contains(table.selected) ? rows[table.selected] : nil
    }

    /// Asks for the answer when there is none that counts.
    mutating func load(in library: Library, today: Day) -> [Effect] {
        guard isStale else { return [] }
        isStale = false
        return [.coordination(.loadDemand(in: library, today: today))]
    }

    /// Takes in an answer; the same course stays selected and open, for as long as anybody asks for it.
    mutating func take(_ answer: DemandAnswer) {
        self.answer = answer
        order(keeping: selectedRow?.course)
        guard let course = opened?.row.course else { return }
        let scroll = opened?.scroll ?? 0
        opened = nil
        open(rows.first { $0.course == course })
        opened?.scroll = scroll
    }

    /// Takes in the proposals, unless something else was asked for since.
    mutating func take(_ answer: PlanAnswer) {
        if plan?.course == answer.course { plan?.answer = answer }
    }

    mutating func sort(by column: DemandBoard.Column) {
        table.sort(by: column)
        order(keeping: nil)
    }

    mutating func reverse() {
        table.isReversed.toggle()
        order(keeping: nil)
    }

    /// Opens a row with the interests in its course.
    mutating func open(_ row: DemandBoard.Row?) {
        opened = row.map { row in
            Opened(row: row, interests: answer?.demand.interests.filter { $0.course == row.course } ?? [])
        }
    }

    private mutating func order(keeping course: String?) {
        let sorted = answer?.board.sorted(by: table.sort) ?? []
        rows = table.isReversed ? sorted.reversed() : sorted
        table.selected = course.flatMap { id in rows.firstIndex { $0.course == id } } ?? 0
    }
}
