import CatalogKit

/// Brings listings of a source together with those of its feed that an earlier import wrote.
struct FeedMerge {
    private let name: String
    private let today: Day
    private var last: [String: SourceMemory.Entry]
    private var here: [String: Listing]
    private let order: [String]
    /// The feed's listings as they shall be; none that was there ever goes, for enrolments may point at it.
    private(set) var listings: [Listing] = []
    /// What the source says now.
    private(set) var memory = SourceMemory()
    /// What came of it.
    private(set) var summary: ImportSummary

    /// Prepares to merge.
    ///
    /// - Parameters:
    ///   - name: the source, which is the feed's name.
    ///   - here: the feed's listings.
    ///   - memory: what the source said last.
    ///   - today: the day of the import.
    init(_ name: String, here: [Listing], memory: SourceMemory, today: Day) {
        self.name = name
        self.today = today
        self.here = Dictionary(here.map { ($0.id, $0) }) { first, _ in first }
        order = here.map(\.id)
        last = [:]
        for entry in memory.entries {
            for source in entry.sources { last[source] = entry }
        }
        summary = ImportSummary(name: name, isFeed: true)
    }

    /// Merges everything that a source has now: the listings in its order, then those that it does not have any more.
    mutating func merge(_ incoming: [(source: SourceCourse, adopted: Course)]) {
        let fields = Field<Listing>.all
        for (source, adopted) in incoming {
            for (id, listing) in Self.listings(of: adopted, source, name) {
                let aliases = source.aliases[id] ?? []
                let entry = ([id] + aliases).compactMap { last[$0] }.first
                let merged = merge(listing.renamed(entry?.id ?? "\(name)/\(id)"), entry, fields)
                listings.append(merged)
                memory.entries.append(
                    SourceMemory.Entry(
                        source: id, id: merged.id, prints: Field.prints(of: listing, fields),
                        aliases: aliases.isEmpty ? nil : aliases))
            }
        }
        let entries = Dictionary(last.values.map { ($0.id, $0) }) { first, _ in first }
        for id in order { if let listing = here.removeValue(forKey: id) { vanish(listing, entries[id]) } }
    }

    /// The listings of a course by the source's ids: one an offering, or one for a course without dates.
    private static func listings(
        of course: Course, _ source: SourceCourse, _ name: String
    ) -> [(id: String, listing: Listing)] {
        guard !course.offerings.isEmpty else {
            return [(course.id, Listing(course, offering: nil, coordinate: nil))]
        }
        return zip(
            course.offerings,
            course.offerings.map { offering in
                source.course.offerings.first { $0.id == offering.id }?.place
            }
        ).map { offering, place in
            var listing = Listing(course, offering: offering, coordinate: place.flatMap { source.coordinates[$0] })
            listing.takenElsewhere = max(0, source.taken[offering.id] ?? 0)
            return (offering.id, listing)
        }
    }

    private mutating func merge(
        _ listing: Listing, _ entry: SourceMemory.Entry?, _ fields: [Field<Listing>]
    ) -> Listing {
        guard let old = here.removeValue(forKey: listing.id) else {
            summary.offerings.new.append(listing.id)
            return listing
        }
        let (merged, changed, kept) = Field.merged(
            fields, here: old, source: listing, last: entry?.prints ?? Prints(),
            forgetting: entry?.isGone == true ? "status" : nil)
        if !kept.isEmpty { summary.kept.append(ImportSummary.Changed(id: listing.id, keys: kept)) }
        if changed.isEmpty {
            summary.offerings.unchanged += 1
        } else {
            summary.offerings.changed.append(ImportSummary.Changed(id: listing.id, keys: changed))
        }
        return merged
    }

    private mutating func vanish(_ listing: Listing, _ entry: SourceMemory.Entry?) {
        var listing = listing
        if let entry {
            var gone = entry
            gone.isGone = true
            memory.entries.append(gone)
            if entry.isGone != true {
                summary.offerings.vanished.append(listing.id)
                let isToCome = listing.start.map { $0.day >= today } ?? true
                if isToCome, !listing.isCancelled {
                    listing.isCancelled = true
                    summary.cancelled.append(listing.id)
                }
            }
        }
        listings.append(listing)
    }
}
