import CatalogKit

/// The providers of an offer as organisations of OOAPI.
enum OOAPIOrganisations {
    /// The organisations that give a course of the offer, in order of id.
    static func nodes(of offer: Offer, version: OOAPIVersion) -> [JSONValue] {
        Set(offer.courses.map(\.provider)).filter { !$0.isEmpty }.sorted().map { provider in
            let name = offer.vocabulary.providers.first { $0.id == provider }?.dutch ?? provider
            let spelling = version == .v5 ? "organization" : "organisation"
            return .object([
                JSONValue.Member("\(spelling)Id", .text(id(of: provider, in: offer))),
                JSONValue.Member("primaryCode", OOAPIIdentifier.code(provider)),
                JSONValue.Member("\(spelling)Type", "root"),
                JSONValue.Member("name", .list([.object(["language": "nl-NL", "value": .text(name)])])),
                JSONValue.Member("shortName", .text(String(name.prefix(256)))),
            ])
        }
    }

    /// The id of a provider.
    static func id(of provider: String, in offer: Offer) -> String {
        OOAPIIdentifier.uuid("provider", offer.region.id, provider)
    }
}
