import CatalogKit

/// The state of the view Ideeën: the table, and an idea on it.
struct IdeasState: Equatable, Sendable {
    /// What ideas are told by, and ordered by.
    enum Column: CaseIterable, Hashable, Sendable { case title, joined, schools, own, state, age }

    /// Whether the answer must be read anew before it is shown.
    var isStale = true
    /// The answer; an earlier one while the next is on its way.
    private(set) var answer: IdeasAnswer?
    /// The ideas that are shown, in the order asked for.
    private(set) var rows: [IdeasAnswer.Row] = []
    /// The selected row and the order.
    var table = TableState<Column>(sort: .joined)
    /// Whether those that are closed are shown as well.
    private(set) var showsClosed = false
    /// The idea that was opened, if one was.
    var opened: Opened?

    /// An idea on the whole screen.
    struct Opened: Equatable, Sendable {
        let id: Int
        var scroll = 0
    }

    var context: Context { opened == nil ? .ideas : .idea }

    /// The selected row of the table.
    var selectedRow: IdeasAnswer.Row? { rows.indices.contains(table.selected) ? rows[table.selected] : nil }

    /// The row of the idea that is open, else the selected one.
    var current: IdeasAnswer.Row? {
        opened.map { opened in answer?.rows.first { $0.id == opened.id } } ?? selectedRow
    }

    /// Asks for the answer when there is none that counts.
    mutating func load(for viewer: String?, in library: Library) -> [Effect] {
        guard isStale else { return [] }
        isStale = false
        return [.coordination(.questions(.loadIdeas(for: viewer, in: library)))]
    }

    /// Takes in an answer; the same idea stays selected and open.
    mutating func take(_ answer: IdeasAnswer) {
        self.answer = answer
        order(keeping: selectedRow?.id)
        if let id = opened?.id, !answer.rows.contains(where: { $0.id == id }) { opened = nil }
    }

    mutating func sort(by column: Column) {
        table.sort(by: column)
        order(keeping: nil)
    }

    mutating func reverse() {
        table.isReversed.toggle()
        order(keeping: nil)
    }

    /// Shows closed ideas as well, or not any more.
    mutating func toggleClosed() {
        showsClosed.toggle()
        order(keeping: selectedRow?.id)
    }

    private mutating func order(keeping id: Int?) {
        let shown = answer?.rows.filter { showsClosed || $0.idea.state == .open } ?? []
        // A stable order: ideas that are equal stay oldest first.
        let sorted = shown.enumerated().sorted { left, right in
            if let isBefore = table.sort.places(left.element, before: right.element) { return isBefore }
            return left.offset < right.offset
        }.map(\.element)
        rows = table.isReversed ? sorted.reversed() : sorted
        table.selected = id.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    }
}

extension IdeasState.Column {
    /// Whether one row comes before another; nil where this column does not tell.
    fileprivate func places(_ left: IdeasAnswer.Row, before right: IdeasAnswer.Row) -> Bool? {
        func order<Value: Comparable>(_ left: Value, _ right: Value) -> Bool? { left == right ? nil : left < right }
        func rank(_ state: IdeaState) -> Int { IdeaState.allCases.firstIndex(of: state) ?? 0 }
        func rank(_ part: IdeasAnswer.Part?) -> Int { part == .own ? 0 : part == .joined ? 1 : 2 }
        return switch self {
        case .title: order(left.idea.title.lowercased(), right.idea.title.lowercased())
        case .joined: order(right.idea.supporters.count, left.idea.supporters.count)
        case .schools: order(right.schools, left.schools)
        case .state: order(rank(left.idea.state), rank(right.idea.state))
        case .own: order(rank(left.part), rank(right.part))
        case .age: nil
        }
    }
}
