import CatalogKit

/// What a programme of EDU-DEX costs.
enum EDUDEXCost {
    /// The price in euro cents: all costs that one must pay, each with its value-added tax.
    ///
    /// `amount` is without the tax, `amountVAT` is the tax, which else follows from `VATPercentage`; together these are the
    /// price in a catalogue ("Catalogusprijs", edudex.nl). Costs that do not hold today do not count.
    /// - Returns: nil where nothing is said, or something that does not add up to one price.
    static func price(_ costs: [XMLElement], today: Day, into intake: inout Intake) -> Int? {
        var total: Int?
        for cost in costs where cost.text("isRequiredCost") != "false" && isValid(cost, on: today) {
            guard cost.text("costType") != "single payment discount" else { continue }
            if let currency = cost.text("currency"), currency.uppercased() != "EUR" {
                intake.note(.foreignCurrency(currency), at: cost.place)
                return nil
            }
            if let period = cost.text("period"), period != "program" {
                intake.note(.pricePerPeriod(period), at: cost.place)
                return nil
            }
            guard let amount = cents(cost.first("amount"), into: &intake) else { return nil }
            let tax =
                cost.first("amountVAT").flatMap { cents($0, into: &intake) }
                ?? cost.number("VATPercentage", into: &intake).map { (amount * $0 + 50) / 100 } ?? 0
            total = (total ?? 0) + amount + tax
        }
        return total
    }

    private static func isValid(_ cost: XMLElement, on today: Day) -> Bool {
        let from = cost.text("amountValidFrom").flatMap { Day($0.prefix(10)) }
        let until = cost.text("amountValidUntil").flatMap { Day($0.prefix(10)) }
        return (from ?? today) <= today && today <= (until ?? today)
    }

    private static func cents(_ element: XMLElement?, into intake: inout Intake) -> Int? {
        guard let element else { return nil }
        guard let cents = Euros.cents(element.text) else {
            intake.note(.invalidNumber(field: element.name, value: String(element.text.prefix(80))), at: element.place)
            return nil
        }
        return cents
    }
}
