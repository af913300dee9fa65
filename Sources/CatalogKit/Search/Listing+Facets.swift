extension Query.Facet {
    /// Whether a listing has one value at most.
    var isSingle: Bool {
        switch self {
        case .format, .provider, .place, .language, .month, .price: true
        case .theme, .profile, .sector: false
        }
    }
}

extension Listing {
    /// The values that the listing has for a facet; none where a feed leaves its format, provider or price out.
    package func values(of facet: Query.Facet) -> [String] {
        switch facet {
        case .theme: themes
        case .format: format.isEmpty ? [] : [format]
        case .profile: profiles
        case .sector: sectors
        case .provider: provider.isEmpty ? [] : [provider]
        case .place: place.map { [$0] } ?? []
        case .language: [language]
        case .month: start.map { [$0.day.month.description] } ?? []
        case .price: priceCents.map { [PriceClass(cents: $0).rawValue] } ?? []
        }
    }
}
