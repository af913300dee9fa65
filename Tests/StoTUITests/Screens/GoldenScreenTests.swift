import CatalogKit
import CatalogScreens
import Foundation
import Testing

@testable import sto_tui

/// Every view of the program in the region's own catalogue, as a terminal shows it: letters, attributes and colours.
///
/// The screens are files that `cat` shows. Each view is there in three sizes, and over those in both languages, in the light
/// and the dark theme and without colours. `STO_GOLDEN=write swift test --filter GoldenScreen` writes them anew; look at
/// what changed before you keep it.
@Suite("Golden screens")
struct GoldenScreenTests {
    /// The views, with the keys that lead there.
    private static let views = [
        ("discover", ""),
        ("search", "2 / l a s Enter"),
        ("filters", "2 f Down Down"),
        ("completing", "2 / t h e m a : t"),
        ("nothing-found", "2 / l a s s n Space z z z Enter"),
        ("course", "2 / l a s e r Enter Down Enter"),
        ("enrol", "2 / l a s e r Enter Down Enter a"),
        ("interest", "2 / l a n d e l i j k Enter Enter i"),
        ("agenda", "3"),
        ("week", "3 m"),
        ("month", "3 m m"),
        ("learning", "4"),
        ("module", "4 Enter"),
        ("player", "4 Enter Enter"),
        ("contents", "4 Enter Enter o"),
        ("demand", "5"),
        ("offerings", "5 Tab"),
        ("participants", "5 Tab Down Enter"),
        ("questions", "5 Tab Tab"),
        ("ideas", "5 Tab Tab Tab"),
        ("report", "5 Shift-Tab Shift-Tab ["),
        ("outbox", "5 Shift-Tab"),
        ("palette", ": a"),
        ("hints", "2 ~"),
        ("help", "2 ?"),
        ("saved-searches", "2 / l a s Enter b B"),
        ("introduction", ": r o n d l e i Enter"),
        ("profile", ": g e g e v Enter"),
        ("question", "v"),
    ]
    private static let sizes = [Size(120, 40), Size(80, 24), Size(40, 12)]
    private static let looks = [
        ("light", Palette(colours: 256, theme: .light)), ("dark", Palette(colours: 256, theme: .dark)),
        ("no-colour", Palette(colours: 0)),
    ]
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test("look as they did when somebody looked at them: of every view three, in both languages and all looks")
    func screens() throws {
        let scene = try CoordinatorScene()
        let programs = try Language.allCases.map { try scene.screensOfAn($0) }
        let isWriting = ProcessInfo.processInfo.environment["STO_GOLDEN"] == "write"
        for (number, (view, keys)) in Self.views.enumerated() {
            for (which, size) in Self.sizes.enumerated() {
                let language = (number + which) % 2
                let (look, palette) = Self.looks[(number / 2 + which) % 3]
                var program = programs[language]
                try program.resize(to: size)
                // English looks things up by English names.
                try program.press(language == 0 ? keys : Self.english[view] ?? keys)
                let name = "\(view)-\(size.width)x\(size.height)-\(Language.allCases[language].rawValue)-\(look).ansi"
                let screen = Self.ansi(program.canvas, palette)
                let file = Self.folder.appending(path: name)
                if isWriting {
                    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
                    try Data(screen.utf8).write(to: file)
                } else {
                    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
                    let shown = screen == golden ? "" : program.rows.joined(separator: "\n")
                    #expect(screen == golden, "\(name) is now\n\(shown)")
                }
            }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(files.count == Self.views.count * Self.sizes.count)
        #expect(files.count >= 60)
        for (look, _) in Self.looks {
            for language in Language.allCases {
                #expect(files.contains { $0.hasSuffix("-\(language.rawValue)-\(look).ansi") })
            }
        }
    }

    private static let english = [
        "introduction": ": i n t r o d u Enter", "profile": ": d e t a i l s Enter", "completing": "2 / t h e m e : t",
    ]

    /// A screen with the sequences that give each letter its look (ECMA-48, SGR), a line for each row.
    private static func ansi(_ canvas: Canvas, _ palette: Palette) -> String {
        var text = ""
        for row in 0..<canvas.size.height {
            var last: Palette.Look?
            for cell in canvas.row(row) where !cell.isRightHalf {
                let look = palette.look(of: cell.style)
                if look != last { text += "\u{1B}[\(codes(of: look))m" }
                last = look
                text += cell.text
            }
            text += "\u{1B}[0m\n"
        }
        return text
    }

    private static func codes(of look: Palette.Look) -> String {
        var codes = ["0"]
        if look.isBold { codes.append("1") }
        if look.isDim { codes.append("2") }
        if look.isUnderlined { codes.append("4") }
        if look.isReversed { codes.append("7") }
        if look.text >= 0 { codes.append("38;5;\(look.text)") }
        if look.ground >= 0 { codes.append("48;5;\(look.ground)") }
        return codes.joined(separator: ";")
    }
}
