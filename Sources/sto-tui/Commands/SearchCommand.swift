public import ArgumentParser
public import CatalogKit
import CatalogScreens

/// `search`: looks for words under filters, with counts.
struct SearchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search", abstract: commandWording.aboutSearch, discussion: commandWording.aboutSearchDetail)
    }

    @OptionGroup var filters: FilterOptions
    @Option(help: ArgumentHelp(commandWording.helpSort, valueName: "order")) var sort = Query.Sort.relevance
    @Option(help: ArgumentHelp(commandWording.helpLimit, valueName: "n")) var limit: Int?
    @Flag(help: ArgumentHelp(commandWording.helpFacets)) var facets = false
    @Flag(help: ArgumentHelp(commandWording.helpExplain)) var explain = false
    @OptionGroup var options: GlobalOptions

    /// How many hits are printed as text when nobody says how many.
    private static let usualLimit = 50

    func run() throws {
        let context = try CommandContext(options)
        do {
            try run(context, try context.library())
        } catch is IndexDamage {
            // A damaged index is thrown away, and another one built.
            context.settings.dropIndex()
            try run(context, try context.library())
        }
    }

    private func run(_ context: CommandContext, _ library: Library) throws {
        let (catalog, engine) = (library.catalog, library.engine)
        let viewer = try? context.email()
        let seats = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.seats(seenBy: viewer)
        }
        if let limit, limit < 0 { throw CommandFailure(.usage, context.wording.notNegative("--limit")) }
        var (query, remarks) = try filters.query(in: library, context)
        for note in remarks { Output.complain(context.wording.note(note, in: catalog.vocabulary)) }
        (query.sort, query.limit) = (sort, limit)
        if !options.json, limit == nil { query.limit = Self.usualLimit }
        let availability = try engine.availability(taken: seats.mapValues(\.claimed))
        let result = try engine.search(query, availability: availability)
        if !result.replaced.isEmpty { Output.complain(context.wording.replaced(result.replaced)) }
        let suggestions = result.total == 0 ? try engine.suggestions(for: query, availability: availability) : nil
        let notes = try HitNotes(result, query, engine, catalog, explains: explain)
        if options.json {
            try context.printJSON(
                try SearchOutput(result, suggestions, notes, engine: engine, availability: availability))
        } else {
            try show(result, notes, engine, seats, context)
        }
        if let suggestions {
            throw CommandFailure(
                .refused, context.wording.nothingFound(suggestions, for: query, in: catalog.vocabulary))
        }
    }

    private func show(
        _ result: SearchResult, _ notes: HitNotes, _ engine: SearchIndex, _ seats: [String: SeatCount],
        _ context: CommandContext
    ) throws(IndexDamage) {
        let wording = context.wording
        for (number, hit) in result.hits.enumerated() {
            guard let listing = engine.listing(hit.number) else { continue }
            print(
                wording.resultLine(listing, kilometres: hit.kilometres, count: seats[listing.id] ?? SeatCount()))
            if let snippet = try notes.snippet(of: listing) { print("    \(wording.marked(snippet))") }
            for line in notes.explanation(number).map({ wording.lines($0, of: engine.count) }) ?? [] {
                print("    \(line)")
            }
        }
        if result.hits.count < result.total { print(wording.andMore(result.total - result.hits.count)) }
        guard facets else { return }
        for facet in Query.Facet.allCases {
            guard let counts = result.facets[facet], counts.counts.contains(where: { $0 > 0 }) else { continue }
            print("\n\(wording.facet(facet))")
            for (value, count) in zip(counts.values, counts.counts) where count > 0 {
                print("  \(TextWidth.pad(value, to: 36)) \(count)")
            }
        }
    }
}

extension Query.Sort: ExpressibleByArgument {}

