/// Which row of a table is selected, and the order of its rows.
struct TableState<Column: Hashable & Sendable>: Equatable, Sendable {
    /// The row that the keys act on.
    var selected = 0
    /// The column that the rows are ordered by.
    var sort: Column
    /// Whether the order is turned around.
    var isReversed = false

    init(sort: Column) {
        self.sort = sort
    }

    /// Orders by a column; by the same one once more turns the order around.
    mutating func sort(by column: Column) {
        isReversed = column == sort ? !isReversed : false
        sort = column
    }
}

/// Rows under headings: columns that do not fit give way, the least important first, and the list turns pages.
struct Table<Column: Hashable & Sendable> {
    /// A column: its heading, how wide it is, and what it may give way for.
    struct Heading {
        let column: Column
        let title: String
        /// How many columns of the screen it takes; the one with `isFlexible` takes what is left, and no less than this.
        let width: Int
        var isRight = false
        var isFlexible = false
        /// The highest goes first where not all fit; 0 always stays.
        var rank = 0
    }

    /// A cell: its text and how it looks.
    typealias Cell = (text: String, style: Style)

    let headings: [Heading]

    /// The mark before the selected row.
    private static var margin: Int { 2 }

    /// The columns that fit, in order.
    func visible(in width: Int) -> [Heading] {
        var shown = headings
        while shown.reduce(Self.margin, { $0 + $1.width + 1 }) - 1 > width,
            let least = shown.map(\.rank).max(), least > 0
        {
            shown.removeAll { $0.rank == least }
        }
        return shown
    }

    /// The column after the one that rows are ordered by, of those that fit.
    func next(after column: Column, in width: Int) -> Column {
        let shown = visible(in: width).map(\.column)
        let current = shown.firstIndex(of: column) ?? -1
        return shown.isEmpty ? column : shown[(current + 1) % shown.count]
    }

    /// How many rows there is room for.
    static func page(in rect: Rect) -> Int { max(1, rect.height - 1) }

    /// Draws headings and the page with the selected row; `cell` gives what stands in a row's column.
    func draw(
        _ state: TableState<Column>, count: Int, on canvas: inout Canvas, in rect: Rect, isFocused: Bool,
        cell: (Int, Column) -> Cell
    ) {
        let places = places(in: rect.width)
        drawHeadings(places, state, on: &canvas, in: rect.row(0))
        let rows = List.page(around: state.selected, count: count, height: Self.page(in: rect))
        for (line, number) in rows.enumerated() {
            let row = rect.row(1 + line)
            let isSelected = number == state.selected
            if isSelected { canvas.put("▸", in: row, .strong) }
            if isSelected, isFocused { canvas.cursor = Point(row.x, row.y) }
            canvas.target(.row(number), in: row)
            drawCells(places, on: &canvas, in: row, isSelected: isSelected) { cell(number, $0) }
        }
    }

    /// Draws a row that is none of the rows, the one of everything together for instance, in the same columns.
    func drawLast(on canvas: inout Canvas, in rect: Rect, cell: (Column) -> Cell) {
        drawCells(places(in: rect.width), on: &canvas, in: rect, isSelected: false, cell: cell)
    }

    /// The columns that fit, with the width that each takes.
    private func places(in width: Int) -> [(heading: Heading, width: Int)] {
        let shown = visible(in: width)
        let spare = width - shown.reduce(Self.margin) { $0 + $1.width + 1 } + 1
        return shown.map { (heading: $0, width: $0.width + ($0.isFlexible ? max(0, spare) : 0)) }
    }

    private func drawCells(
        _ places: [(heading: Heading, width: Int)], on canvas: inout Canvas, in rect: Rect, isSelected: Bool,
        cell: (Column) -> Cell
    ) {
        var rest = rect.split(left: Self.margin).1
        for (heading, width) in places {
            let (text, style) = cell(heading.column)
            // The bar lies on one column only: a key repaints little.
            let isBar = isSelected && heading.isFlexible
            let place = rest.split(left: width).0
            if isBar { canvas.fill(place, style.selected(true)) }
            put(text, isRight: heading.isRight, on: &canvas, in: place, style.selected(isBar))
            rest = rest.split(left: width + 1).1
        }
    }

    private func drawHeadings(
        _ places: [(heading: Heading, width: Int)], _ state: TableState<Column>, on canvas: inout Canvas, in rect: Rect
    ) {
        var rest = rect.split(left: Self.margin).1
        for (heading, width) in places {
            let isSort = heading.column == state.sort
            let title = heading.title + (isSort ? state.isReversed ? "▲" : "▼" : "")
            let place = rest.split(left: width).0
            put(title, isRight: heading.isRight, on: &canvas, in: place, isSort ? .heading : .muted)
            if let number = headings.firstIndex(where: { $0.column == heading.column }) {
                canvas.target(.heading(number), in: place)
            }
            rest = rest.split(left: width + 1).1
        }
    }

    private func put(_ text: String, isRight: Bool, on canvas: inout Canvas, in rect: Rect, _ style: Style) {
        let text = TextWidth.truncate(text, to: rect.width)
        if isRight { canvas.putRight(text, in: rect, style) } else { canvas.put(text, in: rect, style) }
    }
}
