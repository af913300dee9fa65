/// A drawing of a whole screen, made anew for each frame.
///
/// Nothing can be drawn outside it, and no control character gets into it: this is the last door before the terminal.
public struct Canvas: Equatable, Sendable {
    /// Columns and rows.
    public let size: Size
    /// Whether there is nothing but text on it, for who listens to it.
    let isPlain: Bool
    /// Where the cursor stands: in the text field or on the selected row.
    public var cursor: Point?
    /// What lies under the mouse; the last that holds a point counts.
    public private(set) var targets: [(rect: Rect, target: Target)] = []
    /// A row after the other.
    private(set) var cells: [Cell]

    /// Makes an empty screen.
    public init(size: Size, isPlain: Bool = false) {
        self.size = size
        self.isPlain = isPlain
        cells = Array(repeating: .blank, count: size.width * size.height)
    }

    /// The whole screen.
    public var bounds: Rect { Rect(0, 0, size.width, size.height) }

    /// The cells of a row, from left to right.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.width..<(row + 1) * size.width]
    }

    /// The text of each row, without the blanks at its end; what tests compare.
    public var lines: [String] {
        (0..<size.height).map { number in
            var line = row(number).map(\.text).joined()[...]
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }

    /// Draws a text in the first row of a rectangle and returns how many columns it took.
    ///
    /// What does not fit is cut off. Line breaks and tabs become blanks, other control characters vanish.
    @discardableResult
    public mutating func put(_ text: some StringProtocol, in rect: Rect, _ style: Style = .text) -> Int {
        guard rect.height > 0, rect.y >= 0, rect.y < size.height else { return 0 }
        let columns = size.width
        let (first, row, end) = (rect.x, rect.y * columns, min(rect.x + rect.width, columns))
        let cutsWide = first > 0 && first < end && cells[row + first].isRightHalf
        let x =
            putPlain(text, from: row + first, columns: first < 0 ? 0 : end - first, style).map { first + $0 }
            ?? putLetters(text, row, from: first, to: end, style)
        // Of a wide letter that lay under either end a half is left.
        if x > first, cutsWide { cells[row + first - 1].empty() }
        if x > max(0, first), x < columns, cells[row + x].isRightHalf { cells[row + x].empty() }
        return max(0, x - first)
    }

    /// Draws a text of ASCII without a look at each letter's width, which is most of what is drawn, and returns how many columns
    /// it took; nil, with nothing drawn, when it is another.
    private mutating func putPlain(
        _ text: some StringProtocol, from place: Int, columns: Int, _ style: Style
    ) -> Int? {
        guard columns > 0 else { return nil }
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            // One letter more than fits, for it may be a mark on the last that does.
            guard bytes.prefix(columns + 1).allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
            let count = min(bytes.count, columns)
            var cells = cells.mutableSpan
            for index in 0..<count { cells[place + index] = Cell(Unicode.Scalar(bytes[index]), style) }
            return count
        } ?? nil
    }

    /// Draws any text between two columns of a row, whose first cell is given, and returns the column behind it.
    private mutating func putLetters(
        _ text: some StringProtocol, _ row: Int, from first: Int, to end: Int, _ style: Style
    ) -> Int {
        let isPlain = isPlain
        var cells = cells.mutableSpan
        var x = first
        for scalar in text.unicodeScalars {
            let width = TextWidth.of(scalar)
            if width == 0 {
                if TextWidth.isMark(scalar), x > max(0, first) {
                    cells[row + x - (cells[row + x - 1].isRightHalf ? 2 : 1)].add(scalar)
                }
                continue
            }
            guard x + width <= end else { break }
            if x >= 0 {
                let shown = scalar.value < 0x20 ? " " : isPlain ? Self.plain(scalar) : scalar
                cells[row + x] = Cell(shown, style)
                if width == 2 { cells[row + x + 1] = .rightHalf(style) }
            }
            x += width
        }
        return x
    }

    /// Draws a text in the first row of a rectangle, with … in the last column when it does not fit, and returns how many
    /// columns it took.
    @discardableResult
    public mutating func put(cutting text: String, in rect: Rect, _ style: Style = .text) -> Int {
        // No letter takes more columns than it has bytes in UTF-8, and those are counted already.
        guard rect.width > 0, text.utf8.count > rect.width, TextWidth.of(text) > rect.width else {
            return put(text, in: rect, style)
        }
        let used = put(text, in: rect.split(left: rect.width - 1).0, style)
        return used + put("…", in: rect.split(left: used).1, style)
    }

    /// Draws a text against the right side of a rectangle's first row.
    public mutating func putRight(_ text: String, in rect: Rect, _ style: Style = .text) {
        let width = min(TextWidth.of(text), rect.width)
        put(text, in: Rect(rect.x + rect.width - width, rect.y, width, rect.height), style)
    }

    /// Fills a rectangle with a letter that takes one column; with blanks unless told otherwise.
    public mutating func fill(_ rect: Rect, with letter: Unicode.Scalar = " ", _ style: Style = .text) {
        let rect = rect.intersection(bounds)
        let cell = Cell(isPlain ? Self.plain(letter) : letter, style)
        for y in rect.y..<rect.y + rect.height {
            splitWide(at: Point(rect.x, y))
            splitWide(at: Point(rect.x + rect.width, y))
            for x in rect.x..<rect.x + rect.width { cells[y * size.width + x] = cell }
        }
    }

    /// Draws a horizontal line through a rectangle's first row.
    public mutating func line(_ rect: Rect, _ style: Style = .border) {
        fill(rect.row(0), with: "─", style)
    }

    /// Draws a vertical line along a rectangle's first column.
    public mutating func verticalLine(_ rect: Rect, _ style: Style = .border) {
        fill(Rect(rect.x, rect.y, min(1, rect.width), rect.height), with: "│", style)
    }

    /// Empties a rectangle, draws a box around it with a title in its upper side and returns the inside.
    public mutating func box(_ rect: Rect, title: String = "", _ style: Style = .border) -> Rect {
        guard rect.width >= 2, rect.height >= 2 else { return Rect(rect.x, rect.y, 0, 0) }
        fill(rect)
        targets.removeAll { $0.rect.overlaps(rect) }
        for (y, left, right) in [(0, "╭", "╮"), (rect.height - 1, "╰", "╯")] {
            line(rect.row(y), style)
            put(left, in: rect.row(y), style)
            putRight(right, in: rect.row(y), style)
        }
        for x in [rect.x, rect.x + rect.width - 1] {
            verticalLine(Rect(x, rect.y + 1, 1, rect.height - 2), style)
        }
        if !title.isEmpty {
            put(" \(TextWidth.truncate(title, to: rect.width - 6)) ", in: rect.row(0).inset(2), .heading)
        }
        return rect.inset(2, 1)
    }

    /// Says what a click in a rectangle means.
    public mutating func target(_ target: Target, in rect: Rect) {
        if !rect.isEmpty { targets.append((rect, target)) }
    }

    /// Forgets what clicks mean so far, because something is drawn on top of it.
    public mutating func coverTargets() {
        targets = []
    }

    /// What lies under a point.
    public func target(at point: Point) -> Target? {
        targets.last { $0.rect.contains(point) }?.target
    }

    /// Whether both show the same; what lies under the mouse does not count.
    public static func == (left: Canvas, right: Canvas) -> Bool {
        left.size == right.size && left.cursor == right.cursor && left.cells == right.cells
    }

    /// A scalar as it is shown where nothing is to be drawn: lines, bars and marks would be read out one by one.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        // Box drawing, block elements, geometric shapes (Unicode blocks of these names), and what else is no word.
        case "\u{2500}"..."\u{25FF}", "‹", "›", "↓", "•": " "
        case "·": ","
        default: scalar
        }
    }

    /// Makes blanks of the halves of a wide letter that lie on either side of a column's left edge.
    private mutating func splitWide(at point: Point) {
        guard point.x > 0, point.x < size.width else { return }
        let index = point.y * size.width + point.x
        guard cells[index].isRightHalf else { return }
        cells[index - 1].empty()
        cells[index].empty()
    }
}
