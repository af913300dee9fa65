/// The searchable texts of a catalogue's listings, folded.
///
/// The offerings of a course share its texts, so those are folded once.
struct ListingTexts {
    /// The words of all texts so far.
    private(set) var table = TermTable()
    private let catalog: Catalog
    private let labels: [String: [String]]
    private var courses: [String: [WordIndex.Field]] = [:]

    init(_ catalog: Catalog) {
        self.catalog = catalog
        let vocabulary = catalog.vocabulary
        let terms = [
            vocabulary.themes, vocabulary.formats, vocabulary.profiles, vocabulary.sectors, vocabulary.providers,
        ]
        labels = Dictionary(
            terms.joined().map { term in
                (term.id, ([term.id, term.dutch, term.english] + term.synonyms).flatMap(Analyzer.words))
            }
        ) { $0 + $1 }
    }

    /// The texts of a listing, heaviest first: the title, the vocabulary's words for it, the rest.
    mutating func fields(of listing: Listing) -> [WordIndex.Field] {
        var fields = courseFields(of: listing)
        if let place = listing.place {
            fields.append(field(Analyzer.words(place), weight: 2))
        }
        return fields
    }

    private mutating func courseFields(of listing: Listing) -> [WordIndex.Field] {
        if let known = courses[listing.course] { return known }
        let terms = [listing.format, listing.provider] + listing.themes + listing.profiles + listing.sectors
        let course = catalog.handWritten(listing.course)
        let rest = [listing.summary, course?.body, course?.audience].compactMap(\.self)
        let fields = [
            field(Analyzer.words(listing.title), weight: 4),
            field(terms.flatMap { labels[$0] ?? Analyzer.words($0) }, weight: 2),
            field(rest.flatMap(Analyzer.words), weight: 1),
        ]
        if course != nil { courses[listing.course] = fields }
        return fields
    }

    private mutating func field(_ words: [String], weight: Float) -> WordIndex.Field {
        WordIndex.Field(words: table.numbers(of: words), weight: weight)
    }
}

extension Listing {
    /// The values that the listing has for a facet; none where a feed leaves its format or provider out.
    func values(of facet: Query.Facet) -> [String] {
        switch facet {
        case .theme: themes
        case .format: format.isEmpty ? [] : [format]
        case .profile: profiles
        case .sector: sectors
        case .provider: provider.isEmpty ? [] : [provider]
        case .place: place.map { [$0] } ?? []
        case .language: [language]
        case .month: start.map { [$0.day.month.description] } ?? []
        }
    }
}
