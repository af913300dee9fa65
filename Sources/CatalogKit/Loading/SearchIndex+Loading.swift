extension SearchIndex {
    /// The index that is kept in a file, with the hand-written part of the catalogue that it keeps; nil when there is none, when
    /// it is damaged, or when it is of other files.
    static func kept(at path: String, of feeds: FeedFiles, fingerprint: [UInt8]) -> (KeptCatalog, SearchIndex)? {
        do throws(IndexDamage) {
            let bytes = try IndexBytes(mapping: path)
            guard try isIndex(bytes, of: fingerprint) else { return nil }
            var unpacker = Unpacker(try IndexColumn<UInt8>(.attachment, of: bytes).view().array)
            let kept: KeptCatalog = try unpacker.next()
            return (kept, try SearchIndex(bytes: bytes, source: FileListings(kept.parts, feeds)))
        } catch {
            return nil
        }
    }

    private static func isIndex(_ bytes: IndexBytes, of fingerprint: [UInt8]) throws(IndexDamage) -> Bool {
        try IndexColumn<UInt8>(.fingerprint, of: bytes).view().array == fingerprint
    }

    /// Indexes what is hand-written and the feeds, and keeps the index in a file where that can be written.
    convenience init(
        _ kept: KeptCatalog, _ feeds: FeedFiles, fingerprint: [UInt8], keptIn path: String?,
        _ progress: ((Int) -> Void)?
    ) {
        let source = FileListings(kept.parts, feeds)
        let words = Self.words(kept, source, feeds, fingerprint: fingerprint, progress)
        do throws(IndexDamage) {
            // What cannot be kept is built again next time; and by now the file may be another program's.
            if let path, (try? IndexFile.write(words, to: path)) != nil, let kept = try? IndexBytes(mapping: path),
                (try? Self.isIndex(kept, of: fingerprint)) == true
            {
                try self.init(bytes: kept, source: source)
            } else {
                try self.init(words, source: source)
            }
        } catch {
            preconditionFailure("an index is whole when it was just built")
        }
    }

    /// Builds the index of what is hand-written and the feeds.
    private static func words(
        _ kept: KeptCatalog, _ source: FileListings, _ feeds: FeedFiles, fingerprint: [UInt8],
        _ progress: ((Int) -> Void)?
    ) -> [UInt64] {
        let parts = kept.parts
        var builder = IndexBuilder(analysis: .full, vocabulary: parts.vocabulary)
        let courses = Dictionary(parts.courses.map { ($0.id, $0) }) { first, _ in first }
        for (number, listing) in source.own.enumerated() {
            let place = ListingPlace(file: FileListings.handWritten, offset: number, length: 0, sum: 0)
            builder.add(listing, of: courses[listing.course], at: place)
        }
        builder.reserve(bytes: feeds.size)
        for feed in feeds.paths.indices {
            builder.feedErrors += feeds.readAhead(feed, as: feed + 1) { listings in
                builder.add(listings)
                progress?(builder.count)
            }
        }
        return builder.index(fingerprint: fingerprint, attachment: kept.bytes)
    }
}

extension SearchIndex: ListingStore {
    /// The listing with a number; one that stands for it when it can no longer be read.
    public func listing(at number: Int) -> Listing { listing(number) ?? .unreadable }

    /// The number of the listing with an id; nil when there is none, or the index is damaged.
    public func number(ofListing id: String) -> Int? { (try? number(of: id)).flatMap(\.self) }
}
