/// A catalogue that has been read, with the engine that searches it: all that a program needs of what is on offer.
///
/// Immutable; a change in the files makes another library. Two libraries are equal when they are one and the same.
public final class Library: Sendable {
    /// What is on offer.
    public let catalog: Catalog
    /// What is wrong in its files.
    public let diagnostics: [Diagnostic]
    /// What answers queries over its listings.
    public let engine: SearchIndex
    /// The values of each facet from the one that most listings have to the one that fewest have, months in order of time;
    /// as indexes into ``FacetCounts/values``.
    public let valueOrder: [Query.Facet: [Int]]

    /// Makes a library of a catalogue, indexing it.
    public init(_ catalog: Catalog, diagnostics: [Diagnostic] = []) {
        self.catalog = catalog
        self.diagnostics = diagnostics
        engine = SearchIndex(catalog)
        let totals = (try? engine.search(Query(limit: 0), availability: engine.availability()))?.facets ?? [:]
        valueOrder = Dictionary(
            uniqueKeysWithValues: totals.map { facet, totals in
                let indices = Array(totals.counts.indices)
                guard facet != .month else { return (facet, indices) }
                return (facet, indices.sorted { (totals.counts[$1], $0) < (totals.counts[$0], $1) })
            })
    }

    /// Reads the catalogue in a folder and indexes it.
    ///
    /// - Parameter folder: the catalogue's folder, with `region.yaml` in it.
    /// - Throws: ``CatalogReaderError`` when there is no such folder or it cannot be read.
    public convenience init(folder: String) throws(CatalogReaderError) {
        let contents = try CatalogReader(folder: folder).read()
        self.init(contents.catalog, diagnostics: contents.diagnostics)
    }
}

extension Library: Equatable {
    /// Whether the two are one and the same.
    public static func == (left: Library, right: Library) -> Bool {
        left === right
    }
}
