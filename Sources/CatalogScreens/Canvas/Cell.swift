/// One column of one row: what is drawn there and how.
///
/// Nothing but numbers, so that the thousands that a frame has are made, compared and thrown away without counting references.
public struct Cell: Hashable, Sendable {
    /// The letter and the marks on it, the style in the letter's upper byte: sixteen bytes that a processor compares at once.
    private var numbers: SIMD4<UInt32>

    /// How far up the style stands; a letter takes 21 bits.
    private static let styleShift: UInt32 = 24
    private static let letterBits: UInt32 = 1 << 21 - 1

    /// Makes a cell of a letter without marks.
    init(_ letter: Unicode.Scalar, _ style: Style) {
        numbers = SIMD4(letter.value | UInt32(style.code) << Self.styleShift, 0, 0, 0)
    }

    /// A blank.
    static let blank = Cell(" ", .text)

    /// The right half of a wide letter.
    static func rightHalf(_ style: Style) -> Cell { Cell("\0", style) }

    /// A letter and the marks on it as Unicode numbers them, 0 behind the last; all 0 in the right half of a wide letter.
    ///
    /// Three marks are as many as Greek and Hebrew need.
    public var scalars: SIMD4<UInt32> { numbers & SIMD4(Self.letterBits, .max, .max, .max) }

    /// How it looks.
    public var style: Style { Style(code: UInt8(truncatingIfNeeded: numbers[0] >> Self.styleShift)) }

    private var letter: UInt32 { numbers[0] & Self.letterBits }

    /// Whether a wide letter in the column before reaches to here.
    public var isRightHalf: Bool { letter == 0 }

    /// The letter where it is one of ASCII without marks, else nil.
    public var ascii: UInt8? { 1..<0x80 ~= letter && numbers[1] == 0 ? UInt8(letter) : nil }

    /// How many columns the letter takes.
    public var width: Int { Unicode.Scalar(letter).map { TextWidth.of($0) } ?? 0 }

    /// Whether it holds no letter.
    var isBlank: Bool { letter == 0x20 && numbers[1] == 0 }

    /// The letter with its marks; empty in the right half of a wide one.
    public var text: String {
        if isRightHalf { return "" }
        // Nearly all are one letter, which is told at once.
        if numbers[1] == 0, let letter = Unicode.Scalar(letter) { return String(letter) }
        let scalars = scalars
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
        if let free = numbers.indices.dropFirst().first(where: { numbers[$0] == 0 }) { numbers[free] = mark.value }
    }
}
