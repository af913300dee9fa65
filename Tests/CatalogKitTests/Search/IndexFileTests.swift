import Foundation
import Testing

@testable import CatalogKit

@Suite("The index file")
struct IndexFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID())").path
    private static let patience = Int(ProcessInfo.processInfo.environment["STO_SEARCH_PATIENCE"] ?? "") ?? 1

    @Test("that is cut short or altered anywhere is refused or answers as it did: never wrong, never a crash")
    func corruption() throws {
        let kept = try Kept(in: folder, listings: 300)
        defer { kept.remove() }
        var random = SeededGenerator(state: 21)
        var refused = 0
        let tries = 500 * Self.patience
        for _ in 0..<tries {
            var bytes = kept.bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: bytes.removeLast(bytes.count - place)
            case 2: bytes[place] = bytes[place] &+ UInt8.random(in: 1...255, using: &random)
            case 3:
                let end = min(bytes.count, place + Int.random(in: 1...5000, using: &random))
                for index in place..<end { bytes[index] = UInt8.random(in: 0...255, using: &random) }
            default: bytes += bytes[place...]
            }
            guard bytes != kept.bytes else { continue }
            try Data(bytes).write(to: URL(filePath: kept.path))
            do throws(IndexDamage) {
                let index = try SearchIndex(mapping: kept.path, source: kept.source)
                for (query, expected) in kept.answers {
                    let answer = try index.search(query, availability: index.availability())
                    #expect(answer == expected)
                }
            } catch {
                refused += 1
            }
        }
        // Damage where nobody looked, or in what only fills a block up, does no harm.
        #expect(refused > tries / 2)
    }

    @Test("that loses its end while it is open is noticed before anybody looks there")
    func truncatedWhileOpen() throws {
        let kept = try Kept(in: folder, listings: 300)
        defer { kept.remove() }
        let index = try SearchIndex(mapping: kept.path, source: kept.source)
        let availability = try index.availability()
        #expect(truncate(kept.path, 20_000) == 0)
        for (query, _) in kept.answers {
            #expect(throws: IndexDamage.self) { try index.search(query, availability: availability) }
        }
    }

    @Test("that another program replaces leaves who has it open undisturbed")
    func replaced() throws {
        let kept = try Kept(in: folder, listings: 300)
        defer { kept.remove() }
        let index = try SearchIndex(mapping: kept.path, source: kept.source)
        for _ in 0..<3 {
            _ = try Kept(in: folder, listings: 20)
            for (query, expected) in kept.answers {
                #expect(try index.search(query, availability: index.availability()) == expected)
            }
        }
        #expect(try SearchIndex(mapping: kept.path, source: kept.source).count == 20)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["kept.index"])
    }

    @Test("of another version, of nothing, or that is a folder, a pipe or missing is refused")
    func others() throws {
        let kept = try Kept(in: folder, listings: 3)
        defer { kept.remove() }
        var other = kept.bytes
        other[8] &+= 1
        for bytes in [other, [], [0], Array(repeating: 0, count: 1 << 16)] {
            try Data(bytes).write(to: URL(filePath: kept.path))
            #expect(throws: IndexDamage.self) { try SearchIndex(mapping: kept.path, source: kept.source) }
        }
        #expect(mkfifo(folder + "/pipe", 0o600) == 0)
        for path in [folder, folder + "/pipe", folder + "/none"] {
            #expect(throws: IndexDamage.self) { try SearchIndex(mapping: path, source: kept.source) }
        }
    }

    /// An index in a file, and what it answers when it is whole.
    private struct Kept {
        let folder: String
        let path: String
        let bytes: [UInt8]
        let source: MemoryListings
        var answers: [(query: Query, result: SearchResult)] = []

        init(in folder: String, listings: Int) throws {
            let region = Region(id: "zl", name: "ZL", centre: "Heerlen")
            let catalog = Catalog(
                region: region, vocabulary: Vocabulary(), courses: [],
                feeds: GeneratedFeed.listings(count: listings, seed: 3))
            self.folder = folder
            path = folder + "/kept.index"
            source = MemoryListings(catalog)
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            var builder = IndexBuilder(analysis: .full)
            builder.add(catalog)
            try IndexFile.write(builder.index(), to: path)
            bytes = Array(try Data(contentsOf: URL(filePath: path)))
            let index = try SearchIndex(mapping: path, source: source)
            let near = Query.Nearby(
                name: "hier", coordinate: Coordinate(latitude: 50.9, longitude: 5.9), within: 20)
            for query in [
                Query(text: "les"), Query(text: "robt techniek", near: near, freePlaces: true),
                Query(filters: [.theme: ["lob"]], sort: .date, limit: 5), Query(near: near, sort: .distance),
            ] {
                answers.append((query, try index.search(query, availability: index.availability())))
            }
        }

        func remove() { try? FileManager.default.removeItem(atPath: folder) }
    }
}
