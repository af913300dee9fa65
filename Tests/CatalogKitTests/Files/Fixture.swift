import CatalogKit

/// The folders under Tests/Fixtures.
enum Fixture {
    static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Fixtures"

    static func contents(of name: String) throws -> CatalogContents {
        try CatalogReader(folder: "\(folder)/\(name)").read()
    }
}
