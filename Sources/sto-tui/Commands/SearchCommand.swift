public import ArgumentParser
public import CatalogKit
import CatalogScreens

/// `search`: looks for words under filters, with counts.
struct SearchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search", abstract: commandWording.aboutSearch, discussion: commandWording.aboutSearchDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpWords))
    var words: [String] = []

    @Option(help: ArgumentHelp(commandWording.helpFacet(.theme))) var theme: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.format))) var format: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.profile))) var profile: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.sector))) var sector: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.provider))) var provider: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.place))) var place: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.language))) var language: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpNear, valueName: "town")) var near: String?
    @Option(help: ArgumentHelp(commandWording.helpWithin, valueName: "km")) var within: Double?
    @Option(help: ArgumentHelp(commandWording.helpFrom, valueName: "yyyy-mm-dd")) var from: String?
    @Option(help: ArgumentHelp(commandWording.helpTo, valueName: "yyyy-mm-dd")) var to: String?
    @Flag(help: ArgumentHelp(commandWording.helpFreePlaces)) var freePlaces = false
    @Option(help: ArgumentHelp(commandWording.helpSort, valueName: "order")) var sort = Query.Sort.relevance
    @Option(help: ArgumentHelp(commandWording.helpLimit, valueName: "n")) var limit: Int?
    @Flag(help: ArgumentHelp(commandWording.helpFacets)) var facets = false
    @OptionGroup var options: GlobalOptions

    /// How many hits are printed as text when nobody says how many.
    private static let usualLimit = 50

    func run() throws {
        let context = try CommandContext(options)
        var library = try context.library()
        let catalog = library.catalog
        let viewer = try? context.email()
        let seats = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.seats(seenBy: viewer)
        }
        var query = try query(in: catalog, context)
        if !options.json, limit == nil { query.limit = Self.usualLimit }
        func answer() throws(IndexDamage) -> (SearchResult, Availability) {
            let availability = try library.engine.availability(taken: seats.mapValues(\.claimed))
            return (try library.engine.search(query, availability: availability), availability)
        }
        let (result, availability): (SearchResult, Availability)
        do throws(IndexDamage) {
            (result, availability) = try answer()
        } catch {
            // A damaged index is thrown away, and another one built.
            context.settings.dropIndex()
            library = try context.library()
            (result, availability) = try answer()
        }
        if options.json {
            try context.printJSON(SearchOutput(result, engine: library.engine, availability: availability))
        } else {
            show(result, library.engine, seats, context)
        }
        if result.total == 0 { throw CommandFailure(.refused, context.wording.nothingFound) }
    }

    private func query(in catalog: Catalog, _ context: CommandContext) throws(CommandFailure) -> Query {
        let wording = context.wording
        if let limit, limit < 0 { throw CommandFailure(.usage, wording.notNegative("--limit")) }
        if let within, !(within >= 0) { throw CommandFailure(.usage, wording.notNegative("--within")) }
        if within != nil, near == nil { throw CommandFailure(.usage, wording.withinNeedsNear) }
        let chosen: [(Query.Facet, [String])] = [
            (.theme, theme), (.format, format), (.profile, profile), (.sector, sector), (.provider, provider),
            (.place, place), (.language, language),
        ]
        return Query(
            text: words.joined(separator: " "),
            filters: Dictionary(uniqueKeysWithValues: chosen.filter { !$0.1.isEmpty }.map { ($0, Set($1)) }),
            near: try nearby(in: catalog, context), from: try context.day(from, "--from"),
            to: try context.day(to, "--to"), freePlaces: freePlaces, sort: sort, limit: limit)
    }

    private func nearby(in catalog: Catalog, _ context: CommandContext) throws(CommandFailure) -> Query.Nearby? {
        try context.town(near, in: catalog).map {
            Query.Nearby(name: $0.name, coordinate: $0.coordinate, within: within)
        }
    }

    private func show(
        _ result: SearchResult, _ engine: SearchIndex, _ seats: [String: SeatCount], _ context: CommandContext
    ) {
        let wording = context.wording
        for hit in result.hits {
            guard let listing = engine.listing(hit.number) else { continue }
            print(
                wording.resultLine(listing, kilometres: hit.kilometres, count: seats[listing.id] ?? SeatCount()))
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

/// The answer to a search in the shape of the command line's contract.
struct SearchOutput: Encodable {
    let total: Int
    let hits: [Hit]
    let facets: [String: [String: Int]]

    init(_ result: SearchResult, engine: SearchIndex, availability: Availability) {
        total = result.total
        hits = result.hits.compactMap { hit in
            engine.listing(hit.number).map {
                Hit(listing: $0, placesLeft: availability.placesLeft(hit.number), kilometres: hit.kilometres)
            }
        }
        facets = Dictionary(
            uniqueKeysWithValues: result.facets.map { facet, counts in
                let found = zip(counts.values, counts.counts).filter { $0.1 > 0 }
                return (facet.rawValue, Dictionary(uniqueKeysWithValues: found))
            })
    }

    /// A listing that was found; what it does not have is null.
    struct Hit: Encodable {
        let listing: Listing
        let placesLeft: Int?
        let kilometres: Double?

        private enum Key: String, CodingKey {
            case id, course, title, summary, format, themes, profiles, sectors, provider, place, start, hours, capacity
            case placesLeft, kilometres, price, language, url, cancelled
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
        }
    }
}
