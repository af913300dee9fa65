import CatalogKit
import Foundation

/// The catalogue that comes with the program.
enum OwnCatalogue {
    /// The catalogue, as it is read from its folder.
    static func catalog() throws -> Catalog {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try CatalogReader(folder: root.appending(path: "catalog").path).read().catalog
    }
}
