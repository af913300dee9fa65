import CatalogKit

extension QRCode {
    /// How many light modules stand around the square, so that a camera finds it.
    private static let margin = 2

    /// The columns and rows of the screen that it takes.
    var cells: Size {
        let side = size + 2 * Self.margin
        return Size(side, (side + 1) / 2)
    }

    /// Two rows of modules in each row of the screen, dark on light whatever the terminal's own colours are.
    var lines: [TextLine] {
        (0..<cells.height).map { row in
            let text = (0..<cells.width).map { column in
                let (x, y) = (column - Self.margin, 2 * row - Self.margin)
                return switch (isDark(column: x, row: y), isDark(column: x, row: y + 1)) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            }.joined()
            return TextLine(text, .paper)
        }
    }
}
