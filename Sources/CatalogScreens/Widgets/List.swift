/// Moving through a list of rows of which one is selected.
enum List {
    /// The row that is selected after a movement; 0 for an empty list.
    ///
    /// - Parameters:
    ///   - selected: the row that is selected now.
    ///   - action: the movement; anything else stays where it is.
    ///   - count: how many rows there are.
    ///   - page: how many rows are in sight.
    /// - Returns: a row of the list.
    static func move(_ selected: Int, by action: Action, count: Int, page: Int) -> Int {
        let target =
            switch action {
            case .up: selected - 1
            case .down: selected + 1
            case .pageUp: selected - max(1, page)
            case .pageDown: selected + max(1, page)
            case .top: 0
            case .bottom: count - 1
            default: selected
            }
        return max(0, min(target, count - 1))
    }

    /// The rows that are in sight: the page that the selected row is on.
    ///
    /// The list turns pages instead of sliding, so that a key repaints two rows, not all of them.
    static func page(around selected: Int, count: Int, height: Int) -> Range<Int> {
        guard height > 0, count > 0 else { return 0..<0 }
        let start = min(selected, count - 1) / height * height
        return start..<min(start + height, count)
    }
}
