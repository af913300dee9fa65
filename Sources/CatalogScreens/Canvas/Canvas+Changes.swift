extension Canvas {
    /// Tells what differs from an earlier frame, in runs of one style, from left to right and from top to bottom.
    ///
    /// Of a row that changed that is all between the first and the last change. A blank goes with the run beside it where
    /// it looks the same in both styles, whatever their letters look like.
    ///
    /// - Parameters:
    ///   - earlier: What is shown now; without one, or one of another size, everything differs.
    ///   - show: Takes a run of cells, their style, its row and its first column.
    public func changes(
        since earlier: Canvas?,
        _ show: (_ cells: ArraySlice<Cell>, _ style: Style, _ row: Int, _ column: Int) -> Void
    ) {
        let earlier = earlier?.size == size ? earlier : nil
        for number in 0..<size.height {
            guard let changed = changed(row: number, since: earlier) else { continue }
            let row = row(number)
            var (start, style, isBlank) = (changed.lowerBound, row[changed.lowerBound].style, true)
            for place in changed {
                let cell = row[place]
                if cell.style == style || cell.isRightHalf || cell.isBlank && cell.style.leavesBlank(as: style) {
                    isBlank = isBlank && cell.isBlank
                    continue
                }
                if !isBlank || !style.leavesBlank(as: cell.style) {
                    show(row[start..<place], style, number, start - row.startIndex)
                    start = place
                }
                (style, isBlank) = (cell.style, cell.isBlank)
            }
            show(row[start..<changed.upperBound], style, number, start - row.startIndex)
        }
    }

    /// The places of a row's cells outside of which it is as it was; nil where nothing changed.
    private func changed(row: Int, since earlier: Canvas?) -> Range<Int>? {
        let row = row * size.width..<(row + 1) * size.width
        guard let earlier else { return row.isEmpty ? nil : row }
        let (cells, known) = (cells.span, earlier.cells.span)
        guard let first = row.first(where: { cells[$0] != known[$0] }),
            let last = row.last(where: { cells[$0] != known[$0] })
        else { return nil }
        return first..<last + 1
    }
}
