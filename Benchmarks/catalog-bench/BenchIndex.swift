import CatalogKit
import Foundation

/// The building of an index of one feed.
enum BenchIndex {
    /// Builds the index of a feed and writes it to a file.
    static func build(feed: String, analysis: Analysis, at path: String) throws {
        var builder = IndexBuilder(analysis: analysis)
        let contents = [UInt8](try Data(contentsOf: URL(filePath: feed)))
        for listing in FeedFile.listings(of: contents, named: "feed") {
            builder.add(listing, at: ListingPlace(file: 0, offset: 0, length: 0, sum: 0))
        }
        try IndexFile.write(builder.index(), to: path)
    }
}

/// Listings that nobody looks at.
struct NoListings: ListingSource {
    func listing(at place: ListingPlace) -> Listing? { nil }

    func texts(of listing: Listing) -> [String] { [] }
}
