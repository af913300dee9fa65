import CatalogScreens

/// The colours of a theme among xterm's 256; −1 is the terminal's own.
struct ThemeColours {
    /// The ground.
    let ground: Int32
    /// The letters of each role, in the order text, muted, accent, border, success, warning, error.
    private let letters: [Int32]
    /// The ground of the row that the keys act on, and its letters.
    private let bar: Int32
    private let barLetters: [Int32]

    /// The colours of a theme.
    static func of(_ theme: Theme) -> ThemeColours {
        switch theme {
        case .terminal: terminal
        case .dark: dark
        case .light: light
        case .highContrast: highContrast
        }
    }

    /// The letters and the ground of a role.
    func plain(_ role: Style.Role) -> (text: Int32, ground: Int32) { (Self.colour(of: role, in: letters), ground) }

    /// The letters and the ground of a role on the row that the keys act on.
    func onSelection(_ role: Style.Role) -> (text: Int32, ground: Int32) {
        (Self.colour(of: role, in: barLetters), bar)
    }

    private static func colour(of role: Style.Role, in colours: [Int32]) -> Int32 {
        role == .paper ? colours[0] : colours[Int(role.rawValue)]
    }

    /// Readable on a dark and on a light ground. Lines have the colour of faint text, which mostly stands beside them: every
    /// change of colour takes time.
    private static let terminal = ThemeColours(
        ground: -1, letters: [-1, 244, 32, 244, 35, 172, 167], bar: 24, barLetters: [255, 252, 159, 255, 157, 222, 217])
    private static let dark = ThemeColours(
        ground: 234, letters: [252, 247, 117, 243, 114, 221, 217], bar: 24,
        barLetters: [255, 252, 159, 255, 157, 222, 224])
    private static let light = ThemeColours(
        ground: 231, letters: [235, 240, 25, 244, 22, 94, 124], bar: 153, barLetters: [16, 236, 17, 16, 22, 52, 88])
    private static let highContrast = ThemeColours(
        ground: 16, letters: [231, 231, 226, 231, 120, 226, 217], bar: 226, barLetters: [16, 16, 16, 16, 16, 16, 16])

    /// Red, green and blue of one of the 256 colours from 16 on, each 0 to 255: a cube of 6 × 6 × 6 and 24 greys
    /// (xterm's 256colres.h).
    static func components(of colour: Int32) -> (Int32, Int32, Int32) {
        if colour >= 232 {
            let level = 8 + (colour - 232) * 10
            return (level, level, level)
        }
        let levels: [Int32] = [0, 95, 135, 175, 215, 255]
        let cube = Int(colour - 16)
        return (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    }
}
