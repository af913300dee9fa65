import CatalogKit
import Foundation

/// Longer texts of others.
package enum BodyText {
    /// A text that may be HTML, as Markdown; one that is none stays as it is, without control characters.
    package static func markdown(_ text: String) -> String {
        HTMLText.looksLikeHTML(text) ? HTMLText.markdown(text) : cleaned(text)
    }

    /// A text without control characters, with plain line ends and without blank lines around it.
    package static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if scalar == "\r" || (scalar == "\n" && previous != "\r") || scalar == "\u{2028}" || scalar == "\u{2029}" {
                scalars.append("\n")
            } else if scalar == "\t" || !PlainText.isControl(scalar) {
                scalars.append(scalar)
            }
            previous = scalar
        }
        return String(scalars).trimmingCharacters(in: .newlines)
    }
}
