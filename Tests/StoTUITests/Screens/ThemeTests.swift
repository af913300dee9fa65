import CatalogScreens
import Foundation
import Testing

@testable import sto_tui

@Suite("Themes")
struct ThemeTests {
    /// The roles that are words; borders are lines.
    private static let words = Style.Role.allCases.filter { $0 != .paper && $0 != .border }

    @Test(
        "keep letters readable on their ground: 4.5 to 1 (WCAG 2.2, 1.4.3), with high contrast 7 to 1 (1.4.6)",
        arguments: Theme.allCases.filter { $0 != .terminal }, [false, true])
    func contrast(theme: Theme, isSelected: Bool) {
        let least = theme == .highContrast ? 7.0 : 4.5
        for role in Self.words {
            let look = Palette(colours: 256, theme: theme).look(of: Style(role).selected(isSelected))
            #expect(Self.contrast(look.text, look.ground) >= least, "\(role) in \(theme)")
        }
        let border = Palette(colours: 256, theme: theme).look(of: Style(.border))
        #expect(Self.contrast(border.text, border.ground) >= 3, "borders in \(theme) (WCAG 2.2, 1.4.11)")
    }

    @Test("show the selected row apart in every number of colours", arguments: Theme.allCases, [0, 8, 16, 256])
    func selection(theme: Theme, colours: Int) {
        let palette = Palette(colours: colours, theme: theme)
        for role in Style.Role.allCases where role != .paper {
            #expect(palette.look(of: Style(role)) != palette.look(of: Style(role).selected(true)))
        }
    }

    @Test("have no colours where none are wanted", arguments: Theme.allCases)
    func noColour(theme: Theme) {
        for role in Style.Role.allCases {
            let look = Palette(colours: 0, theme: theme).look(of: Style(role))
            #expect(look.text == -1 && look.ground == -1)
        }
    }

    /// The ratio of the luminances of two of the 256 colours, 1 to 21 (WCAG 2.2, definitions).
    private static func contrast(_ one: Int32, _ other: Int32) -> Double {
        let levels = [luminance(one), luminance(other)].sorted()
        return (levels[1] + 0.05) / (levels[0] + 0.05)
    }

    private static func luminance(_ colour: Int32) -> Double {
        let (red, green, blue) = ThemeColours.components(of: colour)
        let linear = [red, green, blue].map { level -> Double in
            let share = Double(level) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}
