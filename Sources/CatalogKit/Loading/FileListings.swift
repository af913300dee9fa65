/// Hand-written listings in memory, and those of feeds in their files.
struct FileListings: ListingSource {
    /// The number of the file that hand-written listings count as; feeds follow.
    static let handWritten = 0

    /// The hand-written ones.
    let own: [Listing]
    private let texts: CourseTexts
    private let feeds: FeedFiles

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
        guard let (line, feed) = feeds.line(in: place.file - 1, from: place.offset, count: place.length),
            Checksum.of(line.span) == place.sum
        else { return nil }
        return FeedFile.listing(in: line, feed: feed)
    }

    func texts(of listing: Listing) -> [String] { texts.texts(of: listing) }
}
