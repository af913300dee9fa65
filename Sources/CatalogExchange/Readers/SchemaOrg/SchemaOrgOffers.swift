import CatalogKit
import Foundation

/// What something costs, and until when one can sign up.
struct SchemaOrgOffers {
    /// The lowest price that anybody can have, in euro cents; nil where it does not say.
    private(set) var priceCents: Int?
    /// The last day of every offer.
    private(set) var lastDay: Day?

    /// Reads the offers of a course or event.
    init(_ view: SchemaOrgView, into intake: inout Intake) {
        let offers = view.things("offers")
        let open = offers.filter { !SchemaOrgOffers.isForSome($0) }
        let prices = (open.isEmpty ? offers : open).compactMap { SchemaOrgOffers.price($0, into: &intake) }
        priceCents = prices.min()
        if priceCents == nil, offers.isEmpty, let text = view.line("price"), let cents = Euros.cents(text) {
            priceCents = cents
        }
        if priceCents == nil, view.line("isAccessibleForFree")?.lowercased() == "true" { priceCents = 0 }
        let days = offers.compactMap { offer in
            offer.line("validThrough", "availabilityEnds").flatMap { ISOTime($0) }?.day
        }
        lastDay = days.count == offers.count ? days.max() : nil
    }

    /// Whether an offer is only for members or for some ages.
    private static func isForSome(_ offer: SchemaOrgView) -> Bool {
        let name = offer.line("name")?.lowercased() ?? ""
        let isForMembers = ["member", "lid", "leden"].contains { name.hasPrefix($0) }
        let limits = ["ageRestriction", "eligibleCustomerType", "validForMemberTier"]
        return isForMembers || limits.contains { !(offer.first.properties[$0] ?? []).isEmpty }
    }

    private static func price(_ offer: SchemaOrgView, into intake: inout Intake) -> Int? {
        let specifications = offer.things("priceSpecification")
        let source = specifications.first ?? offer
        guard let text = offer.line("price", "lowPrice") ?? source.line("price", "minPrice") else {
            return offer.line("category")?.lowercased() == "free" ? 0 : nil
        }
        let number = Double(text).flatMap { $0 >= 0 && $0 < 1e9 ? Int(($0 * 100).rounded()) : nil }
        guard let cents = Euros.cents(text) ?? number else {
            intake.note(.invalidNumber(field: "price", value: text), at: offer.first.place)
            return nil
        }
        let currency = offer.line("priceCurrency") ?? source.line("priceCurrency") ?? "EUR"
        guard cents > 0, !["EUR", "€"].contains(currency.uppercased()) else { return cents }
        intake.note(.foreignCurrency(currency), at: offer.first.place)
        return nil
    }
}
