/// One column of one row: what is drawn there and how.
///
/// Nothing but numbers, so that the thousands that a frame has are made, compared and thrown away without counting references.
public struct Cell: Hashable, Sendable {
    /// A letter and the marks on it as Unicode numbers them, 0 behind the last; all 0 in the right half of a wide letter.
    ///
    /// Three marks are as many as Greek and Hebrew need.
    public private(set) var scalars: SIMD4<UInt32>
    /// How it looks.
    public var style: Style

    /// Makes a cell of a letter without marks.
    init(_ letter: Unicode.Scalar, _ style: Style) {
        scalars = SIMD4(letter.value, 0, 0, 0)
        self.style = style
    }

    /// A blank.
    static let blank = Cell(" ", .text)

    /// The right half of a wide letter.
    static func rightHalf(_ style: Style) -> Cell {
        var cell = Cell(" ", style)
        cell.scalars = .zero
        return cell
    }

    /// Whether a wide letter in the column before reaches to here.
    public var isRightHalf: Bool { scalars[0] == 0 }

    /// Whether it holds one letter of ASCII, without marks.
    public var isASCII: Bool { scalars[0] < 0x80 && scalars[1] == 0 }

    /// How many columns the letter takes.
    public var width: Int { Unicode.Scalar(scalars[0]).map { TextWidth.of($0) } ?? 0 }

    /// Whether it holds no letter.
    var isBlank: Bool { scalars[0] == 0x20 && scalars[1] == 0 }

    /// The letter with its marks; empty in the right half of a wide one.
    public var text: String {
        if isRightHalf { return "" }
        // Nearly all are one letter, which is told at once.
        if scalars[1] == 0, let letter = Unicode.Scalar(scalars[0]) { return String(letter) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.indices.compactMap { scalars[$0] == 0 ? nil : Unicode.Scalar(scalars[$0]) })
        return String(text)
    }

    /// Makes a blank of it, of the same style.
    mutating func empty() {
        self = Cell(" ", style)
    }

    /// Puts a mark on the letter; a fourth is dropped.
    mutating func add(_ mark: Unicode.Scalar) {
        if let free = scalars.indices.first(where: { scalars[$0] == 0 }) { scalars[free] = mark.value }
    }
}
