import CatalogKit

/// What `search` tells of its hits besides what they are: where in the text the words stand, and why a hit is where it is.
struct HitNotes {
    private let finder: SnippetFinder?
    private let catalog: Catalog
    private let explanations: [Explanation]

    /// About how many characters of a text are shown.
    private static let length = 100

    init(
        _ result: SearchResult, _ query: Query, _ engine: SearchIndex, _ catalog: Catalog, explains: Bool
    ) throws(IndexDamage) {
        self.catalog = catalog
        finder = query.text.isEmpty ? nil : SnippetFinder(query.text, replaced: result.replaced, in: engine)
        explanations = explains ? try engine.explanations(of: result.hits, for: query) : []
    }

    /// The piece of a hit's text in which its words were found; nil where the title has them all.
    func snippet(of listing: Listing) throws(IndexDamage) -> Snippet? {
        try finder?.snippet(of: listing, catalog.course(listing.course), length: Self.length)
    }

    /// Why a hit is where it is; nil where nobody asked, or words do not decide the order.
    func explanation(_ number: Int) -> Explanation? {
        explanations.indices.contains(number) ? explanations[number] : nil
    }
}

/// An explanation in JSON.
struct ExplanationOutput: Encodable {
    struct Word: Encodable {
        let word: String
        let way: String
        let found: [String]
        let inTitle: Bool
        let listings: Int
        let rarity, factor, contribution: Double
    }

    let title: String
    let score: Double
    let relativeLength: Double
    let words: [Word]

    init(_ explanation: Explanation) {
        title = explanation.title.rawValue
        score = explanation.score
        relativeLength = explanation.relativeLength
        words = explanation.words.map {
            Word(
                word: $0.text, way: $0.way.rawValue, found: $0.found, inTitle: $0.isInTitle, listings: $0.listings,
                rarity: $0.rarity, factor: $0.factor, contribution: $0.contribution)
        }
    }
}
