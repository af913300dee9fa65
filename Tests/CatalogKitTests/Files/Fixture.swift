import CatalogKit
import Foundation

/// The folders under Tests/Fixtures.
enum Fixture {
    static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Fixtures"

    static func contents(of name: String) throws -> CatalogContents {
        try CatalogReader(folder: "\(folder)/\(name)").read()
    }

    /// The paths of a fixture's files, relative to it.
    static func files(in name: String, ending: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(name)").filter { $0.hasSuffix(ending) }
            .filter { !$0.hasSuffix("README.md") }.sorted()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
    }
}
