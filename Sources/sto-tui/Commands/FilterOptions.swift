import ArgumentParser
import CatalogKit
import CatalogScreens

/// The words and filters that tell what to look for.
struct FilterOptions: ParsableArguments {
    @Argument(help: ArgumentHelp(commandWording.helpWords))
    var words: [String] = []

    @Option(help: ArgumentHelp(commandWording.helpFacet(.theme))) var theme: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.format))) var format: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.profile))) var profile: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.sector))) var sector: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.provider))) var provider: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.place))) var place: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpFacet(.language))) var language: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpPrice, valueName: "euro")) var price: [String] = []
    @Option(help: ArgumentHelp(commandWording.helpNear, valueName: "town")) var near: String?
    @Option(help: ArgumentHelp(commandWording.helpWithin, valueName: "km")) var within: Double?
    @Option(help: ArgumentHelp(commandWording.helpFrom, valueName: "yyyy-mm-dd")) var from: String?
    @Option(help: ArgumentHelp(commandWording.helpTo, valueName: "yyyy-mm-dd")) var to: String?
    @Flag(help: ArgumentHelp(commandWording.helpFreePlaces)) var freePlaces = false

    /// What they ask for, and what is to be said of the words.
    func query(
        in library: Library, _ context: CommandContext
    ) throws -> (query: Query, notes: [TypedQuery.Note]) {
        let names = SearchNames(library.catalog, library.engine)
        let typed = TypedQuery(names.text(of: words), names, today: context.now.day, hasPlace: near != nil)
        return (typed.applied(to: try filters(in: library.catalog, context)), typed.notes)
    }

    private func filters(in catalog: Catalog, _ context: CommandContext) throws(CommandFailure) -> Query {
        let wording = context.wording
        if let within, !(within >= 0) { throw CommandFailure(.usage, wording.notNegative("--within")) }
        if within != nil, near == nil { throw CommandFailure(.usage, wording.withinNeedsNear) }
        var prices: [String] = []
        for text in price {
            guard let classes = PriceClass.typed(text) else { throw CommandFailure(.usage, wording.badPrice(text)) }
            prices += classes.map(\.rawValue)
        }
        let chosen: [(Query.Facet, [String])] = [
            (.theme, theme), (.format, format), (.profile, profile), (.sector, sector), (.provider, provider),
            (.place, place), (.language, language), (.price, prices),
        ]
        return Query(
            filters: Dictionary(uniqueKeysWithValues: chosen.filter { !$0.1.isEmpty }.map { ($0, Set($1)) }),
            near: try nearby(in: catalog, context), from: try context.day(from, "--from"),
            to: try context.day(to, "--to"), freePlaces: freePlaces)
    }

    private func nearby(in catalog: Catalog, _ context: CommandContext) throws(CommandFailure) -> Query.Nearby? {
        try context.town(near, in: catalog).map {
            Query.Nearby(name: $0.name, coordinate: $0.coordinate, within: within)
        }
    }
}
