/// A catalogue that has been read, with the index that searches it: all that a program needs of what is on offer.
///
/// Immutable; a change in the files makes another library. Two libraries are equal when they are one and the same.
public final class Library: Sendable {
    /// What is on offer.
    public let catalog: Catalog
    /// Its modules in outline.
    public let modules: ModuleBook
    /// How many errors there are in its files.
    public let errorCount: Int
    /// What answers queries over its listings.
    public let engine: SearchIndex
    /// The values of each facet from the one that most listings have to the one that fewest have, months in order of time;
    /// as indexes into ``FacetCounts/values``.
    public let valueOrder: [Query.Facet: [Int]]

    /// Makes a library of a catalogue, indexing it in memory.
    public convenience init(_ catalog: Catalog, errorCount: Int = 0) {
        let engine = SearchIndex(catalog)
        let order = (try? Self.valueOrder(in: engine)) ?? [:]
        self.init(catalog, ModuleBook(catalog.courses), errorCount, engine, order)
    }

    private init(
        _ catalog: Catalog, _ modules: ModuleBook, _ errorCount: Int, _ engine: SearchIndex,
        _ valueOrder: [Query.Facet: [Int]]
    ) {
        self.catalog = catalog
        self.modules = modules
        self.errorCount = errorCount
        self.engine = engine
        self.valueOrder = valueOrder
    }

    private static func valueOrder(in engine: SearchIndex) throws(IndexDamage) -> [Query.Facet: [Int]] {
        let facets = try engine.search(Query(limit: 0), availability: engine.availability()).facets
        return Dictionary(
            uniqueKeysWithValues: facets.map { facet, totals in
                let indices = Array(totals.counts.indices)
                guard facet != .month else { return (facet, indices) }
                return (facet, indices.sorted { (totals.counts[$1], $0) < (totals.counts[$0], $1) })
            })
    }

    /// Reads the catalogue in a folder from the index that is kept of it; where that is not of these files, or not whole, the
    /// files are read and a new index is built.
    ///
    /// - Parameters:
    ///   - folder: the catalogue's folder, with `region.yaml` in it.
    ///   - indexFile: where the index is kept; nil keeps it in memory.
    ///   - progress: is called with the number of listings while an index is built, every few thousand.
    /// - Throws: ``CatalogReaderError`` when there is no such folder or it cannot be read.
    public convenience init(
        folder: String, indexFile: String? = nil, progress: ((Int) -> Void)? = nil
    ) throws(CatalogReaderError) {
        let reader = CatalogReader(folder: folder)
        // What changes while it is read has another fingerprint, and is read again next time.
        let fingerprint = try reader.fingerprint()
        let feeds = try reader.feeds()
        if let indexFile, let (kept, engine) = SearchIndex.kept(at: indexFile, of: feeds, fingerprint: fingerprint),
            let order = try? Self.valueOrder(in: engine)
        {
            self.init(kept, engine, order)
            return
        }
        let (parts, diagnostics) = try reader.readHandWritten()
        let kept = KeptCatalog(parts, errorCount: diagnostics.count { $0.severity == .error })
        let engine = SearchIndex(kept, feeds, fingerprint: fingerprint, keptIn: indexFile, progress)
        self.init(kept, engine, (try? Self.valueOrder(in: engine)) ?? [:])
    }

    private convenience init(_ kept: KeptCatalog, _ engine: SearchIndex, _ valueOrder: [Query.Facet: [Int]]) {
        let parts = kept.parts
        let catalog = Catalog(
            region: parts.region, vocabulary: parts.vocabulary, courses: parts.courses, store: engine)
        self.init(catalog, kept.modules, kept.errorCount + engine.feedErrors, engine, valueOrder)
    }
}

extension Library: Equatable {
    /// Whether the two are one and the same.
    public static func == (left: Library, right: Library) -> Bool {
        left === right
    }
}
