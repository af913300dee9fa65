import CatalogScreens

/// Turns styles into what the terminal can show: colours where there are any, attributes always.
///
/// No meaning hangs on colour alone: without it (NO_COLOR, a monochrome terminal) bold, dim and reverse still tell apart what
/// matters.
struct Palette: Equatable {
    /// How many colours there are; 0 for none, or when none are wanted.
    let colours: Int
    /// The colours that somebody likes.
    var theme = Theme.terminal

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
            let shades = ThemeColours.of(theme)
            let (text, ground) = style.selected ? shades.onSelection(style.role) : shades.plain(style.role)
            (look.text, look.ground) = (shade(text), shade(ground))
        } else if colours >= 16, theme != .terminal {
            // Of the first sixteen colours 0 is black and 15 white; the others differ too much from terminal to terminal.
            look.isReversed = style.selected
            (look.text, look.ground) = theme == .light ? (0, 15) : (15, 0)
        } else if style.selected {
            look.isReversed = true
        } else {
            look.isDim = isFaint && colours < 16 && theme != .highContrast
            if colours >= 8, theme != .highContrast { look.text = basic(style.role) }
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

    /// One of the 256 colours as the terminal numbers them: a terminal of direct colours wants red, green and blue.
    private func shade(_ colour: Int32) -> Int32 {
        guard colours > 256, colour >= 16 else { return colour }
        let (red, green, blue) = ThemeColours.components(of: colour)
        return red << 16 | green << 8 | blue
    }
}
