import CatalogKit
import Foundation

/// Catalogues to search in.
enum SearchFixture {
    /// The region's own catalogue, which the repository carries.
    static let regionFolder = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/catalog"

    /// The region's vocabulary with a feed instead of courses, written to a folder and read back.
    static func catalog(feed listings: [Listing]) throws -> Catalog {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: "search-\(UUID())")
        defer { try? manager.removeItem(at: folder) }
        try manager.createDirectory(at: folder.appending(path: "feeds"), withIntermediateDirectories: true)
        for name in ["region.yaml", "vocabulary"] {
            try manager.copyItem(atPath: "\(regionFolder)/\(name)", toPath: "\(folder.path)/\(name)")
        }
        let lines = try listings.map(GeneratedFeed.line).reduce(into: Data()) { $0 += $1 }
        try lines.write(to: folder.appending(path: "feeds/proef.jsonl"))
        let contents = try CatalogReader(folder: folder.path).read()
        return contents.catalog
    }
}
