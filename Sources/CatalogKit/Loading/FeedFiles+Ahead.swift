import Dispatch

/// A listing of a feed, and where it stands.
struct PlacedListing: Sendable {
    let listing: Listing
    let place: ListingPlace
}

extension FeedFiles {
    /// Reads a feed on a thread of its own, a little ahead of what is done with its listings.
    ///
    /// - Parameters:
    ///   - number: which feed.
    ///   - file: the number of its file among the sources of an index.
    ///   - found: is called with its sound listings, some hundreds at a time.
    /// - Returns: how many errors there are in the feed.
    func readAhead(_ number: Int, as file: Int, _ found: ([PlacedListing]) -> Void) -> Int {
        let pieces = ReadAhead<[PlacedListing], Int>()
        DispatchQueue(label: "feed").async {
            let errorCount = read(number) { bytes, start, lines in
                pieces.add(
                    lines.map { line in
                        let sum = Checksum.of(bytes.span.extracting(line.bytes))
                        let place = ListingPlace(
                            file: file, offset: start + line.bytes.lowerBound, length: line.bytes.count, sum: sum)
                        return PlacedListing(listing: line.listing, place: place)
                    })
            }
            pieces.end(errorCount)
        }
        return pieces.forEach(found)
    }
}

extension IndexBuilder {
    /// Adds listings of a feed.
    mutating func add(_ listings: [PlacedListing]) {
        let listings = listings.span
        for index in listings.indices { add(listings[index].listing, at: listings[index].place) }
    }
}
