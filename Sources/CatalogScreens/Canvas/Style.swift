/// How a cell looks: what it is, not which colour it has; the terminal maps roles to what it can show.
public struct Style: Hashable, Sendable {
    /// All of it in one number, so that the thousands of cells of a screen are compared quickly: the role in the lowest bits,
    /// then a bit for each of the others.
    private(set) var code: UInt8

    private static let (roleBits, boldBit, underlinedBit, selectedBit): (UInt8, UInt8, UInt8, UInt8) = (7, 8, 16, 32)

    /// What a piece of text is.
    public enum Role: UInt8, CaseIterable, Sendable {
        case text, muted, accent, border, success, warning, error
        /// Dark on light whatever the terminal's own colours are, for a camera.
        case paper
    }

    /// Makes a style.
    public init(_ role: Role = .text, bold: Bool = false, underlined: Bool = false, selected: Bool = false) {
        code = role.rawValue
        self.bold = bold
        self.underlined = underlined
        self.selected = selected
    }

    /// Makes the style of a number.
    init(code: UInt8) {
        self.code = code
    }

    /// What the text is.
    public var role: Role {
        get { Role(rawValue: code & Self.roleBits) ?? .text }
        set { code = code & ~Self.roleBits | newValue.rawValue }
    }

    /// Heavier letters.
    public var bold: Bool {
        get { code & Self.boldBit != 0 }
        set { set(Self.boldBit, newValue) }
    }

    /// A line under the text.
    public var underlined: Bool {
        get { code & Self.underlinedBit != 0 }
        set { set(Self.underlinedBit, newValue) }
    }

    /// Whether it is the row or field that the keys act on; shown as a bar, or reversed without colour.
    public var selected: Bool {
        get { code & Self.selectedBit != 0 }
        set { set(Self.selectedBit, newValue) }
    }

    private mutating func set(_ bit: UInt8, _ isOn: Bool) {
        code = isOn ? code | bit : code & ~bit
    }

    /// Plain text.
    public static let text = Style()
    /// Text that may be overlooked.
    public static let muted = Style(.muted)
    /// A heading.
    public static let heading = Style(.accent, bold: true)
    /// Text that stands out.
    public static let strong = Style(bold: true)
    /// Dark on light, for a camera.
    static let paper = Style(.paper)
    /// Lines between parts.
    public static let border = Style(.border)

    /// Whether a blank looks the same in both: it has a ground and a line under it, but no letter.
    func leavesBlank(as other: Style) -> Bool {
        selected == other.selected && underlined == other.underlined && (role == .paper) == (other.role == .paper)
    }

    /// The style on the row that the keys act on, when `isSelected`.
    public func selected(_ isSelected: Bool) -> Style {
        var style = self
        style.selected = isSelected
        return style
    }
}
