extension Canvas {
    /// Tells what differs from an earlier frame, in runs of one style, from left to right and from top to bottom.
    ///
    /// Of a row that changed that is all between the first and the last change. A blank goes with the run before it where
    /// it looks the same in both styles, whatever their letters look like.
    ///
    /// - Parameters:
    ///   - earlier: What is shown now; without one, or one of another size, everything differs.
    ///   - show: Takes a run of cells, its row and its first column.
    public func changes(since earlier: Canvas?, _ show: (_ cells: ArraySlice<Cell>, _ row: Int, _ column: Int) -> Void)
    {
        let earlier = earlier?.size == size ? earlier : nil
        for number in 0..<size.height {
            let row = row(number)
            guard let changed = Self.changed(row, since: earlier?.row(number)) else { continue }
            var start = changed.lowerBound
            for place in changed.dropFirst() {
                let (cell, style) = (row[place], row[start].style)
                if cell.style == style || cell.isRightHalf || cell.isBlank && cell.style.leavesBlank(as: style) {
                    continue
                }
                show(row[start..<place], number, start - row.startIndex)
                start = place
            }
            show(row[start..<changed.upperBound], number, start - row.startIndex)
        }
    }

    /// The places of a row outside of which it is as it was; nil where nothing changed.
    private static func changed(_ row: ArraySlice<Cell>, since earlier: ArraySlice<Cell>?) -> Range<Int>? {
        guard let earlier else { return row.isEmpty ? nil : row.indices }
        guard let first = row.indices.first(where: { row[$0] != earlier[$0] }),
            let last = row.indices.last(where: { row[$0] != earlier[$0] })
        else { return nil }
        return first..<last + 1
    }
}
