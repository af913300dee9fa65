import Synchronization

/// Hand-written listings in memory, and those of feeds in their files.
struct FileListings: ListingSource {
    /// The number of the file that hand-written listings count as; feeds follow.
    static let handWritten = 0

    /// The hand-written ones.
    let own: [Listing]
    private let texts: CourseTexts
    private let feeds: FeedFiles
    /// The listings of feeds that were read last: shelves are made more than once, of the same ones.
    private let recent = RecentListings()

    init(_ parts: HandWritten, _ feeds: FeedFiles) {
        own = Catalog.listings(of: parts.courses, parts.vocabulary)
        texts = CourseTexts(parts.courses)
        self.feeds = feeds
    }

    /// The listings of feeds alone.
    init(_ feeds: FeedFiles) {
        own = []
        texts = CourseTexts([])
        self.feeds = feeds
    }

    func listing(at place: ListingPlace) -> Listing? {
        if place.file == Self.handWritten { return own.indices.contains(place.offset) ? own[place.offset] : nil }
        if let listing = recent[place] { return listing }
        guard let (line, feed) = feeds.line(in: place.file - 1, from: place.offset, count: place.length),
            Checksum.of(line.span) == place.sum
        else { return nil }
        let listing = FeedFile.listing(in: line, feed: feed)
        recent[place] = listing
        return listing
    }

    func texts(of listing: Listing) -> [String] { texts.texts(of: listing) }
}

/// Some listings by where they stand; the file's checksum was compared when they were read.
private final class RecentListings: Sendable {
    private let listings = Mutex<[ListingPlace: Listing]>([:])

    /// As many as a few screens and all shelves show.
    private static let most = 1024

    subscript(place: ListingPlace) -> Listing? {
        get { listings.withLock { $0[place] } }
        set {
            listings.withLock {
                if $0.count >= Self.most { $0 = [:] }
                $0[place] = newValue
            }
        }
    }
}
