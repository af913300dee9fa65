import CatalogKit

/// What titles of events say besides what the event is about: that it is called off.
enum TitleText {
    /// The title without the word before it that it is called off.
    static func withoutCancellation(_ title: String) -> String {
        cancellation(of: title) ?? title
    }

    /// Whether the title starts with a word that it is called off.
    static func saysCancelled(_ title: String) -> Bool {
        cancellation(of: title) != nil
    }

    private static let cancellations = [
        "geannuleerd", "vervalt", "vervallen", "afgelast", "gaat niet door", "cancelled", "canceled", "abgesagt",
    ]

    /// What stands behind "Geannuleerd: " and the like; nil where there is no such word, or nothing behind it.
    private static func cancellation(of title: String) -> String? {
        let text = title.drop { !$0.isLetter }
        let start = text.prefix(16).lowercased()
        guard let word = cancellations.first(where: start.hasPrefix) else { return nil }
        let rest = text.dropFirst(word.count).drop { $0 == " " || $0 == "!" }
        guard let mark = rest.first, ":-–—)]|".contains(mark) else { return nil }
        let title = PlainText.line(String(rest.dropFirst()))
        return title.isEmpty ? nil : title
    }
}
