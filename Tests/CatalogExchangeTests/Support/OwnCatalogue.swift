import CatalogKit
import Foundation

/// The catalogue that comes with the program.
enum OwnCatalogue {
    /// Its folder.
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "catalog")

    /// The catalogue, as it is read from its folder.
    static func catalog() throws -> Catalog {
        try CatalogReader(folder: folder.path).read().catalog
    }
}
