/// Hand-written listings in memory, and those of feeds in their files.
struct FileListings: ListingSource {
    /// The number of the file that hand-written listings count as; feeds follow.
    static let handWritten = 0

    private let own: [Listing]
    private let texts: CourseTexts
    private let feeds: FeedFiles

    init(_ own: [Listing], of courses: [Course], _ feeds: FeedFiles) {
        self.own = own
        texts = CourseTexts(courses)
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
