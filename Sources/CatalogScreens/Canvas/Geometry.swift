/// Columns and rows of a screen, never negative.
public struct Size: Hashable, Sendable {
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// Makes a size; negative numbers count as 0.
    public init(_ width: Int, _ height: Int) {
        self.width = max(0, width)
        self.height = max(0, height)
    }
}

/// A column and a row, both from 0 at the top left.
public struct Point: Hashable, Sendable {
    /// The column.
    public var x: Int
    /// The row.
    public var y: Int

    /// Makes a point.
    public init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}

/// A part of the screen; its width and height are never negative.
public struct Rect: Hashable, Sendable {
    /// The first column.
    public var x: Int
    /// The first row.
    public var y: Int
    /// Columns.
    public var width: Int
    /// Rows.
    public var height: Int

    /// Makes a rectangle; a negative width or height counts as 0.
    public init(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    /// Whether nothing fits in it.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether a point lies in it.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < x + width && point.y >= y && point.y < y + height
    }

    /// Whether the two share a cell.
    func overlaps(_ other: Rect) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }

    /// The rectangle without margins at its sides, and at its top and bottom.
    public func inset(_ horizontal: Int, _ vertical: Int = 0) -> Rect {
        Rect(x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical)
    }

    /// A row of it, counted from its top.
    public func row(_ row: Int) -> Rect {
        Rect(x, y + row, width, row >= 0 && row < height ? 1 : 0)
    }

    /// The first `height` rows and the rest.
    public func split(top height: Int) -> (Rect, Rect) {
        let height = min(max(0, height), self.height)
        return (Rect(x, y, width, height), Rect(x, y + height, width, self.height - height))
    }

    /// The first `width` columns and the rest.
    public func split(left width: Int) -> (Rect, Rect) {
        let width = min(max(0, width), self.width)
        return (Rect(x, y, width, height), Rect(x + width, y, self.width - width, height))
    }

    /// A rectangle of at most `width` by `height` in the middle of this one.
    public func centred(_ width: Int, _ height: Int) -> Rect {
        let width = min(width, self.width)
        let height = min(height, self.height)
        return Rect(x + (self.width - width) / 2, y + (self.height - height) / 2, width, height)
    }
}