extension FilterKind {
    /// What the filter is called in JSON.
    fileprivate var name: String {
        switch self {
        case .facet(let facet): facet.rawValue
        case .near: "within"
        case .dates: "dates"
        case .upcoming: "upcoming"
        case .freePlaces: "freePlaces"
        }
    }
}

/// The answer to a search in the shape of the command line's contract.
struct SearchOutput: Encodable {
    let total: Int
    let hits: [Hit]
    let facets: [String: [String: Int]]
    /// The words that were found as others.
    let replaced: [Replacement]
    /// What to try; nothing where something was found.
    let suggestions: Suggestions

    init(
        _ result: SearchResult, _ suggestions: SearchSuggestions?, _ notes: HitNotes, engine: SearchIndex,
        availability: Availability
    ) throws {
        total = result.total
        replaced = result.replaced.map { Replacement(typed: $0.typed, found: $0.found) }
        self.suggestions = Suggestions(
            words: (suggestions?.corrections ?? []).map { Suggestions.Words(text: $0.text, total: $0.count) },
            without: (suggestions?.liftings ?? []).map {
                Suggestions.Without(filters: $0.filters.map(\.name), total: $0.count)
            })
        hits = try result.hits.enumerated().compactMap { number, hit in
            try engine.listing(hit.number).map {
                try Hit(
                    listing: $0, placesLeft: availability.placesLeft(hit.number), kilometres: hit.kilometres,
                    snippet: notes.snippet(of: $0)?.text, explanation: notes.explanation(number))
            }
        }
        facets = Dictionary(
            uniqueKeysWithValues: result.facets.map { facet, counts in
                let found = zip(counts.values, counts.counts).filter { $0.1 > 0 }
                return (facet.rawValue, Dictionary(uniqueKeysWithValues: found))
            })
    }

    /// A word that was found as others.
    struct Replacement: Encodable {
        let typed: String
        let found: [String]
    }

    /// What to try in the place of a search that found nothing, with how many hits it has.
    struct Suggestions: Encodable {
        struct Words: Encodable {
            let text: String
            let total: Int
        }

        struct Without: Encodable {
            let filters: [String]
            let total: Int
        }

        let words: [Words]
        let without: [Without]
    }

    /// A listing that was found; what it does not have is null.
    struct Hit: Encodable {
        let listing: Listing
        let placesLeft: Int?
        let kilometres: Double?
        let snippet: String?
        /// Why it stands where it stands; left out where nobody asked.
        let explanation: Explanation?

        private enum Key: String, CodingKey {
            case id, course, title, summary, format, themes, profiles, sectors, provider, place, start, hours, capacity
            case placesLeft, kilometres, price, language, url, cancelled, snippet, explanation
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(listing.id, forKey: .id)
            try container.encode(listing.course, forKey: .course)
            try container.encode(listing.title, forKey: .title)
            try container.encode(listing.summary, forKey: .summary)
            try container.encode(listing.format, forKey: .format)
            try container.encode(listing.themes, forKey: .themes)
            try container.encode(listing.profiles, forKey: .profiles)
            try container.encode(listing.sectors, forKey: .sectors)
            try container.encode(listing.provider, forKey: .provider)
            try container.encode(listing.place, forKey: .place)
            try container.encode(listing.start?.iso, forKey: .start)
            try container.encode(listing.hours, forKey: .hours)
            try container.encode(listing.capacity, forKey: .capacity)
            try container.encode(placesLeft, forKey: .placesLeft)
            try container.encode(kilometres.map { ($0 * 10).rounded() / 10 }, forKey: .kilometres)
            try container.encode(listing.priceCents.map { Double($0) / 100 }, forKey: .price)
            try container.encode(listing.language, forKey: .language)
            try container.encode(listing.url, forKey: .url)
            try container.encode(listing.isCancelled, forKey: .cancelled)
            try container.encode(snippet, forKey: .snippet)
            try container.encodeIfPresent(explanation.map(ExplanationOutput.init), forKey: .explanation)
        }
    }
}
