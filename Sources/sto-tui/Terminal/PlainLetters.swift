import CatalogScreens
import Foundation

/// Text for terminals that show ASCII only.
enum PlainLetters {
    /// What is closest to a cell's text in ASCII, as wide as it.
    static func ascii(_ text: String) -> String {
        guard let scalar = text.unicodeScalars.first else { return "" }
        if let sign = signs[scalar] { return sign }
        let letter = text.decomposedStringWithCompatibilityMapping.unicodeScalars.first { $0.isASCII }
        let width = TextWidth.of(scalar)
        return letter.map { TextWidth.pad(String($0), to: width) } ?? String(repeating: "?", count: width)
    }

    private static let signs: [Unicode.Scalar: String] = [
        "─": "-", "│": "|", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "▸": ">", "▼": "v", "↓": "v", "↑": "^", "←": "<",
        "→": ">", "✓": "*", "✗": "x", "…": ".", "·": "-", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"",
        "€": "E", "•": "*", "×": "x", "␣": "_", "⌫": "<", "½": "+", "¼": "+", "¾": "+",
        "▲": "^", "‹": "<", "›": ">", "▁": "_", "▂": ".", "▃": "-", "▄": "~", "▅": "=", "▆": "+", "▇": "*", "█": "#",
        "░": ".", "▉": "#", "▊": "#",
        "▋": "#", "▌": "=", "▍": "=", "▎": "-", "▏": "-",
    ]
}
