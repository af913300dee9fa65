import CatalogScreens

/// Turns styles into what the terminal can show: colours where there are any, attributes always.
///
/// No meaning hangs on colour alone: without it (NO_COLOR, a monochrome terminal) bold, dim and reverse still tell apart what
/// matters.
struct Palette: Equatable {
    /// How many colours there are; 0 for none, or when none are wanted.
    let colours: Int

    /// Attributes and colours that a terminal knows.
    struct Look: Hashable {
        var isBold = false
        var isDim = false
        var isReversed = false
        var isUnderlined = false
        /// The letters' colour as the terminal numbers it; −1 is its own.
        var text: Int32 = -1
        /// The ground's colour as the terminal numbers it; −1 is its own.
        var ground: Int32 = -1
    }

    /// What a style looks like.
    func look(of style: Style) -> Look {
        var look = Look(isBold: style.bold, isUnderlined: style.underlined)
        if style.role == .paper { return paper }
        let isFaint = style.role == .muted || style.role == .border
        if colours >= 256 {
            let text = style.selected ? Self.onSelection(style.role) : Self.extended(style.role)
            look.text = shade(text)
            if style.selected { look.ground = shade(Self.selection) }
        } else if style.selected {
            look.isReversed = true
        } else {
            look.isDim = isFaint && colours < 16
            if colours >= 8 { look.text = basic(style.role) }
        }
        return look
    }

    /// Black on white; without colours the terminal's own the other way round, which on most is that.
    private var paper: Look {
        guard colours >= 8 else { return Look(isReversed: true) }
        return colours >= 256
            ? Look(text: shade(16), ground: shade(231)) : Look(text: 0, ground: colours >= 16 ? 15 : 7)
    }

    /// One of the first sixteen colours, or the terminal's own.
    private func basic(_ role: Style.Role) -> Int32 {
        switch role {
        case .text, .paper: -1
        case .muted, .border: colours >= 16 ? 8 : -1
        case .accent: 6
        case .success: 2
        case .warning: 3
        case .error: 1
        }
    }

    /// One of xterm's 256 colours, chosen to be readable on a dark and on a light ground.
    private static func extended(_ role: Style.Role) -> Int32 {
        switch role {
        case .text, .paper: -1
        case .muted: 244
        case .border: 242
        case .accent: 32
        case .success: 35
        case .warning: 172
        case .error: 167
        }
    }

    private static let selection: Int32 = 24

    /// The same on the bar of the selected row.
    private static func onSelection(_ role: Style.Role) -> Int32 {
        switch role {
        case .text, .border, .paper: 255
        case .muted: 252
        case .accent: 159
        case .success: 157
        case .warning: 222
        case .error: 217
        }
    }

    /// One of the 256 colours as the terminal numbers them: a terminal of direct colours wants red, green and blue.
    private func shade(_ colour: Int32) -> Int32 {
        guard colours > 256, colour >= 16 else { return colour }
        if colour >= 232 {
            let level = 8 + (colour - 232) * 10
            return level << 16 | level << 8 | level
        }
        // The cube of 6 × 6 × 6 in xterm's 256colres.h.
        let levels: [Int32] = [0, 95, 135, 175, 215, 255]
        let cube = Int(colour - 16)
        return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6]
    }
}
