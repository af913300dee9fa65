import CatalogExchange
import CatalogKit
import Foundation

/// The region's own catalogue, as it stands in the repository.
enum RegionCatalog {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../catalog").path

    /// All that the region offers, as of the middle of January 2027.
    static func offer() throws -> Offer {
        let catalog = try CatalogReader(folder: folder).read().catalog
        return Offer(
            region: catalog.region, vocabulary: catalog.vocabulary, courses: catalog.courses, now: 1_800_000_000)
    }
}
