import Foundation
import Testing

@testable import CatalogKit

@Suite("A library whose index is kept in a file")
struct LibraryIndexTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID())").path

    @Test(
        "answers as one in memory does, from the kept index too, and reads each listing of a feed when it is asked for")
    func kept() throws {
        let catalog = try make(feed: 400)
        defer { remove() }
        let built = try Library(folder: catalog, indexFile: folder + "/i")
        let opened = try Library(folder: catalog, indexFile: folder + "/i")
        let memory = Library(try CatalogReader(folder: catalog).read().catalog)
        for query in [
            Query(), Query(text: "les", sort: .date), Query(text: "\"de les\""), Query(filters: [.theme: ["lob"]]),
        ] {
            let expected = try memory.engine.search(query, availability: memory.engine.availability())
            for library in [built, opened] {
                let answer = try library.engine.search(query, availability: library.engine.availability())
                #expect(answer == expected)
                #expect(
                    answer.hits.map { library.engine.listing($0.number) }
                        == expected.hits.map { memory.engine.listing($0.number) })
            }
        }
        #expect(Set(opened.catalog.listings) == Set(memory.catalog.listings))
        #expect(
            opened.catalog.listings.count == 400
                + Catalog.listings(of: opened.catalog.courses, opened.catalog.vocabulary).count)
        let some = memory.catalog.listings[memory.catalog.listings.count - 7]
        #expect(opened.catalog.listing(some.id) == some && opened.catalog.listing("proef/none") == nil)
    }

    @Test("knows the seats that the ledger handed out, by id")
    func seats() throws {
        let catalog = try make(feed: 100)
        defer { remove() }
        let library = try Library(folder: catalog, indexFile: folder + "/i")
        let listing = try #require(library.catalog.listings.first { ($0.placesLeft(taken: 0) ?? 0) > 2 })
        let availability = try library.engine.availability(taken: [listing.id: 2, "elders/1": 5])
        let number = try #require(library.engine.number(ofListing: listing.id))
        #expect(availability.placesLeft(number) == listing.placesLeft(taken: 2))
    }

    @Test("is built anew when any file was changed, came or went, and not otherwise")
    func changes() throws {
        let catalog = try make(feed: 50)
        defer { remove() }
        let index = folder + "/i"
        func isRebuilt(_ change: () throws -> Void) throws -> Bool {
            _ = try Library(folder: catalog, indexFile: index)
            var before = stat()
            stat(index, &before)
            try change()
            _ = try Library(folder: catalog, indexFile: index)
            var after = stat()
            stat(index, &after)
            return before.st_ino != after.st_ino
        }
        let course =
            "\(catalog)/courses/\(try #require(try FileManager.default.subpathsOfDirectory(atPath: catalog + "/courses").first { $0.hasSuffix(".md") }))"
        #expect(try !isRebuilt {})
        #expect(try isRebuilt { try append("\nNog een zin.\n", to: course) })
        #expect(try isRebuilt { try append(" ", to: catalog + "/vocabulary/themes.yaml") })
        #expect(try isRebuilt { try append("\n", to: catalog + "/feeds/proef.jsonl") })
        #expect(try isRebuilt { try Data().write(to: URL(filePath: catalog + "/feeds/nieuw.jsonl")) })
        #expect(try isRebuilt { try FileManager.default.removeItem(atPath: course) })
        #expect(try isRebuilt { truncate(index, 30_000) })
        #expect(try !isRebuilt {})
    }

    @Test("stays in memory where no file can be written")
    func unwritable() throws {
        let catalog = try make(feed: 20)
        defer { remove() }
        let library = try Library(folder: catalog, indexFile: folder + "/no/such/folder/i")
        #expect(
            try library.engine.search(Query(), availability: library.engine.availability()).total
                == library.engine.count)
    }

    // MARK: - A catalogue

    /// A copy of the region's catalogue with a feed.
    private func make(feed count: Int) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let catalog = folder + "/catalog"
        try FileManager.default.copyItem(atPath: SearchFixture.regionFolder, toPath: catalog)
        try FileManager.default.createDirectory(atPath: catalog + "/feeds", withIntermediateDirectories: true)
        let lines = try GeneratedFeed.listings(count: count, seed: 4).map(GeneratedFeed.line).reduce(into: Data()) {
            $0 += $1
        }
        try lines.write(to: URL(filePath: catalog + "/feeds/proef.jsonl"))
        return catalog
    }

    private func append(_ text: String, to path: String) throws {
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
