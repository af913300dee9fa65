import CatalogKit

/// What a presentation of XCRI-CAP costs, which is a text for people.
enum XCRICost {
    private static let euro: Set<Substring> = ["eur", "euro", "euros"]

    /// The price in euro cents: nothing for `free`, the amount of a text that is one amount of euros; nil for any other.
    static func price(_ element: XMLElement?, into intake: inout Intake) -> Int? {
        guard let element, !element.text.isEmpty else { return nil }
        let text = element.text.lowercased()
        if ["free", "free of charge", "no charge", "gratis", "kosteloos", "none", "nil", "0"].contains(text) {
            return 0
        }
        let words = text.split { !$0.isLetter }
        let isEuro = text.contains("€") || !euro.isDisjoint(with: words)
        if !isEuro {
            for (sign, currency) in [("£", "GBP"), ("gbp", "GBP"), ("$", "USD"), ("usd", "USD"), ("chf", "CHF")]
            where text.contains(sign) {
                intake.note(.foreignCurrency(currency), at: element.place)
                return nil
            }
            return nil
        }
        return Euros.cents(text.split(separator: " ").filter { !euro.contains($0) }.joined())
    }
}
